import * as z from 'zod';
import { DAY, Instant, millisBetween } from '../instant.ts';
import { FilingKind } from '../filing.ts';
import { WorkingDays } from '../working-days.ts';

/** Twenty years, in milliseconds: what is longer is a slip of the hand, and would be reckoned day by day. */
export const LONGEST_SUSPENSION = 20 * 366 * DAY;

/**
 * What is counted: working days (Administrative Licensing Law art. 82), natural days (Ecological Environment Code
 * art. 102), months, which end on the matching day, else on the last of the month (Civil Code arts. 200-202), or hours,
 * which run from the moment itself through nights and days off (arts. 200, 201(2)).
 */
export const Unit = z.enum(['working-days', 'natural-days', 'months', 'hours']);
export type Unit = z.infer<typeof Unit>;

/** What the steps of a plan are counted in: by the hour nothing is added up that people plan. */
export const PlanUnit = Unit.exclude(['hours']);
export type PlanUnit = z.infer<typeof PlanUnit>;

/**
 * The event from which a limit runs.
 * - `filing`: an applicant filed it at a window, and the window has a cut-off hour.
 * - `push`: one department pushed it to another, which received it in that moment, whatever the hour (Art. 10;
 *   Electronic Signature Law art. 11). With `next-half` the plan lets the step begin at midday: the half of the push is not
 *   counted, and the next one is, or serial steps would come to more than their sum (Art. 9).
 * - `acceptance`: what was filed was accepted.
 * - `event`: anything else that happened, in the moment it did.
 */
export const Start = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('filing'), kind: FilingKind }),
    z.strictObject({ by: z.literal('push'), counts: z.literal('next-half').optional() }),
    z.strictObject({ by: z.literal('acceptance') }),
    z.strictObject({ by: z.literal('event') }),
  ])
  .meta({ id: 'DeadlineStart' });
export type Start = z.infer<typeof Start>;

/** 法定, set by law; or 承诺, the shorter one that the department promises and people see. Breach of either is recorded. */
export const DeadlineKind = z.enum(['statutory', 'promised']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** The provision a limit or a suspension rests on, cited as people read it. */
export const LegalBasis = z.string().trim().min(1).max(300);
export type LegalBasis = z.infer<typeof LegalBasis>;

/**
 * Time that the law does not count: waiting for the applicant, expert review, a hearing. From `from` on, and up to but
 * not including `to`; without `to` it still goes on. With a `to` yet to come it ends by itself.
 */
export const Suspension = z
  .strictObject({
    from: Instant,
    to: Instant.optional(),
    basis: LegalBasis,
    ground: z.string().optional().describe('Its code on the published list, where a department named it'),
  })
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

/** Half a natural day or half a month is nothing that a law counts. */
export const isWhole = (unit: Unit, budget: number): boolean =>
  unit === 'working-days' || Number.isInteger(budget);

/** When the last day is over: at 24:00, or at the close of business where the item says so (Civil Code art. 203). */
export const DeadlineEnd = z.enum(['end-of-day', 'close-of-business']);
export type DeadlineEnd = z.infer<typeof DeadlineEnd>;

/** All a deadline is made of. This is what is stored; the due moment is derived from it, never edited. */
export const DeadlineSpec = z
  .strictObject({
    /** So many of `unit`; only working days have halves. */
    budget: WorkingDays,
    unit: Unit.optional().describe('Working days, unless another is named'),
    kind: DeadlineKind,
    basis: LegalBasis,
    /** The event from which the limit runs: for a department's own clock the receipt of the transfer (Art. 9). */
    anchor: Instant,
    start: Start.optional().describe('An event like any other, unless it is named'),
    ends: DeadlineEnd.default('end-of-day'),
    /** Of natural days and months: false where a last day that is off is not followed by the next working day (Civil Code art. 203). */
    rolls: z.literal(false).optional(),
    suspensions: z.array(Suspension).max(200).default([]),
  })
  .refine(({ unit = 'working-days', budget }) => isWhole(unit, budget), {
    error: 'halves-of-working-days-only',
    path: ['budget'],
  })
  .meta({ id: 'DeadlineSpec' });
export type DeadlineSpec = z.infer<typeof DeadlineSpec>;
/** A spec as it is written down by hand: what has a default may be left out. */
export type DeadlineSpecInput = z.input<typeof DeadlineSpec>;
