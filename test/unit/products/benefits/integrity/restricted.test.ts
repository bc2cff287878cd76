import { beforeEach, describe, expect, it } from 'vitest';
import { addMillis, instant, SECOND, type Instant } from '../../../../../functions/law/instant.ts';
import type { Table } from '../../../../../functions/platform/table/table.ts';
import {
  IntegrityCase,
  IntegrityCaseId,
} from '../../../../../functions/products/benefits/integrity/model.ts';
import {
  Restrictions,
  restrictedFrom,
} from '../../../../../functions/products/benefits/integrity/restricted.ts';
import { acted } from '../../../../../functions/products/benefits/integrity/rules.ts';
import { IntegrityStore } from '../../../../../functions/products/benefits/integrity/store.ts';
import { memoryTable } from '../../../services/webhooks/fixture.ts';

const now = instant('2026-05-06T02:00:00Z');
const said = { by: 'op', grounds: '违约' };
const department = '招商局';
const caseOf = (digit: string, of = department): IntegrityCase =>
  IntegrityCase.parse({
    id: IntegrityCaseId.parse(`ic_01J9ZZZZZZZZZZZZZZZZZZZZZ${digit}-1`),
    status: 'candidate',
    department: of,
    act: 'contract-breach',
    field: 'investment-promotion',
    openedBy: 'person',
    what: '未按协议交付场地',
    overdueSince: now,
    openedAt: now,
  });

let table: Table;
let store: IntegrityStore;
let restrictions: Restrictions;
beforeEach(() => {
  ({ table } = memoryTable());
  [store, restrictions] = [new IntegrityStore(table), new Restrictions(table)];
});

const opened = async (one: IntegrityCase): Promise<string> => {
  await table.transact(store.create(one));
  return one.id;
};
const act = async (id: string, action: Parameters<typeof acted>[1], at = now): Promise<boolean> => {
  const found = await store.find(id);
  const after = found && acted(found.case, action, said, at);
  if (!found || !after) throw new Error(`Not ${action}`);
  const moves = action === 'determine' || action === 'withdraw' ? [await store.moved(after.department)] : [];
  return (await table.transact([...store.replace(found, after), ...moves])).ok;
};
const untilOf = async (at: Instant, of = department) => (await restrictions.of(of, at)).until;

describe('a department', () => {
  it('is restricted from its determination for two years, and not a second longer', async () => {
    const id = await opened(caseOf('0'));
    await act(id, 'dispute');
    expect(await untilOf(now)).toBeUndefined();
    await act(id, 'determine');
    const until = instant('2028-05-06T16:00:00.000Z');
    for (const at of [now, addMillis(until, -SECOND)]) expect(await untilOf(at)).toBe(until);
    for (const at of [until, addMillis(until, SECOND)]) expect(await untilOf(at)).toBeUndefined();
    expect(await untilOf(now, '别的部门')).toBeUndefined();
  });

  it('stays so while it disputes, until the last of its determinations is withdrawn', async () => {
    const [first, second] = [await opened(caseOf('1')), await opened(caseOf('2'))];
    await act(first, 'determine');
    await act(second, 'determine', instant('2026-06-01T02:00:00Z'));
    await act(first, 'dispute');
    expect(await untilOf(now)).toBe('2028-06-01T16:00:00.000Z');
    await act(second, 'withdraw');
    expect(await untilOf(now)).toBe('2028-05-06T16:00:00.000Z');
    await act(first, 'withdraw');
    expect(await untilOf(now)).toBeUndefined();
  });

  it('that is determined while it publishes is decided anew', async () => {
    const id = await opened(caseOf('3'));
    const read = await restrictions.of(department, now);
    expect(restrictedFrom(read)).toBeUndefined();
    await act(id, 'determine');
    const item = { pk: 'POLICY#X', sk: 'X', kind: 'policy' };
    expect((await table.transact([read.unchanged, table.write.put(item)])).ok).toBe(false);
    const again = await restrictions.of(department, now);
    expect(restrictedFrom(again)).toMatchObject({
      kind: 'department-restricted',
      extensions: { records: [id] },
    });
    await act(id, 'withdraw');
    const free = await restrictions.of(department, now);
    expect((await table.transact([free.unchanged, table.write.put(item)])).ok).toBe(true);
  });
});

it('a case that was opened before other acts were known is a late payment', async () => {
  const { act: _, field: _field, openedBy: _by, ...before } = caseOf('4');
  await table.transact(store.create(before as IntegrityCase));
  expect((await store.find(before.id))?.case).toMatchObject({
    act: 'policy-overdue',
    field: 'industry-support',
    openedBy: 'platform',
  });
});
