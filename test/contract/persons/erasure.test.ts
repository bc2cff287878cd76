import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../functions/common/result.ts';
import { text } from '../../../functions/common/text.ts';
import { workingCalendar } from '../../../functions/law/calendar/working-calendar.ts';
import { USUAL_OFFICE_HOURS } from '../../../functions/law/calendar/office-hours.ts';
import { addMillis, DAY, instant, type Instant } from '../../../functions/law/instant.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { retentionIndex } from '../../../functions/platform/persons/items.ts';
import { placeOf, type PersonKind, type PersonOwner } from '../../../functions/platform/persons/model.ts';
import { isErased } from '../../../functions/platform/persons/persons.ts';
import { SickItems } from '../../../functions/platform/watch/sick-items.ts';
import { sweep } from '../../../functions/platform/watch/sweep.ts';
import type { Reader } from '../../../functions/services/messages/model.ts';
import { MessageStore } from '../../../functions/services/messages/store.ts';
import { Calendars } from '../../../functions/services/calendar/calendars.ts';
import { Post } from '../../../functions/services/messages/post.ts';
import type { RetentionDependencies } from '../../../functions/services/retention/dependencies.ts';
import { ErasureId, type ErasureSubject } from '../../../functions/services/retention/model.ts';
import { shippedPeriod } from '../../../functions/services/retention/periods.ts';
import type { Standing } from '../../../functions/services/retention/rules.ts';
import { watchPerson } from '../../../functions/services/retention/settle.ts';
import { RetentionStore } from '../../../functions/services/retention/store.ts';
import { erase, erasedInOneRun } from '../../../functions/services/retention/tasks/erase.ts';
import { replay } from '../../../functions/services/retention/tasks/replay.ts';
import { openDatabase, type Database } from './database.ts';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const began = instant('2027-01-10T10:00:00+08:00');
const values = {
  contact: { name: '标记张三', phone: '13800001234' },
  account: { bank: '样例银行', holder: '标记公司', number: '6222000012345678' },
  facts: { json: '{"facts":{"birthDate":"2025-03-10","guardian":"标记"}}' },
  people: { legalRepresentative: '标记赵六' },
  signatory: { name: '标记李四' },
  staff: { name: '标记王五' },
  official: { name: '标记王五', contact: '0773-0000000' },
  channel: { address: '+8613800001234' },
} as const;

let now: Instant;
let on: RetentionDependencies;
/** Cases by id, as their product would say how it stands with them. */
let cases: Map<string, Standing>;
let owner: PersonOwner;
let owners = 0;
beforeEach(() => {
  now = began;
  cases = new Map();
  owners += 1;
  owner = { kind: 'enterprise', id: `enterprise-${owners}` };
  on = {
    table: db.table,
    clock: { now: () => now },
    persons: db.persons,
    store: new RetentionStore(db.table),
    post: new Post(db.table),
    calendars: new Calendars(db.table),
    standings: {
      case: (id) => Promise.resolve(cases.get(id)),
      broken: () => Promise.reject(new Error('The case cannot be read')),
    },
    readsFor: (citizen) => Promise.resolve(citizen),
    beside: {
      keysOf: () => Promise.resolve({ items: [] }),
      erase: () => Promise.resolve(),
      eraseLater: () => Promise.resolve(),
    },
  };
});

const going: Standing = { open: true, why: text('办理中', 'Under way') };
const ended = (at: Instant): Standing => ({ open: false, endedAt: at });

const kept = async (kind: PersonKind, standing: Standing, of = 'case') => {
  const id = newId('cs', now);
  cases.set(id, standing);
  const subject = { kind: of, id };
  const { ref, writes } = db.persons.keep(kind, values[kind], { subject, owner }, now);
  expect(await db.table.transact(writes)).toEqual(ok(undefined));
  return { ref, id };
};

const requested = async (subject: ErasureSubject = { enterprise: owner.id as never }) => {
  const id = ErasureId.parse(newId('er', now));
  const erasure = {
    id,
    subject,
    reason: 'withdrawn',
    requestedAt: now,
    requestedBy: 'operator-1',
    status: 'under-way',
  } as const;
  await db.table.transact([on.store.save({ erasure, version: 0 })]);
  return id;
};
const carriedOut = async (erasureId: string) => {
  for (let runs = 1; ; runs += 1) if (!(await erase(on)({ erasureId })).more) return runs;
};
const outcomes = async (id: string) =>
  Object.fromEntries((await on.store.outcomes(id)).map((one) => [one.subject.id, one.outcome]));
const look = () =>
  sweep({
    table: db.table,
    watchers: { 'PERSONS/PERSON': watchPerson(on) },
    now,
    workingTime: () => Promise.resolve({ calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS }),
    index: retentionIndex,
    tellSick: () => [],
  });
const lookedAll = async () => {
  while ((await look()).more);
};
const messages = async (reader: Reader = { kind: 'enterprise', id: owner.id }) => {
  return (await new MessageStore(db.table).list(reader, { limit: 10 })).items;
};

describe('a request for erasure', () => {
  it('erases what is over, keeps what a law asks for, waits for what goes on, and says so', async () => {
    const over = await kept('contact', ended(began));
    const law = await kept('account', ended(began));
    const open = await kept('contact', going);
    const id = await requested();
    await carriedOut(id);
    expect(await outcomes(id)).toEqual({
      [over.id]: 'erased',
      [law.id]: 'stored-only',
      [open.id]: 'deferred',
    });
    const known = await db.persons.read([over.ref, law.ref, open.ref]);
    expect(isErased(known.get(over.ref) ?? {})).toBe(true);
    expect(isErased(known.get(law.ref) ?? {})).toBe(true);
    expect(known.get(open.ref)).toEqual(values.contact);
    expect((await on.store.find(id))?.erasure).toMatchObject({ status: 'done', doneAt: now });
    expect(await messages()).toMatchObject([
      {
        code: 'personal-data.erased',
        body: expect.stringMatching(/已删除个人信息 1 条；另有 1 条.*；另有 1 条/),
      },
    ]);
  });

  it('is finished by the retention run once the case has ended, and the law asks for no more', async () => {
    const [law, open] = [await kept('account', ended(began)), await kept('contact', going)];
    const id = await requested();
    await carriedOut(id);
    now = addMillis(began, DAY);
    cases.set(open.id, ended(now));
    await lookedAll();
    expect(await outcomes(id)).toEqual({ [law.id]: 'stored-only', [open.id]: 'erased' });
    expect(await db.persons.find(open.ref)).toEqual({ erased: true });
    now = instant('2037-01-11T00:00:00+08:00');
    await lookedAll();
    expect(await outcomes(id)).toEqual({ [law.id]: 'erased', [open.id]: 'erased' });
    expect(await db.textOf('keys')).not.toContain(placeOf(law.ref).sk);
  });

  it('for a case alone erases no other', async () => {
    const [one, other] = [await kept('contact', ended(began)), await kept('contact', ended(began))];
    const id = await requested({ case: { kind: 'case', id: one.id } });
    await carriedOut(id);
    expect(await outcomes(id)).toEqual({ [one.id]: 'erased' });
    expect(await db.persons.find(other.ref)).toEqual(values.contact);
    expect(await messages()).toHaveLength(1);
  });

  it.each(['citizen', 'case'] as const)('of a %s tells the citizen whose records they were', async (of) => {
    owner = { kind: 'partner', id: 'pt_1' };
    const { id: beside } = await kept('official', ended(began));
    owner = { kind: 'citizen', id: `citizen-${owners}` };
    const subject = { kind: 'case', id: beside };
    const { ref, writes } = db.persons.keep('contact', values.contact, { subject, owner }, now);
    await db.table.transact(writes);
    await carriedOut(await requested(of === 'case' ? { case: subject } : { citizen: owner.id }));
    expect(await db.persons.find(ref)).toEqual({ erased: true });
    expect(await messages({ kind: 'citizen', id: owner.id })).toMatchObject([
      { code: 'personal-data.erased', body: expect.stringMatching(/已删除个人信息/) },
    ]);
  });

  it('of a child tells its guardian, who is known by nothing any more once it is erased', async () => {
    owner = { kind: 'citizen', id: `child-${owners}` };
    const guardian = { kind: 'citizen', id: `guardian-${owners}` } as const;
    const { ref } = await kept('facts', ended(began));
    const readsFor = async () => (isErased((await db.persons.find(ref)) ?? {}) ? owner.id : guardian.id);
    on = { ...on, readsFor };
    const id = await requested({ citizen: owner.id });
    // Killed after the record is erased, before anybody is told.
    const killed = new Error('killed');
    const broken = { ...on, beside: { ...on.beside, keysOf: () => Promise.reject(killed) } };
    await expect(erase(broken)({ erasureId: id })).rejects.toThrow(killed);
    expect(await db.persons.find(ref)).toEqual({ erased: true });
    await carriedOut(id);
    expect(await messages(guardian)).toMatchObject([{ code: 'personal-data.erased' }]);
    expect(await messages({ kind: 'citizen', id: owner.id })).toEqual([]);
    expect((await on.store.find(id))?.reader, 'nor by the request').toBeUndefined();
  });

  it('asked twice, or run again, erases and tells once', async () => {
    const { id: of } = await kept('contact', ended(began));
    const [first, second] = [await requested(), await requested()];
    await carriedOut(first);
    await carriedOut(first);
    await carriedOut(second);
    expect(await outcomes(first)).toEqual({ [of]: 'erased' });
    expect(await outcomes(second)).toEqual({});
    expect(await messages()).toHaveLength(2);
  });

  it('is carried out piece by piece, and goes on where it was killed', async () => {
    const refs = await Promise.all(
      Array.from({ length: erasedInOneRun + 5 }, async () => (await kept('contact', ended(began))).ref),
    );
    const id = await requested();
    // Killed in the middle: after some of the records, before it is written how far it came.
    const killed = new Error('killed');
    let turns = 0;
    class Killed extends RetentionStore {
      override outcome(...of: Parameters<RetentionStore['outcome']>) {
        if ((turns += 1) > 20) throw killed;
        return super.outcome(...of);
      }
    }
    await expect(erase({ ...on, store: new Killed(db.table) })({ erasureId: id })).rejects.toThrow(killed);
    expect(Object.values(await outcomes(id))).toHaveLength(20);
    expect((await on.store.find(id))?.erasure.status).toBe('under-way');
    expect(await carriedOut(id)).toBeGreaterThanOrEqual(1);
    expect([...(await db.persons.read(refs)).values()].every(isErased)).toBe(true);
    expect(Object.values(await outcomes(id))).toHaveLength(refs.length);
    expect(await messages()).toHaveLength(1);
  });

  it('goes through what lies beside the records piece by piece too, each once, and tells of its end once', async () => {
    await kept('contact', ended(began));
    const files = Array.from({ length: 2 * erasedInOneRun + 1 }, (_, n) => ({ pk: `FILE#${n}`, sk: 'FILE' }));
    const runs: string[][] = [];
    on = {
      ...on,
      beside: {
        keysOf: (_, { limit, cursor = '0' }) => {
          runs.push([]);
          const next = Number(cursor) + limit;
          const items = files.slice(Number(cursor), next);
          return Promise.resolve({ items, ...(next < files.length && { cursor: String(next) }) });
        },
        erase: ({ pk }) =>
          pk === 'FILE#7' ? Promise.reject(new Error('broken')) : Promise.resolve(void runs.at(-1)?.push(pk)),
        eraseLater: ({ pk }) => Promise.resolve(void runs.at(-1)?.push(pk)),
      },
    };
    const id = await requested();
    expect(await carriedOut(id)).toBe(3);
    expect(runs.map(({ length }) => length)).toEqual([erasedInOneRun, erasedInOneRun, 1]);
    expect(runs.flat()).toEqual(files.map(({ pk }) => pk));
    expect((await on.store.find(id))?.erasure.status).toBe('done');
    expect(await messages()).toHaveLength(1);
  });

  it('by fifty at the same time erases each record once and each tells what it did', async () => {
    const refs = await Promise.all(
      Array.from({ length: 10 }, async () => (await kept('contact', ended(began))).ref),
    );
    const before = (await db.items('erasures')).length;
    const ids = await Promise.all(Array.from({ length: 50 }, () => requested()));
    await Promise.all(ids.map(carriedOut));
    expect([...(await db.persons.read(refs)).values()].every(isErased)).toBe(true);
    expect(await db.items('erasures')).toHaveLength(before + refs.length);
    const told = await Promise.all(ids.map(async (id) => Object.keys(await outcomes(id)).length));
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(refs.length);
  });

  it('is not stopped by a record that cannot be handled: that one is tried again and shown to operators', async () => {
    const broken = await kept('contact', going, 'broken');
    const fine = await kept('contact', ended(began));
    const id = await requested();
    await carriedOut(id);
    expect(await outcomes(id)).toEqual({ [broken.id]: 'deferred', [fine.id]: 'erased' });
    now = addMillis(began, DAY);
    expect(await look()).toMatchObject({ sick: 1 });
    const { items } = await new SickItems(db.table).list(10, undefined);
    expect(items.map(({ pk }) => pk)).toContain(placeOf(broken.ref).pk);
    on = { ...on, standings: { ...on.standings, broken: () => Promise.resolve(ended(began)) } };
    now = addMillis(now, DAY);
    await lookedAll();
    expect(await outcomes(id)).toMatchObject({ [broken.id]: 'erased' });
  });
});

describe('the retention run', () => {
  it('erases on its own what is over, counted from the end of the case, and again nothing', async () => {
    const [one, other] = [await kept('contact', ended(began)), await kept('contact', going)];
    now = addMillis(began, 200 * DAY);
    await lookedAll();
    expect(await db.persons.find(one.ref)).toEqual(values.contact);
    now = instant('2028-01-11T00:00:00+08:00');
    await lookedAll();
    expect(await db.persons.find(one.ref)).toEqual({ erased: true });
    expect(await db.persons.find(other.ref)).toEqual(values.contact);
    expect(await look()).toMatchObject({ acted: 0, more: false });
  });

  it('goes by the period that an operator has set', async () => {
    const { ref } = await kept('signatory', ended(began));
    const period = { ...shippedPeriod('signatory'), months: 1, sample: false };
    await db.table.transact([await on.store.setPeriod(period)]);
    now = addMillis(began, 40 * DAY);
    await lookedAll();
    expect(await db.persons.find(ref)).toEqual({ erased: true });
    await db.table.transact([await on.store.setPeriod(shippedPeriod('signatory'))]);
  });
});

it('the name of who acted is kept for its period from the act on, and the account of an enterprise for ever', async () => {
  now = began;
  const staff = { kind: 'staff', id: 'clerk-1' } as const;
  const acted = db.persons.keep(
    'staff',
    values.staff,
    { subject: staff, owner: staff, releasedAt: began },
    began,
  );
  const enterprise = { kind: 'enterprise', id: '91450300MA5KABCD17' } as const;
  const account = db.persons.keep(
    'account',
    values.account,
    { subject: enterprise, owner: enterprise },
    began,
  );
  await db.table.transact([...acted.writes, ...account.writes]);
  now = addMillis(began, 300 * DAY);
  await lookedAll();
  expect(await db.persons.find(acted.ref)).toEqual(values.staff);
  now = instant('2037-01-11T00:00:00+08:00');
  await lookedAll();
  expect(await db.persons.find(acted.ref)).toEqual({ erased: true });
  expect(await db.persons.find(account.ref)).toEqual(values.account);
});

describe('after a restore', () => {
  it('the register is replayed, and what was erased is erased again', async () => {
    const [one, other] = [await kept('contact', ended(began)), await kept('contact', ended(began))];
    const backups = [await db.items('main'), await db.items('keys')] as const;
    await carriedOut(await requested({ case: { kind: 'case', id: one.id } }));
    await db.restore('main', backups[0]);
    await db.restore('keys', backups[1]);
    expect(await db.persons.find(one.ref)).toEqual(values.contact);
    now = addMillis(now, DAY);
    let [again, cursor] = [0, undefined as string | undefined];
    for (let more = true; more;) {
      const page = await replay(on)({ cursor });
      again += page.again;
      ({ cursor, more } = { cursor: 'cursor' in page ? String(page.cursor) : undefined, more: page.more });
    }
    expect(again).toBeGreaterThanOrEqual(1);
    expect(await db.persons.find(one.ref)).toEqual({ erased: true });
    expect(await db.persons.find(other.ref)).toEqual(values.contact);
    expect(await replay(on)({})).toMatchObject({ again: 0 });
  });
});
