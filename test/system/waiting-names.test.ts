import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOf, startCity, usccOf, type City } from './harness/city.ts';
import { ok, type Call } from './harness/client.ts';
import { officeNames, registerDepartments, type Department, type OfficeName } from './harness/departments.ts';
import { openRiver } from './harness/river.ts';

/** A department of a project's plan and of the river's rules leaves, and another comes. One city, step upon step. */
const gone = '水利局';

interface Waits {
  role: string;
  name: string;
  why: string;
}
interface ProjectSeen {
  bottleneck?: { step: string; waitsFor: string };
  stages: {
    id: string;
    waits: object[];
    deadline: { promised: { due: string | null; suspended: boolean } };
    steps: { id: string; status: string; orderId?: string; waits?: Waits }[];
  }[];
  commitments: { made: { status: string; waits?: Waits } }[];
  timeline: { code: string }[];
}
interface RiverSeen {
  status: string;
  waits?: Waits[];
  deadline?: { due: string | null; suspended: boolean };
  orders: { department: string }[];
}

const sha = (digit: string) => digit.repeat(64);
const uscc = usccOf(81);
let city: City;
let departments: Readonly<Record<OfficeName, Department>>;
let owner: Call;
let key = 0;
let [project, river] = ['', ''];

const post = (call: Call, path: string, body: object = {}) =>
  call('POST', path, { body, headers: { 'idempotency-key': `waiting-${(key += 1)}` } });
const theProject = async () => ok<ProjectSeen>(await owner('GET', `/v1/projects/${project}`));
const theCase = async () => ok<RiverSeen>(await owner('GET', `/v1/river-approvals/${river}`));
const stepOf = (seen: ProjectSeen, id: string) =>
  seen.stages.flatMap(({ steps }) => steps).find((step) => step.id === id);
const waitingNames = async () =>
  ok<{ items: { name: string; region?: string; why: string; waiting: object[] }[] }>(
    await city.operator('GET', '/v1/waiting-names'),
  ).items;
const told = async (reader: Call, code: string) =>
  ok<{ items: { code: string }[] }>(await reader('GET', '/v1/messages?limit=100')).items.filter(
    (message) => message.code === code,
  ).length;
const failed = async (machine: string) =>
  ok<{ items: object[] }>(await city.operator('GET', `/v1/executions?machine=${machine}&status=FAILED`))
    .items;
const retire = (id: string, body: object = {}) =>
  post(city.operator, `/v1/partners/${id}/retirement`, { reason: '机构调整', ...body });
const register = async (name: string) =>
  ok<{ id: string }>(
    await post(city.operator, '/v1/partners', {
      name: `${name} anew`,
      kind: 'department',
      department: name,
      regions: ['450300'],
      webhookUrl: `${city.receiver.origin}/${name}`,
    }),
  );
const agrees = async (name: OfficeName, step: string) => {
  const order = (await departments[name].pending()).find(({ request }) => request.step === step);
  if (!order) throw new Error(`${name} has no ${step}`);
  ok(await departments[name].agree(order));
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, officeNames);
  await openRiver(city.operator);
  owner = city.enterprise(uscc);
  const applicant = { uscc, name: '桂林试验有限公司', contact: { name: '李四', phone: '13812345678' } };
  const registered = await post(
    owner,
    '/v1/projects',
    projectOf(uscc, { materials: [{ kind: 'site-plan', sha256: sha('a') }] }),
  );
  project = ok<{ id: string }>(registered).id;
  const submitted = await post(owner, '/v1/river-approvals', {
    applicant,
    activity: 'construction',
    planned: '临江步道改造',
    site: {
      region: '450321',
      address: '阳朔县试验路 1 号',
      geometry: { type: 'Point', coordinates: [110.47, 24.9] },
    },
    materials: [{ kind: 'site-plan', sha256: sha('a') }],
  });
  river = ok<{ id: string }>(submitted).id;
  await city.clock.settle();
}, 120_000);
afterAll(() => city.close());

describe('a stage plan', () => {
  it('that names a department nobody is is not published, and says where', async () => {
    const { items } = ok<{ items: { id: string; stages: { steps: { department: string }[] }[] }[] }>(
      await city.operator('GET', '/v1/stage-plans'),
    );
    const plan = structuredClone(items.find(({ id }) => id === 'key-approval'));
    const step = plan?.stages[2]?.steps[1];
    if (!plan || !step) throw new Error('No plan');
    step.department = 'nobody-at-all';
    expect(await post(city.operator, '/v1/stage-plans', { ...plan, version: 2 })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/stages/2/steps/1/department' }] },
    });
  });

  it('and the rules of lines and of the river keep their departments from retiring unseen', async () => {
    const answer = await retire(departments[gone].id);
    expect(answer.status).toBe(409);
    const { breaks } = answer.body as { breaks: { by: { kind: string } }[] };
    expect(new Set(breaks.map(({ by }) => by.kind))).toEqual(
      new Set(['stage-plan', 'line-rules', 'river-rules']),
    );
  });
});

describe('what a department that nobody is is asked', () => {
  it('waits in the table: a step of a stage, and a case at the river', async () => {
    expect((await retire(departments[gone].id, { letWait: true })).status).toBe(200);
    await agrees('自然资源局', 'site-selection');
    ok(
      await post(owner, `/v1/river-approvals/${river}/materials`, {
        materials: [{ kind: 'environment-report', sha256: sha('b') }],
      }),
    );
    await city.clock.settle();
    // The body of the scenic area comes first: with its word all others are to be asked.
    const body = departments['漓江风景名胜区管理委员会'];
    const asked = (await body.pending()).find(({ subject }) => subject.id === river);
    if (!asked) throw new Error('The scenic body was not asked');
    ok(await body.agree(asked));
    await city.clock.settle();

    const waits = { role: 'department', name: gone, why: 'retired' };
    const seen = await theProject();
    expect(stepOf(seen, 'water-soil')).toMatchObject({ status: 'waiting', waits });
    expect(stepOf(seen, 'water-soil')).not.toHaveProperty('orderId');
    expect(stepOf(seen, 'planning')).toMatchObject({ status: 'open' });
    const one = await theCase();
    expect(one).toMatchObject({
      status: 'in-review',
      waits: [waits],
      orders: [{ department: '漓江风景名胜区管理委员会', status: 'met' }],
    });
    expect(await waitingNames()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: gone,
          region: '450305',
          waiting: [{ kind: 'project', id: project }],
        }),
        expect.objectContaining({
          name: gone,
          region: '450321',
          waiting: [{ kind: 'river-approval', id: river }],
        }),
      ]),
    );
  });

  it('is told to whose it is and to the operators, once', async () => {
    await city.clock.advance('PT2H');
    for (const code of ['project.waiting-for-name', 'river.waiting-for-name'])
      expect([await told(owner, code), await told(city.operator, code)]).toEqual([1, 1]);
    expect(await failed('project-stage')).toEqual([]);
    expect(await failed('river-approval')).toEqual([]);
  });

  it('runs on the time of the whole, and on no department’s', async () => {
    const [stages, one] = [(await theProject()).stages, await theCase()];
    const conditions = stages.find(({ id }) => id === 'conditions');
    expect(conditions).toMatchObject({ waits: [], deadline: { promised: { suspended: false } } });
    expect(one.deadline).toMatchObject({ suspended: false });
    await city.clock.workingDays(1);
    const later = await theProject();
    expect(later.stages.find(({ id }) => id === 'conditions')?.deadline.promised.due).toBe(
      conditions?.deadline.promised.due,
    );
    expect((await theCase()).deadline?.due).toBe(one.deadline?.due);
  });

  it('goes on by itself with one registration', async () => {
    await register(gone);
    await city.clock.settle();
    const step = stepOf(await theProject(), 'water-soil');
    expect(step).toMatchObject({ status: 'open' });
    expect(step).not.toHaveProperty('waits');
    const one = await theCase();
    expect(one.status).toBe('in-review');
    expect(one).not.toHaveProperty('waits');
    expect(one.orders.map(({ department }) => department)).toContain(gone);
    expect(await waitingNames()).toEqual([]);
  });
});

describe('the check of a commitment', () => {
  it('waits for its department, and is asked when somebody is that department again', async () => {
    ok(
      await post(owner, `/v1/projects/${project}/stages/conditions/steps/energy/commitment`, {
        madeBy: '李四',
      }),
    );
    await city.clock.settle();
    for (const step of ['policy-fit', 'energy']) await agrees('发展和改革委员会', step);
    await city.clock.settle();
    await agrees('发展和改革委员会', 'joint-plan');
    await city.clock.settle();
    expect((await retire(departments['发展和改革委员会'].id, { letWait: true })).status).toBe(200);
    await city.clock.workingDays(22);
    const seen = await theProject();
    expect(seen.commitments).toMatchObject([
      { made: { status: 'made', waits: { name: '发展和改革委员会' } } },
    ]);
    expect(await told(owner, 'application.waiting-for-name')).toBe(1);

    await register('发展和改革委员会');
    await city.clock.advance('PT1H');
    const [commitment] = (await theProject()).commitments;
    expect(commitment?.made).toMatchObject({ status: 'in-check' });
    expect(commitment?.made).not.toHaveProperty('waits');
    expect(await waitingNames()).toEqual([]);
    expect(await failed('project-stage')).toEqual([]);
  }, 240_000);
});
