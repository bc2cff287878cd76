import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { Calendars } from '../../../services/calendar/calendars.ts';
import { tellerOf } from '../../../services/telling/teller-of.ts';
import { IntegrityStore } from './store.ts';

export const integrityDependencies = (context: RuntimeContext) => ({
  ...context,
  calendars: new Calendars(context.table),
  store: new IntegrityStore(context.table),
  teller: tellerOf(context.table),
});
export type IntegrityDependencies = ReturnType<typeof integrityDependencies>;
