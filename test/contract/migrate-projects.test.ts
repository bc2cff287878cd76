import { afterAll, beforeAll, expect, it } from 'vitest';
import { Dossiers } from '../../functions/services/dossiers/dossiers.ts';
import { PersonRef, placeOf } from '../../functions/platform/persons/model.ts';
import { Project } from '../../functions/products/projects/model.ts';
import { keyOf } from '../../functions/platform/table/key.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import { dueKeys } from '../../functions/platform/watch/index-keys.ts';
import { Projects } from '../../functions/products/projects/store.ts';
import { maskName } from '../../functions/platform/mask.ts';
import { publicDecision, shownDecisions } from '../../functions/products/river-approvals/public-decision.ts';
import { MadeCommitments } from '../../functions/services/commitments/made-commitments.ts';
import { RiverCases } from '../../functions/products/river-approvals/store.ts';
import { start } from '../unit/products/projects/samples.ts';
import { reviews, riverCase } from '../unit/products/river-approvals/samples.ts';
import { migration, type Migration } from './migration.ts';

const project = Project.parse({
  id: `pj_${'0'.repeat(26)}`,
  code: '2603-450305-04-01-123456',
  name: '样例项目',
  owner: {
    uscc: '91450300MA5KABCD17',
    name: '样例',
    contact: `contact#project#pj_1#ps_${'0'.repeat(26)}`,
  },
  region: '450305',
  industry: 'C34',
  investmentYuan: 1_000,
  nature: 'filing',
  site: { address: '七星区样例路 1 号' },
  status: 'paused',
  registeredAt: start,
  paused: { since: start, reason: '资金安排' },
  formerOwners: [{ uscc: '91450300MA5KABCD17', until: start }],
});
const river = riverCase({
  status: 'decided',
  level: 'city',
  reviews,
  meeting: { heldOn: '2026-03-05' as never, experts: 5, conclusion: '可行' },
  decision: {
    outcome: 'approved',
    decidedBy: {
      name: PersonRef.parse('signatory#river-approval#ra_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ'),
      post: '窗口负责人',
    },
    reasons: ['符合'],
    conditions: [],
    overrides: [],
    at: start,
    subject: 'operator-7',
  },
});
const use = { kind: 'site-plan', orderId: 'or_1', partner: 'pt_1', purpose: 'a/b', at: start };

const owner = { name: '李四', phone: '13812345678' };
const applicant = { name: '赵六', phone: '13700000000' };
const commitment = {
  id: `cm_${'0'.repeat(26)}`,
  stage: 'conditions',
  step: 'land',
  replaces: ['land-certificate'],
  madeBy: '孙七',
  madeOn: '2026-03-02',
  madeAt: start,
  status: 'made',
  checkWithin: 10,
};
const inCheck = {
  ...commitment,
  ...{ id: `cm_${'1'.repeat(26)}`, status: 'in-check', checkOrderId: `or_${'0'.repeat(26)}` },
};
const { contact: _, ...owns } = project.owner;
const { contact: __, ...applies } = river.applicant;
const decider = '郑十一';
const published = publicDecision(river);

const department = `pt_${'0'.repeat(26)}`;
/** A stage that is late, where lists of what is late looked for it. */
const stage = {
  ...{ pk: `PROJECT#${project.id}`, sk: 'STAGE#conditions', kind: 'stage', version: 4 },
  ...{ listKey: 'STAGES#conditions', listSort: `450305#${project.id}`, projectId: project.id },
  ...{ dueShard: 'DUE#0', dueAt: start, dues: { promised: start } },
  stage: {
    ...{
      id: 'conditions',
      plan: { id: 'key-filing', version: 1 },
      status: 'running',
      startedAt: start,
      run: 1,
    },
    steps: [{ id: 'land', status: 'open', round: 1, partner: department }],
    breachedAt: start,
  },
};

/** As they lay, with whom to call and who signed in the clear. */
const projects = [
  {
    ...{ pk: `PROJECT#${project.id}`, sk: 'PROJECT', kind: 'project', version: 7 },
    project: { ...project, owner: { ...owns, contact: owner } },
  },
  {
    pk: `PROJECT#${project.id}`,
    sk: `COMMITMENT#${commitment.id}`,
    kind: 'commitment',
    version: 2,
    part: commitment,
  },
  {
    pk: `PROJECT#${project.id}`,
    sk: `COMMITMENT#${inCheck.id}`,
    kind: 'commitment',
    version: 1,
    part: inCheck,
  },
  {
    ...{ pk: `ORDER#${inCheck.checkOrderId}`, sk: 'ORDER', kind: 'order', version: 1, timeLeft: 'x' },
    order: { partner: department },
  },
  { pk: `PROJECT-CODE#${project.code}`, sk: 'PROJECT-CODE', kind: 'project-code' },
  {
    ...{ pk: `RIVER#${river.id}`, sk: 'CASE', kind: 'river-approval', version: 3, token: 't', rungs: {} },
    case: {
      ...{ ...river, applicant: { ...applies, contact: applicant } },
      decision: { ...river.decision, decidedBy: { name: decider, post: '窗口负责人' } },
    },
  },
  {
    ...{ pk: `RIVER#${river.id}`, sk: 'DECISION', kind: 'river-decision' },
    ...{ listKey: 'RIVER-DECISIONS', listSort: `${start}#${river.id}` },
    decision: { ...published, decidedBy: { name: maskName(decider), post: '窗口负责人' } },
  },
  { pk: 'DOSSIER#pj_1', sk: 'USE#site-plan#or_1', kind: 'dossier-use', use },
  { ...stage, statusKey: 'STAGES-OVERDUE' },
  { pk: 'SICK#CASE#ji_1', sk: 'CASE', kind: 'sick-item' },
];

let old: Migration;
beforeAll(async () => {
  old = await migration(projects);
});
afterAll(() => old.close());

it('projects, cases at the river and files of an older layout lose nothing, and are rewritten once', async () => {
  const foreseen = await old.run(true);
  const first = await old.run(false);
  expect(first.changed).toEqual(foreseen.changed);
  expect(first.notUnderstood).toEqual([]);
  expect(first.changed).toMatchObject({
    ...{ project: 1, commitment: 2, 'river-approval': 1, 'river-decision': 1, 'dossier-use': 1, stage: 1 },
  });
  expect((await old.run(false)).changed).toEqual({});

  const { table, persons } = old;
  const store = new Projects(table);
  const found = await store.open(project.id);
  const contact = found?.project.owner.contact;
  expect(found).toMatchObject({ project: { ...project, owner: { ...owns, contact } }, version: 8 });
  expect(contact && (await persons.find(contact))).toEqual(owner);
  const made = (await new MadeCommitments(table).find(commitment.id))?.made;
  expect(made).toMatchObject({
    ...{ status: 'made', subject: { kind: 'project', id: project.id }, about: 'conditions/land' },
    ...{ uscc: owns.uscc, department: '自然资源局', madeAt: start, replaces: ['land-certificate'] },
    limits: { check: { deadline: { budget: 10, anchor: start } } },
  });
  expect(made && (await persons.find(made.madeBy))).toEqual({ name: '孙七' });
  // Whoever was asked to check the other one finds it among those that it checks.
  const theirs = await new MadeCommitments(table).listOf(department, { limit: 10 });
  expect(theirs.items).toMatchObject([{ id: inCheck.id, status: 'in-check' }]);
  expect(found?.course).toEqual({
    running: { conditions: { due: start, breachedAt: start } },
    asked: [department],
  });
  const held = { index: 'byListTime', key: 'PROJECTS#held' } as const;
  expect((await table.query<Item>(held)).items).toMatchObject([{ project: { id: project.id } }]);
  const cases = new RiverCases(table);
  const at = await cases.open(river.id);
  const called = at?.case.applicant.contact;
  const signatory = at?.case.decision?.decidedBy.name;
  const decidedBy = { name: signatory, post: '窗口负责人' };
  const is = {
    ...{ ...river, applicant: { ...applies, contact: called } },
    decision: { ...river.decision, decidedBy },
  };
  expect(at).toMatchObject({ case: is, version: 4, token: 't' });
  expect(called && (await persons.find(called))).toEqual(applicant);
  expect(signatory && (await persons.find(signatory))).toEqual({ name: decider });
  expect(signatory && (await persons.at(placeOf(signatory)))).toMatchObject({
    owner: { kind: 'staff', id: 'operator-7' },
  });
  const { items: shown } = await cases.decisions({ limit: 10 });
  expect(shown).toEqual([{ ...published, decidedBy }]);
  expect((await shownDecisions(persons, shown))[0]?.decidedBy.name).toBe(maskName(decider));
  const query = { index: 'byListTime', key: 'RIVER-APPROVALS#held' } as const;
  expect((await table.query<Item>(query)).items).toMatchObject([
    { case: { id: river.id, region: '450321' } },
  ]);
  expect((await new Dossiers(table).of('pj_1')).uses).toEqual([use]);
});

it('a stage stands in no list of its own: its project says how it stands', async () => {
  const stages = await old.table.query<Item>({ index: 'byState', key: 'STAGES-OVERDUE' });
  expect(stages.items).toEqual([]);
  const { listKey: _, listSort: __, ...kept } = stage;
  const { id, step, replaces, madeAt } = commitment;
  expect(await old.table.get<Item>(stage)).toEqual({
    ...{ ...kept, version: 6, ...dueKeys(keyOf(project.id, 'STAGE', 'conditions'), start) },
    stage: {
      ...{ ...kept.stage, pauses: [], waits: [] },
      steps: [{ ...kept.stage.steps[0], earlier: [] }],
      // What was committed to in it lies with all others.
      committed: [id, inCheck.id].map((one) => ({ id: one, step, replaces, madeAt, holds: true })),
    },
  });
});

it('what was set aside as sick under a key of before is forgotten: the sweep finds it again', async () => {
  expect((await old.itemsOf('table')).filter(({ kind }) => kind === 'sick-item')).toEqual([]);
});

it('nobody is left in the clear', async () => {
  const text = JSON.stringify(await old.itemsOf('table'));
  for (const name of [
    owner.name,
    owner.phone,
    applicant.name,
    applicant.phone,
    '孙七',
    decider,
    maskName(decider),
  ])
    expect(text, name).not.toContain(name);
});

it('their heads are small', async () => {
  const heads = await old.table.getAll([
    { pk: `PROJECT#${project.id}`, sk: 'PROJECT' },
    { pk: `RIVER#${river.id}`, sk: 'CASE' },
  ]);
  for (const head of heads) expect(Buffer.byteLength(JSON.stringify(head))).toBeLessThan(1_024);
});
