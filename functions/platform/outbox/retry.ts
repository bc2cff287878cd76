import * as z from 'zod';
import type { Clock } from '../../law/clock.ts';
import { correlated } from '../correlation.ts';
import { log } from '../log.ts';
import type { SendMessages } from '../queue.ts';
import type { Key } from '../table/writes.ts';
import { carry, type Carriers } from './carry.ts';
import type { EffectItem } from './effects.ts';
import { Act } from './model.ts';
import type { SetAside } from './set-aside.ts';
import { isUnavailable } from '../unavailable.ts';

/** Seconds until what AWS could not take is tried for the first time again; then the queue's visibility timeout rules. */
const firstDelay = 30;

const Message = z.strictObject({ pk: z.string(), sk: z.string() });

/** The queue of retries could not be written to either: the stream brings the effect again. */
class RetriesUnavailable extends Error {
  override readonly name = 'RetriesUnavailable';
}

/** A message that brings an effect again after a while. @throws RetriesUnavailable */
export const retryLater =
  (send: SendMessages) =>
  async ({ pk, sk }: Key): Promise<void> => {
    const failed = await send([JSON.stringify({ pk, sk })], { delaySeconds: firstDelay });
    if (failed.length > 0) throw new RetriesUnavailable();
  };

export interface RetryDependencies {
  readonly carriers: Carriers;
  readonly setAside: SetAside;
  readonly clock: Clock;
}

/**
 * Another try of an effect that waits. Done, dead or replayed meanwhile, it is at its end.
 * @throws what kept it from being carried out, so that its message comes again
 */
export const retry = ({ carriers, setAside, clock }: RetryDependencies) => {
  const again = async (item: EffectItem): Promise<void> => {
    try {
      await carry(carriers, item.id, Act.parse(item.effect));
    } catch (error) {
      const over = isUnavailable(error)
        ? await setAside.stillWaiting(item, error, clock.now())
        : await setAside.refused(item, error);
      if (!over) throw error;
      return;
    }
    await setAside.settled(item);
    log.info('effect.carried-late', { effectId: item.id });
  };
  return async (body: string): Promise<void> => {
    const item = await setAside.get(Message.parse(JSON.parse(body)));
    if (item && !setAside.isDead(item)) await correlated(item.correlationId, () => again(item));
  };
};
