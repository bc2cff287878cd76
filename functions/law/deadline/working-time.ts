import type { OfficeHours } from '../calendar/office-hours.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import type { Ladder } from './rung.ts';

/** What limits are reckoned and watched by: the city's calendar, its office hours, and the ladders operators have set. */
export interface WorkingTime {
  readonly calendar: WorkingCalendar;
  readonly hours: OfficeHours;
  /** By the kind of subject: `work-order`, `letter`, `joint-installation`; the built-in ladder where there is none. */
  readonly ladders?: Readonly<Record<string, Ladder>>;
}

/** The moment of a decision, and the working time it is reckoned by. */
export interface AsOf {
  readonly now: Instant;
  readonly workingTime: WorkingTime;
}
