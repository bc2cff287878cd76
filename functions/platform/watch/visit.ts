import { Fault } from '../../common/fault.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { log } from '../log.ts';
import { count } from '../metrics.ts';
import { Contended } from '../table/contended.ts';
import type { Key } from '../table/writes.ts';
import { kindOfKey } from './index-keys.ts';
import type { SickItems } from './sick-items.ts';
import { own } from '../../common/own.ts';

/** Puts right whatever time or a moved calendar has changed about one item. Again it changes nothing. */
export type Watcher = (key: Key, asOf: AsOf) => Promise<void>;

/** Who looks at which items, by the kinds of item their keys begin with: `ORDER/ORDER`, `PROJECT/STAGE`. */
export type Watchers = Readonly<Record<string, Watcher>>;

/** How many items are looked at at the same time. */
const together = 8;

/**
 * Lets each item's watcher look at it. One that cannot be handled is set aside where operators see it and stops nobody
 * else; it is tried again by every later visit.
 */
export const visit = async (
  items: readonly Key[],
  watchers: Watchers,
  sick: SickItems,
  asOf: AsOf,
): Promise<{ sick: number }> => {
  let failed = 0;
  const one = async (key: Key) => {
    try {
      const watcher = own(watchers, kindOfKey(key));
      if (!watcher) throw new Fault(`Nobody watches the deadlines of ${kindOfKey(key)}`);
      await watcher(key, asOf);
      await sick.recovered(key);
    } catch (error) {
      // Others were faster each time: it stays due, and is nobody's sickness.
      if (error instanceof Contended) return log.info('watch.contended', { kind: kindOfKey(key) });
      failed += 1;
      log.error('watch.item-sick', { kind: kindOfKey(key), key: key.pk, part: key.sk }, error);
      await sick.record(key, error, asOf.now);
    }
  };
  for (let start = 0; start < items.length; start += together)
    await Promise.all(items.slice(start, start + together).map(one));
  count({ ItemsActed: items.length - failed, ItemsSick: failed });
  return { sick: failed };
};
