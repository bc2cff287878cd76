import * as z from 'zod';
import { Paging } from '../../platform/http/request.ts';
import { routes } from '../../platform/http/route.ts';
import { Escalation } from '../../platform/watch/escalations.ts';

export const escalationRoutes = routes({
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
});
