import { expect, it } from 'vitest';
import { ScoringStore } from '../../../../../functions/products/benefits/entitlements/scoring/store.ts';
import type { Item } from '../../../../../functions/platform/table/writes.ts';
import { memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf } from '../entitlements/fixture.ts';
import { idOf, now, round } from './fixture.ts';

it('a round that an older release wrote, its panel in one part with what is said, keeps its panel', async () => {
  const { table } = memoryTable();
  const store = new ScoringStore(table);
  const { reviewers, objections, results: _, ...rest } = round();
  const key = ScoringStore.keyOf(rest.id);
  const written: (Item & Record<string, unknown>)[] = [
    { ...key, kind: 'scoring-round', round: rest, version: 1, parts: { SAID: 1 } },
    { pk: key.pk, sk: 'SAID', kind: 'part', version: 1, value: { reviewers, objections } },
  ];
  await table.transact(written.map((item) => table.write.put(item)));
  const found = await store.find(rest.id);
  expect(found?.round.reviewers).toEqual(reviewers);
  const said = { id: 'ob_1', at: now, by: { kind: 'citizen', id: 'x' }, application: idOf('A'), reason: '' };
  const after = { ...round(found?.round), objections: [said as never] };
  await table.transact(store.put(found ?? {}, after, asOf(now)));
  expect((await store.find(rest.id))?.round).toMatchObject({ reviewers, objections: [said] });
});
