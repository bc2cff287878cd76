import { errorName } from '../../../platform/faults.ts';
import { log } from '../../../platform/log.ts';
import { isUnavailable } from '../../../platform/unavailable.ts';
import type { Outcome } from '../sender.ts';

/** What a call to a provider came to. Its words may name the address: the error's name is all that is kept of it. */
export const outcomeOf = async (
  refused: ReadonlySet<string>,
  call: () => Promise<unknown>,
): Promise<Outcome> => {
  try {
    await call();
    return { is: 'accepted' };
  } catch (error) {
    const why = errorName(error);
    if (refused.has(why)) return { is: 'refused', why };
    // Not throttled, not down: something of ours is to be mended, and it is tried again until it is.
    if (!isUnavailable(error)) log.error('channel.provider-refuses', { reason: why });
    return { is: 'unavailable', why };
  }
};
