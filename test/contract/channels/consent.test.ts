import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../persons/database.ts';
import { down, worldOf } from './world.ts';

/** Consent, its proof, and the code without which nothing is sent. */

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

it('sends nothing but a code until the code is said', async () => {
  const world = worldOf(db);
  const { status, body } = await world.put('sms', '13700000001');
  expect({ status, body }).toMatchObject({
    status: 202,
    body: { channel: 'sms', address: '137****0001', status: 'unverified' },
  });
  await world.told(3);
  world.at('2027-01-11T11:00:00+08:00');
  await world.sweep();
  expect(world.sent.map(({ to, said }) => [to, said.template])).toEqual([['+8613700000001', 'code']]);
});

it('records each act of consent, and never an address or a code in the clear', async () => {
  const world = worldOf(db);
  await world.active('sms', '13711112222');
  await world.withdraw('sms');
  const { consents, items, offered } = await world.show();
  expect({ items, offered }).toEqual({ items: [], offered: ['email', 'sms'] });
  expect((consents as { act: string; by: string }[]).map(({ act, by }) => [act, by])).toEqual([
    ['withdrawn', 's-1'],
    ['verified', 's-1'],
    ['given', 's-1'],
  ]);
  expect(await db.textOf('main')).not.toContain('13711112222');
  expect(await db.streamText()).not.toContain('13711112222');
});

it('erases the address when consent ends, and when another takes its place', async () => {
  const world = worldOf(db);
  await world.active('email', 'first@example.com');
  await world.put('email', 'second@example.com');
  await world.withdraw('email');
  const records = await Array.fromAsync(
    db.table.queryAll<{ pk: string; sk: string; kind: string; state: string; sealed?: string }>({
      key: `PERSONS#channel#citizen-${world.owner.id}`,
    }),
  );
  expect(records.map(({ state, sealed }) => [state, sealed])).toEqual([
    ['erased', undefined],
    ['erased', undefined],
  ]);
});

it('takes five guesses, also of many at once, and then no right one', async () => {
  const world = worldOf(db);
  await world.put('sms', '13700000001');
  const code = world.codeSent();
  const tried = await Promise.all(Array.from({ length: 8 }, () => world.say('sms', wrong(code))));
  expect(tried.map(({ status }) => status).toSorted()).toEqual([409, 409, 409, 422, 422, 422, 422, 422]);
  expect(await world.say('sms', code)).toMatchObject({ status: 409 });
  await world.put('sms', '13700000001');
  expect(await world.say('sms', world.codeSent())).toMatchObject({ status: 200, body: { status: 'active' } });
});

it('takes a code for ten minutes, and says twice what was said once', async () => {
  const world = worldOf(db);
  await world.put('sms', '13700000001');
  const first = world.codeSent();
  world.at('2027-01-11T10:10:00+08:00');
  expect(await world.say('sms', first)).toMatchObject({ status: 409, body: { type: '/problems/lapsed' } });
  await world.put('sms', '13700000001');
  const second = world.codeSent();
  expect((await world.say('sms', second)).status).toBe(200);
  expect((await world.say('sms', second)).status).toBe(200);
});

it('sends five codes a day, whoever they were for', async () => {
  const world = worldOf(db);
  for (let at = 1; at <= 5; at += 1) expect((await world.put('sms', `1370000000${at}`)).status).toBe(202);
  await world.withdraw('sms');
  expect(await world.put('sms', '13700000006')).toMatchObject({ status: 409 });
  expect(world.sent).toHaveLength(5);
  world.at('2027-01-12T00:00:00+08:00');
  expect((await world.put('sms', '13700000006')).status).toBe(202);
});

it('says so where the code could not be sent, or the address takes nothing', async () => {
  const world = worldOf(db);
  world.answers(down);
  expect((await world.put('sms', '13700000001')).status).toBe(503);
  world.answers({ is: 'refused', why: 'ValidationException' });
  expect((await world.put('sms', '13700000001')).status).toBe(422);
});

it.each([
  ['sms', { address: 'nobody@example.com', consent: true }],
  ['email', { address: '13700000001', consent: true }],
  ['email', { address: 'a@example.com', consent: false }],
  ['email', { address: 'a@example.com', consent: true, quietHours: { from: '00:00', to: '24:00' } }],
] as const)('refuses %s to %j', async (channel, body) => {
  const world = worldOf(db);
  expect((await world.ask('PUT /v1/me/channels/{channel}', channel, body)).status).toBe(422);
  expect(world.sent).toEqual([]);
});

it('changes quiet hours without a code', async () => {
  const world = worldOf(db);
  await world.active();
  const quietHours = { from: '22:00', to: '07:00' };
  expect(await world.put('sms', '13700000001', { quietHours })).toMatchObject({
    status: 200,
    body: { status: 'active', quietHours },
  });
  expect(world.sent).toEqual([]);
});
