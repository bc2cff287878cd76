import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { Calendars } from '../../../services/calendar/calendars.ts';
import { Partners } from '../../../services/partners/partners.ts';
import { WaitingNames } from '../../../services/partners/waiting.ts';
import { Restrictions } from '../integrity/restricted.ts';
import { Dictionaries } from '../indicators/store.ts';
import { MatchingRuns } from './matching-run.ts';
import { PolicyStore } from './policies.ts';

export const policyDependencies = (context: RuntimeContext) => ({
  ...context,
  policies: new PolicyStore(context.table),
  dictionaries: new Dictionaries(context.table),
  calendars: new Calendars(context.table),
  matchingRuns: new MatchingRuns(context.table),
  partners: new Partners(context.table),
  waiting: new WaitingNames(context.table),
  restrictions: new Restrictions(context.table),
});
export type PolicyDependencies = ReturnType<typeof policyDependencies>;
