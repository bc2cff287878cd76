import { answer, endpoint } from '../../../platform/http/index.ts';
import { readerOf } from '../access.ts';
import { messageRoutes } from '../routes.ts';
import type { MessageStore } from '../store.ts';

export const list = ({ messages }: { readonly messages: MessageStore }) =>
  endpoint(messageRoutes.list, async ({ query, caller }) =>
    answer(200, await messages.list(readerOf(caller), query)),
  );
