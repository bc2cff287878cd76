import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkingDays, workingCalendar } from '../../functions/law/calendar/working-calendar.ts';
import { plainDate } from '../../functions/law/plain-date.ts';
import { BUREAU, DEPARTMENT, policyOf } from './harness/benefits.ts';
import { usccOf } from './harness/city.ts';
import { clientOf, type Call } from './harness/client.ts';
import { clockOf, type InstanceClock } from './harness/clock.ts';
import { historyOf } from './harness/history.ts';
import { startInstanceProcess, type RunningInstance } from './harness/instance.ts';
import { startReceiver, type Receiver } from './harness/receiver.ts';
import {
  importRegister,
  registerOf,
  registers,
  type RunShown,
  type Personal,
  type PlainRecord,
} from './harness/register.ts';
import { verified } from './harness/standard-webhooks.ts';

/** One city, from its register to the fourth notice; the steps build upon each other. */
const SIZE = Number(process.env['REGISTER_SIZE'] ?? 3_000);
const minutes = 60_000;

const personal = (serial: number): Personal => ({
  contacts: { legalRepresentative: `欧阳秘密${serial}`, phone: `138${String(70_000_000 + serial)}` },
  account: {
    bank: '桂林银行',
    holder: `欧阳秘密${serial}`,
    number: `62220000${String(10_000_000 + serial)}`,
  },
});
const lines = registerOf(SIZE, personal);
const records = lines.map((line) => JSON.parse(line) as PlainRecord);

/** Half of the tax paid in 2025, rounded to the yuan, at most 100,000 yuan. */
const TAX = policyOf(
  [
    'enterprise.employees >= 1900',
    'enterprise.creditGrade in ["A", "B"]',
    '!enterprise.dishonest && enterprise.status == "operating"',
  ],
  {
    amount: {
      kind: 'formula',
      expression: 'enterprise.taxPaid["2025"]',
      per: 2,
      rounding: { mode: 'half-up', toFen: 100 },
      cap: 10_000_000,
    },
  },
);

/** What TAX comes to, in plain code; undefined when something is not met or not known. */
const oracle = ({ facts }: PlainRecord): number | undefined => {
  const { employees, creditGrade, dishonest, status, taxPaid } = facts;
  if (employees === undefined || employees < 1_900) return undefined;
  if (creditGrade !== 'A' && creditGrade !== 'B') return undefined;
  if (dishonest !== false || status !== 'operating') return undefined;
  const tax = taxPaid?.['2025'];
  if (tax === undefined || tax === null) return undefined;
  const yuan = Math.floor(tax / 200) + (tax % 200 >= 100 ? 1 : 0);
  const fen = Math.min(yuan * 100, 10_000_000);
  return fen > 0 ? fen : undefined;
};
const expected = records.flatMap((record) => {
  const fen = oracle(record);
  return fen === undefined ? [] : [{ uscc: record.uscc, fen }];
});

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly fen: number;
  readonly paid: number;
  readonly policy: { readonly code: string };
}
interface NoticeShown {
  readonly sequence: number;
  readonly at: string;
  readonly body: string;
  readonly statement: unknown;
  readonly nextNoticeOn: string;
  readonly proof: { readonly webhook?: { readonly status: string } };
}

let instance: RunningInstance;
let receiver: Receiver;
let clock: InstanceClock;
let operator: Call;
let finance: Call;
let department: Call;
let financeSecret = '';
let lateSecret = '';
const enterprises = new Map<string, Call>();
const enterprise = (uscc: string): Call => {
  const known = enterprises.get(uscc) ?? clientOf(instance, { role: 'enterprise', uscc });
  enterprises.set(uscc, known);
  return known;
};
const entitlementsOf = async (uscc: string): Promise<readonly Shown[]> =>
  ((await enterprise(uscc)('GET', '/v1/entitlements')).body as { items: Shown[] }).items;
const entitlementOf = async (uscc: string, code: string): Promise<Shown> => {
  const found = (await entitlementsOf(uscc)).find(({ policy }) => policy.code === code);
  if (!found) throw new Error(`${uscc} has no entitlement under ${code}`);
  return found;
};

/** Who clicks: the others leave it at that. */
const confirming = expected.slice(0, 10);
const [late, ...prompt] = confirming;
if (!late) throw new Error('The register has nobody the policy is for');
const lateSerial = records.findIndex(({ uscc }) => uscc === late.uscc);

beforeAll(async () => {
  [instance, receiver] = await Promise.all([
    startInstanceProcess({ CLOCK_START: '2026-03-02T01:00:00Z', LOG_LEVEL: 'info' }),
    startReceiver(),
  ]);
  clock = clockOf(instance);
  operator = clientOf(instance, { role: 'operator' });
  const register = async (partner: { name: string; kind: string; department?: string }) => {
    const webhookUrl = `${receiver.origin}/${partner.kind}`;
    const { body } = await operator('POST', '/v1/partners', {
      body: { ...partner, regions: ['450300'], webhookUrl },
    });
    const { id, secret } = body as { id: string; secret: string };
    return { secret, call: clientOf(instance, { role: 'partner', partner: id }) };
  };
  for (const one of registers) await register(one);
  department = (await register({ name: DEPARTMENT, kind: 'department', department: DEPARTMENT })).call;
  ({ call: finance, secret: financeSecret } = await register({ name: BUREAU, kind: 'finance' }));
}, 2 * minutes);

afterAll(async () => {
  await instance.dispose();
  await receiver.close();
}, minutes);

describe('benefits without application', () => {
  it(
    'takes a register of thousands of records line by line, and loses no good line for a bad one',
    async () => {
      const bad = ['{', '{"uscc":"91450300MA5000000X"}'];
      const answers = await importRegister(operator, [...bad, ...lines]);
      const runs = () =>
        Promise.all(
          answers.map(async ({ id }) => (await operator('GET', `/v1/import-runs/${id}`)).body as RunShown),
        );
      const sum = (shown: readonly RunShown[], key: 'lines' | 'taken' | 'changed' | 'matched') =>
        shown.reduce((total, one) => total + one[key], 0);
      // Answered at once, before a line is read; and read on by itself when it is killed.
      expect(sum(answers, 'lines')).toBe(SIZE + bad.length);
      expect(sum(answers, 'taken')).toBeLessThan(SIZE);
      await instance.kill();
      await instance.restart();
      const after = await runs();
      expect(sum(after, 'taken')).toBeLessThan(SIZE);
      expect(after.every(({ state }) => state !== 'stopped')).toBe(true);
      // The same lines again, as after an answer that was lost: the same runs, which are on their way.
      const again = await importRegister(operator, [...bad, ...lines]);
      expect(again.map(({ id }) => id)).toEqual(answers.map(({ id }) => id));
      // A call that was killed is made again after a pause, which settling does not wait for.
      const states = async () => {
        await clock.settle();
        return (await runs()).map(({ state }) => state);
      };
      await expect.poll(states, { timeout: 4 * minutes, interval: 1_000 }).toEqual(answers.map(() => 'done'));
      const read = await runs();
      for (const run of read) expect(run).toMatchObject({ state: 'done', matched: run.toMatch });
      expect(sum(read, 'taken')).toBe(SIZE);
      expect([sum(read, 'changed'), sum(read, 'matched')]).toEqual([SIZE, SIZE]);
      expect(read[0]).toMatchObject({
        rejected: 2,
        errors: [
          { line: 1, reason: 'not-json' },
          { line: 2, reason: 'invalid' },
        ],
      });
    },
    5 * minutes,
  );

  it(
    'finds everybody a policy is for, though it is killed while it matches',
    async () => {
      const published = await operator('PUT', '/v1/policies/TAX-2026', { body: TAX });
      expect(published.status).toBe(201);
      const shown = await operator('GET', '/v1/policies/TAX-2026');
      const listed = await operator('GET', '/v1/policies');
      const versions = await operator('GET', '/v1/policies/TAX-2026/versions');
      // As it was written, and nothing of how it is matched.
      const asWritten = { ...TAX, code: 'TAX-2026', version: 1 };
      const run = { matchingRun: 'TAX-2026-v1' };
      expect([published.body, shown.body]).toEqual([{ ...asWritten, ...run }, asWritten]);
      expect([listed.body, versions.body]).toEqual([{ items: [asWritten] }, { items: [asWritten] }]);
      await instance.kill();
      await instance.restart();
      await clock.settle();
      // Who was matched and not yet asked when it was killed is asked by the next sweep.
      await clock.advance('PT30M');
      const { body } = await operator('GET', '/v1/reports/fulfilment?from=2026-03-01&to=2026-03-31');
      expect(body).toMatchObject({
        matched: { count: expected.length, fen: expected.reduce((sum, { fen }) => sum + fen, 0) },
        paid: { count: 0 },
      });
      const followed = await operator('GET', '/v1/matching-runs/TAX-2026-v1');
      const { segments } = followed.body as { segments: number };
      expect(followed.body).toMatchObject({ state: 'done', segmentsMatched: segments, records: SIZE });
      for (const { uscc, fen } of expected)
        expect(await entitlementsOf(uscc)).toMatchObject([{ fen, status: 'awaiting-confirmation' }]);
    },
    5 * minutes,
  );

  it('pays after one click what was confirmed, once, to the account on record', async () => {
    const endpoint = { url: `${receiver.origin}/enterprise` };
    const set = await enterprise(late.uscc)('PUT', '/v1/enterprise-endpoint', { body: endpoint });
    lateSecret = (set.body as { secret: string }).secret;
    for (const { uscc } of confirming) {
      const { id } = await entitlementOf(uscc, 'TAX-2026');
      const shown = await enterprise(uscc)('GET', `/v1/entitlements/${id}`);
      const { payTo } = shown.body as { payTo: { version: number } };
      const body = { accountVersion: payTo.version };
      const clicks = await Promise.all(
        [1, 2].map(() => enterprise(uscc)('POST', `/v1/entitlements/${id}/confirmation`, { body })),
      );
      expect(clicks.map(({ status }) => status)).toEqual([200, 200]);
    }
    await clock.settle();
    const told = receiver
      .received()
      .filter(({ path }) => path === '/finance')
      .map((webhook) => verified(financeSecret, webhook));
    expect(told).toHaveLength(confirming.length);
    expect(JSON.stringify(told)).not.toContain('欧阳');
    for (const { data } of told) {
      const { orderId, request } = data as { orderId: string; request: { fen: number; uscc: string } };
      const order = await finance('GET', `/v1/orders/${orderId}`);
      const serial = records.findIndex(({ uscc }) => uscc === request.uscc);
      expect(order.body).toMatchObject({ payee: personal(serial).account });
      if (request.uscc === late.uscc) continue;
      const pay = (fen: number, eventId: string) =>
        finance('POST', `/v1/orders/${orderId}/events`, { body: { eventId, type: 'paid', fen } });
      expect((await pay(request.fen + 1, 'too-much')).status).toBe(409);
      expect((await pay(request.fen, 'whole')).status).toBe(201);
    }
    await clock.settle();
    for (const { uscc, fen } of prompt)
      expect(await entitlementOf(uscc, 'TAX-2026')).toMatchObject({ status: 'paid', paid: fen });
  }, 300_000);

  it('gives the beneficiary of a late payment exactly the notices that are due, killed in between', async () => {
    const { id } = await entitlementOf(late.uscc, 'TAX-2026');
    const state = (days: readonly string[]) =>
      department('PUT', `/v1/entitlements/${id}/overdue-statement`, {
        body: {
          reason: '上级资金尚未下达',
          plan: days.map((on) => ({ on, fen: late.fen })),
          person: '李主任',
          contact: '0773-1234567',
        },
      });
    expect((await state(['2026-04-15'])).status).toBe(409);
    await clock.workingDays(20);
    await instance.kill();
    await instance.restart();
    expect((await state(['2026-04-15', '2026-04-16'])).status).toBe(422);
    const stated = await state(['2026-04-15']);
    expect(stated.status).toBe(200);
    await clock.workingDays(1);
    // The same again says nothing new: it is given when it was given, and entered once.
    const again = (await state(['2026-04-15'])).body as typeof stated.body;
    expect(again).toMatchObject({ statement: (stated.body as { statement: object }).statement });
    const { timeline } = again as { timeline: readonly { code: string }[] };
    expect(timeline.filter(({ code }) => code === 'entitlement.overdue-stated')).toHaveLength(1);
    await clock.workingDays(15);

    const calendar = workingCalendar();
    const lastDay = plainDate('2026-03-09');
    const after = (days: number) => addWorkingDays(calendar, lastDay, days);
    const shown = await enterprise(late.uscc)('GET', `/v1/entitlements/${id}`);
    const { notices, status } = shown.body as { notices: NoticeShown[]; status: string };
    expect(status).toBe('overdue');
    expect(notices.map(({ sequence, at, nextNoticeOn }) => ({ sequence, at, nextNoticeOn }))).toEqual([
      { sequence: 1, at: '2026-03-09T16:05:00.000Z', nextNoticeOn: after(10) },
      { sequence: 2, at: `${after(10)}T01:05:00.000Z`, nextNoticeOn: after(20) },
      { sequence: 3, at: `${after(20)}T01:05:00.000Z`, nextNoticeOn: after(30) },
      { sequence: 4, at: `${after(30)}T01:05:00.000Z`, nextNoticeOn: after(40) },
    ]);
    expect(notices[0]?.body).toContain('至今未说明逾期原因');
    expect(notices[1]?.body).toContain('与上期通报相比：责任部门仍未说明。');
    expect(notices[3]?.body).toContain('已届期未付，已要求重新说明');
    // Who is responsible is told to the beneficiary (Art. 16), masked to operators, and never in a webhook.
    expect(notices[3]?.body).toContain('责任人：李主任，联系方式：0773-1234567');
    expect(notices[3]?.statement).toMatchObject({ person: '李主任', contact: '0773-1234567' });
    const mailbox = await enterprise(late.uscc)('GET', '/v1/messages');
    expect(JSON.stringify(mailbox.body)).toContain('责任人：李主任，联系方式：0773-1234567');
    const masked = await operator('GET', `/v1/entitlements/${id}`);
    expect(masked.body).toMatchObject({ statement: { person: '李**' } });
    expect(JSON.stringify(masked.body)).not.toContain('李主任');
    expect(notices.every(({ proof }) => proof.webhook?.status === 'delivered')).toBe(true);

    const why = await enterprise(late.uscc)('GET', `/v1/entitlements/${id}/deadline`);
    expect(why.body).toMatchObject({ limits: { 'payment-1': { breachedAt: '2026-03-09T16:00:00.000Z' } } });
    expect((await enterprise(usccOf(9_999))('GET', `/v1/entitlements/${id}/deadline`)).status).toBe(404);

    const sent = receiver
      .received()
      .filter(({ path }) => path === '/enterprise')
      .map((webhook) => verified(lateSecret, webhook));
    const of = (type: string) => sent.filter((webhook) => webhook.type === type);
    expect(of('entitlement.overdue-notice').map(({ data }) => data['sequence'])).toEqual([1, 2, 3, 4]);
    expect(of('entitlement.plan-broken')).toHaveLength(1);
    expect(JSON.stringify(sent)).not.toMatch(/李主任|0773-1234567/);

    const read = await department('GET', '/v1/messages?limit=100');
    const codes = (read.body as { items: { code: string }[] }).items.map(({ code }) => code);
    // With the first notice, each of twenty working days until it spoke, and each from the day its plan passed unpaid on.
    const asked = codes.filter((code) => code === 'entitlement.statement-wanted').length;
    expect(asked).toBeGreaterThan(20);
    const { body } = await department('GET', '/v1/overdue?kind=entitlement');
    const [row] = (body as { items: { stated: boolean; statementOwedSince: string }[] }).items;
    expect(row).toMatchObject({ stated: false, statementOwedSince: '2026-04-15T16:00:00.000Z' });
  }, 600_000);

  it('opens a candidate and publishes nothing, until a person determines it', async () => {
    const cases = await operator('GET', '/v1/integrity-cases');
    const [{ id } = { id: '' }, ...others] = (cases.body as { items: { id: string }[] }).items;
    expect(others).toEqual([]);
    const published = async () =>
      ((await clientOf(instance)('GET', '/v1/integrity-records')).body as { items: unknown[] }).items;
    expect(await published()).toEqual([]);
    const act = (what: string) =>
      operator('POST', `/v1/integrity-cases/${id}/${what}`, { body: { grounds: '逾期三十个工作日' } });
    expect((await act('determination')).status).toBe(200);
    expect(await published()).toMatchObject([{ department: DEPARTMENT }]);
    expect((await act('withdrawal')).status).toBe(200);
    expect(await published()).toEqual([]);
  });

  it('shows and logs no personal data but to whom they belong', async () => {
    const { contacts, account } = personal(lateSerial);
    const secrets = [contacts.legalRepresentative, contacts.phone, account.number];
    const { id } = await entitlementOf(late.uscc, 'TAX-2026');
    const own = await enterprise(late.uscc)('GET', '/v1/enterprise-record');
    expect(own.body).toMatchObject({ contacts, account });
    const others = await Promise.all([
      operator('GET', `/v1/enterprise-records/${late.uscc}`),
      operator('GET', `/v1/entitlements/${id}`),
      department('GET', `/v1/entitlements/${id}`),
    ]);
    const history = await historyOf(instance, 'entitlement', id);
    for (const secret of secrets) {
      expect(JSON.stringify(others.map(({ body }) => body))).not.toContain(secret);
      expect(instance.output()).not.toContain(secret);
      expect(history).not.toContain(secret);
    }
    const [stranger] = prompt;
    const seen = await enterprise(stranger?.uscc ?? '')('GET', `/v1/entitlements/${id}`);
    expect(seen.status).toBe(404);
  });
});
