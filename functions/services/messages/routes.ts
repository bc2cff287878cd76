import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, put, routes } from '../../platform/http/route.ts';
import { Message } from './model.ts';

const readers = ['enterprise', 'citizen', 'partner', 'operator'] as const;

export const messageRoutes = routes({
  list: get('/v1/messages', readers, {
    summary: "The caller's own messages, newest first",
    query: Paging.extend({
      topic: z.string().min(1).max(20).optional().describe('How their codes begin: `order`'),
    }),
    answers: pageOf(Message, 'A page of messages'),
  }),
  read: get('/v1/messages/read', readers, {
    summary: 'Up to which message the mailbox was read, and how many have come since',
    answers: {
      200: {
        description: 'Counted up to a hundred',
        schema: z.object({ upTo: z.string().optional(), unread: z.int() }),
      },
    },
  }),
  markRead: put('/v1/messages/read', readers, {
    summary: 'Mark the mailbox as read up to a message, for all who share it',
    body: z.strictObject({ upTo: z.string().regex(/^ms_[0-9A-Z]{26}$/) }),
    answers: { 204: { description: 'It is, or was further already' } },
  }),
});
