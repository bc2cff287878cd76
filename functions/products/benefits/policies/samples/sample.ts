import { REGION_CODES } from '../../../../law/identifiers/region.ts';
import { plainDate } from '../../../../law/plain-date.ts';
import { PolicyEntry } from '../model.ts';

type Written = typeof PolicyEntry extends { _zod: { input: infer Input } } ? Input : never;

/** What the samples have in common, so that each shows what is its own. */
const COMMON = {
  mode: 'automatic',
  sample: true,
  regions: REGION_CODES,
  industries: [],
  instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }],
  fund: { source: '市级财政专项资金（样例）', budget: null },
  payer: '市财政局（样例）',
  paymentLimit: 20,
  noticeInterval: 10,
  confirmation: { limit: 30 },
  review: false,
  excludes: [],
  validFrom: plainDate('2026-01-01'),
  validTo: plainDate('2027-12-31'),
  phone: '0773-0000000',
} as const satisfies Partial<Written>;

/** It does not pay of itself where partners are simulated: whoever tries the platform sees what becomes of a late payment. */
export const LATE_PAYER = '市就业服务中心（样例）';

type Own = Omit<Written, keyof typeof COMMON | 'documentNumber'> & Partial<Written>;

/**
 * A sample entry. Its name and document number say that it is one: no such policy was ever issued. The department is
 * one that such a policy would belong to; number 000-0000 of Guilin's area code is nobody's.
 */
export const sample = (serial: number, own: Own): PolicyEntry =>
  PolicyEntry.parse({
    ...COMMON,
    ...own,
    name: `【样例】${own.name}`,
    documentNumber: `样例〔2026〕${String(serial).padStart(3, '0')}号（非真实文号）`,
  });

/** A condition by its name, what it says, its rule, and where it stands. */
export const condition = (name: string, label: string, expression: string, citation: string) => ({
  name,
  label,
  expression,
  citation,
});

/** 元 as fen, for the samples' sake: `yuan(50_000)` is five 万元. */
export const yuan = (amount: number): number => amount * 100;
