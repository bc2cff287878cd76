import { type MissingSource, nationalSpan } from '../calendar/missing.ts';
import type { Instant } from '../instant.ts';
import { addDays, dateOf, type PlainDate, yearOf } from '../plain-date.ts';
import { halvesOf } from './halves.ts';
import { dayShare, explainDay, judgeHalves, type ReckonedDay } from './judge.ts';
import type { DeadlineSpec, Suspension } from './model.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import type { WorkingTime } from './working-time.ts';

interface ReckonedCommon {
  readonly spec: DeadlineSpec;
  readonly receipt: Receipt;
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
 * - The day of the event is not counted; what came after the cut-off hour or on a day off counts as received on the next
 *   working day (`receiptOf`).
 * - Working days are counted in halves (`halvesOf`). A whole budget that nothing interrupts ends with the end of its last
 *   day (24:00, or the close of business), a budget of n.5 at midday of the day after n counted ones; interrupted for
 *   an odd number of halves, the one ends at midday and the other with its day.
 * - A half in which any moment was suspended is not counted, for the law does not count that time; the halves used
 *   before stay used. So a suspension can only take halves out: it never makes the due moment earlier, and the due
 *   moment never lies inside a suspension.
 * - The last day is a working day by construction (Civil Code art. 203).
 *
 * Pure and repeatable: one spec, calendar and office hours always give one answer, in any zone. The work is
 * proportional to the days between event and due moment.
 */
export function reckon(spec: DeadlineSpec, { calendar, hours }: WorkingTime): Reckoning {
  const receipt = receiptOf(spec.anchor, calendar, hours);
  const first = dateOf(spec.anchor);
  const stop = stoppedFrom(spec.suspensions);
  const halvesGranted = spec.budget * 2;
  const days: ReckonedDay[] = [];
  const marks: Instant[] = [];

  const common = (last: PlainDate): ReckonedCommon => {
    const years = decidingYears(first, last);
    const missing = calendar.missing(first, last);
    const provisional = missing.length > 0;
    return { spec, receipt, days, marks, missing, provisional, calendarVersion: calendar.version, years };
  };

  for (let date = first; date <= receipt.day; date = addDays(date, 1)) {
    const isAnchor = date === first || date === receipt.day;
    days.push({ date, why: isAnchor ? 'anchor' : 'before-receipt', counted: 0, used: 0 });
  }

  for (let date = receipt.day; ;) {
    if (stop !== undefined && dateOf(stop) <= date)
      return { ...common(date), status: 'suspended', due: null, since: stop };
    date = addDays(date, 1);
    const halves = calendar.isWorkingDay(date) ? halvesOf(date, hours, spec.ends) : [];
    const { counted, bases } = judgeHalves(halves, halvesGranted - marks.length, spec.suspensions);
    marks.push(...counted.map(({ to }) => to));
    const row = { date, counted: dayShare(counted.length), used: marks.length / 2 };
    days.push(explainDay(row, calendar.day(date), bases));
    const due = marks.at(-1);
    if (due !== undefined && marks.length === halvesGranted)
      return { ...common(date), status: 'running', due, lastDay: date };
  }
}
