import { answer, endpoint } from '../../../platform/http/index.ts';
import { readerOf } from '../access.ts';
import type { MessageDependencies } from '../dependencies.ts';
import { messageRoutes } from '../routes.ts';

const most = 100;

export const read = ({ messages }: MessageDependencies) =>
  endpoint(messageRoutes.read, async ({ caller }) => {
    const reader = readerOf(caller);
    const upTo = await messages.readUpTo(reader);
    const unread = await messages.count(reader, upTo, most);
    return answer(200, { ...(upTo !== undefined && { upTo }), unread });
  });
