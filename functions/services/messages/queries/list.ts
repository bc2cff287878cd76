import { answer, endpoint } from '../../../platform/http/index.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { Reader } from '../model.ts';
import { messageRoutes } from '../routes.ts';
import type { MessageStore } from '../store.ts';

type MayRead = Exclude<Caller, { role: 'partner' }>;

const readerOf = (caller: MayRead): Reader => {
  switch (caller.role) {
    case 'enterprise':
      return { kind: 'enterprise', id: caller.uscc };
    case 'department':
      return { kind: 'department', id: caller.department };
    case 'operator':
      return { kind: 'operators' };
  }
};

export const list = ({ messages }: { readonly messages: MessageStore }) =>
  endpoint(messageRoutes.list, async ({ query, caller }) =>
    answer(200, await messages.list(readerOf(caller), query)),
  );
