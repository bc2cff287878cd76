import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, startCity, usccOf, type CaseSeen, type City } from './harness/city.ts';
import { ok, type Call } from './harness/client.ts';
import { registerDepartments, type Department } from './harness/departments.ts';

/** Written by itself, over what `GET /v1/stage-plans` says: every path from first to last, the longest of all. */
interface PlanSeen {
  id: string;
  version: number;
  stages: {
    id: string;
    steps: { id: string; statutory: number; promised?: number; after?: string[] }[];
  }[];
}
const longestPath = (steps: PlanSeen['stages'][number]['steps'], kind: 'promised' | 'statutory'): number => {
  const followers = (id: string) => steps.filter(({ after = [] }) => after.includes(id));
  const from = (step: (typeof steps)[number]): number =>
    (kind === 'promised' ? (step.promised ?? step.statutory) : step.statutory) +
    Math.max(0, ...followers(step.id).map(from));
  return Math.max(...steps.map(from));
};

interface ProjectSeen {
  status: string;
  bottleneck?: { stage: string; step: string; waitsFor: string; missing: string[]; overdue: number };
  stages: {
    id: string;
    status: string;
    plan: { id: string; version: number };
    deadline: Record<'promised' | 'statutory', { budget: number; due: string | null }>;
    steps: { id: string; status: string; orderId?: string; missing: string[] }[];
  }[];
  expected: { id: string; mayBegin: boolean }[];
  obstacles: { id: string; status: string; owner?: string; escalations: string[]; closed?: { by: string } }[];
  commitments: { step: string; made: { status: string } }[];
  installations: { status: string; caseId?: string }[];
  links: { kind: string; id: string }[];
  timeline: { code: string; of: string }[];
}

interface Mail {
  code: string;
  body: string;
  subject?: { id: string };
  contact?: object;
  lastDay?: string;
}

const names = [
  '发展和改革委员会',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '水利局',
  '应急管理局',
] as const;

const sha = (digit: string) => digit.repeat(64);
const uscc = usccOf(61);

let city: City;
let departments: Readonly<Record<(typeof names)[number], Department>>;
let owner: Call;
let id: string;
let key = 0;

const post = (call: Call, path: string, body: object = {}) =>
  call('POST', path, { body, headers: { 'idempotency-key': `projects-${(key += 1)}` } });
const project = async (): Promise<ProjectSeen> => ok(await owner('GET', `/v1/projects/${id}`)) as ProjectSeen;
const stage = (seen: ProjectSeen, name: string) => {
  const found = seen.stages.find((one) => one.id === name);
  if (!found) throw new Error(`No stage ${name} among ${seen.stages.map((one) => one.id).join()}`);
  return found;
};
const orderOf = (seen: ProjectSeen, name: string, step: string): string =>
  stage(seen, name).steps.find((one) => one.id === step)?.orderId ?? '';

/** Everybody but those named agrees to every step of the project, until none is pending any more. */
const everybodyAgrees = async (but: readonly string[] = []): Promise<void> => {
  for (let more = true; more;) {
    more = false;
    for (const department of Object.values(departments))
      for (const order of await department.pending()) {
        if (order.request.check || but.includes(order.request.step ?? '')) continue;
        ok(await department.agree(order));
        more = true;
      }
    await city.clock.settle();
  }
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, names);
  owner = city.enterprise(uscc);
});
afterAll(() => city.close());

describe('A key project from first plan to production', () => {
  it('is registered once, with a code that is checked and a site that is a site', async () => {
    const ring = [
      [110.29, 25.27],
      [110.3, 25.28],
      [110.3, 25.27],
      [110.29, 25.28],
      [110.29, 25.27],
    ];
    const said = {
      code: '2603-450305-04-01-123456',
      name: '桂林精密部件项目',
      owner: { uscc, name: '桂林试验有限公司', contact: { name: '李四', phone: '13812345678' } },
      region: '450305',
      industry: 'C34',
      investmentYuan: 600_000_000,
      nature: 'approval',
      key: true,
      site: { address: '七星区试验路 1 号', geometry: { type: 'Polygon', coordinates: [ring] } },
      materials: [
        { kind: 'site-plan', sha256: sha('a') },
        { kind: 'application-report', sha256: sha('b') },
      ],
    };
    const crossed = await post(owner, '/v1/projects', said);
    expect(crossed).toMatchObject({
      status: 422,
      body: {
        errors: [{ pointer: expect.stringMatching(/^\/site\/geometry\/coordinates\/0\/\d$/) as string }],
      },
    });
    const site = { address: said.site.address, geometry: { type: 'Point', coordinates: [110.3, 25.27] } };
    expect(await post(owner, '/v1/projects', { ...said, site, code: '2603-999999-04-01-1' })).toMatchObject({
      status: 422,
    });
    const stray = [{ kind: 'lease', reference: 'GX-1' }];
    expect(await post(owner, '/v1/projects', { ...said, site, materials: stray })).toMatchObject({
      status: 409,
      body: { type: '/problems/not-asked-for' },
    });
    const registered = await post(owner, '/v1/projects', { ...said, site });
    expect(registered.status).toBe(201);
    ({ id } = registered.body as { id: string });
    expect(await post(owner, '/v1/projects', { ...said, site })).toMatchObject({ status: 409 });
    expect((await city.enterprise(usccOf(62))('GET', `/v1/projects/${id}`)).status).toBe(404);
  });

  it('has stage limits that are the longest paths, and shows them as such', async () => {
    await city.clock.settle();
    const { items } = ok(await city.operator('GET', '/v1/stage-plans')) as { items: PlanSeen[] };
    const seen = await project();
    const running = stage(seen, 'pre-planning');
    const plan = items.find((one) => one.id === running.plan.id && one.version === running.plan.version);
    for (const kind of ['promised', 'statutory'] as const)
      expect(running.deadline[kind].budget).toBe(longestPath(plan?.stages[0]?.steps ?? [], kind));
    const why = ok(await owner('GET', `/v1/projects/${id}/stages/pre-planning/deadline`));
    expect(why).toMatchObject({ plan: { path: ['site-selection', 'joint-plan'] } });
    expect(seen.bottleneck).toMatchObject({
      stage: 'pre-planning',
      step: 'site-selection',
      waitsFor: 'department',
    });
    expect(running.steps.map(({ id: step, status }) => [step, status])).toEqual([
      ['site-selection', 'open'],
      ['policy-fit', 'open'],
      ['joint-plan', 'waiting'],
    ]);
  });

  it('refuses a department that asks for what is on file, with a pointer to it', async () => {
    const orderId = orderOf(await project(), 'pre-planning', 'site-selection');
    const asked = { type: 'returned', reasons: ['请补充选址图'], asks: ['site-plan'] };
    const refused = await departments['自然资源局'].say(orderId, asked);
    expect(refused).toMatchObject({
      status: 409,
      body: { type: '/problems/already-on-file', onFile: [{ kind: 'site-plan', sha256: sha('a') }] },
    });
    const file = ok(await departments['自然资源局'].call('GET', `/v1/projects/${id}/materials`));
    expect(file).toMatchObject({
      uses: expect.arrayContaining([expect.objectContaining({ orderId })]) as unknown,
    });
    expect((await departments['应急管理局'].call('GET', `/v1/projects/${id}/materials`)).status).toBe(404);
  });

  it('an opinion answers every item of the published checklist', async () => {
    const orderId = orderOf(await project(), 'pre-planning', 'site-selection');
    const said = await departments['自然资源局'].say(orderId, {
      type: 'met',
      grounds: '好',
      checks: [],
    });
    expect(said).toMatchObject({
      status: 409,
      body: {
        reason: 'checklist-not-answered',
        detail: expect.stringMatching(/^“符合条件”未予记录：审查清单须逐项回答（未回答：.+）$/) as string,
        missing: expect.arrayContaining([expect.any(String)]) as string[],
        allowed: expect.arrayContaining(['met']) as string[],
      },
    });
  });

  it('runs two stages at once where the plan allows: conditions begin with the site, before pre-planning ends', async () => {
    const [order] = (await departments['自然资源局'].pending()).filter(
      ({ request }) => request.step === 'site-selection',
    );
    if (!order) throw new Error('No order for the site');
    ok(await departments['自然资源局'].agree(order));
    await city.clock.settle();
    const seen = await project();
    expect([stage(seen, 'pre-planning').status, stage(seen, 'conditions').status]).toEqual([
      'running',
      'running',
    ]);
    expect(stage(seen, 'conditions').steps.map(({ id: step, status }) => [step, status])).toEqual([
      ['planning', 'open'],
      ['land', 'waiting'],
      ['energy', 'waiting'],
      ['environment', 'waiting'],
      ['water-soil', 'open'],
    ]);
    const { missing } = stage(seen, 'conditions').steps[3] ?? {};
    expect(missing).toEqual(['environment-report']);
  });

  it('takes a commitment instead of proof in the green channel, and schedules its check', async () => {
    const path = `/v1/projects/${id}/stages/conditions/steps/energy/commitment`;
    ok(await post(owner, path, { madeBy: '李四' }));
    expect(
      await post(owner, `/v1/projects/${id}/stages/conditions/steps/environment/commitment`, {
        madeBy: '李四',
      }),
    ).toMatchObject({ status: 409 });
    ok(
      await post(owner, `/v1/projects/${id}/materials`, {
        materials: [
          { kind: 'environment-report', sha256: sha('c') },
          { kind: 'land-certificate', reference: '450305-2026-0001' },
        ],
      }),
    );
    await city.clock.settle();
    const seen = await project();
    expect(stage(seen, 'conditions').steps.map(({ status }) => status)).toEqual([
      'open',
      'waiting',
      'open',
      'open',
      'open',
    ]);
  });

  it('returns a step for correction and suspends another: their clocks stand still', async () => {
    const before = await project();
    const planning = orderOf(before, 'conditions', 'planning');
    const environment = orderOf(before, 'conditions', 'environment');
    const returned = { type: 'returned', reasons: ['缺少交通影响评价'], asks: ['traffic-study'] };
    ok(await departments['自然资源局'].say(planning, returned));
    ok(await departments['生态环境局'].say(environment, { type: 'accepted' }));
    ok(
      await departments['生态环境局'].say(environment, {
        type: 'suspended',
        ground: 'expert-review',
        until: '2026-04-03',
      }),
    );
    await city.clock.workingDays(2);
    const stray = [{ kind: 'lease', reference: 'GX-1' }];
    expect(
      await post(owner, `/v1/projects/${id}/corrections`, {
        orderId: planning,
        note: '补充租约',
        materials: stray,
      }),
    ).toMatchObject({ status: 409, body: { type: '/problems/not-asked-for', asked: ['traffic-study'] } });
    expect(await post(owner, `/v1/projects/${id}/materials`, { materials: stray })).toMatchObject({
      status: 409,
      body: { asked: expect.arrayContaining(['construction-drawings', 'energy-report']) as string[] },
    });
    ok(
      await post(owner, `/v1/projects/${id}/corrections`, {
        orderId: planning,
        note: '已补充交通影响评价',
        materials: [{ kind: 'traffic-study', sha256: sha('d') }],
      }),
    );
    ok(await departments['生态环境局'].say(environment, { type: 'resumed' }));
    const order = ok(await departments['生态环境局'].call('GET', `/v1/orders/${environment}`));
    expect(order).toMatchObject({ limits: { promised: { suspended: false, used: 0 } } });
  });

  it('keeps running stages on the plan they began with when a version is published', async () => {
    const { items } = ok(await city.operator('GET', '/v1/stage-plans')) as { items: PlanSeen[] };
    const plan = items.find((one) => one.id === 'key-approval');
    if (!plan) throw new Error('No plan');
    const next = structuredClone(plan);
    next.version = 2;
    for (const one of next.stages)
      for (const step of one.steps) if (step.promised) step.promised = step.statutory;
    const cycle = structuredClone(next);
    const [first] = cycle.stages[0]?.steps ?? [];
    if (first) first.after = ['joint-plan'];
    expect(await post(city.operator, '/v1/stage-plans', cycle)).toMatchObject({
      status: 422,
      body: { type: '/problems/plan-refused' },
    });
    expect((await post(city.operator, '/v1/stage-plans', next)).status).toBe(201);
    expect((await post(city.operator, '/v1/stage-plans', next)).status).toBe(409);
    const seen = await project();
    for (const { plan: of } of seen.stages) expect(of).toEqual({ id: 'key-approval', version: 1 });
  });

  it('plans a joint installation for the beginning of construction', async () => {
    ok(
      await post(owner, `/v1/projects/${id}/joint-installations`, {
        services: application(uscc, ['telecom']).services,
        when: { stage: 'construction' },
      }),
    );
    expect((await project()).installations).toMatchObject([{ status: 'planned' }]);
  });

  it('an obstacle is owned to the end by whoever receives it first, and escalated when nobody answers', async () => {
    const [first, second] = [departments['发展和改革委员会'], departments['自然资源局']];
    ok(await post(owner, `/v1/projects/${id}/obstacles`, { what: '用地边界与道路红线冲突' }));
    const obstacle = (await project()).obstacles[0]?.id ?? '';
    const path = `/v1/projects/${id}/obstacles/${obstacle}`;
    ok(await post(city.operator, `${path}/assignment`, { to: [first.id, second.id] }));
    expect((await post(first.call, `${path}/receipt`)).status).toBe(204);
    expect((await post(second.call, `${path}/receipt`)).status).toBe(409);
    expect((await post(second.call, `${path}/answer`, { text: '由我部门答复' })).status).toBe(409);
    expect((await post(departments['水利局'].call, `${path}/receipt`)).status).toBe(404);
    await city.clock.workingDays(6);
    expect((await project()).obstacles[0]).toMatchObject({ status: 'received', owner: first.id });
    expect((await project()).obstacles[0]?.escalations).toHaveLength(1);
    expect((await post(first.call, `${path}/answer`, { text: '红线已调整' })).status).toBe(204);
    ok(await post(owner, `${path}/word`, { solved: true }));
    expect((await project()).obstacles[0]).toMatchObject({ status: 'closed', closed: { by: 'raiser' } });
  }, 400_000);

  it('is killed and started again, and nothing is lost', async () => {
    const before = await project();
    await city.instance.kill();
    await city.instance.restart();
    expect(await project()).toEqual(before);
    await everybodyAgrees(['water-soil']);
    expect(stage(await project(), 'pre-planning').status).toBe('ended');
    expect(stage(await project(), 'approval').status).toBe('ended');
    expect(stage(await project(), 'conditions').status).toBe('running');
  });

  it('shows whose step binds, who is late, and counts the days lost by the department', async () => {
    const seen = await project();
    expect(seen.bottleneck).toMatchObject({
      stage: 'conditions',
      step: 'water-soil',
      waitsFor: 'department',
    });
    expect(seen.bottleneck?.overdue).toBeGreaterThan(0);
    const lost = ok(await city.operator('GET', '/v1/projects/lost-days?region=450305')) as {
      items: { department: string; days: number }[];
    };
    expect(lost.items.find(({ department }) => department === '水利局')?.days).toBeGreaterThan(0);
    expect(departments['水利局'].webhooks().map(({ type }) => type)).toContain('order.overdue');
    await city.clock.workingDays(14);
    const overdue = ok(await city.operator('GET', '/v1/projects?overdue=true&region=450305&counts=true'));
    expect(overdue).toMatchObject({
      items: [{ id, stage: 'conditions', overdueSince: expect.any(String) }],
      counts: { overdue: 1 },
    });
    expect(ok(await city.operator('GET', '/v1/projects?stage=conditions&sort=timeLeft'))).toMatchObject({
      items: [{ id }],
    });
    expect(ok(await owner('GET', '/v1/projects?tab=waiting'))).toMatchObject({ items: [{ id }] });
    // Whoever was asked finds it, and opens it; another department does neither.
    const asked = departments['水利局'].call;
    expect(ok(await asked('GET', '/v1/projects?tab=mine'))).toMatchObject({ items: [{ id }] });
    expect(ok(await asked('GET', `/v1/projects/${id}`))).toMatchObject({ id, allowed: [] });
    const uninvolved = departments['应急管理局'].call;
    expect(ok(await uninvolved('GET', '/v1/projects'))).toMatchObject({ items: [] });
    expect((await uninvolved('GET', `/v1/projects/${id}`)).status).toBe(404);
  });

  it('pauses and goes on: no clock runs, and no department can go on by itself', async () => {
    expect(ok(await post(owner, `/v1/projects/${id}/pause`, { reason: '资金安排' }))).toMatchObject({
      status: 'pausing',
    });
    await city.clock.settle();
    const orderId = orderOf(await project(), 'conditions', 'water-soil');
    expect(await departments['水利局'].say(orderId, { type: 'resumed' })).toMatchObject({
      status: 409,
      body: { reason: 'project-paused' },
    });
    expect((await project()).status).toBe('paused');
    await city.clock.workingDays(1);
    expect(ok(await post(owner, `/v1/projects/${id}/resumption`))).toMatchObject({ status: 'resuming' });
    await city.clock.settle();
    expect((await project()).status).toBe('active');
  });

  it('begins construction by the new plan, and sends the joint installation with it, which completes', async () => {
    await everybodyAgrees();
    const seen = await project();
    expect(stage(seen, 'conditions').status).toBe('ended');
    expect(stage(seen, 'construction')).toMatchObject({ status: 'running', plan: { version: 2 } });
    const { items } = ok(await city.operator('GET', '/v1/stage-plans')) as { items: PlanSeen[] };
    for (const one of seen.stages) {
      const plan = items.find(
        ({ id: name, version }) => name === one.plan.id && version === one.plan.version,
      );
      const steps = plan?.stages.find(({ id: name }) => name === one.id)?.steps ?? [];
      const { plan: made } = ok(await owner('GET', `/v1/projects/${id}/stages/${one.id}/deadline`)) as {
        plan: { budget: number };
      };
      expect(made.budget).toBe(longestPath(steps, 'promised'));
    }
    const caseId = seen.links.find(({ kind }) => kind === 'joint-installation')?.id ?? '';
    const { telecom } = city.utilities;
    const installation = async () => ok(await owner('GET', `/v1/joint-installations/${caseId}`)) as CaseSeen;
    const orderId = (await installation()).orders[0]?.id ?? '';
    for (const type of [
      'accepted',
      'planned',
      'contracted',
      'works-begun',
      'constructed',
      'inspected',
      'connected',
    ]) {
      ok(await telecom.say(orderId, { type }));
      await city.clock.settle();
    }
    expect((await installation()).status).toBe('completed');
    expect((await project()).timeline.map(({ of }) => of)).toContain(caseId);
  });

  it('acts upon a commitment that the later check finds broken', async () => {
    await city.clock.workingDays(12);
    const pending = await departments['发展和改革委员会'].pending();
    const check = pending.find(({ request }) => request.check !== undefined);
    expect(check).toBeDefined();
    ok(
      await departments['发展和改革委员会'].say(check?.id ?? '', {
        type: 'not-met',
        grounds: '实际能耗与承诺不符',
        checks: [{ item: 'capacity', answer: 'not-met', grounds: '超出承诺' }],
      }),
    );
    await city.clock.workingDays(2);
    const seen = await project();
    // The list lets nobody mend this one: it is revoked at once.
    expect(seen.commitments).toMatchObject([{ step: 'energy', holds: false, made: { status: 'revoked' } }]);
    expect(seen.obstacles.some(({ status }) => status === 'raised')).toBe(true);
    expect(seen.timeline.map(({ code }) => code)).toContain('commitment.revoked');
  }, 400_000);

  it('goes on through completion to production', async () => {
    expect(await post(owner, `/v1/projects/${id}/stages/completion/start`)).toMatchObject({ status: 409 });
    ok(
      await post(owner, `/v1/projects/${id}/materials`, {
        materials: [
          { kind: 'construction-drawings', sha256: sha('e') },
          // What was committed to and found untrue: its step is done anew, though its stage had ended.
          { kind: 'energy-report', sha256: sha('9') },
          { kind: 'completion-survey', sha256: sha('f') },
        ],
      }),
    );
    await city.clock.settle();
    await everybodyAgrees();
    expect(stage(await project(), 'construction').status).toBe('ended');
    ok(await post(owner, `/v1/projects/${id}/stages/completion/start`));
    await city.clock.settle();
    await everybodyAgrees();
    ok(await post(owner, `/v1/projects/${id}/stages/production/start`));
    await city.clock.settle();
    await everybodyAgrees();
    const seen = await project();
    expect(seen.stages.map(({ status }) => status)).toEqual(seen.stages.map(() => 'ended'));
    expect(seen.status).toBe('completed');
  });

  it('tells each what its table has for it: the owner, the departments, and the operators', async () => {
    const told = async (reader: Call) => {
      const { items } = ok(await reader('GET', '/v1/messages?limit=100')) as { items: Mail[] };
      return items.filter(({ subject }) => subject?.id === id).toReversed();
    };
    const codes = (of: readonly Mail[]) => of.map(({ code }) => code);
    const mails = await told(owner);
    // What names whom to call is of an order, or of an obstacle that a department has.
    const count = (code: string) =>
      codes(mails.filter(({ contact }) => !contact)).filter((one) => one === code);
    expect(count('application.submitted')).toHaveLength(6);
    // The conditions ended twice: a commitment was found untrue after they had.
    expect(count('application.stage-ended')).toHaveLength(7);
    expect(count('application.suspended')).toHaveLength(1);
    expect(count('application.resumed')).toHaveLength(1);
    expect(codes(mails).slice(-2)).toEqual(['application.stage-ended', 'application.completed']);
    const corrections = mails.filter(({ code, contact }) => code === 'application.to-correct' && !contact);
    expect(corrections.map(({ body }) => body)).toEqual([
      expect.stringContaining('“用能审查”：节能报告；“环境影响评价”：环境影响评价文件。请在平台上提交'),
      expect.stringContaining('“施工图审查”：施工图；“消防设计审查”：施工图。'),
      expect.stringContaining('“用能审查”：节能报告。请在平台上提交'),
    ]);
    expect(mails.find(({ code }) => code === 'commitment.revoked')?.body).toContain(
      '该步骤须重新办理，请在平台上提交：节能报告。自即日起至',
    );
    const obstacles = (of: readonly Mail[]) => codes(of).filter((code) => code.startsWith('obstacle.'));
    expect(obstacles(mails)).toEqual(['obstacle.received', 'obstacle.escalated', 'obstacle.answered']);
    expect(mails.find(({ code }) => code === 'obstacle.answered')).toMatchObject({ lastDay: '2026-03-26' });
    expect(obstacles(await told(departments['发展和改革委员会'].call))).toEqual([
      'obstacle.assigned',
      'obstacle.received',
      'obstacle.escalated',
      'obstacle.confirmed',
    ]);
    expect(obstacles(await told(departments['自然资源局'].call))).toEqual([
      'obstacle.assigned',
      'obstacle.received',
    ]);
    expect(obstacles(await told(city.operator))).toEqual([
      'obstacle.raised',
      'obstacle.escalated',
      'obstacle.raised',
    ]);
  });
});

describe('A filed project that does not go smoothly', () => {
  const heir = usccOf(64);
  const first = usccOf(63);

  it('has a refused step submitted again, is passed on to another owner, and is given up', async () => {
    const [before, after] = [city.enterprise(first), city.enterprise(heir)];
    const ownerOf = (code: string) => ({
      uscc: code,
      name: '桂林试验有限公司',
      contact: { name: '张三', phone: '13912345678' },
    });
    const registered = await post(before, '/v1/projects', {
      code: '2603-450305-04-01-777777',
      name: '社区冷链项目',
      owner: ownerOf(first),
      region: '450305',
      industry: 'G59',
      investmentYuan: 8_000_000,
      nature: 'filing',
      site: { address: '七星区试验路 3 号' },
      materials: [{ kind: 'site-plan', sha256: sha('1') }],
    });
    const mine = (registered.body as { id: string }).id;
    const see = async (call: Call) => ok(await call('GET', `/v1/projects/${mine}`)) as ProjectSeen;
    await city.clock.settle();
    const orderId = orderOf(await see(before), 'pre-planning', 'policy-fit');
    ok(
      await departments['发展和改革委员会'].say(orderId, {
        type: 'not-met',
        grounds: '属于限制类',
        checks: [],
      }),
    );
    await city.clock.settle();
    const refused = await see(before);
    expect(stage(refused, 'pre-planning').steps[1]).toMatchObject({ id: 'policy-fit', status: 'failed' });
    expect(refused.obstacles).toMatchObject([{ status: 'raised' }]);
    const told = async (call: Call) => {
      const { items } = ok(await call('GET', '/v1/messages?limit=100')) as { items: Mail[] };
      return items.filter(({ subject }) => subject?.id === mine).map(({ code }) => code);
    };
    expect((await told(before))[0]).toBe('application.to-correct');

    const again = `/v1/projects/${mine}/stages/pre-planning/steps/policy-fit/resubmission`;
    const stray = [{ kind: 'lease', reference: 'GX-1' }];
    expect(await post(before, again, { note: '已调整工艺', materials: stray })).toMatchObject({
      status: 409,
    });
    ok(await post(before, again, { note: '已调整工艺' }));
    await city.clock.settle();
    const redone = stage(await see(before), 'pre-planning').steps[1];
    expect(redone).toMatchObject({ status: 'open', round: 2 });
    expect(redone?.orderId).not.toBe(orderId);

    const transfer = { owner: ownerOf(heir), reason: '股权转让' };
    expect((await post(before, `/v1/projects/${mine}/transfer`, transfer)).status).toBe(403);
    ok(await post(city.operator, `/v1/projects/${mine}/transfer`, transfer));
    expect((await before('GET', `/v1/projects/${mine}`)).status).toBe(404);
    expect(JSON.stringify(await city.operator('GET', `/v1/projects/${mine}`))).not.toContain('13912345678');

    const installation = (stage: string) =>
      post(after, `/v1/projects/${mine}/joint-installations`, {
        services: [{ service: 'heat', kilowatts: 100 }],
        when: { stage },
      });
    expect(await installation('nowhere')).toMatchObject({
      status: 422,
      body: {
        stages: expect.arrayContaining(['construction']) as unknown,
        errors: [{ pointer: '/when/stage' }],
      },
    });
    for (let n = 0; n < 10; n += 1) ok(await installation('construction'));
    expect(await installation('construction')).toMatchObject({ status: 409, body: { limit: 10 } });

    const cancelling = ok(await post(after, `/v1/projects/${mine}/cancellation`, { reason: '投资方放弃' }));
    expect(cancelling).toMatchObject({ status: 'cancelling', underway: { reason: '投资方放弃' } });
    await city.clock.settle();
    const given = await see(after);
    expect(given.status).toBe('cancelled');
    expect(await told(after)).toEqual(['application.cancelled', 'application.transferred']);
    expect((await told(before))[0]).toBe('application.transferred');
    expect(new Set(given.installations.map(({ status }) => status))).toEqual(new Set(['dropped']));
    expect(given.obstacles).toMatchObject([{ status: 'closed', closed: { by: 'project' } }]);
    expect(given.stages.map(({ status }) => status)).toEqual(['cancelled']);
    const order = ok(
      await departments['发展和改革委员会'].call('GET', `/v1/orders/${redone?.orderId ?? ''}`),
    );
    expect(order).toMatchObject({ status: 'withdrawn' });
    expect(await post(after, `/v1/projects/${mine}/pause`, { reason: '晚了' })).toMatchObject({
      status: 409,
    });
  });
});
