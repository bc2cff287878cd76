import * as z from 'zod';

/** The longest budget that can be published: 2,000 working days are eight years. */
export const LONGEST_BUDGET = 2_000;

/** A number of working days, in halves: 1.5 days are three half days. Exact in binary, so sums are exact. */
export const WorkingDays = z
  .number()
  .multipleOf(0.5)
  .min(0.5)
  .max(LONGEST_BUDGET)
  .describe('Working days, a multiple of one half')
  .meta({ id: 'WorkingDays' });
export type WorkingDays = z.infer<typeof WorkingDays>;
