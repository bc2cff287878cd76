import * as z from 'zod';
import { Instant } from '../instant.ts';
import { Text } from '../../common/text.ts';
import { PlainDate, TimeOfDay } from '../plain-date.ts';
import { ReckonedDay } from './judge.ts';
import { DeadlineKind, LegalBasis, Start, Unit } from './model.ts';
import { describeBriefly } from './describe.ts';
import { dueShapeOrNone, withLastDayOrNone } from './due-shape.ts';
import { movable, Movable } from './movable.ts';
import type { Reckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';
import { standing } from './lateness.ts';

const halves = z.number().multipleOf(0.5).min(0);

/** A deadline as every answer of the API shows it. */
export const DeadlineSummary = z
  .strictObject({
    kind: DeadlineKind,
    basis: LegalBasis,
    budget: z.number().positive().describe('So many of `unit`'),
    unit: Unit,
    anchor: Instant,
    ...dueShapeOrNone,
    used: halves,
    remaining: halves,
    /** True while a notice is still to come that arranges days of it: the due moment may still move. */
    provisional: z.boolean(),
    mayMove: Movable.optional().describe(
      'Where it is provisional: what it waits for, and how far it may move',
    ),
    breached: z.boolean(),
    overdue: z.int().min(0),
    suspended: z.boolean(),
    calendarVersion: z.string(),
  })
  .meta({ id: 'DeadlineSummary' });
export type DeadlineSummary = z.infer<typeof DeadlineSummary>;

/** A deadline with its reasons: every day counted or skipped, and why. */
export const DeadlineView = DeadlineSummary.extend({
  start: Start.describe('The event from which it runs'),
  receivedOn: PlainDate,
  received: z.enum(['on-time', 'after-cut-off', 'on-a-day-off']),
  cutOff: TimeOfDay.optional().describe('Of what an applicant filed: the hour of its window'),
  days: z.array(ReckonedDay),
  notes: z
    .array(Text)
    .describe('From when, why then, what stood, until when and what is provisional, as a clerk would say it'),
}).meta({ id: 'Deadline' });
export type DeadlineView = z.infer<typeof DeadlineView>;

export function summarise(reckoning: Reckoning, now: Instant, workingTime: WorkingTime): DeadlineSummary {
  const { spec, due, provisional, calendarVersion } = reckoning;
  const { used, remaining, breached, overdue, suspendedBy } = standing(reckoning, now, workingTime);
  const mayMove = movable(reckoning, workingTime);
  return {
    kind: spec.kind,
    basis: spec.basis,
    budget: spec.budget,
    unit: spec.unit ?? 'working-days',
    anchor: spec.anchor,
    ...withLastDayOrNone(due),
    used,
    remaining,
    provisional,
    ...(mayMove && { mayMove }),
    breached,
    overdue,
    suspended: suspendedBy !== null,
    calendarVersion,
  };
}

export const explain = (reckoning: Reckoning, now: Instant, workingTime: WorkingTime): DeadlineView => {
  const summary = summarise(reckoning, now, workingTime);
  return {
    ...summary,
    start: reckoning.spec.start ?? { by: 'event' },
    receivedOn: reckoning.receipt.day,
    received: reckoning.receipt.taken,
    ...(reckoning.receipt.cutOff !== undefined && { cutOff: reckoning.receipt.cutOff }),
    days: [...reckoning.days],
    notes: describeBriefly(reckoning, workingTime, summary.mayMove),
  };
};
