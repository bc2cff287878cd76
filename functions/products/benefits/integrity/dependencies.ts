import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { Calendars } from '../../../services/calendar/calendars.ts';
import { tellerOf } from '../../../services/telling/teller-of.ts';
import { Partners } from '../../../services/partners/partners.ts';
import { Restrictions } from './restricted.ts';
import { StandingStore } from './standing-store.ts';
import { IntegrityStore } from './store.ts';

export const integrityDependencies = (context: RuntimeContext) => ({
  ...context,
  calendars: new Calendars(context.table),
  store: new IntegrityStore(context.table),
  standings: new StandingStore(context.table),
  restrictions: new Restrictions(context.table),
  partners: new Partners(context.table),
  teller: tellerOf(context.table),
});
export type IntegrityDependencies = ReturnType<typeof integrityDependencies>;
