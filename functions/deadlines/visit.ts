import type { Instant } from '../kernel/instant.ts';
import type { Key } from '../platform/writes.ts';
import type { Watching } from './ladders.ts';
import type { Watcher } from './watchers.ts';

/** How many items are looked at at the same time. */
const together = 8;

/** Lets each item's watcher look at it, by the kind its key names. */
export const visit = async (
  items: readonly Key[],
  watchers: Readonly<Record<string, Watcher>>,
  now: Instant,
  by: Watching,
): Promise<void> => {
  const one = async ({ pk }: Key) => {
    const [kind = '', id = ''] = pk.split('#');
    const watcher = watchers[kind];
    if (!watcher) throw new Error(`Nobody watches the deadlines of ${kind}`);
    await watcher(id, now, by);
  };
  for (let start = 0; start < items.length; start += together)
    await Promise.all(items.slice(start, start + together).map(one));
};
