import type { Ground } from '../platform/ground.ts';
import { Calendars } from './store.ts';

export const calendarDependencies = (ground: Ground) => ({
  ...ground,
  calendars: new Calendars(ground.table),
});
export type CalendarDependencies = ReturnType<typeof calendarDependencies>;
