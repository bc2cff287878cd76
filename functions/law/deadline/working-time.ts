import type { OfficeHours } from '../calendar/office-hours.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import type { LegalVersion } from '../legal-data/version.ts';
import type { Ladder, LadderKind } from './rung.ts';

/** What limits are reckoned and watched by: the city's calendar, its office hours, and the ladders operators have set. */
export interface WorkingTime {
  readonly calendar: WorkingCalendar;
  readonly hours: OfficeHours;
  /** The built-in ladder where there is none. */
  readonly ladders?: Readonly<Partial<Record<LadderKind, Ladder>>>;
  /** Every version of the legal data that was published, asked for a moment by `lawAt`; the sample where there is none. */
  readonly law?: readonly LegalVersion[];
}

/** The moment of a decision, and the working time it is reckoned by. */
export interface AsOf {
  readonly now: Instant;
  readonly workingTime: WorkingTime;
}
