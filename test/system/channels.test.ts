import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, services, startCity, usccOf, type City } from './harness/city.ts';
import { clientOf, ok, type Call } from './harness/client.ts';

/** From consent to withdrawal, as an applicant lives through it: the code and the digests are read from this machine's outbox. */

interface Captured {
  readonly id: string;
  readonly channel: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

let city: City;
const uscc = usccOf(1);
let enterprise: Call;
let anybody: Call;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2027-01-11T10:00:00+08:00' });
  enterprise = city.enterprise(uscc);
  anybody = clientOf(city.instance);
});
afterAll(() => city.close());

const outbox = async () => ((await anybody('GET', '/local/outbox')).body as { items: Captured[] }).items;
const messages = async () =>
  ok<{ items: { at: string; code: string }[] }>(await enterprise('GET', '/v1/messages?limit=100')).items;
const deliveries = async (call: Call = enterprise) =>
  ok<{ items: { channel: string; messages: number; status: string }[] }>(
    await call('GET', '/v1/channel-deliveries'),
  ).items;

const reached = async (channel: string, address: string) => {
  const asked = await enterprise('PUT', `/v1/me/channels/${channel}`, { body: { address, consent: true } });
  expect(asked.status, JSON.stringify(asked.body)).toBe(202);
  const [code] = /\d{6}/.exec((await outbox())[0]?.text ?? '') ?? [];
  const said = await enterprise('POST', `/v1/me/channels/${channel}/verification`, { body: { code } });
  expect(said.body).toMatchObject({ channel, status: 'active' });
};

/** Two cases of six services each, at addresses where nothing is under way: every utility returns its order, of which its applicant is told. */
const aNightOfNews = async (night: string) => {
  for (const one of ['first', 'second']) {
    const body = application(uscc);
    const site = { ...body.site, address: `七星区试验路 ${night} ${one} 号` };
    ok(
      await enterprise('POST', '/v1/joint-installations', {
        body: { ...body, site },
        headers: { 'idempotency-key': `${night} ${one}` },
      }),
    );
  }
  await city.clock.settle();
  for (const service of services) {
    const { call, say } = city.utilities[service];
    const { items } = ok<{ items: { id: string; status: string; allowed: string[] }[] }>(
      await call('GET', '/v1/orders?limit=100'),
    );
    for (const { id, allowed } of items)
      if (allowed.includes('returned')) ok(await say(id, { type: 'returned', reasons: ['用途不明'] }));
  }
};

it('tells an applicant of ten messages at night by one digest in the morning, and of nothing after it withdrew', async () => {
  await reached('sms', '13700000001');
  await reached('email', 'office@enterprise.example');
  expect(ok(await enterprise('GET', '/v1/me/channels'))).toMatchObject({
    offered: ['email', 'sms'],
    items: [
      { channel: 'email', address: 'o*****@enterprise.example', status: 'active' },
      { channel: 'sms', address: '137****0001', quietHours: { from: '21:00', to: '08:00' } },
    ],
  });
  await city.clock.to('2027-01-11T22:00:00+08:00');
  const before = await outbox();
  await aNightOfNews('one');
  const told = (await messages()).filter(({ at }) => at >= '2027-01-11T14:00:00.000Z');
  expect(told.length).toBeGreaterThanOrEqual(10);

  await city.clock.to('2027-01-12T07:59:00+08:00');
  expect(await outbox()).toHaveLength(before.length);
  await city.clock.to('2027-01-12T08:01:00+08:00');
  const sent = (await outbox()).slice(0, -before.length);
  expect(sent.map(({ channel, to }) => [channel, to]).toSorted()).toEqual([
    ['email', 'office@enterprise.example'],
    ['sms', '+8613700000001'],
  ]);
  const counted = (await messages()).filter(({ at }) => at >= '2027-01-11T14:00:00.000Z').length;
  expect(sent.find(({ channel }) => channel === 'email')?.subject).toBe(`漓办：${counted} 条新消息`);
  for (const { text } of sent) {
    expect(text).not.toMatch(/用途不明|试验有限公司|李四/);
    expect(text).toMatch(/ji_|条新消息/);
  }
  expect(await deliveries()).toMatchObject([
    { messages: counted, status: 'accepted' },
    { messages: counted },
  ]);
  expect(await deliveries(city.operator)).toHaveLength(2);
  expect(await deliveries(city.enterprise(usccOf(2)))).toEqual([]);

  // The address bounces: nothing more goes there, and the mailbox says so.
  const mail = sent.find(({ channel }) => channel === 'email');
  await anybody('POST', `/local/outbox/${mail?.id ?? ''}/bounce`);
  await city.clock.settle();
  expect((await messages())[0]).toMatchObject({ code: 'channel.paused' });
  expect((await deliveries()).map(({ channel, status }) => [channel, status]).toSorted()).toEqual([
    ['email', 'bounced'],
    ['sms', 'accepted'],
  ]);

  await city.clock.to('2027-01-12T22:00:00+08:00');
  const evening = await outbox();
  await aNightOfNews('two');
  expect((await enterprise('DELETE', '/v1/me/channels/sms')).status).toBe(204);
  expect((await enterprise('DELETE', '/v1/me/channels/sms')).status).toBe(204);
  await city.clock.to('2027-01-13T12:00:00+08:00');
  expect(await outbox()).toEqual(evening);
  expect(ok(await enterprise('GET', '/v1/me/channels'))).toMatchObject({
    items: [{ channel: 'email', status: 'paused' }],
    consents: [{ channel: 'sms', act: 'withdrawn' }, { channel: 'email', act: 'paused' }, {}, {}, {}, {}],
  });
});

it('shows what was captured on a page', async () => {
  const page = await fetch(`${city.instance.endpoints.api}/local/outbox`, {
    headers: { accept: 'text/html' },
  });
  expect(page.headers.get('content-type')).toContain('text/html');
  const html = await page.text();
  expect(html).toContain('验证码');
  expect(html).toContain('+8613700000001');
});
