import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleHomeItem } from '../../local/seed/home-item.ts';
import { startCity, usccOf, type CaseSeen, type City, type OrderSeen } from './harness/city.ts';
import { clientOf, ok, type Call } from './harness/client.ts';

/** A citizen applies for a home: by whom, for what, who sees it, and what is left of the person in the end. */

let city: City;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-21T09:00:00+08:00' });
});
afterAll(() => city.close());

const item = '/v1/service-items/joint-installation-home';
const cases = '/v1/joint-installations';
const citizen = (id: string): Call => clientOf(city.instance, { role: 'citizen', citizen: id });
const power = { service: 'power', loadKva: 8, voltage: 'low', supply: 'single' };
const water = { service: 'water', dailyUseM3: 1, pipeDiameterMm: 20 };
/** A telephone that no other test has: what is found of it is of this home. */
const contact = { name: '欧阳秘密', phone: '13870000001', door: '2 单元 501 室' };

let keys = 0;
const home = (address: string, services: readonly object[] = [power], more: object = {}) => ({
  body: {
    applicant: { kind: 'citizen', contact, ...more },
    site: { region: '450305', address },
    services,
    materials: [{ kind: 'home-proof', reference: 'SAMPLE-HOME-1' }],
  },
  headers: { 'idempotency-key': `home-${(keys += 1)}` },
});

describe('before the city has published what a home may ask for', () => {
  it('no citizen may apply, and operators hear of it once a day', async () => {
    for (const _ of [1, 2])
      expect(await citizen('early')('POST', cases, home('七星区早到小区 1 栋'))).toMatchObject({
        status: 409,
        body: { type: expect.stringContaining('window-not-open') as unknown },
      });
    const { items } = ok<{ items: { code: string }[] }>(await city.operator('GET', '/v1/messages'));
    expect(items.filter(({ code }) => code === 'installation.homes-not-open')).toHaveLength(1);
  });

  it('is published only with the services that are open to citizens', async () => {
    const { installation, ...rest } = sampleHomeItem('2026-09-21');
    const { homes: _, ...without } = installation;
    const body = { ...rest, installation: without };
    expect(await city.operator('PUT', item, { body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/installation/homes' }] },
    });
    ok(await city.operator('PUT', item, { body: sampleHomeItem('2026-09-21') }));
    const shown = await clientOf(city.instance)('GET', item);
    expect(shown.body, 'for anybody, without a token').toMatchObject({
      installation: { homes: { power: { most: 16, lowVoltage: true } } },
      materials: { required: ['home-proof'] },
    });
  });
});

describe('a home', () => {
  const own = () => citizen('owner');
  let id = '';
  let order = '';
  const show = async (call: Call = own()) => (await call('GET', `${cases}/${id}`)).body as CaseSeen;

  it('asks for what a home may ask for, in the name of who is signed in', async () => {
    const refused = async (request: { body: object; headers: object }) => {
      const { status, body } = await own()('POST', cases, request as never);
      return [status, ...(body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)];
    };
    const address = '七星区试验小区 3 栋';
    expect(await refused(home(address, [{ ...power, voltage: 'high' }]))).toEqual([422, '/services/0']);
    expect(await refused(home(address, [{ ...power, loadKva: 200 }]))).toEqual([422, '/services/0']);
    expect(await refused(home(address, [power, { service: 'heat', kilowatts: 3 }]))).toEqual([
      422,
      '/services/1',
    ]);
    expect(await refused(home(address, [power], { uscc: usccOf(1) }))).toEqual([422, '/applicant/uscc']);
    const enterprise = {
      kind: 'enterprise',
      uscc: usccOf(1),
      name: '某公司',
      contact: { name: '王', phone: '0773-5800000' },
    };
    const { body, headers } = home(address);
    expect(await refused({ body: { ...body, applicant: enterprise }, headers })).toEqual([
      422,
      '/applicant/uscc',
    ]);
    const asCitizen = await city.enterprise(usccOf(1))('POST', cases, home(address));
    expect(asCitizen, 'an enterprise is no citizen').toMatchObject({ status: 422 });

    const taken = await own()('POST', cases, home(address, [power, water]));
    expect(taken.status, JSON.stringify(taken.body)).toBe(202);
    ({ id } = taken.body as { id: string });
    expect(taken.body, 'the limit of the published item').toMatchObject({ deadline: { budget: 3 } });
    await city.clock.settle();
    const seen = await show();
    expect(seen).toMatchObject({
      status: 'in-progress',
      application: { applicant: { kind: 'citizen', contact } },
    });
    order = seen.orders.find(({ service }) => service === 'power')?.id ?? '';
  });

  it('is seen by its citizen alone: of another, of an enterprise, it does not exist', async () => {
    for (const stranger of [citizen('neighbour'), city.enterprise(usccOf(1))]) {
      for (const path of [
        `${cases}/${id}`,
        `${cases}/${id}/deadline`,
        `/v1/orders/${order}`,
        `/v1/first-responders/${id}`,
      ])
        expect((await stranger('GET', path)).status, path).toBe(404);
      expect((await stranger('POST', `${cases}/${id}/withdrawal`)).status).toBe(404);
      expect(
        (await stranger('POST', `${cases}/${id}/service-withdrawals`, { body: { service: 'power' } })).status,
      ).toBe(404);
    }
    expect((await citizen('neighbour')('GET', cases)).body).toMatchObject({ items: [] });
    expect((await own()('GET', cases)).body).toMatchObject({ items: [{ id }] });
    expect((await own()('GET', `/v1/orders/${order}`)).status).toBe(200);
    expect((await own()('GET', `${cases}/${id}/deadline`)).status).toBe(200);
  });

  it('is named to its utility in the inbox, to nobody in a webhook, and to an operator masked', async () => {
    const { body } = await city.utilities.power.call('GET', `/v1/orders/${order}`);
    expect(body).toMatchObject({
      contact,
      request: { home: true, site: { address: '七星区试验小区 3 栋' } },
    });
    const pushed = JSON.stringify(city.utilities.power.webhooks());
    expect(pushed).toContain(order);
    expect(pushed).not.toMatch(/欧阳|13870000001|501|owner/);
    const seen = await show(city.operator);
    expect(seen).toMatchObject({
      application: { applicant: { contact: { name: '欧***', phone: '138****0001', door: '***' } } },
    });
    const listed = JSON.stringify(
      (await city.operator('GET', `${cases}?q=${encodeURIComponent('试验小区')}`)).body,
    );
    expect(listed, 'no home is found by where it is').not.toContain(id);
  });

  it('is not asked for twice, at once or later; another door of the house is another home', async () => {
    const other = citizen('landlord');
    const flat = (door: string) => home('七星区双户小区 1 栋', [power], { contact: { ...contact, door } });
    const raced = await Promise.all([
      other('POST', cases, flat('101 室')),
      other('POST', cases, flat('101室')),
    ]);
    expect(raced.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    expect((await other('POST', cases, flat('102 室'))).status).toBe(202);
    expect((await other('POST', cases, flat('101 室'))).status, 'the first is open still').toBe(409);
    const unsaid = home('七星区双户小区 1 栋', [power], {
      contact: { name: contact.name, phone: contact.phone },
    });
    expect((await other('POST', cases, unsaid)).status, 'nothing tells it from the others').toBe(409);
  });

  it('is changed within what a home may have, and one service may leave', async () => {
    const change = (request: object) =>
      own()('POST', `${cases}/${id}/service-changes`, { body: { request } });
    expect((await change({ ...power, loadKva: 17 })).status).toBe(422);
    expect((await change({ ...power, loadKva: 12 })).status).toBe(200);
    expect(
      (await own()('POST', `${cases}/${id}/service-withdrawals`, { body: { service: 'water' } })).status,
    ).toBe(200);
    expect(
      (await own()('POST', `${cases}/${id}/commitments`, { body: {} })).status,
      'commits to nothing',
    ).toBe(403);
  });

  it('late is told to its citizen, in the mailbox and by the text that was consented to', async () => {
    ok(await own()('PUT', '/v1/me/channels/sms', { body: { address: '13700000009', consent: true } }));
    const outbox = async () =>
      (
        (await clientOf(city.instance)('GET', '/local/outbox')).body as {
          items: { to: string; text: string }[];
        }
      ).items;
    const [code] = /\d{6}/.exec((await outbox())[0]?.text ?? '') ?? [];
    ok(await own()('POST', '/v1/me/channels/sms/verification', { body: { code } }));
    await city.clock.workingDays(5);
    await city.clock.settle();
    const { items } = ok<{ items: { code: string; subject?: { id: string } }[] }>(
      await own()('GET', '/v1/messages'),
    );
    const mine = items.filter(({ subject }) => subject?.id === id).map(({ code: of }) => of);
    expect(mine).toEqual(expect.arrayContaining(['application.submitted', 'application.overdue']));
    const texts = (await outbox()).filter(({ to }) => to === '+8613700000009').slice(0, -1);
    expect(texts.length).toBeGreaterThan(0);
    expect(JSON.stringify(texts)).not.toMatch(/欧阳|试验小区/);
  });

  it('is connected, asked whether it is content, and forgotten when its citizen asks', async () => {
    const say = async (...types: string[]) => {
      for (const type of types) {
        const said = await city.utilities.power.say(order, { type });
        expect(said.status, `${type} ${JSON.stringify(said.body)}`).toBe(201);
        await city.clock.settle();
      }
    };
    await say('accepted');
    await city.clock.workingDays(1);
    await say('surveyed', 'planned', 'contracted', 'works-begun', 'constructed', 'inspected', 'connected');
    expect((await show()).status).toBe('completed');
    const content = { service: 'power', says: 'satisfied' };
    expect((await own()('POST', `${cases}/${id}/call-back-answers`, { body: content })).status).toBe(200);

    const asked = await city.operator('POST', '/v1/erasures', {
      body: { subject: { citizen: 'owner' }, reason: '申请人要求删除' },
      headers: { 'idempotency-key': 'erase-owner' },
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(202);
    await city.clock.settle();
    expect(await show()).toMatchObject({ application: { applicant: { contact: { erased: true } } } });
    const seen = (await city.utilities.power.call('GET', `/v1/orders/${order}`)).body as OrderSeen;
    expect(JSON.stringify(seen)).not.toMatch(/欧阳|13870000001|501/);
    const { items } = ok<{ items: { code: string }[] }>(await own()('GET', '/v1/messages'));
    expect(items[0]?.code).toBe('personal-data.erased');
  });
});
