import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Dossiers } from '../../functions/services/dossiers/dossiers.ts';
import { PersonRef } from '../../functions/platform/persons/model.ts';
import { Project } from '../../functions/products/projects/model.ts';
import { Projects } from '../../functions/products/projects/store.ts';
import { RiverCases } from '../../functions/products/river-approvals/store.ts';
import { migratePage } from '../../scripts/migrate/migrate.ts';
import { steps } from '../../scripts/migrate/steps.ts';
import { start } from '../unit/products/projects/samples.ts';
import { reviews, riverCase } from '../unit/products/river-approvals/samples.ts';
import { databaseTable } from './database.ts';

const project = Project.parse({
  id: `pj_${'0'.repeat(26)}`,
  code: '2603-450305-04-01-123456',
  name: '样例项目',
  owner: { uscc: '91450300MA5KABCD17', name: '样例', contact: { name: '李四', phone: '13812345678' } },
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

let database: Awaited<ReturnType<typeof databaseTable>>;
beforeAll(async () => {
  database = await databaseTable();
  for (const Item of [
    { pk: `PROJECT#${project.id}`, sk: 'PROJECT', kind: 'project', version: 7, project },
    { pk: `PROJECT-CODE#${project.code}`, sk: 'PROJECT-CODE', kind: 'project-code' },
    {
      pk: `RIVER#${river.id}`,
      sk: 'CASE',
      kind: 'river-approval',
      version: 3,
      case: river,
      token: 't',
      rungs: {},
    },
    { pk: 'DOSSIER#pj_1', sk: 'USE#site-plan#or_1', kind: 'dossier-use', use },
  ])
    await database.documents.send(new PutCommand({ TableName: 'table', Item }));
});
afterAll(() => database.close());

it('projects, cases at the river and files of an older layout lose nothing, and are rewritten once', async () => {
  const { documents, table } = database;
  const run = () => migratePage({ documents, table, steps, dryRun: false }, undefined);
  const first = await run();
  expect(first.notUnderstood).toEqual([]);
  expect(first.changed).toEqual({ project: 1, 'river-approval': 1, 'dossier-use': 1 });
  expect((await run()).changed).toEqual({});

  const projects = new Projects(table);
  expect(await projects.open(project.id)).toMatchObject({ project, version: 8 });
  expect((await projects.list({ owner: project.owner.uscc }, { limit: 10 })).items).toHaveLength(1);
  expect((await projects.list({ region: '450305' }, { limit: 10 })).items).toHaveLength(1);
  const cases = new RiverCases(table);
  expect(await cases.open(river.id)).toMatchObject({ case: river, version: 4, token: 't' });
  for (const of of [{ uscc: river.applicant.uscc }, { status: 'decided' as const }])
    expect((await cases.list(of, { limit: 10 })).items).toMatchObject([{ id: river.id, region: '450321' }]);
  expect((await new Dossiers(table).of('pj_1')).uses).toEqual([use]);
});

it('their heads are small', async () => {
  const heads = await database.table.getAll([
    { pk: `PROJECT#${project.id}`, sk: 'PROJECT' },
    { pk: `RIVER#${river.id}`, sk: 'CASE' },
  ]);
  for (const head of heads) expect(Buffer.byteLength(JSON.stringify(head))).toBeLessThan(1_024);
});
