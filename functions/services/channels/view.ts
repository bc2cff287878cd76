import { isErased } from '../../platform/persons/persons.ts';
import { maskedAddress } from './address.ts';
import type { ChannelDependencies } from './dependencies.ts';
import type { Channel, ChannelName } from './model.ts';
import type { ChannelView } from './routes.ts';

export const viewOf = async (
  { persons, channels }: ChannelDependencies,
  channel: ChannelName,
  found: Channel,
): Promise<ChannelView> => {
  const known = await persons.find<'channel'>(found.address);
  const { status, consent } = found;
  return {
    channel,
    // Erased, it is taken away with the next digest.
    address: isErased(known) ? '' : maskedAddress(channel, known.address),
    status,
    quietHours: await channels.quietOf(found),
    consentedAt: consent.at,
    ...(found.status === 'active' && { verifiedAt: found.verifiedAt }),
    ...(found.status === 'paused' && { pausedAt: found.pausedAt }),
  };
};
