import { answer, endpoint } from '../../platform/http/index.ts';
import { apiFunction } from '../api-function.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { SickItems } from '../../platform/watch/sick-items.ts';
import { Calendars } from '../../services/calendar/calendars.ts';
import { viewEscalations } from '../../services/deadlines/escalation-view.ts';
import { deadlineWatchRoutes } from '../../services/deadlines/routes.ts';
import { overdue } from '../../services/overdue/list.ts';
import { overdueRoutes } from '../../services/overdue/routes.ts';
import { Partners } from '../../services/partners/partners.ts';
import { owedReaders } from '../watchers.ts';

const on = runtimeContext();
const escalated = new Escalations(on.table);
const sick = new SickItems(on.table);

const partners = new Partners(on.table);

const escalations = endpoint(deadlineWatchRoutes.escalations, async ({ query: { limit, cursor } }) => {
  const page = await escalated.list(limit, cursor);
  return answer(200, { ...page, items: await viewEscalations(partners, page.items) });
});

const sickItems = endpoint(deadlineWatchRoutes.sickItems, async ({ query: { limit, cursor } }) =>
  answer(200, await sick.list(limit, cursor)),
);

export const handler = apiFunction(
  { ...deadlineWatchRoutes, ...overdueRoutes },
  { escalations, sickItems, overdue },
  {
    ...on,
    calendars: new Calendars(on.table),
    partners: new Partners(on.table),
    readers: owedReaders(on),
  },
);
