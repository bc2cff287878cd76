import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCity, type City } from './harness/city.ts';
import { ok } from './harness/client.ts';
import { registerDepartments, type Department } from './harness/departments.ts';
import {
  nationalProjects,
  stageOffices,
  type NationalProject,
  type StageOffice,
} from './harness/national-projects.ts';

let city: City;
let departments: Readonly<Record<StageOffice, Department>>;
const { post, register, agreeTo, pendingOf } = nationalProjects(
  () => city,
  () => departments,
);

/** The sample, with lives that are over within days: only numbers of the data differ. */
const lives: Readonly<Record<string, object>> = {
  permit: { lasts: 3, unit: 'natural-days', extension: { times: 1, by: 2 } },
  eia: { lasts: 3, unit: 'natural-days', recheckWithin: 2 },
};

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, stageOffices);
  const { items } = ok(await city.operator('GET', '/v1/stage-plans')) as {
    items: {
      id: string;
      version: number;
      stages: { steps: { id: string; life?: object; mayFollow?: { within: number } }[] }[];
    }[];
  };
  const plan = structuredClone(items.find(({ id }) => id === 'national-enterprise'));
  if (!plan) throw new Error('No plan');
  for (const step of plan.stages.flatMap(({ steps }) => steps)) {
    if (step.life) step.life = { ...step.life, ...lives[step.id] };
    if (step.mayFollow) step.mayFollow.within = 2;
  }
  ok(await city.operator('POST', '/v1/stage-plans', { body: { ...plan, version: 2 } }));
});
afterAll(() => city.close());

describe('An industrial project by the four national stages', () => {
  let one: NationalProject;

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
    const eia = async () =>
      (await one.see()).stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'eia');
    const kinds = ['environment-report', 'environment-form', 'environment-registration'];
    expect(await eia(), 'any one of these is enough').toMatchObject({ missing: kinds, alternatives: kinds });
    await one.give('environment-registration', 'soil-water-plan', 'energy-report', 'design-scheme');
    expect(await one.steps('beside')).toMatchObject({
      eia: 'passed',
      soil: 'open',
      energy: 'open',
      install: 'waiting',
    });
    // Nobody decided on a registration: it has no life that could end.
    expect((await one.see()).terms.map(({ kind }) => kind)).toEqual([]);
  });

  it('has its permit wait for what goes on beside its stage, and says so of nobody', async () => {
    await agreeTo(one, ['energy']);
    await one.give('construction-drawings', 'contractor-contract');
    const permit = async () =>
      (await one.see()).stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'permit');
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
    // Contractor, funds, clearance (建筑法 art. 8): funds alone may follow.
    expect(await permit()).toMatchObject({ status: 'waiting', missing: ['clearance-proof'] });
    await one.give('clearance-proof');
    expect(await permit()).toMatchObject({ status: 'open' });
  });

  it('is permitted without a paper that may follow, and loses the permit when it does not come', async () => {
    const follows = await one.term('follows');
    expect(follows).toMatchObject({ status: 'running' });
    await agreeTo(one);
    expect((await one.steps('construction'))['permit']).toBe('passed');
    expect((await one.see()).stages.find(({ id }) => id === 'construction')?.status).toBe('ended');
    await city.clock.workingDays(3);
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
    const ask = () => post(one.owner, `${one.path}/terms/${permit.id}/extension`, { by: 2 });
    expect(await post(one.owner, `${one.path}/terms/${permit.id}/extension`, { by: 3 })).toMatchObject({
      status: 409,
    });
    ok(await ask());
    expect(await ask()).toMatchObject({ status: 409 });
    const order = await pendingOf('住房和城乡建设局', one, 'permit');
    ok(await departments['住房和城乡建设局'].agree(order));
    await city.clock.workingDays(2);
    const longer = await one.term('construction');
    expect((longer.due ?? '') > (permit.due ?? '')).toBe(true);
    expect(longer.allowed).toEqual([]);
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
    const once = { body: stopped, headers: { 'idempotency-key': 'it-stops' } };
    ok(await one.owner('POST', `${one.path}/stops`, once));
    // Sent again it is one stop.
    ok(await one.owner('POST', `${one.path}/stops`, once));
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

it('a simple low-risk project files its environmental registration, and nothing waits for it', async () => {
  const one = await register({
    ...{ nature: 'filing', industry: 'C34', traits: ['low-risk'] },
    building: { floorAreaM2: 3_000, heightM: 12 },
  });
  await one.give('application-report', 'land-certificate', 'contractor-contract', 'clearance-proof');
  ok(await one.report('initiation', 'land'));
  await agreeTo(one);
  expect((await one.steps('engineering'))['permit']).toBe('passed');
  expect(await one.steps('acceptance')).toMatchObject({ registration: 'waiting', works: 'waiting' });
  await one.give('environment-registration');
  expect(await one.steps('acceptance')).toMatchObject({ registration: 'passed' });
  expect((await one.mails(departments['生态环境局'].call)).map(({ code }) => code)).toContain(
    'project.filed',
  );
});

it('a government project that may skip its proposal begins with its site', async () => {
  const one = await register({ nature: 'government', industry: 'P83', traits: ['without-proposal'] });
  await one.give('site-plan');
  const steps = await one.steps('initiation');
  expect(steps).toMatchObject({ code: 'passed', site: 'open' });
  expect(steps).not.toHaveProperty('proposal');
});

describe('An environmental document that nobody built by', () => {
  /** Two projects whose document is over, and asked to be checked again. */
  const asked = async () => {
    const one = await register({ nature: 'filing', industry: 'C35' });
    await one.give('environment-form');
    ok(await departments['生态环境局'].agree(await pendingOf('生态环境局', one, 'eia')));
    await city.clock.settle();
    const term = await one.term('environment');
    await city.clock.to(term.due ?? '');
    await city.clock.settle();
    expect(await one.term('environment')).toMatchObject({ status: 'over', allowed: ['recheck'] });
    ok(await post(one.owner, `${one.path}/terms/${term.id}/recheck`));
    return {
      one,
      answer: `${one.path}/terms/${term.id}/recheck-answer`,
      due: (await one.term('environment')).due ?? '',
    };
  };
  const objection = { outcome: 'objected', grounds: '周边环境已有重大变化' };

  it('is objected to by a person while its time runs, and is done anew', async () => {
    const { one, answer, due } = await asked();
    await city.clock.to(new Date(Date.parse(due) - 600_000).toISOString());
    expect((await post(departments['水利局'].call, answer, objection)).status).toBe(404);
    expect((await post(departments['生态环境局'].call, answer, objection)).status).toBe(204);
    expect(await one.term('environment')).toMatchObject({ status: 'void', recheck: 'objected' });
    await city.clock.settle();
    expect((await one.mails()).map(({ body }) => body).join()).toContain(
      '重新审核未予同意，理由：周边环境已有重大变化',
    );
  });

  it('is agreed by silence, and stays agreed whatever is said afterwards', async () => {
    const { one, answer, due } = await asked();
    await city.clock.to(due);
    expect(await post(departments['生态环境局'].call, answer, objection)).toMatchObject({
      status: 409,
      body: { reason: 'lapsed' },
    });
    await city.clock.settle();
    expect(await one.term('environment')).toMatchObject({ status: 'met', recheck: 'deemed-agreed' });
    const mails = await one.mails();
    expect(mails.map(({ body }) => body).join()).toContain('依法视为重新审核同意，可以开工');
    // Its owner waits; it is the department that is reminded, once.
    const reminded = (of: Awaited<ReturnType<typeof one.mails>>) =>
      of.filter(({ code }) => code === 'project.term-due-soon');
    expect(reminded(mails)).toEqual([]);
    const checks = reminded(await one.mails(departments['生态环境局'].call));
    expect(checks.map(({ body }) => body)).toEqual([
      expect.stringContaining('届时未答复的，依法视为审核同意'),
    ]);
  });
});

it('names who helps the owner through, changes it on record, and tells both', async () => {
  const one = await register({ nature: 'government', industry: 'P83' });
  const name = (department: Department, phone: string) =>
    post(city.operator, `${one.path}/companion`, {
      partner: department.id,
      contact: { name: '王五', phone },
    });
  ok(await name(departments['发展和改革委员会'], '13700000001'));
  ok(await name(departments['住房和城乡建设局'], '13700000002'));
  const seen = ok(await one.owner('GET', one.path)) as { companion: object; whole: object };
  expect(seen).toMatchObject({
    companion: {
      partnerName: '住房和城乡建设局 of the test',
      contact: { name: '王五', phone: '13700000002' },
    },
    whole: { unit: 'working-days', budget: expect.any(Number) as number },
  });
  expect((await one.mails()).filter(({ code }) => code === 'project.companion')).toHaveLength(2);
  expect((await one.mails(departments['发展和改革委员会'].call)).at(-1)?.body).toContain(
    '已改由其他人员负责',
  );
});
