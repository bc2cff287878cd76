import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOf, startCity, usccOf, type City } from './harness/city.ts';
import { ok, type Call } from './harness/client.ts';
import { registerDepartments, type Department } from './harness/departments.ts';

interface Term {
  id: string;
  kind: string;
  status: string;
  due: string | null;
  lastDay: string | null;
  recheck?: string;
  allowed: string[];
}
interface Seen {
  status: string;
  stages: {
    id: string;
    national?: string;
    leadName?: string;
    status: string;
    deadline: { promised: { budget: number; due: string | null } };
    steps: {
      id: string;
      status: string;
      partOf?: string;
      orderId?: string;
      missing: string[];
      allowed: string[];
    }[];
  }[];
  terms: Term[];
  obstacles: { id: string; status: string }[];
  timeline: { code: string; facts?: { step?: string; stage?: string } }[];
}
interface Mail {
  code: string;
  body: string;
  subject?: { id: string };
}

const names = [
  '发展和改革委员会',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '水利局',
  '应急管理局',
  '人民防空办公室',
] as const;

let city: City;
let departments: Readonly<Record<(typeof names)[number], Department>>;
let key = 0;
let code = 100_000;

const post = (call: Call, path: string, body: object = {}) =>
  call('POST', path, { body, headers: { 'idempotency-key': `stages-${(key += 1)}` } });

/** A project and whoever acts on it. */
const register = async (change: object) => {
  const uscc = usccOf(800 + key);
  const owner = city.enterprise(uscc);
  const body = projectOf(uscc, { key: false, ...change, code: `2603-450305-04-01-${(code += 1)}` });
  const { id } = ok(await post(owner, '/v1/projects', body)) as { id: string };
  const path = `/v1/projects/${id}`;
  await city.clock.settle();
  const see = async () => ok(await owner('GET', path)) as Seen;
  return {
    id,
    owner,
    path,
    see,
    steps: async (stage: string) => {
      const { stages } = await see();
      const found = stages.find((one) => one.id === stage);
      return Object.fromEntries(found?.steps.map(({ id: step, status }) => [step, status]) ?? []);
    },
    give: async (...kinds: string[]) => {
      const materials = kinds.map((kind) => ({ kind, reference: `R-${kind}` }));
      ok(await post(owner, `${path}/materials`, { materials }));
      await city.clock.settle();
    },
    report: async (stage: string, step: string, what: 'begun' | 'done' = 'done') => {
      const told = await post(owner, `${path}/stages/${stage}/steps/${step}/report`, { what });
      await city.clock.settle();
      return told;
    },
    term: async (kind: string) => {
      const found = (await see()).terms.findLast((one) => one.kind === kind);
      if (!found) throw new Error(`No term ${kind}`);
      return found;
    },
    mails: async (call: Call = owner) => {
      const { items } = ok(await call('GET', '/v1/messages?limit=100')) as { items: Mail[] };
      return items.filter(({ subject }) => subject?.id === id).toReversed();
    },
  };
};
type Project = Awaited<ReturnType<typeof register>>;

/** Everybody agrees to what is pending of a project, but for the steps named, until nothing is. */
const agreeTo = async ({ id }: Project, but: readonly string[] = []): Promise<void> => {
  for (let more = true; more;) {
    more = false;
    for (const department of Object.values(departments))
      for (const order of await department.pending()) {
        if (order.subject.id !== id || but.includes(order.request.step ?? '')) continue;
        ok(await department.agree(order));
        more = true;
      }
    await city.clock.settle();
  }
};

const pendingOf = async (name: (typeof names)[number], { id }: Project, step: string) => {
  const found = (await departments[name].pending()).find(
    (order) => order.subject.id === id && order.request.step === step,
  );
  if (!found) throw new Error(`${name} has no order for ${step}`);
  return found;
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, names);
});
afterAll(() => city.close());

describe('An industrial project by the four national stages', () => {
  let one: Project;

  it('begins with its code and what complete data files, each stage led by its department', async () => {
    one = await register({ nature: 'filing', industry: 'C34' });
    const plans = ok(await one.owner('GET', '/v1/stage-plans')) as {
      items: { id: string; stages: { national?: string; title: { zh: string }; lead?: string }[] }[];
    };
    const plan = plans.items.find(({ id }) => id === 'national-enterprise');
    expect(
      plan?.stages.flatMap(({ national, title, lead }) => (national ? [`${title.zh} ${lead ?? ''}`] : [])),
    ).toEqual([
      '立项用地规划许可 自然资源局',
      '工程建设许可 自然资源局',
      '施工许可 住房和城乡建设局',
      '竣工验收 住房和城乡建设局',
    ]);
    expect(await one.steps('initiation')).toEqual({
      code: 'passed',
      filing: 'waiting',
      land: 'waiting',
      landplan: 'waiting',
    });
    await one.give('application-report');
    expect((await one.steps('initiation'))['filing']).toBe('passed');
    expect((await one.mails(departments['发展和改革委员会'].call)).map(({ code: said }) => said)).toContain(
      'project.filed',
    );
    expect((await one.mails(departments['自然资源局'].call)).map(({ body }) => body).join()).toContain(
      '由贵单位牵头',
    );
  });

  it('goes on when advice is against it: pre-planning keeps nothing back', async () => {
    const order = await pendingOf('自然资源局', one, 'site-advice');
    ok(
      await departments['自然资源局'].say(order.id, { type: 'not-met', grounds: '建议另行选址', checks: [] }),
    );
    await city.clock.settle();
    expect(await one.steps('pre-planning')).toMatchObject({ 'site-advice': 'passed' });
    expect((await one.see()).obstacles).toEqual([]);
  });

  it('takes the grant of land as its owner reports it, with its paper', async () => {
    expect(await one.report('initiation', 'land')).toMatchObject({
      status: 409,
      body: { missing: ['land-certificate'] },
    });
    await one.give('land-certificate');
    ok(await one.report('initiation', 'land'));
    expect((await one.steps('initiation'))['landplan']).toBe('open');
    expect(await one.report('acceptance', 'works')).toMatchObject({ status: 404 });
  });

  it('files an environmental registration at once, and asks nobody', async () => {
    await one.give('environment-registration', 'soil-water-plan', 'energy-report', 'design-scheme');
    expect(await one.steps('beside')).toMatchObject({
      eia: 'passed',
      soil: 'open',
      energy: 'open',
      install: 'waiting',
    });
    expect(await one.term('environment')).toMatchObject({ status: 'running', lastDay: '2031-03-03' });
  });

  it('has its permit wait for what goes on beside its stage, and says so of nobody', async () => {
    await agreeTo(one, ['energy']);
    await one.give('construction-drawings', 'contractor-contract');
    await agreeTo(one, ['energy']);
    expect(await one.steps('construction')).toEqual({
      'drawings-fire': 'passed',
      'drawings-air-defence': 'passed',
      drawings: 'passed',
      permit: 'waiting',
    });
    const stage = (await one.see()).stages.find(({ id }) => id === 'construction');
    expect(stage).toMatchObject({
      leadName: '住房和城乡建设局 of the test',
      deadline: { promised: { due: null } },
    });
    await agreeTo(one, ['permit']);
    expect((await one.steps('construction'))['permit']).toBe('open');
  });

  it('is permitted without a paper that may follow, and loses the permit when it does not come', async () => {
    const follows = await one.term('follows');
    expect(follows).toMatchObject({ status: 'running' });
    await agreeTo(one);
    expect((await one.steps('construction'))['permit']).toBe('passed');
    expect((await one.see()).stages.find(({ id }) => id === 'construction')?.status).toBe('ended');
    await city.clock.workingDays(11);
    expect(await one.term('follows')).toMatchObject({ status: 'void' });
    const again = (await one.see()).stages.find(({ id }) => id === 'construction');
    expect(again?.status).toBe('running');
    expect(again?.steps.find(({ id }) => id === 'permit')).toMatchObject({
      status: 'waiting',
      missing: ['funding-proof'],
    });
    await one.give('funding-proof');
    await agreeTo(one);
    expect((await one.steps('construction'))['permit']).toBe('passed');
  });

  it('has the permit lapse by itself when nobody begins to build, however often its life was extended', async () => {
    const permit = await one.term('construction');
    expect(permit).toMatchObject({ status: 'running', allowed: ['extension'] });
    const ask = () => post(one.owner, `${one.path}/terms/${permit.id}/extension`, { months: 3 });
    expect(await post(one.owner, `${one.path}/terms/${permit.id}/extension`, { months: 4 })).toMatchObject({
      status: 409,
    });
    ok(await ask());
    expect(await ask()).toMatchObject({ status: 409 });
    const order = await pendingOf('住房和城乡建设局', one, 'permit');
    ok(await departments['住房和城乡建设局'].agree(order));
    await city.clock.workingDays(2);
    const longer = await one.term('construction');
    expect(longer.due?.slice(0, 7)).not.toBe(permit.due?.slice(0, 7));
    await city.clock.to(longer.due ?? '');
    await city.clock.settle();
    expect(await one.term('construction')).toMatchObject({ status: 'void' });
    expect((await one.steps('construction'))['permit']).not.toBe('passed');
    expect(await one.report('acceptance', 'works', 'begun')).toMatchObject({ status: 409 });
    expect((await one.mails()).map(({ body }) => body).join()).toContain(
      '自行失效。请重新办理该事项，此前不得开工。',
    );
  });

  it('builds, stands still and goes on, and its acceptance is one conclusion after all segments', async () => {
    await agreeTo(one);
    ok(await one.report('acceptance', 'works', 'begun'));
    expect(await one.term('construction')).toMatchObject({ status: 'met' });
    const stopped = { stage: 'acceptance', step: 'works', on: '2026-03-02', reason: '资金安排' };
    ok(await post(one.owner, `${one.path}/stops`, stopped));
    expect(await one.report('acceptance', 'works')).toMatchObject({ status: 409 });
    const stop = await one.term('stop');
    ok(await post(one.owner, `${one.path}/terms/${stop.id}/restart`));
    ok(await one.report('acceptance', 'works'));
    ok(await one.report('beside', 'install'));
    await one.give('unified-survey');
    const fire = await pendingOf('住房和城乡建设局', one, 'joint-fire');
    ok(
      await departments['住房和城乡建设局'].say(fire.id, {
        type: 'not-met',
        grounds: '疏散通道被占用',
        checks: [],
      }),
    );
    await city.clock.settle();
    await agreeTo(one);
    expect(await one.steps('acceptance')).toMatchObject({
      'joint-planning': 'passed',
      'joint-fire': 'failed',
      joint: 'waiting',
    });
    ok(
      await post(one.owner, `${one.path}/stages/acceptance/steps/joint-fire/resubmission`, {
        note: '已清理',
      }),
    );
    await city.clock.settle();
    await agreeTo(one, ['joint']);
    const conclusion = await pendingOf('住房和城乡建设局', one, 'joint');
    expect(conclusion.request).toMatchObject({
      segments: expect.arrayContaining([
        expect.objectContaining({ step: 'joint-fire', outcome: 'met' }),
      ]) as unknown,
    });
    await agreeTo(one);
    expect(await one.term('record')).toMatchObject({ kind: 'record', status: 'running' });
    await one.give('completion-record');
    expect(await one.term('record')).toMatchObject({ status: 'met' });
    expect((await one.see()).stages.find(({ id }) => id === 'acceptance')?.status).toBe('ended');
  });
});
