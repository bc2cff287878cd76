import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, startCity, usccOf, type CaseSeen, type City } from './harness/city.ts';
import { ok, type Call } from './harness/client.ts';
import { registerDepartments, type Department } from './harness/departments.ts';

interface Said {
  readonly zh: string;
  readonly en: string;
}

interface OrderSeen {
  readonly id: string;
  readonly status: string;
  readonly allowed: readonly string[];
  readonly licensing?: { receivedAt: string; accepted?: { asOf: string; by: string } };
  readonly receipts?: readonly { kind: string; number: string; on: string; reasons: string[] }[];
  readonly limits: Readonly<Record<string, { anchor: string; budget: number; due: string | null }>>;
}

/** One stage of one step: a licence, twenty working days by law and ten promised. */
const plan = {
  id: 'one-licence',
  version: 1,
  title: { zh: '一项许可', en: 'One licence' },
  effectiveFrom: '2026-01-01',
  basis: '《行政许可法》第四十二条',
  appliesTo: { natures: ['filing'], industries: ['K70'] },
  stages: [
    {
      id: 'licence',
      title: { zh: '许可', en: 'Licence' },
      begins: 'at-once',
      steps: [
        {
          id: 'permit',
          title: { zh: '许可', en: 'Permit' },
          department: '自然资源局',
          statutory: 20,
          promised: 10,
          licence: {},
        },
      ],
    },
  ],
};

/** What its owner is told first: that the only stage has begun. */
const begun = { code: 'application.submitted' };

let city: City;
let department: Department;
let other: Department;
let number = 0;
beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-09-07T10:00:00+08:00' });
  const departments = await registerDepartments(city, ['自然资源局', '水利局']);
  department = departments['自然资源局'];
  other = departments['水利局'];
  ok(await city.operator('POST', '/v1/stage-plans', { body: plan }));
});
afterAll(() => city.close());

const post = (call: Call, path: string, body: object = {}) =>
  call('POST', path, { body, headers: { 'idempotency-key': `licence-${(number += 1)}` } });

/** A project whose only step is the licence: what its owner, and its department, see of the application. */
const applied = async () => {
  const uscc = usccOf(700 + (number += 1));
  const owner = city.enterprise(uscc);
  const registered = await post(owner, '/v1/projects', {
    code: `2609-450305-04-01-${String(100_000 + number)}`,
    name: '许可试验项目',
    owner: { uscc, name: '桂林试验有限公司', contact: { name: '李四', phone: '13812345678' } },
    region: '450305',
    industry: 'K70',
    investmentYuan: 1_000_000,
    nature: 'filing',
    site: { address: '七星区试验路 1 号' },
  });
  expect(registered.status, JSON.stringify(registered.body)).toBe(201);
  const { id } = registered.body as { id: string };
  await city.clock.settle();
  const project = ok(await owner('GET', `/v1/projects/${id}`)) as {
    stages: { steps: { orderId?: string }[] }[];
  };
  const orderId = project.stages[0]?.steps[0]?.orderId ?? '';
  const show = async () => ok(await department.call('GET', `/v1/orders/${orderId}`)) as OrderSeen;
  const codes = async () =>
    (ok(await owner('GET', '/v1/messages')) as { items: { code: string; body: string }[] }).items;
  const notes = async (call: Call) =>
    (ok(await call('GET', `/v1/orders/${orderId}/deadline`)) as { notes: { zh: string; en: string }[] })
      .notes;
  /** What the stage says of itself, in both languages. */
  const stage = async () => {
    const seen = ok(await owner('GET', `/v1/projects/${id}/stages/licence/deadline`)) as {
      limits: Record<string, { due: string; path?: { lengthened: boolean }; notes: Said[] }>;
      notes: Said[];
    };
    const all = [...seen.notes, ...(seen.limits['statutory']?.notes ?? [])];
    const read = (language: keyof Said) => all.map((said) => said[language]).join('\n');
    return { ...seen, zh: read('zh'), en: read('en') };
  };
  const correct = (call: Call) => post(call, `/v1/projects/${id}/corrections`, { orderId, note: '已补正' });
  return { id, owner, orderId, show, codes, notes, stage, correct };
};

describe('an application for a licence (行政许可法 art. 32)', () => {
  it('that nobody answers in five working days is accepted by law, as of its receipt', async () => {
    const one = await applied();
    const { createdAt } = (await one.show()) as OrderSeen & { createdAt: string };
    await city.clock.to('2026-09-14T23:59:59+08:00');
    expect(await one.show()).toMatchObject({ status: 'pending' });
    await city.clock.to('2026-09-15T00:00:00+08:00');
    expect(await one.show()).toMatchObject({
      status: 'accepted',
      licensing: { receivedAt: createdAt, accepted: { asOf: createdAt, by: 'law' } },
      limits: { statutory: { anchor: createdAt, budget: 20 } },
      receipts: [{ kind: 'acceptance', on: '2026-09-15' }],
    });
    const number = (await one.show()).receipts?.[0]?.number ?? '';
    const printed = await one.owner('GET', `/v1/orders/${one.orderId}/receipts/${number}`);
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const said of ['受理通知书', number, '2026年9月15日']) expect(printed.body).toContain(said);
    const stranger = city.enterprise(usccOf(77));
    expect((await stranger('GET', `/v1/orders/${one.orderId}/receipts/${number}`)).status).toBe(404);
    const late = await department.say(one.orderId, { type: 'returned', reasons: ['缺少用地证明'] });
    expect(late).toMatchObject({
      status: 409,
      body: { type: '/problems/lapsed', reason: 'accepted-already' },
    });
    expect(JSON.stringify(late.body)).toContain('第三十二条');
    expect(await one.codes()).toMatchObject([{ code: 'application.accepted-by-law' }, begun]);
    await city.clock.settle();
    const told = department.webhooks().filter(({ type }) => type === 'order.accepted-by-law');
    expect(told).toMatchObject([{ data: { orderId: one.orderId, asOf: createdAt } }]);
    const said = await one.notes(one.owner);
    expect(said.at(-1)?.zh).toContain('视为受理');
    expect(said.at(-1)?.en).toContain('accepted by law as of 2026-09-07');
    expect((await city.enterprise(usccOf(3))('GET', `/v1/orders/${one.orderId}/deadline`)).status).toBe(404);
  });

  it('is told once of all that is missing; a later return may only repeat what was not met', async () => {
    const one = await applied();
    await city.clock.workingDays(2);
    ok(await department.say(one.orderId, { type: 'returned', reasons: ['缺少用地证明', '图纸未盖章'] }));
    expect(await one.codes()).toMatchObject([{ code: 'application.to-correct' }, begun]);
    expect((await one.codes())[0]?.body).toContain('1. 缺少用地证明；2. 图纸未盖章');
    expect((await one.correct(city.enterprise(usccOf(3)))).status).toBe(404);
    await city.clock.workingDays(10);
    ok(await one.correct(one.owner));
    expect((await one.correct(one.owner)).status).toBe(409);
    const fresh = await department.say(one.orderId, { type: 'returned', reasons: ['缺少环评'] });
    expect(fresh).toMatchObject({
      status: 409,
      body: { reason: 'not-told-before', law: { reasons: ['缺少环评'] } },
    });
    ok(await department.say(one.orderId, { type: 'returned', reasons: ['图纸未盖章'] }));
    ok(await one.correct(one.owner));
    await city.clock.workingDays(1);
    ok(await department.say(one.orderId, { type: 'accepted' }));
    const seen = await one.show();
    expect(seen.receipts?.map(({ kind }) => kind)).toEqual(['correction', 'correction', 'acceptance']);
    expect(new Set(seen.receipts?.map((receipt) => receipt.number)).size).toBe(3);
    expect(seen.limits['statutory']?.anchor).toBe(seen.licensing?.accepted?.asOf);
    expect(seen.allowed).not.toContain('returned');
  });

  it('may be refused before it is accepted, with a receipt, and the step is done again', async () => {
    const one = await applied();
    ok(await department.say(one.orderId, { type: 'rejected', reasons: ['不属本机关职权，请向水利局申请'] }));
    expect(await one.show()).toMatchObject({
      status: 'rejected',
      receipts: [{ kind: 'refusal-of-acceptance' }],
    });
    await city.clock.settle();
    // Its department tells why; of the stage is said that the step can be submitted anew.
    expect(await one.codes()).toMatchObject([
      { code: 'application.to-correct', subject: { kind: 'project', id: one.id } },
      { code: 'application.not-accepted' },
      begun,
    ]);
    const { obstacles } = ok(await one.owner('GET', `/v1/projects/${one.id}`)) as { obstacles: object[] };
    expect(obstacles).toHaveLength(1);
  });
});

describe('a clock that stands still (行政许可法 art. 45)', () => {
  it('needs acceptance, a listed ground and an end; it goes on by itself, and those above are told', async () => {
    const one = await applied();
    const say = (event: object) => department.say(one.orderId, { type: 'suspended', ...event });
    const ground = { ground: 'expert-review', until: (await city.clock.now()).slice(0, 10) };
    expect((await say({ basis: '领导出差' })).status).toBe(422);
    expect((await say({ ground: 'expert-review' })).status).toBe(422);
    expect(await say(ground)).toMatchObject({ status: 409, body: { type: '/problems/move-not-allowed' } });
    ok(await department.say(one.orderId, { type: 'accepted' }));
    const before = (await one.show()).limits['statutory']?.due ?? '';
    expect(await say({ ...ground, ground: 'leader-away' })).toMatchObject({
      status: 409,
      body: { reason: 'ground-not-listed', basis: expect.stringContaining('第四十五条') as string },
    });
    expect(await say({ ...ground, until: '2026-09-01' })).toMatchObject({ body: { reason: 'end-is-past' } });
    expect(await say({ ...ground, until: '2027-06-01' })).toMatchObject({ body: { reason: 'too-long' } });
    const now = await city.clock.now();
    const until = new Date(Date.parse(now) + 6 * 86_400_000).toISOString().slice(0, 10);
    ok(await say({ ...ground, until }));
    expect(await say({ ...ground, until })).toMatchObject({
      status: 409,
      body: { type: '/problems/move-not-allowed' },
    });
    expect(await one.show()).toMatchObject({
      status: 'suspended',
      receipts: [{}, { kind: 'time-not-counted' }],
    });
    const moved = (await one.show()).limits['statutory']?.due ?? '';
    expect(moved > before).toBe(true);
    const stands = await one.stage();
    expect(stands.zh).toContain(
      `至 ${until} 24:00 止：专家评审，不计入办理时限（《行政许可法》第四十五条），由第三方进行`,
    );
    expect(stands.en).toContain(
      `until ${until} 24:00: Expert review, not counted (Administrative Licensing Law, art. 45); it is a third party’s turn`,
    );
    expect(stands.en).toContain('by Administrative Licensing Law, art. 42');
    expect(stands.en).not.toContain('《');
    expect(await one.codes()).toMatchObject([
      { code: 'application.suspended' },
      { code: 'application.accepted' },
      begun,
    ]);

    await city.clock.advance('P8D');
    expect(await one.show()).toMatchObject({ status: 'accepted', limits: { statutory: { due: moved } } });
    expect(await department.say(one.orderId, { type: 'resumed' })).toMatchObject({ status: 409 });
    expect((await one.codes())[0]).toMatchObject({ code: 'application.suspension-ended' });
    const { items } = ok(await city.operator('GET', '/v1/escalations')) as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ orderId: one.orderId, rung: 'outlasted' }));
    await city.clock.settle();
    expect(department.webhooks().some(({ type }) => type === 'order.suspension-ended')).toBe(true);

    const longer = (call: Call, headOf = 'organ') =>
      post(call, `/v1/orders/${one.orderId}/extension`, {
        approvedBy: { person: '王五', position: '局长', headOf },
        reasons: ['案情复杂'],
      });
    expect((await longer(other.call)).status).toBe(404);
    expect(await longer(department.call, 'government')).toMatchObject({ body: { reason: 'other-head' } });
    expect(await longer(department.call)).toMatchObject({
      status: 200,
      body: { extension: { days: 10, approvedBy: '局长' }, limits: { statutory: { budget: 30 } } },
    });
    expect(await longer(department.call)).toMatchObject({ body: { reason: 'extended-already' } });
    expect((await one.codes())[0]?.body).toMatch(/经局长批准.*届满日由.*（含当日）延至.*（含当日）/);
    const extended = await one.stage();
    expect(extended.limits['statutory']?.path).toMatchObject({ lengthened: true });
    expect(extended.limits['statutory']?.due).toBe((await one.show()).limits['statutory']?.due);
    expect(extended.en).toContain('Extended on');
    expect((await one.notes(department.call)).at(-1)?.zh).toContain('延长 10 个工作日');
    expect(JSON.stringify(await one.show())).toContain('王五');
    expect(JSON.stringify(ok(await one.owner('GET', `/v1/projects/${one.id}`)))).not.toContain('王五');
  });

  it('ends with the case, and nothing happens to it at the end it had', async () => {
    const one = await applied();
    ok(await department.say(one.orderId, { type: 'accepted' }));
    const until = new Date(Date.parse(await city.clock.now()) + 4 * 86_400_000).toISOString().slice(0, 10);
    ok(await department.say(one.orderId, { type: 'suspended', ground: 'hearing', until }));
    ok(await post(one.owner, `/v1/projects/${one.id}/cancellation`, { reason: '不再建设' }));
    await city.clock.advance('P6D');
    expect(await one.show()).toMatchObject({ status: 'withdrawn' });
    expect((await one.codes()).map(({ code }) => code)).not.toContain('application.suspension-ended');
  });

  it('of a utility leaves out what its published item says, and nothing before it has accepted', async () => {
    const uscc = usccOf(699);
    const owner = city.enterprise(uscc);
    const { body } = await post(owner, '/v1/joint-installations', application(uscc, ['water']));
    const { id } = body as { id: string };
    await city.clock.settle();
    const order = (ok(await owner('GET', `/v1/joint-installations/${id}`)) as CaseSeen).orders[0]?.id ?? '';
    const until = new Date(Date.parse(await city.clock.now()) + 4 * 86_400_000).toISOString().slice(0, 10);
    const say = (ground: string) => city.utilities.water.say(order, { type: 'suspended', ground, until });
    expect(await say('applicant-owes')).toMatchObject({
      status: 409,
      body: { type: '/problems/move-not-allowed' },
    });
    ok(await city.utilities.water.say(order, { type: 'accepted' }));
    expect(await say('expert-review')).toMatchObject({ status: 409, body: { reason: 'ground-not-listed' } });
    expect(await say('construction')).toMatchObject({ status: 409, body: { reason: 'ground-not-listed' } });
    expect((await say('applicant-owes')).status).toBe(201);
  });
});
