import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../../scripts/migrate/step.ts';
import { steps } from '../../scripts/migrate/steps.ts';
import { allRecorded, migration, recorded, type Migration } from './migration.ts';

const riddle = { pk: 'RIDDLE#1', sk: 'RIDDLE', kind: 'riddle' };
const broken = { pk: 'ORDER#or_x', sk: 'ORDER', kind: 'order', version: 1, order: { id: 'or_x' } };
const { order } = recorded('order');
/** Of a case that is not there: nobody knows whose the person is. */
const orphan = {
  ...recorded('order'),
  pk: 'ORDER#or_00000000000000000000000009',
  order: {
    ...(order as object),
    id: 'or_00000000000000000000000009',
    subject: { kind: 'joint-installation', id: 'ji_00000000000000000000000009' },
  },
};
const { partner } = recorded('partner', 1);
/** Two departments of one code in one place: neither is it. */
const twins = [8, 9].map((n) => ({
  ...recorded('partner', 1),
  pk: `PARTNER#pt_${String(n).padStart(26, '0')}`,
  listSort: `pt_${String(n).padStart(26, '0')}`,
  partner: {
    ...(partner as object),
    id: `pt_${String(n).padStart(26, '0')}`,
    name: `水利局 ${n}`,
    department: 'water-resources',
  },
}));

let old: Migration;
beforeAll(async () => {
  old = await migration([riddle, broken, orphan, ...twins]);
});
afterAll(() => old.close());

const everything = async () => [
  await old.itemsOf('table'),
  await old.itemsOf('records'),
  await old.itemsOf('keys'),
];

const changed = {
  order: 3,
  'order-event': 1,
  'joint-installation': 1,
  consultation: 1,
  entitlement: 1,
  'entitlement-trace': 1,
  'overdue-notice': 2,
  'integrity-case': 1,
  partner: 4,
  'webhook-delivery': 3,
  idempotency: 1,
  'enterprise-record': 1,
};
const notUnderstood = [
  { pk: orphan.pk, sk: 'ORDER', kind: 'order', why: 'a person of a subject that is not there' },
  { pk: broken.pk, sk: broken.sk, kind: 'order', why: 'ZodError' },
  ...twins.map(({ pk }) => ({
    ...{ pk, sk: 'PARTNER', kind: 'partner' },
    why: 'another partner has its name or its office',
  })),
  { ...riddle, why: 'no step' },
];

/** Everybody who is named in what was recorded, as they are named. */
const people = [
  ...['张三', '13800000000', '王五', '13900000000'],
  ...['6222020200112233445', '6217001234567890123', '"6222"', '工行', '建行'],
  ...['周科长', '0773-12346'],
];

describe('the migration', () => {
  it('says what it would do, and what it does not understand, and does nothing', async () => {
    const untouched = await everything();
    const seen = await old.run(true);
    expect(seen.changed).toEqual(changed);
    expect(seen.notUnderstood).toEqual(notUnderstood);
    expect(await everything()).toEqual(untouched);
  });

  it('leaves for another run what somebody writes to each time', async () => {
    const racing: Step = (item, { table }) => [
      table.write.replace({ ...item, version: Number(item['version']) + 9 }),
    ];
    const raced = await old.run(false, {
      ...Object.fromEntries(Object.keys(steps).map((kind) => [kind, () => []])),
      order: racing,
    });
    expect(raced.moved).toContainEqual({ pk: recorded('order').pk, sk: 'ORDER' });
    expect(raced.changed['order']).toBeUndefined();
  });

  it('rewrites each item once, and again changes nothing', async () => {
    expect((await old.run(false)).changed).toEqual(changed);
    const after = await everything();
    const again = await old.run(false);
    expect(again.changed).toEqual({});
    expect(again.notUnderstood).toEqual(notUnderstood);
    expect(await everything()).toEqual(after);
  });

  it('leaves nobody in the clear in what it understood', async () => {
    for (const word of people) expect(JSON.stringify(allRecorded), word).toContain(word);
    const left = new Set(notUnderstood.map(({ pk }) => pk));
    const items = (await everything()).flat().filter(({ pk }) => !left.has(pk));
    const text = JSON.stringify(items);
    for (const word of people) expect(text, word).not.toContain(word);
    // The case's contact, that of its order, the entitlement's account, that of its payment, the enterprise's two,
    // who answers for the delay, and for it in the notice.
    expect(items.filter(({ kind }) => kind === 'person')).toHaveLength(8);
    expect(items.filter(({ kind }) => kind === 'person-key')).toHaveLength(8);
  });

  it('gives a name to the other of two partners once one of them is gone', async () => {
    const [first, second] = twins;
    if (!first || !second) throw new Error('There are two');
    const retired = { at: '2026-11-30T01:00:00.000Z', reason: '重复登记' };
    await old.put({ ...first, partner: { ...first.partner, retired } });
    const seen = await old.run(false);
    expect(seen.changed).toEqual({ partner: 2 });
    expect((await old.run(false)).changed).toEqual({});
    const names = (await old.itemsOf('table')).filter(({ kind }) => kind === 'partner-name');
    const offices = names.filter(({ sk }) => sk.includes('water-resources'));
    expect(offices.map(({ claim }) => (claim as { id: string }).id)).toEqual([
      second.partner.id,
      second.partner.id,
    ]);
  });
});
