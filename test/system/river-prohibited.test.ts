import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, usccOf, type City } from './harness/city.ts';
import { clientOf, ok, type Call } from './harness/client.ts';
import { registerDepartments, type Department } from './harness/departments.ts';
import { openRiver, publishRules, rulesOf } from './harness/river.ts';

const names = [
  ...['自然资源局', '生态环境局', '水利局', '林业局', '文化广电和旅游局', '政务服务局'],
  '漓江风景名胜区管理委员会',
] as const;
const scenicBody = '漓江风景名胜区管理委员会';

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly level?: string;
  readonly prohibited?: { readonly citations: readonly { readonly article?: string }[] };
  readonly orders: readonly { readonly department: string; readonly status: string; readonly id: string }[];
  readonly decision?: { readonly outcome: string };
  readonly allowed: readonly string[];
  readonly timeline: readonly { readonly code: string }[];
}
interface Rule {
  activities: string[];
  levels: string[];
}

const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});
const square = (west: number, south: number, side: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
/** In the sample core scenic area; in the scenic area beside it; in the basin. */
const [core, scenic, basin] = [point(110.47, 24.9), point(110.49, 24.9), point(110.7, 25.1)];
const site = (geometry: object) => ({ region: '450321', address: '阳朔县试验路 3 号', geometry });
const uscc = usccOf(72);
const materials = ['site-plan', 'activity-plan', 'environment-report'].map((kind) => ({
  kind,
  sha256: 'a'.repeat(64),
}));

let city: City;
let departments: Readonly<Record<string, Department>>;
let [owner, visitor]: Call[] = [];
let key = 0;

const call = () => {
  if (!owner || !visitor) throw new Error('Not begun');
  return { owner, visitor };
};
const post = (by: Call, path: string, body: object = {}) =>
  by('POST', path, { body, headers: { 'idempotency-key': `prohibited-${(key += 1)}` } });
const apply = (activity: string, geometry: object) =>
  post(call().owner, '/v1/river-approvals', {
    applicant: { uscc, name: '桂林试验有限公司', contact: { name: '李四', phone: '13812345678' } },
    activity,
    planned: '临江试验项目',
    site: site(geometry),
    // In the basin less is asked for.
    materials: geometry === basin ? materials.slice(0, 2) : materials,
  });
const applied = async (activity: string, geometry: object): Promise<string> => {
  const { id } = ok<{ id: string }>(await apply(activity, geometry));
  await city.clock.settle();
  return id;
};
const seen = async (id: string): Promise<Seen> =>
  ok<Seen>(await call().owner('GET', `/v1/river-approvals/${id}`));
const restate = (id: string, body: object) =>
  post(call().owner, `/v1/river-approvals/${id}/restatement`, body);
const decide = (id: string, outcome: string) =>
  post(city.operator, `/v1/river-approvals/${id}/decision`, {
    outcome,
    decidedBy: { name: '王大明', post: '窗口负责人' },
    reasons: ['依所列条款办理'],
  });
const pendingOf = async (name: string, id: string) =>
  (await departments[name]?.pending())?.find(({ subject }) => subject.id === id);
const agree = async (id: string, ...by: string[]) => {
  for (const name of by) {
    const order = await pendingOf(name, id);
    if (!order) throw new Error(`${name} has nothing to say`);
    ok((await departments[name]?.agree(order)) ?? { status: 404, headers: new Headers(), body: name });
  }
  await city.clock.settle();
};
const told = async (reader: Call, about: string) =>
  ok<{ items: { code: string; body: string; subject?: { id: string } }[] }>(
    await reader('GET', '/v1/messages?limit=100'),
  ).items.filter(({ subject }) => subject?.id === about);
/** Only a refusal comes out of it, whoever tries what. */
const isOnlyRefused = async (id: string, article?: string) => {
  expect((await seen(id)).prohibited?.citations.map((one) => one.article)).toContain(article);
  for (const outcome of ['approved', 'approved-with-conditions'])
    expect(
      await post(city.operator, `/v1/river-approvals/${id}/decision`, {
        outcome,
        decidedBy: { name: '王大明', post: '窗口负责人' },
        reasons: ['各部门均同意'],
        conditions: [{ text: '达标' }],
      }),
    ).toMatchObject({ status: 409, body: { reason: 'prohibited' } });
  ok(await decide(id, 'refused'));
  await city.clock.settle();
  expect(await seen(id)).toMatchObject({ status: 'published', decision: { outcome: 'refused' } });
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, names);
  [owner, visitor] = [city.enterprise(uscc), clientOf(city.instance)];
});
afterAll(() => city.close());

describe('before the window opens', () => {
  it('it takes no application, says what is missing, and operators are told once a day', async () => {
    for (const _ of [1, 2])
      expect(await apply('construction', basin)).toMatchObject({
        status: 409,
        body: { type: '/problems/window-not-open', missing: ['main-stream-bank', 'areas'] },
      });
    const rules = ok(await call().visitor('GET', '/v1/river-approvals/rules'));
    expect(rules).toMatchObject({ version: 1, document: { official: false }, window: { open: false } });
    const mails = await told(city.operator, 'river-window');
    expect(mails.map(({ code }) => code)).toEqual(['river.window-not-open']);
    expect(mails[0]?.body).toContain('请发布：漓江干流沿岸管理距离');
  });

  it('opens when an operator has filled it; what is not whole is refused with every fault', async () => {
    const rules = await rulesOf(city.operator);
    expect(
      await publishRules(city.operator, { ...rules, rules: [(rules['rules'] as object[])[0]] }),
    ).toMatchObject({ status: 422 });
    expect((await publishRules(call().owner, rules)).status).toBe(403);
    await openRiver(city.operator);
    expect(ok(await call().visitor('GET', '/v1/river-approvals/rules'))).toMatchObject({
      version: 2,
      window: { open: true, missing: [] },
    });
    expect(ok(await call().visitor('GET', '/v1/river-approvals/rules?version=1'))).toMatchObject({
      version: 1,
    });
    expect((await call().visitor('GET', '/v1/river-approvals/rules?version=9')).status).toBe(404);
  });
});

describe('what is prohibited', () => {
  it('is refused at once with the provision: a discharge of sewage into the core', async () => {
    const refused = await apply('discharge', core);
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/prohibited' } });
    expect((refused.body as { detail: string }).detail).toContain('漓江流域生态环境保护条例');
    expect(await apply('lodging', core)).toMatchObject({
      status: 422,
      body: { citations: [{ article: '27', seen: 'text' }] },
    });
  });

  it('is told of a site without an application and without a token', async () => {
    const check = async (body: object) =>
      ok<{
        levels: string[];
        areas: { found: { id: string }[] };
        activities: { activity: string; verdict: string; scenic?: string; limit?: object }[];
      }>(await call().visitor('POST', '/v1/river-approvals/check', { body }));
    const whole = await check({ geometry: core });
    expect(whole.levels).toEqual(['core', 'main-stream', 'scenic', 'basin']);
    expect(whole.areas.found).toHaveLength(4);
    const verdictOf = (id: string) => whole.activities.find(({ activity }) => activity === id);
    expect(verdictOf('discharge')).toMatchObject({ verdict: 'prohibited' });
    expect(verdictOf('construction')).toMatchObject({ verdict: 'reviewed', scenic: scenicBody });
    expect(verdictOf('construction')?.limit).toMatchObject({ promised: { budget: 27 } });
    const apart = await check({ geometry: point(111.5, 26.4), activity: 'lodging' });
    expect(apart).toMatchObject({ levels: [], activities: [{ activity: 'lodging', verdict: 'outside' }] });
    const swapped = { geometry: point(24.9, 110.47) };
    expect((await call().visitor('POST', '/v1/river-approvals/check', { body: swapped })).status).toBe(422);
    const forms = ok<{ activities: { materials: object[] }[] }>(
      await call().visitor('GET', '/v1/river-approvals/forms'),
    );
    expect(forms.activities[0]?.materials).toContainEqual(expect.objectContaining({ kind: 'site-plan' }));
  });

  it('and shows while departments review, as a site grows into the core: only a refusal is open', async () => {
    const id = await applied('lodging', scenic);
    expect(await seen(id)).toMatchObject({ status: 'in-review', level: 'scenic' });
    await agree(id, scenicBody);
    const { orders } = await seen(id);
    expect(orders.length).toBeGreaterThan(2);
    ok(await restate(id, { site: site(square(110.465, 24.895, 0.03)) }));
    ok(await restate(id, { site: site(square(110.465, 24.895, 0.03)) }));
    await city.clock.settle();
    const now = await seen(id);
    expect(now.status).toBe('to-be-decided');
    for (const { department } of orders.slice(1)) expect(await pendingOf(department, id)).toBeUndefined();
    const codes = (await told(call().owner, id)).map(({ code }) => code);
    expect(codes).toContain('river.prohibited');
    expect((await told(city.operator, id)).map(({ code }) => code)).toContain('river.your-turn');
    await isOnlyRefused(id, '27');
  });

  it('is reviewed anew once it is restated to what is not', async () => {
    const id = await applied('construction', basin);
    const [first] = (await seen(id)).orders;
    ok(await restate(id, { activity: 'quarrying', site: site(core) }));
    await city.clock.settle();
    expect(await seen(id)).toMatchObject({ status: 'to-be-decided', prohibited: {} });
    ok(await restate(id, { activity: 'construction', site: site(basin) }));
    await city.clock.settle();
    const anew = await seen(id);
    expect(anew.status).toBe('in-review');
    expect(anew.prohibited).toBeUndefined();
    expect(anew.orders.map((order) => order.id)).not.toContain(first?.id);
    await agree(id, '自然资源局', '生态环境局', '水利局');
    ok(await decide(id, 'approved'));
    await city.clock.settle();
    expect(await seen(id)).toMatchObject({ status: 'published', decision: { outcome: 'approved' } });
    expect((await restate(id, { activity: 'planting' })).status).toBe(409);
  });

  it('is found by a department, though all others agree and one is late', async () => {
    const id = await applied('discharge', basin);
    const order = await pendingOf('生态环境局', id);
    ok(
      (await departments['生态环境局']?.say(order?.id ?? '', {
        type: 'not-met',
        grounds: '污水直排漓江',
        checks: [
          { item: 'discharge', answer: 'not-met', grounds: '暗管通往漓江' },
          { item: 'habitat', answer: 'met' },
        ],
      })) ?? { status: 404, headers: new Headers(), body: '' },
    );
    await city.clock.workingDays(12);
    // Late, and told upwards; the refusal need not wait for it.
    expect(await seen(id)).toMatchObject({ status: 'in-review', prohibited: {} });
    await agree(id, '水利局');
    expect((await seen(id)).status).toBe('to-be-decided');
    await isOnlyRefused(id);
  }, 200_000);

  it('by rules that are published while a case runs, even after its approval was decided', async () => {
    const [running, waiting] = [await applied('berth', basin), await applied('construction', basin)];
    await agree(waiting, '自然资源局', '生态环境局', '水利局');
    const rules = await rulesOf(city.operator);
    const rows = rules['rules'] as (Rule & Record<string, unknown>)[];
    const banned = ['berth', 'construction'];
    const next = [
      ...rows.map((row) =>
        row.levels.includes('basin')
          ? { ...row, activities: row.activities.filter((one) => !banned.includes(one)) }
          : row,
      ),
      {
        ...{ activities: banned, levels: ['basin'], verdict: 'prohibited' },
        citations: [
          {
            instrument: { zh: '《试验条例》', en: 'Trial Regulations' },
            article: '9',
            says: { zh: '全流域禁止新建码头和建筑', en: 'No new berth or building in the basin' },
            seen: 'knowledge',
          },
        ],
      },
    ].filter(({ activities }) => activities.length > 0);
    // Decided the moment before: the approval is not public yet, and the rules are those of the day of publication.
    const published = publishRules(city.operator, { ...rules, rules: next });
    const approved = decide(waiting, 'approved');
    ok(await published);
    await approved;
    await city.clock.settle();
    expect((await seen(running)).timeline.map(({ code }) => code)).toContain('river.prohibited');
    await isOnlyRefused(running, '9');
    const { status, decision } = await seen(waiting);
    // Whoever came first: published before the rules were, or never approved.
    if (status !== 'published') await isOnlyRefused(waiting, '9');
    else expect(decision?.outcome).toBe('approved');
    expect(await apply('berth', basin)).toMatchObject({
      status: 422,
      body: { type: '/problems/prohibited' },
    });
  });

  it('takes effect with its day, not before, and is lifted when it is put right', async () => {
    const rules = await rulesOf(city.operator);
    const rows = rules['rules'] as (Rule & Record<string, unknown>)[];
    const id = await applied('planting', basin);
    const now = await city.clock.now();
    const day = new Date(Date.parse(now) + 10 * 86_400_000).toISOString().slice(0, 10);
    const without = rows.map((row) =>
      row.levels.includes('basin')
        ? { ...row, activities: row.activities.filter((one) => one !== 'planting') }
        : row,
    );
    const ban = { ...rows.find(({ levels }) => levels.join() === 'basin'), activities: ['planting'] };
    const [prohibition] = rows.filter(({ verdict }) => verdict === 'prohibited');
    const banned = [
      ...without.filter(({ activities }) => activities.length > 0),
      { ...prohibition, activities: ['planting'], levels: ['basin'] },
    ];
    expect(ban).toBeDefined();
    ok(await publishRules(city.operator, { ...rules, rules: banned, effectiveFrom: day }));
    await city.clock.settle();
    expect(await seen(id)).toMatchObject({ status: 'in-review' });
    await city.clock.workingDays(9);
    expect(await seen(id)).toMatchObject({ status: 'to-be-decided', prohibited: {} });
    ok(await publishRules(city.operator, rules));
    await city.clock.settle();
    const lifted = await seen(id);
    expect(lifted.status).toBe('in-review');
    expect(lifted.timeline.map(({ code }) => code)).toContain('river.prohibition-lifted');
    await agree(id, '林业局', '自然资源局');
    ok(await decide(id, 'approved'));
    await city.clock.settle();
    expect(await seen(id)).toMatchObject({ status: 'published', decision: { outcome: 'approved' } });
  }, 200_000);
});
