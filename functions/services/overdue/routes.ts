import * as z from 'zod';
import { PlainDate } from '../../law/plain-date.ts';
import { Paging } from '../../platform/http/request.ts';
import { flag } from '../../platform/lists/asked.ts';
import { get, routes } from '../../platform/http/route.ts';
import { PartnerId } from '../partners/model.ts';
import { Light, OverdueCounts, OverdueItem, OverdueKind } from './model.ts';

export const overdueRoutes = routes({
  overdue: get('/v1/overdue', ['partner', 'operator'], {
    summary: 'What is over its limit now or near it, oldest first: of a partner what it owes itself',
    query: Paging.extend({
      light: Light.optional(),
      kind: OverdueKind.optional(),
      partner: PartnerId.optional(),
      department: z.string().max(100).optional().describe('By its code, registered or not'),
      dueBefore: PlainDate.optional(),
      counts: flag.optional().describe('With how many of each light, and of whom'),
    }),
    answers: {
      200: {
        description: 'A page; what is done leaves it by itself',
        schema: z.object({
          items: z.array(OverdueItem),
          cursor: z.string().optional(),
          counts: OverdueCounts.optional(),
        }),
        headers: ['ETag'],
        sheet: 'text/csv',
      },
      304: { description: 'The caller has this page already', headers: ['ETag'] },
    },
  }),
});
