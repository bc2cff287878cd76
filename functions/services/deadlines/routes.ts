import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, routes } from '../../platform/http/route.ts';
import { SickItem } from '../../platform/watch/sick-items.ts';
import { EscalationView } from './escalation-view.ts';

export const deadlineWatchRoutes = routes({
  escalations: get('/v1/escalations', ['operator'], {
    summary: 'Limits that have been over for long, newest first: each rung of a ladder once',
    query: Paging,
    answers: pageOf(EscalationView, 'A page of escalations'),
  }),
  sickItems: get('/v1/sick-items', ['operator'], {
    summary: 'What the sweep of deadlines could not handle: set aside, tried again by every later sweep',
    query: Paging,
    answers: pageOf(SickItem, 'A page of items; none means that every deadline is looked after'),
  }),
});
