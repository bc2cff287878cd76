import { afterAll, beforeAll, expect, it } from 'vitest';
import { unwrap } from '../../functions/common/result.ts';
import { addMillis, DAY, HOUR, type Instant } from '../../functions/law/instant.ts';
import { dueShard } from '../../functions/platform/watch/index-keys.ts';
import { SickItems } from '../../functions/platform/watch/sick-items.ts';
import { sweep } from '../../functions/platform/watch/sweep.ts';
import type { Watchers } from '../../functions/platform/watch/visit.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import { tellOperatorsOfSick } from '../../functions/services/telling/sick-items.ts';
import { MessageStore } from '../../functions/services/messages/store.ts';
import { by, served } from '../unit/products/consultations/letters.ts';
import { databaseTable } from './database.ts';

let database: Awaited<ReturnType<typeof databaseTable>>;
beforeAll(async () => {
  database = await databaseTable();
});
afterAll(() => database.close());

interface Thing extends Item {
  readonly text: string;
  readonly handled?: true;
}

const due = addMillis(served, DAY);
const thing = (n: number, text: string): Thing => ({
  pk: `THING#${n}`,
  sk: 'THING',
  kind: 'thing',
  text,
  dueShard: dueShard(0),
  dueAt: due,
});

it('handles everything but the item whose write is refused as too big, says so once, and comes back to it', async () => {
  const { table } = database;
  // What is read fits into an item; what follows from it does not.
  const watchers: Watchers = {
    'THING/THING': async (key) => {
      const found = await table.get<Thing>(key);
      if (!found) return;
      const { dueShard: _, dueAt: __, ...rest } = found;
      unwrap(
        await table.transact([
          table.write.put({ ...rest, handled: true, text: found.text.repeat(2) } as Thing),
          table.write.put({ pk: `LOG#${key.pk}`, sk: 'LOG', kind: 'log' }),
        ]),
      );
    },
  };
  const sweepAt = (now: Instant) =>
    sweep({
      table,
      watchers,
      now,
      workingTime: () => Promise.resolve(by),
      tellSick: tellOperatorsOfSick(table),
    });
  const sick = async () => (await new SickItems(table).list(20, undefined)).items;
  const told = async () =>
    (await new MessageStore(table).list({ kind: 'operators' }, { limit: 20 })).items.map(({ code }) => code);

  const large = 'x'.repeat(300 * 1_024);
  await table.transact([thing(1, 'a'), thing(2, large), thing(3, 'c')].map((one) => table.write.put(one)));

  expect(await sweepAt(due)).toEqual({ acted: 2, sick: 1, more: false });
  expect(await sick()).toMatchObject([{ kind: 'THING/THING', pk: 'THING#2', since: due }]);
  expect(await told()).toEqual(['watch.item-sick']);

  const next = addMillis(due, HOUR / 2);
  expect(await sweepAt(next)).toEqual({ acted: 0, sick: 1, more: false });
  expect(await sick()).toMatchObject([{ since: due, lastTriedAt: next }]);
  expect(await told(), 'once').toHaveLength(1);

  await table.transact([table.write.put(thing(2, 'mended'))]);
  expect(await sweepAt(addMillis(due, HOUR))).toEqual({ acted: 1, sick: 0, more: false });
  expect(await table.get<Thing>(thing(2, ''))).toMatchObject({ handled: true });
  expect(await sick()).toEqual([]);
});

it('tells operators once of an item that two sweeps find sick at the same time', async () => {
  const { table } = database;
  const sweeps = [1, 2].map(() => new SickItems(table, tellOperatorsOfSick(table)));
  const told = async () =>
    (await new MessageStore(table).list({ kind: 'operators' }, { limit: 20 })).items.length;
  const before = await told();
  await Promise.all(sweeps.map((sick) => sick.record(thing(9, ''), new RangeError('too big'), due)));
  expect(await told()).toBe(before + 1);
});
