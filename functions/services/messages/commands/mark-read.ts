import { answer, endpoint } from '../../../platform/http/index.ts';
import type { Table } from '../../../platform/table/table.ts';
import { readerOf } from '../access.ts';
import type { MessageDependencies } from '../dependencies.ts';
import { messageRoutes } from '../routes.ts';

/** A mailbox is read forwards: whoever looks at an older page takes nothing back. */
export const markRead = ({ messages, table }: MessageDependencies & { readonly table: Table }) =>
  endpoint(messageRoutes.markRead, async ({ body: { upTo }, caller }) => {
    const reader = readerOf(caller);
    const before = await messages.readUpTo(reader);
    if (before === undefined || before < upTo) await table.transact([messages.markRead(reader, upTo)]);
    return answer(204);
  });
