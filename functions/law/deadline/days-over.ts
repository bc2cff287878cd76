import { workingDaysAfter, type WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import { lastDayOf } from '../last-day.ts';
import { dateOf, type PlainDate } from '../plain-date.ts';
import type { DeadlineSpec, Unit } from './model.ts';
import type { RunningReckoning } from './reckon.ts';
import type { WorkingTime } from './working-time.ts';

/** A day that passed while the limit stood still: the one on which that began is not, the one on which it ended is. */
const stoodStill = ({ suspensions }: Pick<DeadlineSpec, 'suspensions'>, day: PlainDate): boolean =>
  suspensions.some(({ from, to }) => dateOf(from) < day && (to === undefined || day <= dateOf(to)));

/** The days by which somebody can be late: none on which the limit stood still, whether or not it was over before. */
export const lateDays = (
  spec: Pick<DeadlineSpec, 'suspensions'>,
  { calendar }: Pick<WorkingTime, 'calendar'>,
  unit: Unit = 'working-days',
): Pick<WorkingCalendar, 'isWorkingDay'> => ({
  isWorkingDay: (day) => (unit !== 'working-days' || calendar.isWorkingDay(day)) && !stoodStill(spec, day),
});

/**
 * For how many days a limit is over: those after its last day, today among them, as a clerk counts. So what ended
 * yesterday is one working day over today if today is worked, and what ended this noon none yet.
 */
export const daysOver = (
  { spec, due }: Pick<RunningReckoning, 'spec' | 'due'>,
  now: Instant,
  workingTime: Pick<WorkingTime, 'calendar'>,
  unit: Unit = 'working-days',
): number => workingDaysAfter(lateDays(spec, workingTime, unit), lastDayOf(due), dateOf(now));
