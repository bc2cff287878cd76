import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUREAU, filed, policyOf } from './harness/benefits.ts';
import { application, projectOf, startCity, usccOf, type City } from './harness/city.ts';
import { clientOf, type Call, type Reply, type Who } from './harness/client.ts';
import { officeNames, registerDepartments, type Department } from './harness/departments.ts';
import { openRiver } from './harness/river.ts';
import { operationsOf, type Operation } from './harness/operations.ts';
import { importRegister, registers } from './harness/register.ts';

/**
 * Owner × route: whoever has nothing to do with a thing is told of it what is told of a thing that does not exist. Every
 * published operation with an id in its path is asked, by a stranger of each role that it lets in.
 */

const names = [...officeNames, 'industry-information'] as const;
const owner = usccOf(91);
const sha256 = '0'.repeat(64);
const contact = { name: '李四', phone: '13812345678' };
const missing = '01J9ZZZZZZZZZZZZZZZZZZZZZZ';

let city: City;
let departments: Readonly<Record<(typeof names)[number], Department>>;
let operations: readonly Operation[];
/** For each kind of thing, by where its paths begin: one that is there, and one that never was. */
const things = new Map<string, { readonly there: string; readonly nowhere: string; readonly owner: Call }>();
let orderId = '';
let obstacle = '';
let step = '';
let keys = 0;

const ask = (call: Call, method: string, path: string, body?: unknown): Promise<Reply> =>
  call(method, path, {
    ...(body !== undefined && { body }),
    headers: { 'idempotency-key': `stranger-${(keys += 1)}` },
  });
const done = async <T>(call: Call, method: string, path: string, body?: unknown): Promise<T> => {
  const reply = await ask(call, method, path, body);
  expect(reply.status, `${method} ${path}: ${JSON.stringify(reply.body)}`).toBeLessThan(300);
  return reply.body as T;
};
/** Operators see what is anybody's, but for what is its owner's alone. */
const exists = (path: string, there: string, by: Call = city.operator) =>
  things.set(path, { there, nowhere: there.replace(/_[0-9A-HJKMNP-TV-Z]{26}/, `_${missing}`), owner: by });

const installation = async (enterprise: Call) => {
  const body = application(owner, ['gas']);
  const { id } = await done<{ id: string }>(enterprise, 'POST', '/v1/joint-installations', body);
  await city.clock.settle();
  const inbox = await done<{ items: { id: string }[] }>(city.utilities.gas.call, 'GET', '/v1/orders');
  orderId = inbox.items[0]?.id ?? '';
  exists('/v1/joint-installations', id);
  exists('/v1/orders', orderId);
  // Whose clerk acts first has the case.
  const accepted = await city.utilities.gas.say(orderId, { type: 'accepted' });
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(201);
  exists('/v1/first-responders', id);
};

/** Reported by the water company: the gas company and strange offices are none of it. */
const burst = async () => {
  const { id } = await done<{ id: string }>(city.utilities.water.call, 'POST', '/v1/emergency-works', {
    service: 'water',
    site: { region: '450305', address: '七星区试验路 9 号' },
    cause: '供水管爆裂',
  });
  exists('/v1/emergency-works', id);
};

const project = async (enterprise: Call) => {
  const { id } = await done<{ id: string }>(enterprise, 'POST', '/v1/projects', projectOf(owner));
  await city.clock.settle();
  await done(enterprise, 'POST', `/v1/projects/${id}/obstacles`, { what: '用地边界不清' });
  const seen = await done<{ obstacles: { id: string }[]; stages: { steps: { id: string }[] }[] }>(
    enterprise,
    'GET',
    `/v1/projects/${id}`,
  );
  obstacle = seen.obstacles[0]?.id ?? '';
  step = seen.stages[0]?.steps[0]?.id ?? '';
  const to = [departments.林业局.id];
  await done(city.operator, 'POST', `/v1/projects/${id}/obstacles/${obstacle}/assignment`, { to });
  exists('/v1/projects', id);
};

const river = async (enterprise: Call) => {
  const { id } = await done<{ id: string }>(enterprise, 'POST', '/v1/river-approvals', {
    applicant: { uscc: owner, name: '桂林试验有限公司', contact },
    activity: 'construction',
    planned: '临江步道改造',
    site: {
      region: '450321',
      address: '阳朔县试验路 1 号',
      geometry: { type: 'Point', coordinates: [110.47, 24.9] },
    },
    materials: ['site-plan', 'environment-report', 'activity-plan'].map((kind) => ({ kind, sha256 })),
  });
  exists('/v1/river-approvals', id);
};

const letter = async () => {
  const { id } = await done<{ id: string }>(departments.林业局.call, 'POST', '/v1/consultations', {
    to: departments['水利局'].id,
    about: { kind: 'rule', reference: '第十条' },
    question: '是否同意？',
  });
  exists('/v1/consultations', id);
};

/** Confirmed and never paid, until it is a candidate of the integrity file too. */
/** What reviewers score: a window, and who names them. */
const scored = {
  mode: 'simple-application',
  windows: [{ from: '2026-03-02', to: '2026-12-31' }],
  scoring: {
    criteria: [{ name: 'whole', label: '综合', points: 100, weight: 100 }],
    ...{ reviewers: { least: 1, most: 5, odd: true }, scores: 1, dropExtremes: false, minimum: 60, ties: [] },
    ...{ nameWithin: 5, scoreWithin: 10, citation: '第六条' },
    publication: { workingDays: 5, place: '官网', citation: '第八条', decideWithin: 10 },
  },
};

const benefit = async (enterprise: Call) => {
  const finance = { name: BUREAU, kind: 'finance', regions: ['450300'], webhookUrl: city.receiver.origin };
  await done(city.operator, 'POST', '/v1/partners', finance);
  for (const one of registers)
    await done(city.operator, 'POST', '/v1/partners', {
      ...one,
      regions: ['450300'],
      webhookUrl: city.receiver.origin,
    });
  const [run] = await importRegister(city.operator, [JSON.stringify(filed(91, { industry: 'I6510' }))]);
  exists('/v1/import-runs', (run as { id: string }).id);
  const policy = policyOf(['enterprise.industry == "I6510"'], { department: 'industry-information' });
  const { matchingRun } = await done<{ matchingRun: string }>(
    city.operator,
    'PUT',
    '/v1/policies/THEIRS-2026',
    policy,
  );
  things.set('/v1/matching-runs', {
    there: matchingRun,
    nowhere: matchingRun.replace('THEIRS', 'NOBODY'),
    owner: city.operator,
  });
  await done(city.operator, 'PUT', '/v1/policies/DRAFT-2026', { ...policy, status: 'draft' });
  things.set('/v1/policies', { there: 'DRAFT-2026', nowhere: 'NOBODY-2026', owner: city.operator });
  await city.clock.settle();
  const { items } = await done<{ items: { id: string }[] }>(enterprise, 'GET', '/v1/entitlements');
  const id = items[0]?.id ?? '';
  await done(enterprise, 'POST', `/v1/entitlements/${id}/confirmation`, { accountVersion: 1 });
  exists('/v1/entitlements', id);
  await city.clock.workingDays(37);
  const cases = await done<{ items: { id: string }[] }>(city.operator, 'GET', '/v1/integrity-cases');
  exists('/v1/integrity-cases', cases.items[0]?.id ?? '');
  await done(city.operator, 'PUT', '/v1/policies/SCORED-2026', { ...policy, ...scored });
  await done(enterprise, 'POST', '/v1/policies/SCORED-2026/applications', {});
  const rounds = await done<{ items: { id: string }[] }>(city.operator, 'GET', '/v1/scoring-rounds');
  exists('/v1/scoring-rounds', rounds.items[0]?.id ?? '');
};

/** Made last: a file without its content is kept for a day, and a case that is played for two weeks. */
const file = async (enterprise: Call) => {
  const { there: id } = things.get('/v1/joint-installations') ?? { there: '' };
  const asked = await done<{ file: { id: string } }>(enterprise, 'POST', '/v1/files', {
    subject: { kind: 'joint-installation', id },
    purpose: 'material',
    name: '总平面图.pdf',
    contentType: 'application/pdf',
    size: 100,
    sha256,
  });
  exists('/v1/files', asked.file.id);
};

/** What a partner has by itself: an endpoint, what was sent there, a case that is played for it. */
const ofPartner = async ({ call }: { readonly call: Call }) => {
  const endpoint = { url: `${city.receiver.origin}/withdrawn`, types: ['order.withdrawn'] };
  const added = await done<{ id: string }>(call, 'POST', '/v1/webhook-endpoints', endpoint);
  exists('/v1/webhook-endpoints', added.id, call);
  const { items } = await done<{ items: { id: string }[] }>(call, 'GET', '/v1/webhook-deliveries');
  exists('/v1/webhook-deliveries', items[0]?.id ?? '', call);
  const { services } = application(owner, ['gas']);
  const played = await done<{ id: string }>(call, 'POST', '/v1/sandbox/joint-installations', { services });
  exists('/v1/sandbox/cases', played.id, call);
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, names);
  await openRiver(city.operator);
  operations = await operationsOf(city.operator);
  const enterprise = city.enterprise(owner);
  // First: while its months go by nothing else is there that would be late.
  await benefit(enterprise);
  const road = '城市管理委员会';
  const office = { kind: 'department', name: road, department: road, regions: ['450305'] };
  await done(city.operator, 'POST', '/v1/partners', { ...office, webhookUrl: city.receiver.origin });
  await burst();
  await installation(enterprise);
  await project(enterprise);
  await river(enterprise);
  await letter();
  await file(enterprise);
  await ofPartner(city.utilities.gas);
}, 240_000);
afterAll(() => city.close());

/** What is asked where more than the path is needed, so that it is the thing that is looked for and nothing else. */
const bodies: Readonly<Record<string, () => object>> = {
  'consultations.withdraw': () => ({ reason: '不再需要' }),
  'entitlements.decideObjection': () => ({
    objection: `ob_${'0'.repeat(26)}`,
    upheld: false,
    reason: '不成立',
  }),
  'entitlements.dispute': () => ({ reason: '未到账' }),
  'entitlements.endRecovery': () => ({ reason: '企业已注销' }),
  'entitlements.evaluate': () => ({ instalment: 2, passed: true }),
  'entitlements.namePanel': () => ({ reviewers: [{ citizen: 'ct-1' }], reason: '抽取' }),
  'entitlements.score': () => ({ application: `en_${missing}`, points: { whole: 1 }, reason: '可行' }),
  'entitlements.objectToScore': () => ({ application: `en_${missing}`, reason: '附件未看' }),
  'entitlements.decideScoreObjection': () => ({ objection: `ob_${missing}`, upheld: false, reason: '无误' }),
  'entitlements.object': () => ({ reason: '该企业已停产' }),
  'entitlements.recover': () => ({
    ...{ fen: 100, reason: '多付', basis: '第九条', payInto: '财政专户' },
    plan: [{ on: '2026-12-01', fen: 100 }],
  }),
  'entitlements.repay': () => ({ fen: 100, on: '2026-03-02', reference: 'R-1' }),
  'entitlements.returnPayment': () => ({ orderId, fen: 100, reason: '账号有误' }),
  'entitlements.state': () => ({
    reason: '资金未到位',
    plan: [{ on: '2026-12-01', fen: 100_000 }],
    person: '王五',
    contact: '0773-0000000',
  }),
  'integrity.dispute': () => ({ grounds: '资金未到位' }),
  'joint-installations.answerCallBack': () => ({ service: 'gas', says: 'satisfied' }),
  'joint-installations.answerContract': () => ({ orderId, says: 'signed', on: '2026-03-02' }),
  'joint-installations.changeService': () => ({ request: { service: 'gas', m3PerHour: 9, use: 'heating' } }),
  'joint-installations.changePhase': () => ({ phase: 'p1', what: 'ready' }),
  'joint-installations.changeTerm': () => ({ what: 'ended' }),
  'joint-installations.commit': () => ({ approvals: [`ea_${'0'.repeat(26)}`], madeBy: '李四' }),
  'joint-installations.correct': () => ({ orderId, note: '已改' }),
  'joint-installations.report': () => ({ kind: 'untrue-time', service: 'gas', what: '时间不实' }),
  'joint-installations.withdrawService': () => ({ service: 'gas' }),
  'joint-installations.supply': () => ({ materials: [{ kind: 'site-plan', sha256 }] }),
  'orders.extend': () => ({
    approvedBy: { person: '王五', position: '局长', headOf: 'organ' },
    reasons: ['案情复杂'],
  }),
  'orders.handOn': () => ({ act: 'accept' }),
  'orders.record': () => ({ eventId: 'stranger', type: 'accepted' }),
  'policies.check': () => ({ ...policyOf(['enterprise.industry == "I6510"']), status: 'draft' }),
  'policies.put': () => ({ status: 'ended' }),
  'policies.tryVersion': () => {
    const { account: _, ...record } = filed(92, { industry: 'I6510' });
    return { record };
  },
  'projects.answer': () => ({ text: '已协调' }),
  'projects.cancel': () => ({ reason: '不再建设' }),
  'projects.commit': () => ({ madeBy: '李四' }),
  'projects.correct': () => ({ orderId, note: '已改' }),
  'projects.divide': () => ({ phases: ['一期', '二期'] }),
  'projects.give': () => ({ materials: [{ kind: 'site-plan', sha256 }] }),
  'projects.install': () => ({ services: [{ service: 'drainage', outlet: '市政管网' }] }),
  'projects.judge': () => ({ solved: true }),
  'projects.pause': () => ({ reason: '暂停' }),
  'projects.raise': () => ({ what: '用地边界不清' }),
  'projects.redo': () => ({ note: '已改' }),
  'projects.report': () => ({ what: 'begun' }),
  'projects.stop': () => ({ stage: 'pre-planning', step, on: '2026-03-02', reason: '资金安排' }),
  'river-approvals.correct': () => ({ orderId, note: '已改' }),
  'river-approvals.restate': () => ({ planned: '另一内容' }),
  'river-approvals.supplement': () => ({ materials: [{ kind: 'site-plan', sha256 }] }),
  'sandbox.move': () => ({ type: 'withdraw' }),
  'webhooks.changeEndpoint': () => ({ url: `${city.receiver.origin}/mine`, types: ['application.accepted'] }),
};

/** Where it is nobody's secret whether the thing is there. */
const ofNobody: Readonly<Record<string, string>> = {
  'policies.putIndicator': 'what may be asked for is published',
  'policies.putRate': 'a rate is published',
  'enterprises.event': 'a register tells of any enterprise, known or not',
  'enterprises.citizenEvent': 'a register tells of any citizen, known or not',
  'enterprises.countyEvent': 'a register tells of any county, known or not',
  'channels.set': 'a channel is named, and each has its own of it',
  'channels.verify': 'a channel is named, and each has its own of it',
  'channels.withdraw': 'a channel is named, and each has its own of it',
};

/** What it takes a whole story to have: the test that tells it asks as a stranger too. */
const elsewhere: Readonly<Record<string, string>> = {
  'joint-installations.mendCommitment': 'commitments.test.ts',
};

/**
 * A published policy is public; of a draft is said what is said of nothing: that nothing of it is in force. What is none
 * of one's own is away already.
 */
const answers: Readonly<Record<string, number>> = {
  // What is sent is checked, whatever of that code is there.
  'policies.check': 200,
  'policies.put': 409,
  'webhooks.removeEndpoint': 204,
};

const strangers = async (): Promise<Readonly<Record<string, Who>>> => {
  const register = async (partner: object) => {
    const { id } = await done<{ id: string }>(city.operator, 'POST', '/v1/partners', {
      regions: ['450327'],
      webhookUrl: city.receiver.origin,
      ...partner,
    });
    return { role: 'partner', partner: id } as const;
  };
  return {
    enterprise: { role: 'enterprise', uscc: usccOf(99) },
    citizen: { role: 'citizen', citizen: owner },
    utility: await register({ kind: 'utility', name: 'a strange utility', services: ['gas'] }),
    department: await register({ kind: 'department', name: 'a strange office', department: 'strange' }),
    finance: await register({ kind: 'finance', name: '另一财政局' }),
  };
};

const isLetIn = ({ roles }: Operation, stranger: string): boolean =>
  roles !== 'public' &&
  (roles.includes(stranger) ||
    (!['enterprise', 'citizen'].includes(stranger) &&
      (roles.includes('partner') || roles.includes(`partner:${stranger}`))));

const pathTo = (path: string, id: string): string =>
  path
    .replace(/\{(id|code|uscc)\}/, id)
    .replace('{stage}', 'pre-planning')
    .replace('{step}', step)
    .replace('{obstacle}', obstacle)
    .replace('{number}', '1')
    .replace('{version}', '1');

/** What was said, but for the ids that differ and the id of the request. */
const saidOf = ({ status, body }: Reply, { there, nowhere }: { there: string; nowhere: string }) => ({
  status,
  body: JSON.stringify(body)
    .replaceAll(there, 'the thing')
    .replaceAll(nowhere, 'the thing')
    .replace(/"(?:instance|requestId)":"[^"]*"/g, ''),
});

describe('a stranger', () => {
  it('is there in each role, and the things are there for their owners', async () => {
    for (const [path, { there, nowhere, owner: by }] of things) {
      if (path === '/v1/policies') continue;
      if (operations.some((one) => one.method === 'GET' && one.path === `${path}/{id}`)) {
        expect((await by('GET', `${path}/${there}`)).status, path).toBe(200);
        expect((await by('GET', `${path}/${nowhere}`)).status, path).toBe(404);
      } else expect((await by('GET', path)).body, path).toHaveProperty('items.1.id', there);
    }
    const drafts = await city.operator('GET', '/v1/policies/DRAFT-2026/versions');
    expect(drafts.status).toBe(200);
    expect(obstacle).not.toBe('');
    expect(step).not.toBe('');
  });

  it('sees of every thing what is seen of none', async () => {
    const asked = new Set<string>();
    for (const [stranger, who] of Object.entries(await strangers())) {
      const call = clientOf(city.instance, who);
      for (const operation of operations) {
        const { id, method, path } = operation;
        if (!path.includes('{') || !isLetIn(operation, stranger) || id in ofNobody || id in elsewhere)
          continue;
        const thing = things.get(path.slice(0, path.indexOf('/{')));
        if (!thing) throw new Error(`No thing is there to ask ${id} of: make one above`);
        const body = method === 'GET' ? undefined : (bodies[id]?.() ?? {});
        const there = saidOf(await ask(call, method, pathTo(path, thing.there), body), thing);
        const nowhere = saidOf(await ask(call, method, pathTo(path, thing.nowhere), body), thing);
        expect.soft(there, `${stranger}: ${id}`).toEqual(nowhere);
        // Anything else is an answer about the request, and says nothing of who may see: give it a body above.
        expect.soft(there.status, `${stranger}: ${id}: ${there.body}`).toBe(answers[id] ?? 404);
        asked.add(id);
      }
    }
    expect(asked.size).toBeGreaterThan(40);
  }, 120_000);
});
