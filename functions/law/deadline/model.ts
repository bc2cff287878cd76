import * as z from 'zod';
import { DAY, Instant, millisBetween } from '../instant.ts';

/** The longest budget that can be published: 2,000 working days are eight years. */
export const LONGEST_BUDGET = 2_000;

/** Twenty years, in milliseconds: what is longer is a slip of the hand, and would be reckoned day by day. */
export const LONGEST_SUSPENSION = 20 * 366 * DAY;

/** A number of working days, in halves: 1.5 days are three half days. Exact in binary, so sums are exact. */
export const WorkingDays = z
  .number()
  .multipleOf(0.5)
  .min(0.5)
  .max(LONGEST_BUDGET)
  .describe('Working days, a multiple of one half');
export type WorkingDays = z.infer<typeof WorkingDays>;

/** 法定, set by law; or 承诺, the shorter one that the department promises and people see. Breach of either is recorded. */
export const DeadlineKind = z.enum(['statutory', 'promised']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** The provision a limit or a suspension rests on, cited as people read it. */
export const LegalBasis = z.string().trim().min(1).max(300);
export type LegalBasis = z.infer<typeof LegalBasis>;

/**
 * Time that the law does not count: waiting for the applicant, expert review, a hearing. From `from` on, and up to but
 * not including `to`; without `to` it still goes on.
 */
export const Suspension = z
  .strictObject({ from: Instant, to: Instant.optional(), basis: LegalBasis })
  .refine(({ from, to }) => to === undefined || from < to, {
    error: 'suspension-ends-before-it-begins',
    path: ['to'],
  })
  .refine(({ from, to }) => to === undefined || millisBetween(from, to) <= LONGEST_SUSPENSION, {
    error: 'suspension-too-long',
    path: ['to'],
  })
  .meta({ id: 'Suspension' });
export type Suspension = z.infer<typeof Suspension>;

/** When the last day is over: at 24:00, or at the close of business where the item says so (Civil Code art. 203). */
export const DeadlineEnd = z.enum(['end-of-day', 'close-of-business']);
export type DeadlineEnd = z.infer<typeof DeadlineEnd>;

/** All a deadline is made of. This is what is stored; the due moment is derived from it, never edited. */
export const DeadlineSpec = z
  .strictObject({
    budget: WorkingDays,
    kind: DeadlineKind,
    basis: LegalBasis,
    /** The event from which the limit runs: for a department's own clock the receipt of the transfer (Art. 9). */
    anchor: Instant,
    ends: DeadlineEnd.default('end-of-day'),
    suspensions: z.array(Suspension).max(200).default([]),
  })
  .meta({ id: 'DeadlineSpec' });
export type DeadlineSpec = z.infer<typeof DeadlineSpec>;
/** A spec as it is written down by hand: what has a default may be left out. */
export type DeadlineSpecInput = z.input<typeof DeadlineSpec>;
