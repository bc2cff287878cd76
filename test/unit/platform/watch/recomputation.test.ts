import { describe, expect, it } from 'vitest';
import { instant } from '../../../../functions/law/instant.ts';
import { Recomputations } from '../../../../functions/platform/watch/recomputation.ts';
import { memoryTable } from '../../services/webhooks/fixture.ts';

const now = instant('2026-11-25T01:00:00.000Z');

const standing = () => {
  const { table, ofKind } = memoryTable();
  const recomputations = new Recomputations(table);
  const begin = async (name: string, fromYear: number) =>
    (await table.transact(await recomputations.begin(name, fromYear, now))).ok;
  const inputs = () =>
    ofKind('effect').map(({ effect }) => (effect as { input: { fromYear: number; run: number } }).input);
  return { table, recomputations, begin, inputs };
};

describe('recomputations of what is open', () => {
  it('all but the newest are superseded, and it reaches as far back as those that had not ended', async () => {
    const { recomputations, begin, inputs } = standing();
    await begin('year-2026', 2026);
    await begin('year-2028', 2028);
    expect(inputs()).toEqual([
      { fromYear: 2026, run: 1 },
      { fromYear: 2026, run: 2 },
    ]);
    expect(await recomputations.isSuperseded(1)).toBe(true);
    expect(await recomputations.isSuperseded(2)).toBe(false);
  });

  it('one that follows an ended one reaches no further back than its own change', async () => {
    const { recomputations, begin, inputs } = standing();
    await begin('year-2026', 2026);
    await recomputations.end(1);
    await recomputations.end(1);
    await begin('year-2028', 2028);
    expect(inputs()[1]).toEqual({ fromYear: 2028, run: 2 });
  });

  it('one that ends after another has begun ends nothing of the other', async () => {
    const { recomputations, begin, inputs } = standing();
    await begin('year-2026', 2026);
    await begin('year-2027', 2027);
    await recomputations.end(1);
    await begin('year-2028', 2028);
    expect(inputs()[2]).toEqual({ fromYear: 2026, run: 3 });
  });

  it('of two that begin at once one is refused, so that it looks again', async () => {
    const { table, recomputations } = standing();
    const [one, other] = await Promise.all([
      recomputations.begin('hours', 2026, now),
      recomputations.begin('ladder', 2026, now),
    ]);
    expect([(await table.transact(one)).ok, (await table.transact(other)).ok]).toEqual([true, false]);
  });
});
