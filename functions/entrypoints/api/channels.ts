import { runtimeContext } from '../../platform/runtime-context.ts';
import { setChannel } from '../../services/channels/commands/set-channel.ts';
import { setQuiet, showQuiet } from '../../services/channels/commands/usual-quiet.ts';
import { verify } from '../../services/channels/commands/verify.ts';
import { withdraw } from '../../services/channels/commands/withdraw.ts';
import { channelDependencies } from '../../services/channels/dependencies.ts';
import { deliveries, show } from '../../services/channels/queries/show.ts';
import { channelRoutes } from '../../services/channels/routes.ts';
import { apiFunction } from '../api-function.ts';

const on = channelDependencies(runtimeContext());

export const handler = apiFunction(
  channelRoutes,
  { show, set: setChannel, verify, withdraw, quiet: showQuiet, setQuiet, deliveries },
  on,
);
