import * as z from 'zod';
import { Paging } from '../../platform/http/request.ts';
import { routes } from '../../platform/http/route.ts';
import { Message } from './model.ts';

export const messageRoutes = routes({
  list: {
    method: 'GET',
    path: '/v1/messages',
    roles: ['enterprise', 'department', 'operator'],
    summary: "The caller's own messages, newest first",
    query: Paging,
    answers: {
      200: {
        description: 'A page of messages',
        schema: z.object({ items: z.array(Message), cursor: z.string().optional() }),
      },
    },
  },
});
