import { ok, unwrap } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { ChannelDependencies } from '../dependencies.ts';
import { channelRoutes } from '../routes.ts';

export const showQuiet = ({ channels }: ChannelDependencies) =>
  endpoint(channelRoutes.quiet, async () => answer(200, (await channels.usual()).quietHours));

/** For whoever chose none. What waits already is looked at when it was to be sent, and waits on where that is quiet now. */
export const setQuiet = ({ channels, table }: ChannelDependencies) =>
  endpoint(channelRoutes.setQuiet, async ({ body }) => {
    unwrap(
      await untilWritten(table, async () =>
        decided(body, [channels.saveUsual({ ...(await channels.usual()), quietHours: body })]),
      ),
    );
    log.info('quiet-hours.published');
    return ok({ status: 200, body });
  });
