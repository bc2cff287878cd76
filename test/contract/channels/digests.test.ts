import { afterAll, beforeAll, expect, it } from 'vitest';
import { unwrap } from '../../../functions/common/result.ts';
import { digestsADay, inOneDigest } from '../../../functions/services/channels/limits.ts';
import { placeOf } from '../../../functions/platform/persons/model.ts';
import { gather } from '../../../functions/services/channels/tasks/gather.ts';
import { openDatabase, type Database } from '../persons/database.ts';
import { down, worldOf } from './world.ts';

/** One digest instead of ten messages, by day, with consent, to an address that takes it. */

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const night = '2027-01-11T23:00:00+08:00';
const morning = '2027-01-12T08:00:00+08:00';

it('makes one digest of ten messages of the night, in the morning, on each channel', async () => {
  const world = worldOf(db);
  await world.active('sms');
  await world.active('email', 'someone@example.com', { quietHours: { from: '20:00', to: '09:00' } });
  world.at(night);
  await world.told(10);
  await world.sweep();
  expect(world.sent).toEqual([]);
  world.at(morning);
  await world.sweep();
  expect(world.sent.map(({ channel, said }) => [channel, said.parameters['count']])).toEqual([['sms', '10']]);
  world.at('2027-01-12T09:00:00+08:00');
  await world.sweep();
  await world.sweep();
  expect(world.sent.map(({ channel }) => channel)).toEqual(['sms', 'email']);
  expect(await world.deliveries()).toMatchObject([
    { channel: 'email', messages: 10, status: 'accepted', attempts: 1 },
    { channel: 'sms', messages: 10, status: 'accepted', attempts: 1 },
  ]);
});

it('waits as the city has published, unless somebody has chosen hours', async () => {
  const world = worldOf(db);
  expect((await world.publishQuiet('18:00', '09:00', 'citizen')).status).toBe(403);
  expect((await world.publishQuiet('18:00', '18:01')).status).toBe(200);
  await world.active('sms');
  await world.active('email', 'someone@example.com', { quietHours: { from: '21:00', to: '08:00' } });
  expect((await world.publishQuiet('18:00', '09:00')).body).toEqual({ from: '18:00', to: '09:00' });
  expect(await world.show()).toMatchObject({
    items: [{ quietHours: { from: '21:00' } }, { quietHours: { from: '18:00', to: '09:00' } }],
  });
  world.at('2027-01-11T19:00:00+08:00');
  await world.told(1);
  await world.sweep();
  expect(world.sent.map(({ channel }) => channel)).toEqual(['email']);
  world.at('2027-01-12T09:00:00+08:00');
  await world.sweep();
  expect(world.sent.map(({ channel }) => channel)).toEqual(['email', 'sms']);
  await world.publishQuiet('21:00', '08:00');
});

it('waits on where it is quiet by what was published since it began to wait', async () => {
  const world = worldOf(db);
  await world.active('sms');
  world.at('2027-01-11T19:00:00+08:00');
  await world.told(1);
  await world.publishQuiet('18:00', '09:00');
  await world.sweep();
  expect(world.sent).toEqual([]);
  world.at('2027-01-12T09:00:00+08:00');
  await world.sweep();
  expect(world.sent.map(({ channel }) => channel)).toEqual(['sms']);
  await world.publishQuiet('21:00', '08:00');
});

it('sends nothing more once consent is withdrawn, of what waits either', async () => {
  const world = worldOf(db);
  await world.active();
  world.at(night);
  await world.told(2);
  await world.withdraw('sms');
  world.at(morning);
  await world.sweep();
  await world.told(1);
  await world.sweep();
  expect(world.sent).toEqual([]);
  expect(await world.deliveries()).toEqual([]);
});

it('goes to the address that is verified now, and to no other', async () => {
  const world = worldOf(db);
  await world.active('sms', '13700000001');
  world.at(night);
  await world.told(1);
  await world.put('sms', '13700000002');
  const code = world.codeSent();
  world.sent.length = 0;
  await world.say('sms', code);
  world.at(morning);
  await world.sweep();
  expect(world.sent.map(({ to }) => to)).toEqual(['+8613700000002']);
});

it('goes on trying while the provider is down, once each time, and gives up after a day', async () => {
  const world = worldOf(db);
  await world.active('sms', '13700000001', { quietHours: { from: '00:00', to: '00:00' } });
  world.answers(down);
  await world.told(3);
  await Promise.all([world.sweep(), world.sweep()]);
  expect(world.sent).toHaveLength(1);
  world.at('2027-01-11T10:04:00+08:00');
  await world.sweep();
  expect(world.sent).toHaveLength(1);
  world.at('2027-01-11T10:05:00+08:00');
  await Promise.all([world.sweep(), world.sweep()]);
  expect(world.sent).toHaveLength(2);
  expect(new Set(world.sent.map(({ id }) => id)).size).toBe(1);
  world.at('2027-01-12T10:00:00+08:00');
  await world.sweep();
  expect(world.sent).toHaveLength(2);
  expect(await world.deliveries()).toMatchObject([
    { status: 'expired', attempts: 2, lastFailure: 'ServiceUnavailable' },
  ]);
});

it('takes up what it was killed in the middle of', async () => {
  const world = worldOf(db);
  await world.active();
  const killed = { ...world.on, senders: { sms: () => Promise.reject(new Error('killed')) } };
  await world.told(1);
  const [key] = (await world.on.notices.waiting(world.owner, 'sms')).map(({ pk, sk }) => ({ pk, sk }));
  if (!key) throw new Error('Nothing waits');
  await expect(gather(killed)(key, { now: world.now } as never)).rejects.toThrow('killed');
  world.at('2027-01-11T10:05:00+08:00');
  await world.sweep();
  expect(world.sent).toHaveLength(1);
  expect(await world.deliveries()).toMatchObject([{ status: 'accepted', attempts: 2 }]);
});

it('does not try at night what failed in the evening', async () => {
  const world = worldOf(db);
  await world.active();
  world.answers(down);
  world.at('2027-01-11T20:58:00+08:00');
  await world.told(1);
  await world.sweep();
  world.at('2027-01-11T21:05:00+08:00');
  await world.sweep();
  expect(world.sent).toHaveLength(1);
  world.at(morning);
  await world.sweep();
  expect(world.sent).toHaveLength(2);
});

it('pauses a channel whose address refuses, says so in the mailbox, and goes on when it is verified anew', async () => {
  const world = worldOf(db);
  await world.active();
  await world.told(1);
  world.answers({ is: 'refused', why: 'ConflictException' });
  await world.sweep();
  expect(await world.deliveries()).toMatchObject([{ status: 'refused', lastFailure: 'ConflictException' }]);
  expect(await world.show()).toMatchObject({
    items: [{ status: 'paused' }],
    consents: [{ act: 'paused' }, {}, {}],
  });
  expect(await world.mailbox()).toMatchObject([
    { code: 'channel.paused', title: '短信通知已暂停', en: { title: 'Notices by text message are paused' } },
  ]);
  world.answers({ is: 'accepted' });
  await world.told(1);
  await world.sweep();
  expect(world.sent).toHaveLength(1);
  await world.active();
  await world.told(1);
  await world.sweep();
  expect(world.sent).toHaveLength(1);
});

it('hears of a bounce once, late or twice, and not of an address that was given up since', async () => {
  const world = worldOf(db);
  await world.active();
  await world.told(1);
  await world.sweep();
  const [delivery] = await world.deliveries();
  await world.outcome(delivery?.id ?? '', 'delivered');
  expect(await world.deliveries()).toMatchObject([{ status: 'delivered' }]);
  await world.outcome(delivery?.id ?? '', 'bounced');
  await world.outcome(delivery?.id ?? '', 'bounced');
  await world.outcome(delivery?.id ?? '', 'delivered');
  expect(await world.deliveries()).toMatchObject([{ status: 'bounced' }]);
  expect(await world.mailbox()).toHaveLength(1);
  await world.outcome('cd_01KA3Q6Z8M4T2V9XB5N7C1D0EF', 'bounced');

  const other = worldOf(db);
  await other.active('sms', '13700000001');
  await other.told(1);
  await other.sweep();
  const [before] = await other.deliveries();
  other.at('2027-01-11T10:30:00+08:00');
  await other.active('sms', '13700000002');
  await other.outcome(before?.id ?? '', 'bounced');
  expect(await other.show()).toMatchObject({ items: [{ status: 'active' }] });
});

it('sends so many digests a day, and what came after them in the first of the next day', async () => {
  const world = worldOf(db);
  await world.active();
  for (let at = 0; at < digestsADay.sms + 2; at += 1) {
    world.at(`2027-01-11T1${at}:00:00+08:00`);
    await world.told(1);
    await world.sweep();
  }
  expect(world.sent).toHaveLength(digestsADay.sms);
  world.at(morning);
  await world.sweep();
  expect(world.sent.at(-1)?.said.parameters['count']).toBe('2');
});

it('names what one digest has room for, and the rest in the next', async () => {
  const world = worldOf(db);
  await world.active();
  await world.told(inOneDigest + 5);
  await world.sweep();
  await world.sweep();
  expect(world.sent.map(({ said }) => said.parameters['count'])).toEqual([String(inOneDigest), '5']);
});

it('ends the channel of a person who was erased', async () => {
  const world = worldOf(db);
  await world.active();
  await world.told(1);
  const { channels } = await world.on.channels.open(world.owner);
  const ref = channels.sms?.address;
  if (!ref) throw new Error('No address');
  const stored = await db.persons.at(placeOf(ref));
  if (!stored) throw new Error('No record');
  unwrap(await db.table.transact(db.persons.erase(stored, { why: 'retention' }, world.now)));
  await world.sweep();
  expect(world.sent).toEqual([]);
  expect(await world.deliveries()).toMatchObject([{ status: 'withdrawn', attempts: 0 }]);
  expect(await world.show()).toMatchObject({ items: [] });
});
