import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, usccOf, type City } from './harness/city.ts';
import { clientOf, ok, type Call, type Reply } from './harness/client.ts';
import { registerDepartments, type Department } from './harness/departments.ts';
import { openRiver } from './harness/river.ts';

const names = [
  '自然资源局',
  '生态环境局',
  '水利局',
  '林业局',
  '文化广电和旅游局',
  '政务服务局',
  '发展和改革委员会',
  '住房和城乡建设局',
  '应急管理局',
  '漓江风景名胜区管理委员会',
] as const;

interface CaseSeen {
  id: string;
  status: string;
  level?: string;
  areas: { version: number; official: boolean };
  missing: string[];
  makeUp?: { missing: string[] };
  orders: { department: string; id: string }[];
  letters: { id: string; status: string }[];
  escalations: { department: string; to: string }[];
  decision?: { outcome: string; decidedBy: { name: string } };
  obligations: { number: number; status: string; overdueSince?: string }[];
  timeline: { code: string }[];
}

interface Mail {
  code: string;
  body: string;
  subject?: { id: string };
  contact?: object;
  lastDay?: string;
}

const sha = (digit: string) => digit.repeat(64);
const uscc = usccOf(71);
/** In the middle of the sample core belt, and far outside every sample area. */
const inside = { type: 'Point', coordinates: [110.47, 24.9] };
const outside = { type: 'Point', coordinates: [111.5, 26.4] };
const decision = {
  outcome: 'approved-with-conditions',
  decidedBy: { name: '王大明', post: '漓江流域专项审批窗口负责人' },
  reasons: ['技术条件经联合审查；联系 13612345678'],
  conditions: [{ text: '施工期每月报送水质监测', dueOn: '2026-04-24' }, { text: '不得新建永久性建筑物' }],
};

let city: City;
let departments: Readonly<Record<(typeof names)[number], Department>>;
let owner: Call;
let visitor: Call;
let id: string;
let key = 0;

const post = (call: Call, path: string, body: object = {}) =>
  call('POST', path, { body, headers: { 'idempotency-key': `river-${(key += 1)}` } });
const seen = async (of = id): Promise<CaseSeen> =>
  ok(await owner('GET', `/v1/river-approvals/${of}`)) as CaseSeen;
const applied = (geometry: object, materials: object[] = []) => ({
  applicant: { uscc, name: '桂林试验有限公司', contact: { name: '李四', phone: '13812345678' } },
  activity: 'construction',
  planned: '临江步道改造',
  site: { region: '450321', address: '阳朔县试验路 1 号', geometry },
  materials,
});
const speaks = async (name: (typeof names)[number], of = id): Promise<Reply> => {
  const order = (await departments[name].pending()).find(({ subject }) => subject.id === of);
  if (!order) throw new Error(`${name} has nothing to say`);
  return departments[name].agree(order);
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, names);
  owner = city.enterprise(uscc);
  visitor = clientOf(city.instance);
  await openRiver(city.operator);
});
afterAll(() => city.close());

describe('The Li River window', () => {
  it('publishes its limits to everybody: by activity and level, and each is the longest way', async () => {
    const limits = ok(await visitor('GET', '/v1/river-approvals/limits')) as {
      levels: unknown[];
      activities: unknown[];
      rules: ({
        scenic?: { promised: number };
        departments: { promised: number }[];
        limit: { promised: { budget: number } };
      } & Record<'completeness' | 'decision' | 'publication', { promised: number }>)[];
      prohibited: { citations: object[] }[];
      free: object[];
    };
    expect(limits.rules.length + limits.prohibited.length + limits.free.length).toBe(
      limits.levels.length * limits.activities.length,
    );
    expect(limits.prohibited.every(({ citations }) => citations.length > 0)).toBe(true);
    for (const rule of limits.rules) {
      const { scenic, departments: asked, completeness, decision: decided, publication, limit } = rule;
      expect(limit.promised.budget).toBe(
        completeness.promised +
          (scenic?.promised ?? 0) +
          Math.max(...asked.map(({ promised }) => promised)) +
          decided.promised +
          publication.promised,
      );
    }
  });

  it('checks the site: a bad one is refused with reasons, one outside is told so and referred', async () => {
    const crossed = {
      type: 'Polygon',
      coordinates: [
        [
          [110.46, 24.89],
          [110.48, 24.91],
          [110.48, 24.89],
          [110.46, 24.91],
          [110.46, 24.89],
        ],
      ],
    };
    expect((await post(owner, '/v1/river-approvals', applied(crossed))).status).toBe(422);
    const swapped = { type: 'Point', coordinates: [24.9, 110.47] };
    expect((await post(owner, '/v1/river-approvals', applied(swapped))).status).toBe(422);
    const far = ok(await post(owner, '/v1/river-approvals', applied(outside)));
    expect(far).toMatchObject({ status: 'referred', inside: false, areas: { official: false } });
    expect(far).toHaveProperty('referral');
  });

  it('names everything that is missing at once, and goes on when it comes', async () => {
    const taken = ok(
      await post(owner, '/v1/river-approvals', applied(inside, [{ kind: 'site-plan', sha256: sha('a') }])),
    ) as CaseSeen;
    expect(taken).toMatchObject({ status: 'submitted', inside: true, level: 'core' });
    ({ id } = taken);
    await city.clock.settle();
    expect(await seen()).toMatchObject({ status: 'incomplete', missing: ['environment-report'] });
    ok(
      await post(owner, `/v1/river-approvals/${id}/materials`, {
        materials: [{ kind: 'environment-report', sha256: sha('b') }],
      }),
    );
    await city.clock.settle();
    const now = await seen();
    expect(now.status).toBe('in-review');
    expect(now.makeUp?.missing).toEqual(['activity-plan']);
    // 风景名胜区条例 art. 28: the body of the scenic area reviews before anybody else is asked.
    const asked = async () => (await seen()).orders.map(({ department }) => department);
    expect(await asked()).toEqual(['漓江风景名胜区管理委员会']);
    ok(await speaks('漓江风景名胜区管理委员会'));
    await city.clock.settle();
    expect(await asked()).toEqual([
      '漓江风景名胜区管理委员会',
      '自然资源局',
      '生态环境局',
      '水利局',
      '林业局',
      '文化广电和旅游局',
    ]);
    expect(await seen()).toMatchObject({ status: 'in-review' });
  });

  it('keeps the version of the areas it was checked against', async () => {
    const areas = ok(await visitor('GET', '/v1/river-approvals/areas')) as { version: number } & object;
    const { version, ...next } = areas;
    expect(next).toMatchObject({ official: false });
    const replaced = await city.operator('PUT', '/v1/river-approvals/areas', { body: next });
    expect(replaced).toMatchObject({ status: 200, body: { version: version + 1 } });
    expect((await seen()).areas.version).toBe(version);
  });

  it('hears every department; silence on a letter is consent, silence on the case is a breach', async () => {
    ok(
      await post(departments['自然资源局'].call, '/v1/consultations', {
        to: departments.林业局.id,
        about: { kind: 'case', id },
        question: '地块是否涉及公益林？',
      }),
    );
    for (const name of ['自然资源局', '林业局', '文化广电和旅游局'] as const) ok(await speaks(name));
    const [order] = await departments['生态环境局'].pending();
    ok(
      await departments['生态环境局'].say(order?.id ?? '', {
        type: 'not-met',
        grounds: '栖息地论证不足',
        checks: [
          { item: 'discharge', answer: 'met' },
          { item: 'habitat', answer: 'not-met', grounds: '论证不足' },
        ],
      }),
    );
    await city.clock.workingDays(6);
    expect((await seen()).letters).toMatchObject([{ status: 'deemed-consent' }]);
    // What was to follow did not come within five working days: the clock stands still until it does.
    expect((await seen()).timeline.map(({ code }) => code)).toContain('river.make-up-overdue');
    ok(
      await post(owner, `/v1/river-approvals/${id}/materials`, {
        materials: [{ kind: 'activity-plan', sha256: sha('c') }],
      }),
    );
    expect((await seen()).makeUp).toBeUndefined();
    await city.clock.workingDays(13);
    const now = await seen();
    expect(now.status).toBe('in-review');
    expect(now.decision).toBeUndefined();
    expect(now.escalations).toMatchObject([{ department: '水利局', to: departments['政务服务局'].id }]);
    expect(departments['政务服务局'].webhooks().map(({ type }) => type)).toContain('river.department-silent');
  }, 400_000);

  it('is decided by nobody while a department is silent, however long it takes, and whoever is killed', async () => {
    await city.instance.kill();
    await city.instance.restart();
    await city.clock.workingDays(12);
    const refused = await post(city.operator, `/v1/river-approvals/${id}/decision`, decision);
    expect(refused).toMatchObject({
      status: 409,
      body: { reason: 'departments-silent', departments: ['水利局'] },
    });
    expect(await seen()).toMatchObject({ status: 'in-review' });
    expect((await seen()).timeline.map(({ code }) => code)).toContain('river.overdue');
  }, 400_000);

  it('asks the experts where the level does, and then a named person, who decides with reasons', async () => {
    ok(await speaks('水利局'));
    await city.clock.settle();
    expect((await seen()).status).toBe('expert-meeting');
    const path = `/v1/river-approvals/${id}`;
    const stands = ok(await owner('GET', `${path}/deadline`)) as {
      limits: Record<string, { notes: { zh: string; en: string }[] }>;
    };
    const said = stands.limits['promised']?.notes ?? [];
    expect(said.map(({ zh }) => zh).join()).toContain('专家评审，不计入办理时限（《行政许可法》第四十五条）');
    expect(said.map(({ en }) => en).join()).toContain(
      'Expert review, not counted (Administrative Licensing Law, art. 45)',
    );
    const held = (heldOn: string) =>
      post(city.operator, `${path}/expert-meeting`, { heldOn, experts: 5, conclusion: '论证充分' });
    expect(await held('2027-03-20')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/heldOn' }] },
    });
    ok(await held('2026-03-20'));
    await city.clock.settle();
    expect((await seen()).status).toBe('to-be-decided');
    const { decidedBy: _, ...unsigned } = decision;
    expect((await post(city.operator, `${path}/decision`, unsigned)).status).toBe(422);
    expect(await post(city.operator, `${path}/decision`, { ...decision, reasons: [] })).toMatchObject({
      status: 422,
    });
    expect((await post(owner, `${path}/decision`, decision)).status).toBe(403);
    const against = await post(city.operator, `${path}/decision`, decision);
    expect(against).toMatchObject({ status: 409, body: { reason: 'against-opinions' } });
    const { orderIds } = against.body as { orderIds: string[] };
    const overrides = orderIds.map((orderId) => ({ orderId, reasons: '专家评审认为论证充分' }));
    ok(await post(city.operator, `${path}/decision`, { ...decision, overrides }));
    await city.clock.settle();
    expect(await seen()).toMatchObject({
      status: 'published',
      decision: { outcome: 'approved-with-conditions', decidedBy: { name: '王大明' } },
    });
  });

  it('publishes the decision with personal data masked', async () => {
    const { items } = ok(await visitor('GET', '/v1/river-approvals/decisions')) as { items: object[] };
    expect(items).toMatchObject([{ id, outcome: 'approved-with-conditions', decidedBy: { name: '王**' } }]);
    const published = JSON.stringify(items);
    for (const personal of ['王大明', '李四', '13812345678', '13612345678'])
      expect(published).not.toContain(personal);
    expect(departments.林业局.webhooks().map(({ type }) => type)).toContain('river.decided');
  });

  it('has what was published put right and withdrawn in the open, and the decision stays as it was', async () => {
    const path = `/v1/river-approvals/${id}/publication`;
    const correct = { act: 'correct', because: '误写个人信息', reasons: ['技术条件经联合审查'] };
    expect((await post(owner, path, correct)).status).toBe(403);
    expect(ok(await post(city.operator, path, correct))).toMatchObject({
      reasons: ['技术条件经联合审查'],
      corrections: [{ because: '误写个人信息' }],
    });
    const withheld = { parts: ['applicant', 'reasons'], ground: 'trade-secret' };
    const secret = ok(await post(city.operator, path, { act: 'correct', because: '涉及商业秘密', withheld }));
    expect(secret).toMatchObject({ withheld, reasons: [] });
    expect(secret).not.toHaveProperty('applicant');
    const withdraw = { act: 'withdraw', because: '依申请撤下' };
    ok(await post(city.operator, path, withdraw));
    expect((await post(city.operator, path, withdraw)).status).toBe(409);
    const { items } = ok(await visitor('GET', '/v1/river-approvals/decisions')) as { items: object[] };
    expect(items).toMatchObject([{ id, reasons: [], conditions: [], withdrawn: { because: '依申请撤下' } }]);
    expect(await seen()).toMatchObject({ status: 'published', decision: { reasons: decision.reasons } });
  });

  it('hands the conditions on as obligations whose days are watched', async () => {
    await city.clock.to('2026-04-25T00:00:00.000Z');
    expect((await seen()).obligations).toMatchObject([
      { number: 1, status: 'open', overdueSince: '2026-04-24T16:00:00.000Z' },
      { number: 2, status: 'open' },
    ]);
    const path = `/v1/river-approvals/${id}/obligations/1`;
    ok(await post(owner, `${path}/report`));
    ok(await post(city.operator, `${path}/confirmation`, { fulfilled: true }));
    expect((await seen()).obligations[0]).toMatchObject({ status: 'fulfilled' });
  }, 400_000);

  it('tells each what its table has for it: the applicant, who reviews, who supervises, and the window', async () => {
    const told = async (reader: Call) => {
      const { items } = ok(await reader('GET', '/v1/messages?limit=100')) as { items: Mail[] };
      return items.filter(({ subject }) => subject?.id === id).toReversed();
    };
    const mails = await told(owner);
    const codes = (of: readonly Mail[]) => of.map(({ code }) => code);
    // What names whom to call is of an order.
    const ofTheCase = mails.filter(({ contact }) => contact === undefined);
    expect(codes(ofTheCase)).toEqual([
      'application.submitted',
      'application.to-correct',
      'application.documents-missing',
      'application.documents-due-soon',
      'application.suspended-incomplete',
      'application.documents-complete',
      'application.overdue',
      'application.escalated',
      'application.suspended',
      'application.resumed',
      'application.completed',
      'river.publication-changed',
      'river.publication-changed',
      'river.publication-changed',
      'river.obligation-overdue',
      'river.obligation-fulfilled',
    ]);
    const missing = ofTheCase.find(({ code }) => code === 'application.documents-missing');
    expect(missing).toMatchObject({ lastDay: '2026-03-09' });
    expect(missing?.body).toContain('尚缺：活动方案。请于2026年3月9日（含当日）前补交');
    const decided = ofTheCase.find(({ code }) => code === 'application.completed');
    expect(decided).toMatchObject({ lastDay: '2026-04-24' });
    expect(JSON.stringify(mails)).not.toContain('王大明');
    expect(codes(await told(departments['政务服务局'].call))).toEqual([
      'river.department-silent',
      'river.overdue',
      'river.overdue',
      'river.obligation-overdue',
    ]);
    expect(codes(await told(city.operator)).filter((code) => code !== 'order.escalated')).toEqual([
      'river.overdue',
      'river.your-turn',
      'river.your-turn',
      'river.obligation-overdue',
      'river.obligation-reported',
    ]);
    expect(codes(await told(departments.林业局.call)).at(-1)).toBe('river.decided');
  });

  it('is filled in from a project, which shows it among its own', async () => {
    const geometry = { type: 'Point', coordinates: [110.7, 25.1] };
    const registered = ok(
      await post(owner, '/v1/projects', {
        code: '2603-450321-04-01-654321',
        name: '临江民宿集群',
        owner: applied(inside).applicant,
        region: '450321',
        industry: 'H61',
        investmentYuan: 20_000_000,
        nature: 'filing',
        site: { address: '阳朔县试验路 2 号', geometry },
        materials: [{ kind: 'site-plan', sha256: sha('d') }],
      }),
    ) as { id: string };
    const taken = ok(
      await post(owner, '/v1/river-approvals', {
        project: registered.id,
        activity: 'planting',
        planned: '绿化改造',
        // The plan of the activity is no part of the project; what is on file there goes with it.
        materials: [{ kind: 'activity-plan', sha256: sha('e') }],
      }),
    ) as CaseSeen;
    expect(taken).toMatchObject({ status: 'submitted', level: 'basin', areas: { version: 3 } });
    await city.clock.settle();
    expect(await seen(taken.id)).toMatchObject({ status: 'in-review' });
    const project = ok(await owner('GET', `/v1/projects/${registered.id}`));
    expect(project).toMatchObject({ links: [{ kind: 'river-approval', id: taken.id }] });
    for (const name of ['林业局', '自然资源局'] as const) ok(await speaks(name, taken.id));
    await city.clock.settle();
    expect(await seen(taken.id)).toMatchObject({ status: 'to-be-decided' });
    ok(await post(owner, `/v1/river-approvals/${taken.id}/withdrawal`));
    await city.clock.settle();
    expect(await seen(taken.id)).toMatchObject({ status: 'withdrawn' });
  });
});
