import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { Problem } from '../../../platform/problem.ts';
import { ownerOf } from '../access.ts';
import type { ChannelDependencies } from '../dependencies.ts';
import { eraseAddress } from '../erase-address.ts';
import { channelRoutes } from '../routes.ts';

/** Consent ends at once; what waits is dropped when its turn comes. Again it changes nothing. */
export const withdraw = (on: ChannelDependencies) =>
  endpoint(channelRoutes.withdraw, async ({ params: { channel: name }, caller }) => {
    const [owner, now] = [ownerOf(caller), on.clock.now()];
    const done = await untilWritten<undefined, Problem>(on.table, async () => {
      const before = await on.channels.open(owner);
      const found = before.channels[name];
      if (!found) return decided(undefined);
      return decided(undefined, [
        on.channels.save(before, name, undefined),
        on.channels.record(owner, 'withdrawn', name, caller.subject, now),
        ...(await eraseAddress(on.persons, found.address, now)),
      ]);
    });
    if (!done.ok) return done;
    log.info('channel.withdrawn', { channel: name });
    return answer(204);
  });
