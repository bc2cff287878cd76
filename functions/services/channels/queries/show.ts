import { answer, endpoint } from '../../../platform/http/index.ts';
import { ownerAsked, ownerOf } from '../access.ts';
import type { ChannelDependencies } from '../dependencies.ts';
import { channelNames } from '../model.ts';
import { channelRoutes } from '../routes.ts';
import { viewOf } from '../view.ts';

export const show = (on: ChannelDependencies) =>
  endpoint(channelRoutes.show, async ({ caller }) => {
    const owner = ownerOf(caller);
    const [{ channels }, consents] = await Promise.all([
      on.channels.open(owner),
      on.channels.consents(owner),
    ]);
    const items = await Promise.all(
      channelNames.flatMap((name) => {
        const found = channels[name];
        return found ? [viewOf(on, name, found)] : [];
      }),
    );
    const offered = channelNames.filter((name) => on.senders[name] !== undefined);
    return answer(200, { offered, items, consents });
  });

export const deliveries = (on: ChannelDependencies) =>
  endpoint(channelRoutes.deliveries, async ({ query: { status, channel, ...page }, caller }) =>
    answer(
      200,
      await on.deliveries.list(
        ownerAsked(caller),
        page,
        (one) =>
          (status === undefined || one.status === status) &&
          (channel === undefined || one.channel === channel),
      ),
    ),
  );
