import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Calendars } from './calendars.ts';
import { Places } from './places.ts';

export const calendarDependencies = (context: RuntimeContext) => ({
  ...context,
  calendars: new Calendars(context.table),
  places: new Places(context.table),
});
export type CalendarDependencies = ReturnType<typeof calendarDependencies>;
