import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUREAU, DEPARTMENT, filed, ordersOf, policyOf, say } from '../system/harness/benefits.ts';
import {
  application,
  path,
  projectOf,
  startCity,
  usccOf,
  type CaseSeen,
  type City,
} from '../system/harness/city.ts';
import { clientOf, ok, type Call } from '../system/harness/client.ts';
import {
  officeNames,
  registerDepartments,
  type Department,
  type OfficeName,
} from '../system/harness/departments.ts';
import { openRiver } from '../system/harness/river.ts';
import { importRegister, registers } from '../system/harness/register.ts';

/**
 * What takes longer than the year an execution may live ends all the same, and nobody is asked twice. One journey for
 * every machine that waits for people: 400 days of sweeps are what costs.
 */
const minutes = 60_000;
const sha = (digit: string) => digit.repeat(64);
const contact = { name: '李四', phone: '13812345678' };
const owner = usccOf(81);

let city: City;
let departments: Readonly<Record<OfficeName, Department>>;
let key = 0;

const post = async <T>(call: Call, to: string, body: object = {}): Promise<T> =>
  ok<T>(await call('POST', to, { body, headers: { 'idempotency-key': `year-${(key += 1)}` } }));
const show = async <T>(what: string): Promise<T> => ok<T>(await city.enterprise(owner)('GET', what));
const statusOf = async (execution: string): Promise<string> =>
  ok<{ status: string }>(await city.operator('GET', `/v1/executions/${execution}`)).status;
/** How often something was asked of anybody, by the case's own record. */
const asked = (timeline: readonly { code: string }[]) =>
  timeline.filter(({ code }) => code === 'order.created').length;

interface Timed {
  readonly status: string;
  readonly timeline: readonly { code: string; of?: string }[];
}

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, officeNames);
  await openRiver(city.operator);
});
afterAll(() => city.close());

const wanted = ['power', 'telecom'] as const;
const installation = { id: '', orders: new Map<string, string>() };
const utilitiesSay = async (service: (typeof wanted)[number], types: readonly string[]) => {
  for (const type of types) {
    ok(await city.utilities[service].say(installation.orders.get(service) ?? '', { type }));
    await city.clock.settle();
  }
};

const begun = {
  installation: async () => {
    const { id } = await post<{ id: string }>(
      city.enterprise(owner),
      '/v1/joint-installations',
      application(owner, wanted),
    );
    await city.clock.settle();
    const { orders } = await show<CaseSeen>(`/v1/joint-installations/${id}`);
    Object.assign(installation, {
      id,
      orders: new Map(orders.map((order) => [order.service, order.id])),
    });
    for (const service of wanted) await utilitiesSay(service, ['accepted']);
  },
  river: async () => {
    const { id } = await post<{ id: string }>(city.enterprise(owner), '/v1/river-approvals', {
      applicant: { uscc: owner, name: '桂林试验有限公司', contact },
      activity: 'construction',
      planned: '临江步道改造',
      site: {
        region: '450321',
        address: '阳朔县试验路 1 号',
        geometry: { type: 'Point', coordinates: [110.47, 24.9] },
      },
      materials: ['site-plan', 'environment-report', 'activity-plan'].map((kind, index) => ({
        kind,
        sha256: sha(String(index)),
      })),
    });
    await city.clock.settle();
    return id;
  },
  project: async () => {
    const materials = ['site-plan', 'application-report'].map((kind, index) => ({
      kind,
      sha256: sha(String(index)),
    }));
    const { id } = await post<{ id: string }>(
      city.enterprise(owner),
      '/v1/projects',
      projectOf(owner, { materials }),
    );
    await city.clock.settle();
    return id;
  },
  benefit: async () => {
    const partner = async (body: object) => {
      const { id } = await post<{ id: string }>(city.operator, '/v1/partners', {
        regions: ['450300'],
        webhookUrl: `${city.receiver.origin}/benefits`,
        ...body,
      });
      return clientOf(city.instance, { role: 'partner', partner: id });
    };
    for (const one of registers) await partner(one);
    const reviewer = await partner({ name: DEPARTMENT, kind: 'department', department: DEPARTMENT });
    const finance = await partner({ name: BUREAU, kind: 'finance' });
    const record = { ...filed(81, { industry: 'I6510' }) };
    await importRegister(city.operator, [JSON.stringify(record)]);
    await city.clock.settle();
    ok(
      await city.operator('PUT', '/v1/policies/REVIEWED-2026', {
        body: policyOf(['enterprise.industry == "I6510"'], { review: true }),
      }),
    );
    await city.clock.settle();
    const { items } = await show<{ items: { id: string }[] }>('/v1/entitlements');
    const id = items[0]?.id ?? '';
    const { payTo } = await show<{ payTo: { version: number } }>(`/v1/entitlements/${id}`);
    ok(
      await city.enterprise(owner)('POST', `/v1/entitlements/${id}/confirmation`, {
        body: { accountVersion: payTo.version },
      }),
    );
    await city.clock.settle();
    return { id, reviewer, finance };
  },
};

it('what waits for more than a year ends when the last word is said', { timeout: 15 * minutes }, async () => {
  await begun.installation();
  const river = await begun.river();
  const project = await begun.project();
  const { id: benefit, reviewer, finance } = await begun.benefit();

  await city.clock.advance('P250D');
  // Two waits, each shorter than a year, and together longer.
  const [review] = await ordersOf(reviewer, benefit);
  ok(await say(reviewer, review?.id ?? '', { type: 'met', grounds: '符合' }));
  await city.clock.advance('P150D');
  for (const machine of ['joint-installation', 'river-approval', 'project-stage', 'entitlement'])
    for (const status of ['FAILED', 'TIMED_OUT'])
      expect
        .soft(await city.operator('GET', `/v1/executions?machine=${machine}&status=${status}`), machine)
        .toMatchObject({ body: { items: [] } });

  // Before it is connected, and the applicant called back.
  const waited = await show<Timed>(`/v1/joint-installations/${installation.id}`);
  expect.soft(asked(waited.timeline)).toBe(wanted.length);
  for (const service of wanted) await utilitiesSay(service, path(service));
  const installed = await show<Timed>(`/v1/joint-installations/${installation.id}`);
  expect.soft(installed.status).toBe('completed');
  // A call-back for each line that was connected, and nothing else.
  expect.soft(asked(installed.timeline)).toBe(2 * wanted.length);
  expect.soft(await statusOf(`joint-installation:${installation.id}`)).toBe('SUCCEEDED');
  expect.soft(await statusOf(`joint-installation:${installation.id}-2`)).toBe('SUCCEEDED');

  const reviewed = await show<Timed & { orders: object[] }>(`/v1/river-approvals/${river}`);
  expect.soft(asked(reviewed.timeline)).toBe(reviewed.orders.length);
  // The scenic area’s authority before all others.
  for (let rounds = 0; rounds < 2; rounds += 1) {
    for (const department of Object.values(departments))
      for (const order of (await department.pending()).filter(({ subject }) => subject.id === river))
        ok(await department.agree(order));
    await city.clock.settle();
  }
  expect.soft((await show<Timed>(`/v1/river-approvals/${river}`)).status).toBe('expert-meeting');

  for (let rounds = 0; rounds < 3; rounds += 1) {
    for (const department of Object.values(departments))
      for (const order of (await department.pending()).filter(
        ({ request }) => request.stage === 'pre-planning',
      ))
        ok(await department.agree(order));
    await city.clock.settle();
  }
  const { stages } = await show<{ stages: { id: string; status: string }[] }>(`/v1/projects/${project}`);
  expect.soft(stages.find(({ id }) => id === 'pre-planning')?.status).toBe('ended');

  const [payment, ...more] = await ordersOf(finance, benefit);
  expect.soft(more).toEqual([]);
  ok(await say(finance, payment?.id ?? '', { type: 'paid', fen: payment?.request.fen }));
  await city.clock.settle();
  expect.soft((await show<Timed>(`/v1/entitlements/${benefit}`)).status).toBe('paid');
});
