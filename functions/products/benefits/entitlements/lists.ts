import { keyOf } from '../../../platform/table/key.ts';
import { columns, endedColumn, statusColumn } from '../../../platform/lists/columns.ts';
import type { Seen } from '../../../platform/lists/page.ts';
import type { Column } from '../../../platform/lists/sheet.ts';
import { readerOf } from '../../../services/messages/access.ts';
import { departmentOf } from '../../../platform/http/caller.ts';
import type { Caller } from '../../../platform/http/route.ts';
import type { EntitlementApiDependencies } from './dependencies.ts';
import { actorList, departmentList, type EntitlementItem } from './store.ts';
import { summariseEntitlement } from './view.ts';

const sheet: readonly Column<EntitlementItem>[] = [
  ['兑现事项编号', ({ entitlement }) => entitlement.id],
  ['政策编号', ({ facts }) => facts?.kind],
  ['统一社会信用代码', ({ entitlement }) => entitlement.uscc ?? entitlement.county],
  ['责任部门', ({ entitlement }) => entitlement.department],
  ['金额（元）', ({ entitlement }) => entitlement.fen / 100],
  statusColumn(({ entitlement }) => entitlement.status),
  columns.received,
  columns.lastDay,
  endedColumn(({ entitlement }) => entitlement.endedAt),
];

type Summary = ReturnType<typeof summariseEntitlement>;

/** An enterprise and a citizen see their own and those they act for, a department those it answers for, operators those of all departments. */
const ofCaller = async (
  { policies }: EntitlementApiDependencies,
  caller: Caller,
  acting: boolean,
): Promise<Pick<Seen<EntitlementItem, Summary>, 'of' | 'lists' | 'mine'>> => {
  const reader = readerOf(caller);
  if (reader.kind === 'enterprise' || reader.kind === 'citizen')
    return { of: 'wide', lists: [actorList(reader)], mine: ['open'] };
  const department = departmentOf(caller);
  if (department !== undefined && acting)
    return { of: 'wide', lists: [actorList({ kind: 'department', id: department })], mine: ['open'] };
  if (department !== undefined) return { of: 'own', lists: [departmentList(department)], mine: ['open'] };
  const departments = caller.role === 'operator' ? await policies.departments() : [];
  return { of: 'own', lists: departments.map(departmentList), mine: [] };
};

export const entitlementsSeen = async (
  on: EntitlementApiDependencies,
  caller: Caller,
  acting = false,
): Promise<Seen<EntitlementItem, Summary>> => ({
  ...(await ofCaller(on, caller, acting)),
  receivedAt: (moment) => keyOf(moment),
  statusOf: ({ entitlement }) => entitlement.status,
  view: async (heads) => {
    const whole = await on.store.whole(heads);
    const byId = new Map(whole.map(({ entitlement }) => [entitlement.id, entitlement]));
    return heads.map(({ entitlement: { id } }) => {
      const entitlement = byId.get(id);
      return entitlement && summariseEntitlement(entitlement);
    });
  },
  columns: sheet,
});
