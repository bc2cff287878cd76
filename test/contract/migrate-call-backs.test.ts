import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callsByService } from '../../functions/products/joint-installations/call-backs.ts';
import type { Case } from '../../functions/products/joint-installations/model.ts';
import { CaseStore, type CaseItem } from '../../functions/products/joint-installations/store.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';
import { migratedAt, migration, recorded, type Migration } from './migration.ts';

const { id: caseId, assignments } = recorded('joint-installation')['case'] as Case;
const workId = assignments[0]?.orderId ?? '';
const call = { round: 1, orderId: 'or_00000000000000000000000007', takenUp: 'or_00000000000000000000000008' };

let old: Migration;
beforeAll(async () => {
  old = await migration();
  await old.run(false);
  // As a case said until ADR 0084 who was called about its connections.
  const head = (await old.table.get<CaseItem>(CaseStore.keyOf(caseId))) as CaseItem;
  const { pk, version, parts } = head;
  for (const Item of [
    { ...head, parts: { ...parts, 'CALL-BACKS': version } },
    { pk, sk: 'CALL-BACKS', kind: 'part', version, value: [{ service: 'water', ...call }] },
  ])
    await old.documents.send(new PutCommand({ TableName: 'table', Item }));
});
afterAll(() => old.close());

const clock = { now: () => migratedAt };
const found = async () => {
  const one = (await new CaseStore(old.table, clock).find(caseId))?.case as Case;
  const work = await new OrderStore(old.table, clock).find(workId);
  return { work, calls: work && callsByService(one, [work.order]) };
};

it('puts the calls that a case said on the order of their service, once', async () => {
  const before = await found();
  expect(before.work?.order).not.toHaveProperty('callBacks');
  expect(before.calls, 'they are read where they stood').toEqual([{ service: 'water', calls: [call] }]);
  expect((await old.run(false)).changed).toEqual({ 'joint-installation': 1 });
  const after = await found();
  expect(after.work?.order).toEqual({ ...before.work?.order, callBacks: [call] });
  expect(after.work).toMatchObject({ dueAt: before.work?.dueAt, dues: before.work?.dues });
  expect(after.calls).toEqual(before.calls);
  expect((await old.run(false)).changed).toEqual({});
});
