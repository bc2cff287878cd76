import { type CalendarOverlay } from '../kernel/calendar/overlay.ts';
import { USUAL_OFFICE_HOURS } from '../kernel/calendar/office-hours.ts';
import { workingCalendar } from '../kernel/calendar/working-calendar.ts';
import { type Reckoner } from '../kernel/deadline/reckon.ts';
import { type Table } from '../platform/table.ts';
import { type Item } from '../platform/writes.ts';

interface OverlayItem extends Item {
  readonly kind: 'calendar-overlay';
  readonly overlay: CalendarOverlay;
}

/** The working calendar in force: the published one under what operators laid over it. */
export class Calendars {
  readonly #table: Table;
  constructor(table: Table) {
    this.#table = table;
  }

  async reckoner(): Promise<Reckoner> {
    const items = await Array.fromAsync(this.#table.queryAll<OverlayItem>({ key: 'CALENDAR' }));
    return { calendar: workingCalendar(items.map(({ overlay }) => overlay)), hours: USUAL_OFFICE_HOURS };
  }
}
