import * as z from 'zod';
import { Instant } from '../instant.ts';
import { PlainDate } from '../plain-date.ts';
import { ReckonedDay } from './judge.ts';
import { DeadlineKind, LegalBasis, WorkingDays } from './model.ts';
import type { Reckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';
import { standing } from './lateness.ts';

const halves = z.number().multipleOf(0.5).min(0);

/** A deadline as every answer of the API shows it. */
export const DeadlineSummary = z
  .strictObject({
    kind: DeadlineKind,
    basis: LegalBasis,
    budget: WorkingDays,
    anchor: Instant,
    /** Null while an open suspension keeps the clock still. */
    due: Instant.nullable(),
    used: halves,
    remaining: halves,
    /** True when a year it touches has not been published yet: the due moment may still move. */
    provisional: z.boolean(),
    breached: z.boolean(),
    overdue: halves,
    suspended: z.boolean(),
    calendarVersion: z.string(),
  })
  .meta({ id: 'DeadlineSummary' });
export type DeadlineSummary = z.infer<typeof DeadlineSummary>;

/** A deadline with its reasons: every day counted or skipped, and why. */
export const DeadlineView = DeadlineSummary.extend({
  receivedOn: PlainDate,
  received: z.enum(['on-time', 'after-cut-off', 'on-a-day-off']),
  lastDay: PlainDate.nullable(),
  days: z.array(ReckonedDay),
}).meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof DeadlineView>;

export function summarise(reckoning: Reckoning, now: Instant, workingTime: WorkingTime): DeadlineSummary {
  const { spec, due, provisional, calendarVersion } = reckoning;
  const { used, remaining, breached, overdue, suspendedBy } = standing(reckoning, now, workingTime);
  return {
    kind: spec.kind,
    basis: spec.basis,
    budget: spec.budget,
    anchor: spec.anchor,
    due,
    used,
    remaining,
    provisional,
    breached,
    overdue,
    suspended: suspendedBy !== null,
    calendarVersion,
  };
}

export const explain = (reckoning: Reckoning, now: Instant, workingTime: WorkingTime): DeadlineView => ({
  ...summarise(reckoning, now, workingTime),
  receivedOn: reckoning.receipt.day,
  received: reckoning.receipt.taken,
  lastDay: reckoning.status === 'running' ? reckoning.lastDay : null,
  days: [...reckoning.days],
});
