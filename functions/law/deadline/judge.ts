import * as z from 'zod';
import type { CalendarDay } from '../calendar/working-calendar.ts';
import { PlainDate } from '../plain-date.ts';
import { Text } from '../../common/text.ts';
import { type HalfDay, suspensionAt, suspensionDuring } from './halves.ts';
import { LegalBasis, type Suspension, type Unit } from './model.ts';

const row = {
  date: PlainDate,
  /** Of this day: none, one half, or the whole. */
  counted: z.literal([0, 0.5, 1]),
  /** Working days used up by the end of this day. */
  used: z.number().multipleOf(0.5).min(0),
};

/** One day between the event and the due moment, and why it was counted or not. */
export const ReckonedDay = z
  .discriminatedUnion('why', [
    /** The day of the event, or the day as which a late receipt counts (Civil Code art. 201); or its morning alone. */
    z.strictObject({ ...row, why: z.literal('anchor') }),
    /** Between a receipt that came too late and the working day as which it counts. */
    z.strictObject({ ...row, why: z.literal('before-receipt') }),
    z.strictObject({ ...row, why: z.literal('working-day') }),
    z.strictObject({ ...row, why: z.literal('make-up-working-day'), name: Text }),
    /** Counted whatever day of the week it is. */
    z.strictObject({ ...row, why: z.literal('natural-day') }),
    /** The next working day after a last day that is off (Civil Code art. 203): nothing is counted any more. */
    z.strictObject({ ...row, why: z.literal('rolled-on') }),
    z.strictObject({ ...row, why: z.literal('weekend') }),
    z.strictObject({ ...row, why: z.literal('holiday'), name: Text }),
    /** Suspended wholly, or (`counted` 0.5) for one half, by the provisions named. */
    z.strictObject({ ...row, why: z.literal('suspended'), bases: z.array(LegalBasis).min(1) }),
  ])
  .meta({ id: 'ReckonedDay' });
export type ReckonedDay = z.infer<typeof ReckonedDay>;

/**
 * Which halves of a day count, when at most `needed` more are wanted, and what kept the others out. The last one wanted
 * must not end within a suspension, for then the limit would be over while it stands still.
 */
export function judgeHalves(halves: readonly HalfDay[], needed: number, suspensions: readonly Suspension[]) {
  const counted: HalfDay[] = [];
  const bases = new Set<LegalBasis>();
  for (const half of halves) {
    if (counted.length === needed) break;
    const isLast = counted.length === needed - 1;
    const suspension =
      suspensionDuring(half, suspensions) ?? (isLast ? suspensionAt(half.to, suspensions) : undefined);
    if (suspension) bases.add(suspension.basis);
    else counted.push(half);
  }
  return { counted, bases: [...bases] };
}

type Row = Pick<ReckonedDay, 'date' | 'counted' | 'used'>;

/** The row of a day after the receipt. */
export function explainDay(
  row: Row,
  day: CalendarDay,
  bases: readonly LegalBasis[],
  unit: Unit,
): ReckonedDay {
  if (bases.length > 0) return { ...row, why: 'suspended', bases: [...bases] };
  if (unit !== 'working-days') return { ...row, why: 'natural-day' };
  switch (day.kind) {
    case 'working':
      return { ...row, why: 'working-day' };
    case 'make-up':
      return { ...row, why: 'make-up-working-day', name: day.name };
    case 'weekend':
      return { ...row, why: 'weekend' };
    case 'holiday':
      return { ...row, why: 'holiday', name: day.name };
  }
}

/** A number of halves of one day as days. */
export const dayShare = (halves: number): 0 | 0.5 | 1 => (halves <= 0 ? 0 : halves === 1 ? 0.5 : 1);
