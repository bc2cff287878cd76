import { Instant } from '../../functions/law/instant.ts';
import { equals } from '../../functions/platform/table/condition.ts';
import type { Key, Write } from '../../functions/platform/table/writes.ts';
import { dueIndex, dueKeys } from '../../functions/platform/watch/index-keys.ts';
import type { Migrating, OldItem } from './step.ts';

/**
 * By what an item was spread: as its store says it, of the words of its keys. Where a store says it otherwise it is read
 * all the same, and put right when it is looked at next.
 */
const idOf = ({ pk, sk }: Key): string => {
  if (pk.startsWith('WAITING#')) return pk;
  const id = pk.slice(pk.indexOf('#') + 1);
  // Obligations are numbered, and their keys have noughts in front.
  return sk.includes('#') ? `${id}#${sk.replace(/^OBLIGATION#0*/, 'OBLIGATION#')}` : id;
};

const spread = (item: OldItem): OldItem => {
  const { dueShard, dueAt } = item;
  if (dueAt === undefined || dueShard?.startsWith(`${dueIndex}#`) !== true) return item;
  const placed = { ...item, ...dueKeys(idOf(item), Instant.parse(dueAt)) };
  return placed.dueShard === dueShard ? item : placed;
};

/** What a step writes of an item, in the partition of the due index that it has by now (docs/adr/0083). */
export const spreadDue = (
  writes: readonly Write[],
  item: OldItem,
  { table }: Migrating,
): readonly Write[] => {
  if (writes.length > 0)
    return writes.map((write) =>
      write.Put?.Item ? { ...write, Put: { ...write.Put, Item: spread(write.Put.Item as OldItem) } } : write,
    );
  const moved = spread(item);
  if (moved === item) return [];
  const asRead = 'version' in item ? equals('version', item['version']) : equals('dueAt', item.dueAt);
  return [table.write.put(moved, asRead)];
};
