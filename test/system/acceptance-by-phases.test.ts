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
const { register, agreeTo, pendingOf, post } = nationalProjects(
  () => city,
  () => departments,
);

beforeAll(async () => {
  city = await startCity({ CLOCK_START: '2026-03-02T01:00:00.000Z' });
  departments = await registerDepartments(city, stageOffices);
});
afterAll(() => city.close());

/** A project with several buildings that may be built. */
const permitted = async (): Promise<NationalProject> => {
  const one = await register({ nature: 'filing', industry: 'C34' });
  await one.give(
    ...['application-report', 'land-certificate', 'environment-registration', 'soil-water-plan'],
    ...['energy-report', 'design-scheme', 'construction-drawings', 'contractor-contract', 'funding-proof'],
    'clearance-proof',
  );
  ok(await one.report('initiation', 'land'));
  await agreeTo(one);
  ok(await one.report('beside', 'install'));
  return one;
};

interface Phased {
  readonly phases?: readonly { id: string; title: string; status: string; concludedAt?: string }[];
  readonly allowed: readonly string[];
  readonly status: string;
}
const acceptance = async (one: NationalProject): Promise<Phased> => {
  const { stages } = (await one.see()) as unknown as { stages: (Phased & { id: string })[] };
  const found = stages.find(({ id }) => id === 'acceptance');
  if (!found) throw new Error('Nothing is built yet');
  return found;
};
const divide = (one: NationalProject, phases: readonly string[]) =>
  one.owner('PUT', `${one.path}/stages/acceptance/phases`, { body: { phases } });
const statuses = async (one: NationalProject) =>
  (await acceptance(one)).phases?.map(({ id, status }) => `${id} ${status}`);

const buildings = ['一期：1、2号厂房', '二期：3号厂房', '三期：研发楼'];

describe('A project whose buildings are accepted by phases', () => {
  let one: NationalProject;

  it('is divided by its owner once building may begin, and its lead is told', async () => {
    one = await permitted();
    expect((await acceptance(one)).allowed).toEqual(['phases']);
    expect(await divide(one, ['一期', '一期']), 'two of one name').toMatchObject({ status: 422 });
    expect(
      await one.owner('PUT', `${one.path}/stages/initiation/phases`, { body: { phases: buildings } }),
    ).toMatchObject({ status: 409 });
    // Building has begun: of each phase.
    ok(await one.report('acceptance', 'works', 'begun'));
    const stopped = { stage: 'acceptance', step: 'works', on: '2026-03-02', reason: '资金安排' };
    ok(await post(one.owner, `${one.path}/stops`, stopped));
    expect(await divide(one, buildings), 'while it stands still').toMatchObject({ status: 409 });
    ok(await post(one.owner, `${one.path}/terms/${(await one.term('stop')).id}/restart`));
    ok(await divide(one, buildings.slice(0, 2)));
    ok(await divide(one, buildings));
    ok(await divide(one, buildings));
    await city.clock.settle();
    expect(await one.steps('acceptance')).toMatchObject({
      ...{ 'works-p1': 'open', 'works-p2': 'open', 'works-p3': 'waiting' },
      ...{ 'joint-p1-fire': 'waiting', 'joint-p1': 'waiting', 'record-p3': 'waiting' },
    });
    expect(await one.steps('acceptance')).not.toHaveProperty('works');
    expect((await one.mails(departments['住房和城乡建设局'].call)).at(-1)?.body).toContain(
      '分3期建设和验收：一期：1、2号厂房、二期：3号厂房、三期：研发楼。',
    );
  }, 120_000);

  it('has a phase stand still and another one refused, while the others go on', async () => {
    const stopped = { stage: 'acceptance', step: 'works-p2', on: '2026-03-02', reason: '设计变更' };
    ok(await post(one.owner, `${one.path}/stops`, stopped));
    expect(await one.report('acceptance', 'works-p2')).toMatchObject({ status: 409 });
    ok(await one.report('acceptance', 'works-p1'));
    ok(await one.report('acceptance', 'works-p3', 'begun'));
    // Each phase has its own survey.
    await one.give('unified-survey-p1');
    ok(await one.report('acceptance', 'works-p3'));
    const step = (await one.see()).stages
      .flatMap(({ steps }) => steps)
      .find(({ id }) => id === 'joint-p3-planning');
    expect(step?.missing).toEqual(['unified-survey-p3']);
    const fire = await pendingOf('住房和城乡建设局', one, 'joint-p1-fire');
    expect(fire.request).toMatchObject({ phase: { id: 'p1', title: '一期：1、2号厂房' } });
    ok(
      await departments['住房和城乡建设局'].say(fire.id, {
        ...{ type: 'not-met', grounds: '疏散通道被占用', checks: [] },
      }),
    );
    await city.clock.settle();
    await one.give('unified-survey-p3');
    await agreeTo(one);
    expect(await statuses(one)).toEqual(['p1 refused', 'p2 going', 'p3 going']);
    expect(await one.steps('acceptance')).toMatchObject({ 'joint-p3': 'passed', 'joint-p1': 'waiting' });
    expect((await one.mails()).map(({ body }) => body).join()).toContain(
      '的“联合验收（三期：研发楼）”已通过。该期可以办理竣工备案，其余各期继续办理。',
    );
  }, 120_000);

  it('is one conclusion by its lead for each phase, filed for each, and no phase that has begun goes', async () => {
    expect(await divide(one, buildings.slice(0, 2))).toMatchObject({ status: 409 });
    await one.give('completion-record-p3');
    expect(await statuses(one)).toEqual(['p1 refused', 'p2 going', 'p3 concluded']);
    ok(
      await post(one.owner, `${one.path}/stages/acceptance/steps/joint-p1-fire/resubmission`, {
        note: '已清理',
      }),
    );
    await city.clock.settle();
    await agreeTo(one, ['joint-p1']);
    const conclusion = await pendingOf('住房和城乡建设局', one, 'joint-p1');
    expect(conclusion.request).toMatchObject({
      segments: expect.arrayContaining([
        expect.objectContaining({ step: 'joint-p1-fire', outcome: 'met' }),
      ]) as unknown,
    });
    // The conclusion itself is refused, and given again.
    ok(
      await departments['住房和城乡建设局'].say(conclusion.id, {
        ...{ type: 'not-met', grounds: '资料不齐', checks: [] },
      }),
    );
    await city.clock.settle();
    ok(
      await post(one.owner, `${one.path}/stages/acceptance/steps/joint-p1/resubmission`, { note: '已补齐' }),
    );
    await city.clock.settle();
    await agreeTo(one);
    await one.give('completion-record-p1');
    expect(await statuses(one)).toEqual(['p1 concluded', 'p2 going', 'p3 concluded']);
    expect((await acceptance(one)).status).toBe('running');
  }, 120_000);

  it('ends its stage when all phases are concluded, and what comes after begins', async () => {
    ok(await post(one.owner, `${one.path}/terms/${(await one.term('stop')).id}/restart`));
    ok(await one.report('acceptance', 'works-p2'));
    await one.give('unified-survey-p2');
    await agreeTo(one);
    await one.give('completion-record-p2');
    await city.clock.settle();
    expect(await acceptance(one)).toMatchObject({ status: 'ended', allowed: [] });
    const { expected } = (await one.see()) as unknown as { expected: { id: string; mayBegin: boolean }[] };
    expect(expected).toMatchObject([{ id: 'production', mayBegin: true }]);
  }, 120_000);
});

describe("A government's linear project (线性) that is accepted by sections", () => {
  it('has each section concluded by itself after one permit for all of them', async () => {
    const one = await register({ nature: 'government', industry: 'E48', traits: ['without-proposal'] });
    await one.give(
      ...['site-plan', 'energy-report', 'feasibility-study', 'land-certificate', 'preliminary-design'],
      ...['design-scheme', 'environment-registration', 'soil-water-plan', 'construction-drawings'],
      ...['contractor-contract', 'funding-proof', 'clearance-proof'],
    );
    await agreeTo(one);
    ok(await one.report('initiation', 'land'));
    await agreeTo(one);
    ok(await one.report('construction', 'tender'));
    await agreeTo(one);
    ok(await one.report('beside', 'install'));
    ok(await divide(one, ['一标段：K0+000至K5+200', '二标段：K5+200至K9+800']));
    ok(await one.report('acceptance', 'works-p1', 'begun'));
    ok(await one.report('acceptance', 'works-p1'));
    await one.give('unified-survey-p1');
    await agreeTo(one);
    await one.give('completion-record-p1');
    expect(await statuses(one)).toEqual(['p1 concluded', 'p2 going']);
    // Only what is accepted goes by sections: the permit was one.
    expect(
      await one.owner('PUT', `${one.path}/stages/construction/phases`, { body: { phases: buildings } }),
    ).toMatchObject({ status: 409 });
  }, 120_000);
});
