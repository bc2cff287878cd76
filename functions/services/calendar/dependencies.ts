import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { Recomputations } from '../../platform/watch/recomputation.ts';
import { Calendars } from './calendars.ts';
import { Places } from './places.ts';

export const calendarDependencies = (context: RuntimeContext) => ({
  ...context,
  calendars: new Calendars(context.table),
  recomputations: new Recomputations(context.table),
  places: new Places(context.table),
});
export type CalendarDependencies = ReturnType<typeof calendarDependencies>;
