import { err } from '../../../common/result.ts';
import type { Clock } from '../../../law/clock.ts';
import { addMillis, MINUTE } from '../../../law/instant.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { idsFrom } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/problem.ts';
import type { Table } from '../../../platform/table/table.ts';
import { readerOf } from '../access.ts';
import type { MessageDependencies } from '../dependencies.ts';
import { messageRoutes } from '../routes.ts';

/** As far as the clocks of two functions may be apart. */
const apart = MINUTE;

/** What is still to come would be hidden from all who share the mailbox. */
const stillToCome = invalid('/body/upTo', '没有这条消息', 'There is no such message yet');

interface Dependencies extends MessageDependencies {
  readonly table: Table;
  readonly clock: Clock;
}

/** A mailbox is read forwards: whoever looks at an older page, or is overtaken, takes nothing back. */
export const markRead = ({ messages, table, clock }: Dependencies) =>
  endpoint(messageRoutes.markRead, async ({ body: { upTo }, caller }) => {
    if (upTo > idsFrom('ms', addMillis(clock.now(), apart))) return err(stillToCome);
    // Refused, it was read further already.
    await table.transact([messages.markRead(readerOf(caller), upTo)]);
    return answer(204);
  });
