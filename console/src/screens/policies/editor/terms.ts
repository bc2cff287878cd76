import type { Policy, Terms } from '../queries.ts';

type Condition = Terms['conditions'][number];
type Row = Extract<Terms['amount'], { kind: 'table' }>['rows'][number];
type Formula = Extract<Terms['amount'], { kind: 'formula' }>;

/** The amount as its form has it: what belongs to another kind stays while somebody looks at the kinds. */
export interface DraftAmount {
  readonly kind: Terms['amount']['kind'];
  readonly fen?: number | null;
  readonly rows?: readonly Partial<Row>[];
  readonly expression?: string;
  readonly per?: number | string | null;
  readonly rounding?: Partial<Formula['rounding']>;
  readonly cap?: number | null;
}

/** A policy as its form has it, under the names of the API: a pointer of the API leads to its field. */
export interface Draft extends Partial<Omit<Terms, 'amount' | 'conditions' | 'confirmation' | 'fund'>> {
  readonly conditions?: readonly Partial<Condition>[];
  readonly amount?: DraftAmount;
  readonly confirmation?: { readonly limit?: number | null };
  readonly fund?: { readonly source?: string; readonly budget?: number | null };
}

/** A policy that nobody has written yet; the first day is one that a form may keep. */
export const blank = (department: string, today: string): Draft => ({
  kind: 'award',
  mode: 'automatic',
  summary: '',
  sample: false,
  regions: ['450300'],
  industries: [],
  conditions: [{ name: 'c1' }],
  amount: { kind: 'fixed', per: 1, rounding: { mode: 'down', toFen: 1 } },
  instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }],
  fund: { budget: null },
  paymentLimit: 5,
  noticeInterval: 10,
  confirmation: { limit: 30 },
  review: false,
  excludes: [],
  validFrom: today,
  validTo: null,
  department,
});

export const draftOf = ({ code: _, version: __, status: ___, ...terms }: Policy): Draft => ({
  ...terms,
  confirmation: terms.confirmation ?? { limit: null },
});

/** What is not typed yet: it is checked as if it were, so that the rules are checked from the first one on. */
const later = '—';
const text = (said: string | undefined): string => said?.trim() || later;

const conditionName = (name: string | undefined, at: number): string => name || `c${at + 1}`;

/** A number, or an expression where it is a rule too. */
const divisor = (per: number | string | null | undefined): number | string =>
  typeof per === 'string' && !/^\d+$/.test(per.trim()) ? per.trim() || 1 : Number(per) || 1;

const amountOf = (amount: DraftAmount | undefined): Terms['amount'] => {
  switch (amount?.kind) {
    case 'fixed':
      return { kind: 'fixed', fen: amount.fen || 1 };
    case 'table':
      return {
        kind: 'table',
        rows: (amount.rows?.length ? amount.rows : [{}]).map(({ label, when, fen }) => ({
          label: text(label),
          when: text(when),
          fen: fen || 1,
        })),
      };
    case 'formula':
      return {
        kind: 'formula',
        expression: text(amount.expression),
        per: divisor(amount.per),
        rounding: { mode: amount.rounding?.mode ?? 'down', toFen: amount.rounding?.toFen ?? 1 },
        cap: amount.cap || 1,
      };
    default:
      return { kind: 'none' };
  }
};

/** What is sent. */
export const termsOf = (draft: Draft, today: string): Terms => ({
  name: text(draft.name),
  documentNumber: text(draft.documentNumber),
  kind: draft.kind ?? 'award',
  mode: draft.mode ?? 'automatic',
  summary: draft.summary ?? '',
  sample: draft.sample ?? false,
  regions: draft.regions?.length ? draft.regions : ['450300'],
  industries: draft.industries ?? [],
  conditions: (draft.conditions?.length ? draft.conditions : [{}]).map((one, at) => ({
    name: conditionName(one?.name, at),
    label: text(one?.label),
    expression: text(one?.expression),
    citation: text(one?.citation),
  })),
  amount: amountOf(draft.amount),
  instalments: (draft.instalments?.length ? draft.instalments : [{ basisPoints: 10_000 } as never]).map(
    (one) => ({
      basisPoints: one?.basisPoints || 1,
      afterWorkingDays: one?.afterWorkingDays ?? 0,
    }),
  ),
  fund: { source: text(draft.fund?.source), budget: draft.fund?.budget || null },
  payer: text(draft.payer),
  paymentLimit: draft.paymentLimit || 1,
  noticeInterval: draft.noticeInterval || 1,
  confirmation: draft.confirmation?.limit ? { limit: draft.confirmation.limit } : null,
  review: draft.review ?? false,
  excludes: draft.excludes ?? [],
  validFrom: draft.validFrom || today,
  validTo: draft.validTo || null,
  department: text(draft.department),
  phone: draft.phone && /^[0-9-]{3,20}$/.test(draft.phone) ? draft.phone : '000',
});
