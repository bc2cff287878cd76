import { beforeEach, describe, expect, it } from 'vitest';
import { countedOf } from '../../../../functions/platform/lists/page.ts';
import { factsOf } from '../../../../functions/platform/table/facts.ts';
import { listed } from '../../../../functions/platform/table/indexes.ts';
import type { Table } from '../../../../functions/platform/table/table.ts';
import type { Item } from '../../../../functions/platform/table/writes.ts';
import { memoryTable, start } from '../../services/webhooks/fixture.ts';

let table: Table;
beforeEach(() => ({ table } = memoryTable()));

const place = async (count: number) => {
  for (let n = 0; n < count; n += 1) {
    const sort = `th_${String(n).padStart(26, '0')}`;
    const keys = listed({
      own: { list: ['THINGS'], state: 'open' },
      sort,
      facts: factsOf({ received: start }, []),
    });
    await table.transact([table.write.create({ pk: sort, sk: 'THING', kind: 'thing', ...keys } as Item)]);
  }
};
/** The things of one who has to be asked of each whether it is its turn. */
const counted = (only?: () => boolean) =>
  countedOf(
    { table, now: start },
    {
      ...{
        of: 'own',
        lists: [['THINGS']],
        mine: (heads: readonly Item[]) => Promise.resolve(new Set(heads)),
      },
      ...{ receivedAt: (at: string) => at, statusOf: () => 'open', view: () => Promise.resolve([]) },
      ...(only && { only }),
    } as never,
    { sort: 'newest', limit: 10, counts: true } as never,
  );

describe('what is counted', () => {
  it('is exact as long as each of which it had to be asked was read', async () => {
    await place(200);
    expect(await counted()).toMatchObject({ open: 200, mine: 200, waiting: 0, exact: true });
  });

  it('is not where there are more than are read', async () => {
    await place(201);
    expect(await counted()).toMatchObject({ open: 201, mine: 200, exact: false });
  });

  it('is not where it was asked for by what no index has', async () => {
    await place(3);
    expect(await counted(() => false)).toMatchObject({ mine: 0, exact: false });
  });
});
