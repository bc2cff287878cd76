import * as z from 'zod';

const WorkingDays = z
  .int()
  .min(1)
  .max(250)
  .meta({ examples: [20] });

/** 公示: shown to everybody for so many working days before it is paid, and whoever objects says so. */
export const Publication = z
  .strictObject({
    workingDays: z.int().min(1).max(60),
    place: z.string().min(1).max(200).describe('Where it is shown besides the platform'),
    citation: z.string().min(1).max(200),
    decideWithin: WorkingDays.describe('Working days for the department to decide an objection'),
  })
  .meta({ id: 'PolicyPublication' });
export type Publication = z.infer<typeof Publication>;

/** Money that a bank sends back waits for another account so long; then it lapses, or is asked for on. */
export const ReturnedTerms = z
  .strictObject({
    correctWithin: WorkingDays,
    lapses: z.boolean().describe('What nobody corrects in time lapses'),
  })
  .meta({ id: 'PolicyReturned' });
export type ReturnedTerms = z.infer<typeof ReturnedTerms>;

/** Who bears which part of every sum: to the fen, the last has the rest. */
export const Shares = z
  .array(
    z.strictObject({
      source: z.string().min(1).max(120),
      weight: z
        .int()
        .min(1)
        .max(10_000)
        .meta({ examples: [6] }),
    }),
  )
  .min(2)
  .max(6);
export type Shares = z.infer<typeof Shares>;

/** An instalment that is paid when a person has found that what it is for was reached. */
export const EvaluationTerms = z
  .strictObject({
    label: z.string().min(1).max(120).describe('What is evaluated, in Chinese, as the enterprise reads it'),
    citation: z.string().min(1).max(200),
    within: WorkingDays.describe(
      'Working days for the evaluation, from the day the instalment could be paid',
    ),
    failed: z.enum(['lapses', 'recovers']).describe('It lapses; or what was paid before is recovered too'),
  })
  .meta({ id: 'InstalmentEvaluation' });
export type EvaluationTerms = z.infer<typeof EvaluationTerms>;

/** Of a running sum, what each bears: so the parts of many payments add up as those of one. */
const upTo = (fen: number, shares: Shares): number[] => {
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  const cut = shares.map(({ weight }) => Number((BigInt(fen) * BigInt(weight)) / BigInt(all)));
  const last = fen - cut.slice(0, -1).reduce((sum, one) => sum + one, 0);
  return [...cut.slice(0, -1), last];
};

/** What each bears of `fen` that follow `before`, in the order of the shares. */
export const sharesOf = (
  fen: number,
  shares: Shares,
  before = 0,
): { readonly source: string; readonly fen: number }[] => {
  const [start, end] = [upTo(before, shares), upTo(before + fen, shares)];
  return shares.map(({ source }, index) => ({ source, fen: (end[index] ?? 0) - (start[index] ?? 0) }));
};
