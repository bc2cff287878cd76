import * as z from 'zod';
import { Paging } from '../../platform/http/request.ts';
import { routes } from '../../platform/http/route.ts';
import { Escalation } from '../../platform/watch/escalations.ts';
import { SickItem } from '../../platform/watch/sick-items.ts';

export const deadlineWatchRoutes = routes({
  escalations: {
    method: 'GET',
    path: '/v1/escalations',
    roles: ['operator'],
    summary: 'Limits that have been over for long, newest first: each rung of a ladder once',
    query: Paging,
    answers: {
      200: {
        description: 'A page of escalations',
        schema: z.object({ items: z.array(Escalation), cursor: z.string().optional() }),
      },
    },
  },
  sickItems: {
    method: 'GET',
    path: '/v1/sick-items',
    roles: ['operator'],
    summary: 'What the sweep of deadlines could not handle: set aside, tried again by every later sweep',
    query: Paging,
    answers: {
      200: {
        description: 'A page of items; none means that every deadline is looked after',
        schema: z.object({ items: z.array(SickItem), cursor: z.string().optional() }),
      },
    },
  },
});
