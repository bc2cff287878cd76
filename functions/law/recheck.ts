import * as z from 'zod';
import { err, ok, type Result } from '../common/result.ts';
import { ReckonedDay } from './deadline/judge.ts';
import { DeadlineSpec } from './deadline/model.ts';
import { reckon } from './deadline/reckon.ts';
import type { WorkingTime } from './deadline/working-time.ts';
import { Instant } from './instant.ts';
import type { Lapsed, NotYetDue } from './letter.ts';

/**
 * The re-check of an environmental document that nobody built by for five years: answered within so many natural days of
 * its receipt, or agreed by silence (建设项目环境保护管理条例 art. 12). Of the silences between an applicant and a department the
 * only one here that consents; that of letters is between departments (`letter.ts`).
 */
export const recheckDeadline = (
  servedAt: Instant,
  { days, basis }: { readonly days: number; readonly basis: string },
): DeadlineSpec =>
  DeadlineSpec.parse({
    budget: days,
    unit: 'natural-days',
    kind: 'statutory',
    basis,
    anchor: servedAt,
    start: { by: 'push' },
  });

/** What became of it. Agreed by silence is told apart for ever: nobody spoke. */
export const RecheckOutcome = z
  .discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('agreed'), at: Instant }),
    z.strictObject({ outcome: z.literal('objected'), at: Instant, grounds: z.string() }),
    z.strictObject({
      outcome: z.literal('deemed-agreed'),
      at: Instant,
      basis: z.string(),
      receivedAt: Instant,
      budget: z.number(),
      days: z.array(ReckonedDay),
      calendarVersion: z.string(),
    }),
  ])
  .meta({ id: 'RecheckOutcome' });
export type RecheckOutcome = z.infer<typeof RecheckOutcome>;

declare const recheck: unique symbol;

/** A re-check that was received and has no outcome yet. The brand is private to this file: nothing else is agreed by its silence. */
export interface ServedRecheck {
  readonly [recheck]: true;
  readonly deadline: DeadlineSpec;
}

const Record = z.object({
  kind: z.literal('environment-recheck'),
  deadline: DeadlineSpec,
  outcome: z.null(),
});

/** @throws ZodError when the record is not an open re-check's: a bug of the caller. */
export const servedRecheck = (record: z.infer<typeof Record>): ServedRecheck =>
  Record.parse(record) as unknown as ServedRecheck;

/** What a person at the department may say of it. */
export type RecheckAnswer =
  { readonly outcome: 'agreed' } | { readonly outcome: 'objected'; readonly grounds: string };

type Outcome<Name extends RecheckOutcome['outcome']> = Extract<RecheckOutcome, { outcome: Name }>;

/** An answer counts until the last millisecond before the due moment; afterwards silence has agreed. */
export const answerRecheck = (
  { deadline }: ServedRecheck,
  answer: RecheckAnswer,
  at: Instant,
  workingTime: WorkingTime,
): Result<Outcome<'agreed' | 'objected'>, Lapsed> => {
  const { due } = reckon(deadline, workingTime);
  return due !== null && at >= due ? err({ failure: 'lapsed', due }) : ok({ ...answer, at });
};

/** Agreed by silence: from the due moment on, and as of it, whenever the system came to write it down. */
export const deemAgreed = (
  { deadline }: ServedRecheck,
  now: Instant,
  workingTime: WorkingTime,
): Result<Outcome<'deemed-agreed'>, NotYetDue> => {
  const { due, spec, days, calendarVersion } = reckon(deadline, workingTime);
  if (due === null || now < due) return err({ failure: 'not-yet-due', due });
  const { basis, anchor, budget } = spec;
  return ok({
    outcome: 'deemed-agreed',
    at: due,
    basis,
    receivedAt: anchor,
    budget,
    days: [...days],
    calendarVersion,
  });
};
