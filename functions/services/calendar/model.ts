import * as z from 'zod';
import { CalendarOverlay } from '../../law/calendar/overlay.ts';
import { CalendarYear } from '../../law/calendar/year-view.ts';
import { OfficeHours } from '../../law/calendar/office-hours.ts';
import { Ladder, LadderKind } from '../../law/deadline/rung.ts';
import { Instant } from '../../law/instant.ts';

/** Why something is changed: it stays on record with who changed it and when. */
export const Why = z.string().trim().min(1).max(500).describe('Why, e.g. the number of the notice');

/** The version the change is meant to replace; another one in force by then refuses the change (412). */
const replaces = z.int().min(0).optional().describe('The version seen; 0 for none yet');

/** Which change it was: each version is kept for ever. */
export const Change = z.strictObject({
  version: z.int().min(1),
  at: Instant,
  by: z.string().describe('The account of the operator'),
  why: Why,
});
export type Change = z.infer<typeof Change>;

/** What an operator lays over one year. */
export const YearChange = CalendarOverlay.omit({ year: true, version: true })
  .extend({ why: Why, replaces })
  .meta({ id: 'CalendarYearChange' });
export type YearChange = z.infer<typeof YearChange>;

export const HoursChange = z
  .strictObject({ hours: OfficeHours, why: Why, replaces })
  .meta({ id: 'OfficeHoursChange' });

export const LadderChange = z
  .strictObject({ ladder: Ladder, why: Why, replaces })
  .meta({ id: 'LadderChange' });

/** A year and its overlay's version; 0 while there is none. */
export const YearView = CalendarYear.extend({ overlay: z.int().min(0) }).meta({ id: 'CalendarYear' });

export const HoursView = z
  .strictObject({ hours: OfficeHours, version: z.int().min(0) })
  .meta({ id: 'PublishedOfficeHours' });

export const LadderView = z
  .strictObject({ kind: LadderKind, ladder: Ladder, version: z.int().min(0) })
  .meta({ id: 'PublishedLadder' });

export const YearVersion = Change.extend({ overlay: CalendarOverlay }).meta({ id: 'CalendarYearVersion' });
