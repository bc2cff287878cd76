import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { unwrap } from '../../functions/common/result.ts';
import { addMillis, instant, MINUTE } from '../../functions/law/instant.ts';
import type { HttpEvent } from '../../functions/platform/http/event.ts';
import { httpFunctionFor } from '../../functions/platform/http/index.ts';
import type { Caller, Registration } from '../../functions/platform/http/route.ts';
import { placeOf } from '../../functions/platform/persons/model.ts';
import { handOnCase } from '../../functions/services/first-responders/commands/hand-on.ts';
import { firstResponderDependencies } from '../../functions/services/first-responders/dependencies.ts';
import { FirstResponders } from '../../functions/services/first-responders/first-responders.ts';
import { show } from '../../functions/services/first-responders/queries/show.ts';
import { firstResponderRoutes } from '../../functions/services/first-responders/routes.ts';
import { responderIn } from '../../functions/services/first-responders/shown-in-case.ts';
import { takeFirst } from '../../functions/services/first-responders/take.ts';
import { MessageStore } from '../../functions/services/messages/store.ts';
import type { Partner } from '../../functions/services/partners/model.ts';
import { databaseTable } from './database.ts';

/** 首接帮到底 (Art. 5): who first takes a case has it until it ends, or until another has agreed to take it. */
vi.stubEnv('PERSON_KEYS_TABLE_NAME', 'persons');
vi.stubEnv('ERASURES_TABLE_NAME', 'erasures');

const now = instant('2026-03-02T02:00:00.000Z');
const ulid = (n: number) => String(n).padStart(26, '0');
const [water, gas] = [`pt_${ulid(1)}`, `pt_${ulid(2)}`];
const uscc = '91450300MA5KABCD17';

let database: Awaited<ReturnType<typeof databaseTable>>;
beforeAll(async () => {
  database = await databaseTable(['persons', 'erasures']);
}, 60_000);
afterAll(() => database.close());

const clerk = (partner: string, subject: string, name: string): Caller => ({
  role: 'partner',
  partner,
  subject,
  name,
  registration: { name: '水务', kind: 'utility', services: ['water'] },
});
const li = clerk(water, 'li', '李华');
const colleague = clerk(water, 'zhao', '赵六');
const wang = clerk(gas, 'wang', '王芳');
const operator: Caller = { role: 'operator', subject: 'op', name: '周舟' };
const applicant: Caller = { role: 'enterprise', uscc, subject: 'e', name: '张三' };

let number = 0;
let ended = false;
let id = '';
const on = () =>
  firstResponderDependencies(
    { table: database.table, clock: { now: () => now } },
    { 'joint-installation': () => Promise.resolve({ ended, applicant: { kind: 'enterprise', id: uscc } }) },
  );
const subject = () => ({ kind: 'joint-installation', id });

const claimsOf = (caller: Caller) => {
  const { role, subject: sub, name } = caller;
  return {
    role,
    sub,
    name,
    ...('partner' in caller && { partner: caller.partner }),
    ...('uscc' in caller && { uscc: caller.uscc }),
  };
};

const call = async (caller: Caller, body?: object) => {
  const handler = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () =>
      Promise.resolve({ name: '水务', kind: 'utility', services: ['water'] } as Registration),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.resolve(),
  })(firstResponderRoutes, { firstResponder: show, handOn: handOnCase }, on());
  const method = body ? 'POST' : 'GET';
  const path = `/v1/first-responders/{id}${body ? '/handing-on' : ''}`;
  const answered = await handler(
    {
      routeKey: `${method} ${path}`,
      rawPath: path,
      headers: { 'content-type': 'application/json' },
      pathParameters: { id },
      ...(body && { body: JSON.stringify(body) }),
      requestContext: {
        requestId: 'r',
        http: { method, path },
        authorizer: { jwt: { claims: claimsOf(caller) } },
      },
    } as unknown as HttpEvent,
    {} as never,
  );
  return { status: answered.statusCode, body: JSON.parse(answered.body ?? '') as Record<string, unknown> };
};
const act = async (caller: Caller, body: object) => (await call(caller, body)).status;
const whoHasIt = async () => (await call(applicant)).body;

const take = async (caller: Caller) => database.table.transact(await takeFirst(on(), subject(), caller, now));
const mailOf = async (reader: Parameters<MessageStore['list']>[0]) =>
  (await new MessageStore(database.table).list(reader, { limit: 100 })).items
    .filter(({ subject: about }) => about?.id === id)
    .map(({ code }) => code);

beforeAll(async () => {
  for (const [partner, name] of [
    [water, '桂林供水'],
    [gas, '桂林燃气'],
  ] as const)
    await on().partners.add({
      id: partner,
      name,
      kind: 'utility',
      services: ['water'],
      regions: ['450300'],
      createdAt: now,
    } as unknown as Partner);
});
beforeEach(async () => {
  number += 1;
  id = `ji_${ulid(number)}`;
  ended = false;
  unwrap(await take(li));
});
const offer = { act: 'offer', to: { kind: 'partner', id: gas } };

it('is the first person to act, by its public name and its organisation, and nobody who acts later', async () => {
  expect(await takeFirst(on(), subject(), wang, now)).toEqual([]);
  expect(await whoHasIt()).toMatchObject({
    official: '李华',
    organisation: { partner: water, name: '桂林供水' },
    handedOn: 0,
    ended: false,
    allowed: [],
  });
});

it('is one of two who act at the same moment: the other is refused, and finds it taken', async () => {
  id = `ji_${ulid((number += 1))}`;
  const [first, second] = await Promise.all(
    [li, wang].map((caller) => takeFirst(on(), subject(), caller, now)),
  );
  expect((await database.table.transact(first ?? [])).ok).toBe(true);
  expect((await database.table.transact(second ?? [])).ok).toBe(false);
  expect(await takeFirst(on(), subject(), wang, now)).toEqual([]);
});

it('is never who applies, and there is none before somebody acts', async () => {
  id = `ji_${ulid((number += 1))}`;
  expect(await takeFirst(on(), subject(), applicant, now)).toEqual([]);
  expect((await call(applicant)).status).toBe(404);
});

it('is another only when that one accepts; both are told, and who applies', async () => {
  expect(await act(li, offer)).toBe(200);
  expect(await whoHasIt()).toMatchObject({ official: '李华', offer: { to: { name: '桂林燃气' } } });
  expect(await mailOf({ kind: 'partner', id: gas })).toEqual(['responder.offered']);
  expect(await mailOf({ kind: 'enterprise', id: uscc })).toEqual([]);
  expect(await act(wang, { act: 'accept' })).toBe(200);
  expect(await whoHasIt()).toMatchObject({ official: '王芳', organisation: { partner: gas }, handedOn: 1 });
  expect(await mailOf({ kind: 'partner', id: water })).toEqual(['responder.handed-on']);
  expect(await mailOf({ kind: 'enterprise', id: uscc })).toEqual(['responder.handed-on']);
});

it('stays who it is when the offer is declined or taken back', async () => {
  for (const [who, answer] of [
    [wang, 'decline'],
    [li, 'withdraw'],
  ] as const) {
    expect(await act(li, offer)).toBe(200);
    expect(await act(who, { act: answer })).toBe(200);
    const { official, offer: open } = await whoHasIt();
    expect([official, open]).toEqual(['李华', undefined]);
  }
  expect(await act(wang, { act: 'accept' })).toBe(409);
});

it('is handed on by nobody else, and accepted by nobody who was not asked', async () => {
  for (const stranger of [colleague, wang, operator]) expect(await act(stranger, offer)).toBe(403);
  expect(await act(li, offer)).toBe(200);
  for (const stranger of [li, colleague, operator]) {
    expect(await act(stranger, { act: 'accept' })).toBe(403);
    expect(await act(stranger, { act: 'decline' })).toBe(403);
  }
  expect(await act(colleague, { act: 'withdraw' })).toBe(403);
  expect(await act(li, { act: 'offer', to: { kind: 'partner', id: `pt_${ulid(9)}` } })).toBe(422);
});

it('may be a colleague, or the window of the city, where they accept', async () => {
  expect(await act(li, { act: 'offer', to: { kind: 'partner', id: water } })).toBe(200);
  expect(await act(colleague, { act: 'accept' })).toBe(200);
  expect(await act(colleague, { act: 'offer', to: { kind: 'operators' } })).toBe(200);
  expect(await act(operator, { act: 'accept' })).toBe(200);
  expect(await whoHasIt()).toMatchObject({
    official: '周舟',
    organisation: { name: '市政务服务窗口' },
    handedOn: 2,
  });
});

it('is not handed on twice: neither to two at once, nor by who has it no more', async () => {
  expect(await act(li, offer)).toBe(200);
  expect(await act(li, { act: 'offer', to: { kind: 'operators' } })).toBe(409);
  expect(
    (await Promise.all([act(wang, { act: 'accept' }), act(wang, { act: 'accept' })])).toSorted(),
  ).toEqual([200, 409]);
  expect(await act(li, { act: 'offer', to: { kind: 'operators' } })).toBe(403);
});

it('is accepted or taken back when both happen at once, and never both', async () => {
  expect(await act(li, offer)).toBe(200);
  const answers = await Promise.all([act(wang, { act: 'accept' }), act(li, { act: 'withdraw' })]);
  expect(answers.filter((status) => status === 200)).toHaveLength(1);
  expect((await whoHasIt())['official']).toBe(answers[0] === 200 ? '王芳' : '李华');
});

it('is shown within its case by the same one read, and not while nobody has taken it', async () => {
  const shown = await responderIn(on(), id, applicant, false);
  expect(shown).toEqual({ firstResponder: await whoHasIt() });
  expect(await responderIn(on(), 'ji_nobody', applicant, false)).toEqual({});
});

it('stays as it was when the case ends while an offer is open', async () => {
  expect(await act(li, offer)).toBe(200);
  ended = true;
  expect(await act(wang, { act: 'accept' })).toBe(409);
  expect(await whoHasIt()).toMatchObject({ official: '李华', ended: true });
});

it('is named no more when its name was erased, and then whoever works there may hand it on', async () => {
  const { persons, table } = on();
  const stored = await new FirstResponders(table).find(id);
  const person = stored && (await persons.at(placeOf(stored.responder.clerk.name)));
  if (!person) throw new Error('No name was kept');
  unwrap(await table.transact(persons.erase(person, { why: 'retention' }, addMillis(now, MINUTE))));
  expect(await whoHasIt()).toMatchObject({
    official: '已删除',
    erased: true,
    organisation: { partner: water },
  });
  expect(await act(wang, offer)).toBe(403);
  expect(await act(colleague, offer)).toBe(200);
  expect(await act(wang, { act: 'accept' })).toBe(200);
});

it('is shown as such where its partner has retired, and handed on by whoever stands in its place, or by the city', async () => {
  const [gone, next] = [`pt_${ulid(7)}`, `pt_${ulid(8)}`];
  const { partners } = on();
  for (const [partner, name, retired] of [
    [gone, '原燃气公司', { at: now, reason: '合并', successor: next }],
    [next, '新燃气公司', undefined],
  ] as const)
    await partners.add({
      ...{ id: partner, name, kind: 'utility', services: ['gas'], regions: ['450300'], createdAt: now },
      ...(retired && { retired }),
    } as unknown as Partner);
  const heir = clerk(next, 'heir', '孙立');
  for (const [who, to] of [
    [heir, { kind: 'partner', id: next }],
    [operator, { kind: 'partner', id: next }],
  ] as const) {
    id = `ji_${ulid((number += 1))}`;
    unwrap(await take(clerk(gone, 'left', '钱进')));
    expect(await whoHasIt()).toMatchObject({ organisation: { partner: gone, retired: true } });
    expect(await act(wang, { act: 'offer', to })).toBe(403);
    expect(await act(who, { act: 'offer', to })).toBe(200);
    expect(await act(heir, { act: 'accept' })).toBe(200);
    expect(await whoHasIt()).toMatchObject({
      official: '孙立',
      organisation: { partner: next },
      handedOn: 1,
    });
    expect(await mailOf({ kind: 'partner', id: next })).toContain('responder.handed-on');
  }
});
