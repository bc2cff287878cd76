import type { Instant } from '../../law/instant.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { PausingDependencies } from './dependencies.ts';
import type { Channel, ChannelDelivery } from './model.ts';

/**
 * What a delivery that its address did not take does to the channel: nothing more is sent there, and the mailbox says so.
 * One that was given another address since is left alone.
 */
export const pausedBy = async (
  on: PausingDependencies,
  { owner, channel, createdAt }: ChannelDelivery,
  why: string,
  now: Instant,
): Promise<readonly Write[]> => {
  const before = await on.channels.open(owner);
  const found = before.channels[channel];
  if (found?.status !== 'active' || found.verifiedAt > createdAt) return [];
  const { address, consent, quietHours } = found;
  const paused: Channel = {
    ...{ address, consent, status: 'paused', pausedAt: now, why },
    ...(quietHours && { quietHours }),
  };
  return [
    on.channels.save(before, channel, paused),
    on.channels.record(owner, 'paused', channel, 'platform', now),
    ...(await on.tellPaused(owner, channel, now)),
  ];
};
