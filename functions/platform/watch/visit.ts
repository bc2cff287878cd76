import type { Instant } from '../../law/instant.ts';
import type { Key } from '../table/writes.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';

/**
 * Puts right whatever time or a moved calendar has changed about an item, and says whether it did: its ladders are
 * climbed up to `now`, who is affected by a moved due moment is told. Again it changes nothing.
 */
export type Watcher = (id: string, now: Instant, workingTime: WorkingTime) => Promise<unknown>;

/** How many items are looked at at the same time. */
const together = 8;

/** Lets each item's watcher look at it, by the kind its key names. */
export const visit = async (
  items: readonly Key[],
  watchers: Readonly<Record<string, Watcher>>,
  now: Instant,
  workingTime: WorkingTime,
): Promise<void> => {
  const one = async ({ pk }: Key) => {
    const [kind = '', id = ''] = pk.split('#');
    const watcher = watchers[kind];
    if (!watcher) throw new Error(`Nobody watches the deadlines of ${kind}`);
    await watcher(id, now, workingTime);
  };
  for (let start = 0; start < items.length; start += together)
    await Promise.all(items.slice(start, start + together).map(one));
};
