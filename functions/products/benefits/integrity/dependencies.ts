import { EnterpriseEndpoints } from '../../../services/webhooks/enterprise-endpoints.ts';
import { Post } from '../../../services/messages/post.ts';
import type { RuntimeContext } from '../../../platform/runtime-context.ts';
import { Calendars } from '../../../services/calendar/calendars.ts';
import { IntegrityStore } from './store.ts';

export const integrityDependencies = (context: RuntimeContext) => ({
  ...context,
  calendars: new Calendars(context.table),
  store: new IntegrityStore(context.table),
  post: new Post(context.table, new EnterpriseEndpoints(context.table)),
});
export type IntegrityDependencies = ReturnType<typeof integrityDependencies>;
