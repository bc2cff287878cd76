import { expect, it } from 'vitest';
import { addMillis, instant, MINUTE, type Instant } from '../../../../../functions/law/instant.ts';
import {
  matchingRunOf,
  MatchingRuns,
} from '../../../../../functions/products/benefits/policies/matching-run.ts';
import type { Policy } from '../../../../../functions/products/benefits/policies/model.ts';
import { memoryTable } from '../../../services/webhooks/fixture.ts';

const start = instant('2026-03-02T09:00:00+08:00');
const at = (minutes: number): Instant => addMillis(start, minutes * MINUTE);
const policy = { code: 'TAX-2026', version: 3, department: 'finance' } as Policy;
const id = matchingRunOf(policy);

it('a publication is followed from its plan to the last segment', async () => {
  const { table } = memoryTable();
  const runs = new MatchingRuns(table);
  const seen = async (when: Instant) => (await runs.find(id, when))?.run;
  expect(await seen(start)).toBeUndefined();
  await table.transact([runs.begin(policy, start)]);
  expect(await seen(at(1))).toMatchObject({ id: 'TAX-2026-v3', state: 'planning', records: 0 });
  await runs.planned(id, 2, at(1));
  await runs.matched(id, 1, { records: 900, granted: 4, at: at(2) });
  // The half in two minutes: the rest takes two more.
  expect(await seen(at(2))).toMatchObject({
    ...{ state: 'matching', segments: 2, segmentsMatched: 1, records: 900, granted: 4, expectedAt: at(4) },
  });
  // Matched again, after it was killed: nothing more to grant, and what was granted stays counted.
  await runs.matched(id, 1, { records: 900, granted: 0, at: at(3) });
  await runs.matched(id, 0, { records: 800, granted: 1, at: at(3) });
  const done = await seen(at(9));
  expect(done).toMatchObject({ state: 'done', records: 1_700, granted: 5, finishedAt: at(3) });
  expect(done).not.toHaveProperty('expectedAt');
});

it('that finds no enterprise is done when it is planned', async () => {
  const { table } = memoryTable();
  const runs = new MatchingRuns(table);
  await table.transact([runs.begin(policy, start)]);
  await runs.planned(id, 0, at(1));
  expect((await runs.find(id, at(2)))?.run).toMatchObject({ state: 'done', finishedAt: at(1) });
});
