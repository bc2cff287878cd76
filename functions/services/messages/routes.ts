import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, routes } from '../../platform/http/route.ts';
import { Message } from './model.ts';

export const messageRoutes = routes({
  list: get('/v1/messages', ['enterprise', 'citizen', 'partner', 'operator'], {
    summary: "The caller's own messages, newest first",
    query: Paging,
    answers: pageOf(Message, 'A page of messages'),
  }),
});
