import { expect, it } from 'vitest';
import { unwrap } from '../../../functions/common/result.ts';
import {
  addParts,
  findWithParts,
  many,
  setPart,
  single,
  type Head,
} from '../../../functions/platform/table/parts.ts';
import { Contended } from '../../../functions/platform/table/contended.ts';
import { memoryTable } from '../services/webhooks/fixture.ts';

const request = single<{ what: string }>('REQUEST');
const remark = many<string>('REMARK', 3);
const key = { pk: 'THING#1', sk: 'THING' };
const head = (version: number, parts?: Head['parts']): Head => ({
  ...key,
  kind: 'thing',
  version,
  ...(parts && { parts }),
});

const withOneOfEach = async () => {
  const { table } = memoryTable();
  const asked = setPart(table, { pk: key.pk, version: 0 }, request, { what: 'water' });
  const said = unwrap(addParts(table, { pk: key.pk, version: 0, parts: asked.parts }, remark, ['first']));
  await table.transact([table.write.create(head(1, said.parts)), ...asked.writes, ...said.writes]);
  return table;
};

it('reads a head with the parts that are asked for', async () => {
  const table = await withOneOfEach();
  const whole = await findWithParts(table, key, [request, remark]);
  expect(whole?.head.parts).toEqual({ REQUEST: 1, REMARK: 1 });
  expect(whole?.parts.one(request)).toEqual({ what: 'water' });
  expect(whole?.parts.all(remark)).toEqual(['first']);
});

it('numbers what can be many, so that the oldest is read first', async () => {
  const table = await withOneOfEach();
  const more = unwrap(addParts(table, head(1, { REQUEST: 1, REMARK: 1 }), remark, ['second', 'third']));
  await table.transact([table.write.replace(head(1, more.parts)), ...more.writes]);
  expect((await findWithParts(table, key, [remark]))?.parts.all(remark)).toEqual([
    'first',
    'second',
    'third',
  ]);
});

it('takes no more than there may be, and says how many that is', () => {
  const { table } = memoryTable();
  expect(addParts(table, head(4, { REMARK: 3 }), remark, ['fourth'])).toEqual({
    ok: false,
    error: { part: 'REMARK', most: 3 },
  });
});

it('does not take parts of one moment for those of another', async () => {
  const table = await withOneOfEach();
  // As a reader finds it whose head is older than the part.
  await table.transact([...setPart(table, head(1, { REQUEST: 1 }), request, { what: 'gas' }).writes]);
  await expect(findWithParts(table, key, [request])).rejects.toThrow(Contended);
});
