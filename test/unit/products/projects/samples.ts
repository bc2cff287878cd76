import fc from 'fast-check';
import { instant } from '../../../../functions/law/instant.ts';
import { OrderId } from '../../../../functions/services/orders/model.ts';
import { PartnerId } from '../../../../functions/services/partners/model.ts';
import type { Project } from '../../../../functions/products/projects/model.ts';
import { PlannedStage, type StageStep } from '../../../../functions/products/projects/plans/model.ts';

export const start = instant('2026-03-02T01:00:00.000Z');
export const partner = PartnerId.parse('pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ');
/** The n-th order of a test. */
export const orderId = (n: number) => OrderId.parse(`or_01J9${String(n).padStart(22, '0')}`);

const step = (id: string, after: string[], statutory: number, promised: number): object => ({
  id,
  title: { zh: id, en: id },
  department: '自然资源局',
  statutory,
  promised,
  after,
});

/** A stage whose steps wait only for earlier ones: a graph without a cycle, of any shape. */
export const anyStage = fc
  .array(
    fc.record({ budget: fc.integer({ min: 1, max: 60 }), waits: fc.array(fc.nat(7), { maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((drawn) =>
    PlannedStage.parse({
      id: 'conditions',
      title: { zh: '建设条件', en: 'Conditions' },
      begins: 'at-once',
      steps: drawn.map(({ budget, waits }, index) =>
        step(
          `s${index}`,
          [...new Set(waits.filter((before) => before < index))].map((before) => `s${before}`),
          budget,
          Math.ceil(budget / 2),
        ),
      ),
    }),
  );

/** written apart from law/: every path is walked, and the longest taken. */
export const longestPath = (steps: readonly StageStep[], kind: 'promised' | 'statutory'): number => {
  const isCounted = ({ by }: StageStep) => by === 'department' || by === 'advice';
  const units = new Set(steps.filter(isCounted).map(({ unit }) => unit));
  // Five working days for seven natural ones, and half a day for what is left of a week.
  const asWorkingDays = (days: number) => Math.ceil((days * 5 * 2) / 7) / 2;
  const weight = (one: StageStep) => {
    if (!isCounted(one)) return 0;
    const statutory = one.statutory ?? Math.max(...one.variants.map((variant) => variant.statutory ?? 0));
    const days = kind === 'promised' ? (one.promised ?? statutory) : statutory;
    return units.size > 1 && one.unit === 'natural-days' ? asWorkingDays(days) : days;
  };
  const walk = (one: StageStep): number =>
    weight(one) + Math.max(0, ...steps.filter(({ after }) => after.includes(one.id)).map(walk));
  return Math.max(...steps.map(walk));
};

export const project = (change: Partial<Project> = {}) => ({
  nature: 'filing' as const,
  investmentYuan: 10_000_000,
  industry: 'C34',
  key: false,
  ...change,
});
