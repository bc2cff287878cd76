import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../../functions/law/instant.ts';
import { keyOf } from '../../../functions/platform/table/key.ts';
import type { Write } from '../../../functions/platform/table/writes.ts';
import { dueKeys } from '../../../functions/platform/watch/index-keys.ts';
import { obligationKey } from '../../../functions/products/river-approvals/store.ts';
import { WaitingNames } from '../../../functions/services/partners/waiting.ts';
import { spreadDue } from '../../../scripts/migrate/due-shards.ts';
import type { Migrating, OldItem } from '../../../scripts/migrate/step.ts';
import { by, letterOrder, standing } from '../products/consultations/letters.ts';

const at = instant('2026-03-10T00:00:00+08:00');
const project = `pr_${'0'.repeat(26)}`;
const river = `rv_${'0'.repeat(26)}`;

/** Items as their stores write them. */
const written = async () => {
  const { table, orders } = standing();
  const waiting = await new WaitingNames(table).wait(
    { role: 'payer', name: '某局' },
    'unknown',
    { kind: 'entitlement', id: 'en_1' },
    at,
  );
  const stored = [...(await orders.place(letterOrder(), by)), ...waiting.writes]
    .map(({ Put }) => Put?.Item as OldItem)
    .filter((item) => item?.dueShard !== undefined);
  const laid = (pk: string, sk: string, id: string) =>
    ({ pk, sk, kind: 'stage', version: 3, ...dueKeys(id, at) }) as OldItem;
  const items = [
    ...stored,
    laid(keyOf('PROJECT', project), keyOf('STAGE', 'design'), keyOf(project, 'STAGE', 'design')),
    laid(keyOf('RIVER', river), obligationKey(7), keyOf(river, 'OBLIGATION', 7)),
  ];
  return { on: { table } as Migrating, items };
};

const placeOf = ([write]: readonly Write[]) => (write?.Put?.Item as OldItem | undefined)?.dueShard;

afterEach(() => void vi.unstubAllEnvs());

describe('where the migration puts what is due', () => {
  it('leaves what lies as its store writes it, of every way of keys', async () => {
    const { on, items } = await written();
    expect(items).toHaveLength(4);
    for (const item of items) expect(spreadDue([], item, on), item.pk).toEqual([]);
  });

  it('spreads what lay in two partitions, under the version it was read in', async () => {
    const { on, items } = await written();
    for (const item of items) {
      const moved = spreadDue([], { ...item, dueShard: 'DUE#64' }, on);
      expect(placeOf(moved)).toBe(item.dueShard);
      expect(Object.values(moved[0]?.Put?.ExpressionAttributeValues ?? {})).toEqual([item['version']]);
    }
  });

  it('spreads what a step of its kind writes anyway, in that one write', async () => {
    const { on, items } = await written();
    for (const item of items) {
      const writes = spreadDue([on.table.write.put({ ...item, dueShard: 'DUE#64' })], item, on);
      expect(writes).toHaveLength(1);
      expect(placeOf(writes)).toBe(item.dueShard);
    }
  });

  it('brings them back into two before a release that reads two', async () => {
    const { on, items } = await written();
    vi.stubEnv('DUE_SHARDS', '2');
    for (const item of items) {
      const number = Number(item.dueShard?.slice('DUE#'.length));
      const placed = placeOf(spreadDue([], item, on)) ?? item.dueShard;
      expect(placed).toBe(`DUE#${number % 2}`);
    }
  });

  it('touches nothing of another index, and nothing that is never due', async () => {
    const { on } = await written();
    const other = { pk: 'FILE#1', sk: 'FILE', kind: 'file', ...dueKeys('1', at, 'RETENTION') } as OldItem;
    expect(spreadDue([], other, on)).toEqual([]);
    expect(spreadDue([], { pk: 'ORDER#1', sk: 'ORDER', kind: 'order' }, on)).toEqual([]);
  });
});
