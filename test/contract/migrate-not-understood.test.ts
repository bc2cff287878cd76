import { afterAll, beforeAll, expect, it } from 'vitest';
import { migration, recorded, type Migration } from './migration.ts';

const { entitlement } = recorded('entitlement');
const { notice } = recorded('overdue-notice', 1);
const { partner } = recorded('partner', 3);
const id = (n: number, kind = 'en') => `${kind}_${String(n).padStart(26, '0')}`;

const late = (n: number, department: string) => ({
  ...recorded('entitlement'),
  pk: `ENTITLEMENT#${id(n)}`,
  entitlement: { ...(entitlement as object), id: id(n), department },
});
const told = (n: number, changed: object = {}) => ({
  ...recorded('overdue-notice', 1),
  pk: `ENTITLEMENT#${id(n)}`,
  notice: { ...(notice as object), ...changed },
});
const office = (n: number, code: string, more: object) => ({
  ...recorded('partner', 3),
  pk: `PARTNER#${id(n, 'pt')}`,
  listSort: id(n, 'pt'),
  partner: { ...(partner as object), id: id(n, 'pt'), name: `局 ${n}`, department: code, ...more },
});
const published = (n: number, decidedBy: object) => ({
  ...{ pk: `RIVER#${id(n, 'ra')}`, sk: 'DECISION', kind: 'river-decision' },
  decision: { id: id(n, 'ra'), decidedBy },
});
const retired = { at: '2026-11-30T01:00:00.000Z', reason: '合并' };

let old: Migration;
beforeAll(async () => {
  old = await migration([
    late(21, '无人局'),
    late(22, '两处局'),
    late(23, '已撤局'),
    ...[office(22, '两处局', { regions: ['450305'] }), office(23, '两处局', { regions: ['450321'] })],
    office(24, '已撤局', { retired }),
    told(31),
    ...[late(32, '工业和信息化局'), told(32, { body: '责任人：周科长' })],
    published(41, { name: '郑*', post: '窗口负责人' }),
  ]);
});
afterAll(() => old.close());

it('names what it cannot know whose it is, and leaves it as it was', async () => {
  const before = await old.itemsOf('table');
  const { notUnderstood } = await old.run(false);
  expect(notUnderstood.map(({ pk, why }) => [pk, why])).toEqual([
    [`ENTITLEMENT#${id(21)}`, 'a person of a department that no partner is, or several'],
    [`ENTITLEMENT#${id(22)}`, 'a person of a department that no partner is, or several'],
    [`ENTITLEMENT#${id(31)}`, 'a person of a subject that is not there'],
    [`ENTITLEMENT#${id(32)}`, 'its text is not what its statement says'],
    [`RIVER#${id(41, 'ra')}`, 'a person of a subject that is not there'],
  ]);
  const after = await old.itemsOf('table');
  const left = new Set(notUnderstood.map(({ pk, sk }) => `${pk} ${sk}`));
  const of = (items: typeof after) => items.filter(({ pk, sk }) => left.has(`${pk} ${sk}`));
  expect(of(after)).toEqual(of(before));
});

it('who a retired department named is still its own', async () => {
  const kept = await old.persons.recordsFor({ kind: 'entitlement', id: id(23) });
  expect(kept.map(({ personKind, owner }) => [personKind, owner.id]).toSorted()).toEqual([
    ['account', '91450300MA5KABCD17'],
    ['official', id(24, 'pt')],
  ]);
});
