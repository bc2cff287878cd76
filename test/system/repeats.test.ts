import { afterAll, beforeAll, expect, it } from 'vitest';
import { api } from '../../functions/entrypoints/routes.ts';
import type { Route } from '../../functions/platform/http/route.ts';
import { BUREAU, DEPARTMENT, policyOf } from './harness/benefits.ts';
import { application, projectOf, startCity, usccOf, type City } from './harness/city.ts';
import { ok, type Call, type Reply } from './harness/client.ts';
import { officeNames, registerDepartments } from './harness/departments.ts';
import { openRiver, rulesOf } from './harness/river.ts';
import { runs } from '../runs.ts';

/** How one kind of thing is made, and how many of it there are. */
interface Made {
  ask(headers: Readonly<Record<string, string>>): Promise<Reply>;
  /** How many there are in the end, by what the API shows; each ask is for the same one. */
  count(answers: readonly Reply[]): Promise<number> | number;
}

/** More than any client sends at once. */
const times = runs(50, 20);
const uscc = usccOf(81);
const contact = { name: '李四', phone: '13812345678' };
const applicant = { uscc, name: '桂林试验有限公司', contact };

let city: City;
let owner: Call;
let made: Readonly<Record<string, Made>>;

interface Played {
  readonly id: string;
  readonly orders: readonly { readonly limits: { readonly acceptance: { readonly due: string } } }[];
}
const acceptanceOf = ({ orders }: Played): number => Date.parse(orders[0]?.limits.acceptance.due ?? '');

const items = async (
  call: Call,
  path: string,
): Promise<readonly { id: string; name?: string; code?: string }[]> =>
  ok<{ items: { id: string; name?: string; code?: string }[] }>(await call('GET', path)).items;
const statuses = (answers: readonly Reply[], status: number) =>
  answers.filter((answer) => answer.status === status);
const posting = (call: Call, path: string, asked?: object): Made['ask'] => {
  return (headers) => call('POST', path, { headers, ...(asked && { body: asked }) });
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  owner = city.enterprise(uscc);
  const { operator, utilities } = city;
  const departments = await registerDepartments(city, officeNames);
  await openRiver(city.operator);
  const register = posting(owner, '/v1/projects', projectOf(uscc));
  const { id: project } = ok<{ id: string }>(await register({ 'idempotency-key': 'the-first' }));
  const file = async () =>
    ok<Record<'obstacles' | 'installations' | 'links', unknown[]>>(
      await owner('GET', `/v1/projects/${project}`),
    );
  const cases = ok<{ id: string }>(
    await posting(
      owner,
      '/v1/joint-installations',
      application(uscc, ['water']),
    )({ 'idempotency-key': 'a-case' }),
  );
  for (const paying of [
    { name: BUREAU, kind: 'finance' },
    { name: DEPARTMENT, kind: 'department', department: DEPARTMENT },
  ])
    ok(
      await operator('POST', '/v1/partners', {
        body: { regions: ['450300'], webhookUrl: `${city.receiver.origin}/pays`, ...paying },
      }),
    );
  ok(await owner('PATCH', '/v1/enterprise-record', { body: { facts: { employees: 20 } } }));
  ok(
    await operator('PUT', '/v1/policies/REPEATS-1', {
      body: policyOf(['enterprise.employees > 10'], { mode: 'simple-application', confirmation: null }),
    }),
  );
  ok(
    await operator('PUT', '/v1/policies/REPEATS-2', {
      body: policyOf(['enterprise.employees > 10'], {
        ...{ mode: 'simple-application', confirmation: null },
        publication: { workingDays: 5, place: '市政府网站', citation: '第八条', decideWithin: 10 },
      }),
    }),
  );
  const other = city.enterprise(usccOf(82));
  ok(await other('PATCH', '/v1/enterprise-record', { body: { facts: { employees: 20 } } }));
  const published = ok<{ id: string }>(
    await posting(other, '/v1/policies/REPEATS-2/applications', {})({ 'idempotency-key': 'published' }),
  );
  await city.clock.settle();
  const [order] = await items(utilities.water.call, '/v1/orders');
  const plans = await operator('GET', '/v1/stage-plans');
  const plan = ok<{ items: { id: string; version: number }[] }>(plans).items[0];
  const joint = await items(owner, '/v1/joint-installations');
  const play = posting(utilities.heat.call, '/v1/sandbox/joint-installations', {
    services: application(uscc, ['heat']).services,
  });
  const played = ok<Played>(await play({ 'idempotency-key': 'played' }));

  const road = '城市管理委员会';
  ok(
    await operator('POST', '/v1/partners', {
      body: {
        ...{ name: road, kind: 'department', department: road, regions: ['450305'] },
        webhookUrl: city.receiver.origin,
      },
    }),
  );

  made = {
    'joint-installations.reportEmergency': {
      ask: posting(utilities.gas.call, '/v1/emergency-works', {
        service: 'gas',
        site: { region: '450305', address: '七星区重复路 1 号' },
        cause: '燃气管道泄漏',
      }),
      count: async () => (await items(utilities.gas.call, '/v1/orders?kind=emergency-works')).length,
    },
    'files.request': {
      ask: posting(owner, '/v1/files', {
        subject: { kind: 'joint-installation', id: cases.id },
        purpose: 'material',
        name: '总平面图.pdf',
        contentType: 'application/pdf',
        size: 100,
        sha256: '0'.repeat(64),
      }),
      count: async () => (await items(owner, `/v1/files?kind=joint-installation&id=${cases.id}`)).length,
    },
    'integrity.open': {
      ask: posting(operator, '/v1/integrity-cases', {
        ...{ department: '林业局', act: 'illegal-charge', field: 'charges' },
        ...{ what: '收取接入费', since: '2026-02-02' },
      }),
      count: async () => (await items(operator, '/v1/integrity-cases')).length,
    },
    'integrity.apply': {
      ask: posting(departments.林业局.call, '/v1/fund-applications', { kind: 'pilot', title: '试点' }),
      count: async () => (await items(operator, '/v1/fund-applications')).length,
    },
    'legal-data.publish': {
      ask: posting(operator, '/v1/legal-data', {
        effectiveFrom: '2026-03-02',
        changes: { cutOffs: { 'joint-installation': '15:00' } },
        reason: '窗口公告',
      }),
      count: async () => ok<{ releases: object[] }>(await operator('GET', '/v1/legal-data')).releases.length,
    },
    'sandbox.apply': {
      ask: play,
      count: async () => (await items(utilities.heat.call, '/v1/orders?sandbox=true')).length - 1,
    },
    'sandbox.move': {
      ask: posting(utilities.heat.call, `/v1/sandbox/cases/${played.id}/moves`, {
        type: 'let-pass',
        workingDays: 1,
      }),
      // In working days: the limit is as much nearer.
      count: async () => {
        const now = ok<Played>(await utilities.heat.call('GET', `/v1/sandbox/cases/${played.id}`));
        return (acceptanceOf(played) - acceptanceOf(now)) / 86_400_000;
      },
    },
    'webhooks.addEndpoint': {
      ask: posting(utilities.drainage.call, '/v1/webhook-endpoints', {
        url: `${city.receiver.origin}/beside`,
        types: ['order.created'],
      }),
      count: async () => (await items(utilities.drainage.call, '/v1/webhook-endpoints')).length - 1,
    },
    'webhooks.replayEndpoint': {
      ask: posting(utilities.water.call, '/v1/webhook-endpoints/main/replays', { type: 'order.created' }),
      count: () => utilities.water.webhooks().filter(({ type }) => type === 'order.created').length - 1,
    },
    'webhooks.rotateEndpointSecret': {
      ask: posting(utilities.power.call, '/v1/webhook-endpoints/main/secret-rotations'),
      count: (answers) =>
        new Set(statuses(answers, 201).map((one) => (one.body as { secret: string }).secret)).size,
    },
    'joint-installations.submit': {
      ask: posting(owner, '/v1/joint-installations', application(uscc, ['telecom'])),
      count: async () => (await items(owner, '/v1/joint-installations')).length - joint.length,
    },
    'projects.register': {
      ask: posting(owner, '/v1/projects', projectOf(uscc, { code: '2603-450305-04-01-654321' })),
      count: async () => (await items(owner, '/v1/projects')).length - 1,
    },
    'joint-installations.report': {
      ask: posting(owner, `/v1/joint-installations/${cases.id}/reports`, {
        ...{ kind: 'named-supplier', service: 'water', what: '要求从指定单位购买水表' },
      }),
      count: async () =>
        (await items(operator, '/v1/messages')).filter(({ code }) => code === 'installation.reported').length,
    },
    'entitlements.object': {
      ask: posting(owner, `/v1/entitlements/${published.id}/objections`, { reason: '该企业已停产' }),
      count: (answers) => statuses(answers, 201).length,
    },
    'projects.raise': {
      ask: posting(owner, `/v1/projects/${project}/obstacles`, { what: '用地边界与道路红线冲突' }),
      count: async () => (await file()).obstacles.length,
    },
    'projects.install': {
      ask: posting(owner, `/v1/projects/${project}/joint-installations`, {
        services: application(uscc, ['telecom']).services,
        when: { stage: 'construction' },
      }),
      count: async () => (await file()).installations.length,
    },
    'projects.link': {
      ask: posting(operator, `/v1/projects/${project}/links`, { kind: 'joint-installation', id: cases.id }),
      count: async () => (await file()).links.length,
    },
    'projects.publishPlan': {
      ask: posting(operator, '/v1/stage-plans', { ...plan, version: 99 }),
      count: (answers) => statuses(answers, 201).length,
    },
    'retention.request': {
      ask: posting(operator, '/v1/erasures', { subject: { enterprise: usccOf(9) }, reason: '撤回同意' }),
      count: async () => (await items(operator, '/v1/erasures')).length,
    },
    'river-approvals.publishRules': {
      ask: posting(operator, '/v1/river-approvals/rules', await rulesOf(operator)),
      count: async () =>
        ok<{ releases: object[] }>(await operator('GET', '/v1/river-approvals/rules')).releases.length - 2,
    },
    'river-approvals.submit': {
      ask: posting(owner, '/v1/river-approvals', {
        applicant,
        activity: 'construction',
        planned: '临江步道改造',
        site: {
          region: '450321',
          address: '阳朔县试验路 1 号',
          geometry: { type: 'Point', coordinates: [110.47, 24.9] },
        },
        materials: [],
      }),
      count: async () => (await items(owner, '/v1/river-approvals')).length,
    },
    'consultations.send': {
      ask: posting(departments.林业局.call, '/v1/consultations', {
        to: departments['自然资源局'].id,
        about: { kind: 'rule', reference: '第十条' },
        question: '地块是否涉及公益林？',
      }),
      count: async () => (await items(departments.林业局.call, '/v1/consultations?box=sent')).length,
    },
    'orders.record': {
      ask: posting(utilities.water.call, `/v1/orders/${order?.id ?? ''}/events`, {
        eventId: 'repeats-1',
        type: 'accepted',
      }),
      count: (answers) => statuses(answers, 201).length,
    },
    'partners.register': {
      ask: posting(operator, '/v1/partners', {
        name: '重复登记的单位',
        kind: 'utility',
        services: ['heat'],
        regions: ['450305'],
        webhookUrl: `${city.receiver.origin}/twin`,
      }),
      count: async () =>
        (await items(operator, '/v1/partners')).filter(({ name }) => name === '重复登记的单位').length,
    },
    'partners.rotateSecret': {
      ask: posting(operator, `/v1/partners/${utilities.gas.id}/secret-rotations`),
      count: (answers) =>
        new Set(statuses(answers, 201).map((one) => (one.body as { secret: string }).secret)).size,
    },
    'matching.apply': {
      ask: posting(owner, '/v1/policies/REPEATS-1/applications', {}),
      count: async () => (await items(owner, '/v1/entitlements')).length,
    },
  };
});
afterAll(() => city.close());

/** What asks for a key, what answers 201 Created, and what makes something though it answers otherwise. */
const creating = [
  ...Object.entries(api).flatMap(([domain, table]) =>
    Object.entries<Route>(table)
      .filter(([, { method, idempotent, answers }]) => method === 'POST' && (idempotent || 201 in answers))
      .map(([name]) => `${domain}.${name}`)
      // Building stops where it has begun: national-stages.test.ts comes to that, and says so twice.
      .filter((name) => name !== 'projects.stop'),
  ),
  'projects.link',
  'matching.apply',
].toSorted();

it.each(creating)('%s makes one thing, however often it is sent at once', async (name) => {
  const one = made[name];
  if (!one) throw new Error(`No repeat of ${name} is tried here`);
  const ask = () => one.ask({ 'idempotency-key': `repeat-${name}` });
  const answers = await Promise.all(Array.from({ length: times }, ask));
  await city.clock.settle();
  answers.push(await ask());
  expect(await one.count(answers), JSON.stringify(answers[0]?.body)).toBe(1);
  // One did it, the others are told so or that it is being done, and nobody that it failed.
  expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(0);
  expect([...new Set(answers.map(({ status }) => status))].filter((status) => status >= 400)).toEqual(
    answers.some(({ status }) => status === 409) ? [409] : [],
  );
});
