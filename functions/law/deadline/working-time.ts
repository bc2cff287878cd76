import type { OfficeHours } from '../calendar/office-hours.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import type { Ground } from './grounds.ts';
import type { Ladder, LadderKind } from './rung.ts';

/** What limits are reckoned and watched by: the city's calendar, its office hours, and the ladders operators have set. */
export interface WorkingTime {
  readonly calendar: WorkingCalendar;
  readonly hours: OfficeHours;
  /** The built-in ladder where there is none. */
  readonly ladders?: Readonly<Partial<Record<LadderKind, Ladder>>>;
  /** The closed list of what stops a clock; the shipped one where the city has published none. */
  readonly grounds?: readonly Ground[];
}

/** The moment of a decision, and the working time it is reckoned by. */
export interface AsOf {
  readonly now: Instant;
  readonly workingTime: WorkingTime;
}
