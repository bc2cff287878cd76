import { type MissingSource, nationalSpan } from '../calendar/missing.ts';
import type { Instant } from '../instant.ts';
import { addDays, addMonths, dateOf, daysBetween, type PlainDate, yearOf } from '../plain-date.ts';
import { byHours } from './by-hours.ts';
import { type HalfDay, halvesOf, suspensionAt } from './halves.ts';
import { dayShare, explainDay, judgeHalves, type ReckonedDay } from './judge.ts';
import type { DeadlineSpec, Suspension } from './model.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import type { WorkingTime } from './working-time.ts';

interface ReckonedCommon {
  readonly spec: DeadlineSpec;
  readonly receipt: Receipt;
  /** The budget in days: of months, as many as lie between the receipt and the matching day. */
  readonly granted: number;
  /** Every day once, from the day of the event to the last day, or to the day an open suspension began. */
  readonly days: readonly ReckonedDay[];
  /** The ends of the halves counted, ascending: at the n-th, n halves were used up. */
  readonly marks: readonly Instant[];
  /** Notices still to come that may arrange a day of it: until they are in, the due moment may move. */
  readonly missing: readonly MissingSource[];
  readonly provisional: boolean;
  readonly calendarVersion: string;
  /** The years whose arrangement it rests on: a change of another year's calendar cannot move it. */
  readonly years: readonly number[];
}

/** A limit that runs, or ran, to its end. What happens before `due` is in time; at `due` it is over. */
export interface RunningReckoning extends ReckonedCommon {
  readonly status: 'running';
  readonly due: Instant;
  /** The day that ends (or whose morning or business ends) at `due`. */
  readonly lastDay: PlainDate;
}

/** A limit that stands still under an open suspension: it has no due moment until the suspension ends. */
export interface SuspendedReckoning extends ReckonedCommon {
  readonly status: 'suspended';
  readonly due: null;
  readonly since: Instant;
}

export type Reckoning = RunningReckoning | SuspendedReckoning;

/** The days that a budget comes to. A month ends on the matching day, else on its last (Civil Code art. 202). */
const daysGranted = ({ budget, unit }: DeadlineSpec, { day }: Receipt): number =>
  unit === 'months' ? daysBetween(day, addMonths(day, budget)) : budget;

/** The moment from which an open suspension stops everything, if there is one. */
const stoppedFrom = (suspensions: readonly Suspension[]): Instant | undefined =>
  suspensions
    .filter(({ to }) => to === undefined)
    .map(({ from }) => from)
    .toSorted()[0];

/** The years whose arrangement decides on some day from the first to the last: in late December the next one's does too. */
function decidingYears(first: PlainDate, last: PlainDate): number[] {
  const from = yearOf(first);
  const until = yearOf(last) + (last >= nationalSpan(yearOf(last) + 1).first ? 1 : 0);
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

/**
 * Derives when a limit is due, naming every day on the way.
 *
 * - The day of the event is not counted; what an applicant filed after the cut-off hour or on a day off counts as received
 *   on the next working day (`receiptOf`).
 * - Days are counted in halves (`halvesOf`). A whole budget that nothing interrupts ends with the end of its last
 *   day (24:00, or the close of business), a budget of n.5 at midday of the day after n counted ones; interrupted for
 *   an odd number of halves, the one ends at midday and the other with its day.
 * - A half of whose office time any moment was suspended is not counted, for the law does not count that time; the halves
 *   used before stay used. So a suspension can only take halves out: it never makes the due moment earlier, and the due
 *   moment never lies inside a suspension.
 * - Hours go by the clock alone (`byHours`).
 * - Of working days the last one is worked by construction. Natural days and months count every day, and a last day that is
 *   off is followed by the next working day (Civil Code art. 203).
 *
 * Pure and repeatable: one spec, calendar and office hours always give one answer, in any zone. The work is
 * proportional to the days between event and due moment.
 */
export function reckon(spec: DeadlineSpec, workingTime: WorkingTime): Reckoning {
  const { calendar, hours } = workingTime;
  const { unit = 'working-days', ends, suspensions } = spec;
  const receipt = receiptOf(spec, workingTime);
  const first = dateOf(spec.anchor);
  const stop = stoppedFrom(suspensions);
  const granted = daysGranted(spec, receipt);
  const days: ReckonedDay[] = [];
  const marks: Instant[] = [];

  const common = (last: PlainDate): ReckonedCommon => {
    const years = decidingYears(first, last);
    const missing = calendar.missing(first, last);
    const provisional = missing.length > 0;
    const { version: calendarVersion } = calendar;
    return { spec, receipt, granted, days, marks, missing, provisional, calendarVersion, years };
  };
  const running = (due: Instant, lastDay: PlainDate): RunningReckoning => ({
    ...common(lastDay),
    status: 'running',
    due,
    lastDay,
  });
  if (unit === 'hours') {
    const { due, lastDay, days: each, marks: halves } = byHours(spec);
    days.push(...each);
    marks.push(...halves);
    return { ...running(due, lastDay), missing: [], provisional: false };
  }
  const isCounted = (date: PlainDate) => unit !== 'working-days' || calendar.isWorkingDay(date);
  const count = (date: PlainDate, halves: readonly HalfDay[]) => {
    const { counted, bases } = judgeHalves(halves, granted * 2 - marks.length, suspensions);
    marks.push(...counted.map(({ to }) => to));
    return { row: { date, counted: dayShare(counted.length), used: marks.length / 2 }, bases };
  };

  for (let date = first; date <= receipt.day; date = addDays(date, 1)) {
    const isAnchor = date === first || date === receipt.day;
    const halves = receipt.afternoonCounts ? halvesOf(date, hours, ends).slice(1) : [];
    days.push({ ...count(date, halves).row, why: isAnchor ? 'anchor' : 'before-receipt' });
  }

  for (let date = receipt.day; ;) {
    const due = marks.at(-1);
    if (due !== undefined && marks.length === granted * 2) {
      if (unit === 'working-days' || spec.rolls === false || calendar.isWorkingDay(date))
        return running(due, date);
      return rolledOn(date);
    }
    if (stop !== undefined && dateOf(stop) <= date)
      return { ...common(date), status: 'suspended', due: null, since: stop };
    date = addDays(date, 1);
    const { row, bases } = count(date, isCounted(date) ? halvesOf(date, hours, ends) : []);
    days.push(explainDay(row, calendar.day(date), bases, unit));
  }

  /** Ends with the next working day on which the limit does not stand still. */
  function rolledOn(last: PlainDate): Reckoning {
    for (let date = addDays(last, 1); ; date = addDays(date, 1)) {
      const row = { date, counted: 0, used: granted } as const;
      const [, { to: due }] = halvesOf(date, hours, ends);
      const works = calendar.isWorkingDay(date);
      const suspension = works ? suspensionAt(due, suspensions) : undefined;
      if (works && !suspension) {
        days.push({ ...row, why: 'rolled-on' });
        return running(due, date);
      }
      days.push(explainDay(row, calendar.day(date), suspension ? [suspension.basis] : [], 'working-days'));
      if (stop !== undefined && dateOf(stop) <= date)
        return { ...common(date), status: 'suspended', due: null, since: stop };
    }
  }
}
