import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Calendars } from './calendars.ts';

export const calendarDependencies = (context: RuntimeContext) => ({
  ...context,
  calendars: new Calendars(context.table),
});
export type CalendarDependencies = ReturnType<typeof calendarDependencies>;
