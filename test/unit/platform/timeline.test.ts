import { expect, it } from 'vitest';
import { instant } from '../../../functions/law/instant.ts';
import { Timeline } from '../../../functions/platform/timeline.ts';
import { memoryTable } from '../services/webhooks/fixture.ts';

const at = instant('2026-03-02T09:00:00+08:00');
const later = instant('2026-03-02T09:00:01+08:00');

it('tells what happened in its order, whether or not somebody said it under an id', async () => {
  const { table } = memoryTable();
  const timeline = new Timeline(table);
  const taken = (id: string) => ({ of: 'or_1', id, said: { type: id } });
  await table.transact([timeline.taken('ji_1', { at: later, code: 'd' }, taken('A'))]);
  await table.transact([timeline.taken('ji_1', { at, code: 'a' }, taken('Z'))]);
  await table.transact([timeline.entry('ji_1', { at, code: 'b' })]);
  await table.transact([timeline.taken('ji_1', { at, code: 'c' }, taken('B'))]);
  expect((await timeline.of('ji_1')).map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd']);
});

it('takes an id of an order once, whenever it is said again', async () => {
  const { table } = memoryTable();
  const timeline = new Timeline(table);
  const say = async (of: string) =>
    (await table.transact([timeline.taken('ji_1', { at, code: 'a' }, { of, id: 'e', said: {} })])).ok;
  expect([await say('or_1'), await say('or_1'), await say('or_2')]).toEqual([true, false, true]);
});
