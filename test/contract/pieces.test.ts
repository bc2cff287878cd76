import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../functions/common/result.ts';
import { instant, type Instant } from '../../functions/law/instant.ts';
import { carryOn, type InPieces } from '../../functions/platform/pieces.ts';
import { Table } from '../../functions/platform/table/table.ts';
import type { Item, Write } from '../../functions/platform/table/writes.ts';
import { newId } from '../../functions/platform/ids.ts';
import { OrderId, type Order } from '../../functions/services/orders/model.ts';
import { PartnerId, Partner } from '../../functions/services/partners/model.ts';
import {
  projectDependencies,
  type ProjectDependencies,
} from '../../functions/products/projects/dependencies.ts';
import { MessageStore } from '../../functions/services/messages/store.ts';
import { installationsOfStage } from '../../functions/products/projects/installations-of-stage.ts';
import { InstallationRequest } from '../../functions/products/projects/installation.ts';
import { Project, ProjectId } from '../../functions/products/projects/model.ts';
import { actOnObstacle } from '../../functions/products/projects/obstacle.ts';
import { newObstacle } from '../../functions/products/projects/obstacle-writes.ts';
import { StagePlan } from '../../functions/products/projects/plans/model.ts';
import { reviewOrder } from '../../functions/products/projects/review-order.ts';
import { actOnStage, beginStage } from '../../functions/products/projects/stage-transitions.ts';
import type { ProjectFile } from '../../functions/products/projects/store.ts';
import { onTheWay, setOut } from '../../functions/products/projects/underway.ts';
import { riverDependencies } from '../../functions/products/river-approvals/dependencies.ts';
import { RiverId } from '../../functions/products/river-approvals/model.ts';
import { reviewLimits } from '../../functions/products/river-approvals/rules.ts';
import { knownTerms } from '../../functions/products/river-approvals/rules/terms.ts';
import { withdrawing } from '../../functions/products/river-approvals/tasks/carry-on.ts';
import { dynamoDbClient } from '../../local/dynamodb/tables.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { benchTable } from '../../scripts/bench/bench-table.ts';
import { sampled } from '../runs.ts';
import { riverCase } from '../unit/products/river-approvals/samples.ts';

/**
 * What reaches many things is written in pieces: whoever carries it on is killed between any two of them, before or after
 * a piece was taken, another goes on, and everything ends as if nobody had been killed. Everybody is told once.
 */
const now = instant('2026-03-02T01:00:00.000Z');
const later = instant('2026-03-02T05:00:00.000Z');
const directory = mkdtempSync(join(tmpdir(), 'liban-pieces-'));
let database: Awaited<ReturnType<typeof startDynoxide>>;
let client: ReturnType<typeof dynamoDbClient>;
let documents: DynamoDBDocumentClient;

beforeAll(async () => {
  database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  client = dynamoDbClient(database.endpoint);
  documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}, 60_000);
afterAll(async () => {
  client.destroy();
  await database.close();
  rmSync(directory, { recursive: true, force: true });
});

class Killed extends Error {}

/** A table whose process dies at its n-th transaction: before it is sent, or after it was taken and nobody heard. */
class MortalTable extends Table {
  written = 0;
  most = 0;
  lives = Infinity;
  dies: 'before' | 'after' = 'before';
  override async transact(writes: readonly Write[]) {
    this.written += 1;
    this.most = Math.max(this.most, writes.length);
    const last = this.written > this.lives;
    if (last && this.dies === 'before') throw new Killed();
    const taken = await super.transact(writes);
    if (last) throw new Killed();
    return taken;
  }
}

const steps = 20;
const plan = StagePlan.parse({
  id: 'many-steps',
  version: 1,
  title: { zh: '样例', en: 'Sample' },
  effectiveFrom: '2025-05-01',
  basis: '第九条',
  appliesTo: { natures: ['filing'], industries: ['C3499'] },
  stages: [
    {
      id: 'construction',
      title: { zh: '施工', en: 'Construction' },
      begins: 'at-once',
      steps: Array.from({ length: steps }, (_, n) => ({
        id: `step-${n}`,
        title: { zh: '步骤', en: 'Step' },
        department: '住房和城乡建设局',
        statutory: 10,
      })),
    },
  ],
});
const department = PartnerId.parse('pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ');
const waterworks = PartnerId.parse('pt_01J9ZZZZZZZZZZZZZZZZZZZZZY');

const context = (name: string, at: Instant) => {
  const table = new MortalTable(name, documents);
  return { table, on: projectDependencies({ table, clock: { now: () => at } }) };
};

let made = 0;

/** A table of its own for what is looked at as a whole. @returns its name */
const newTable = async (): Promise<string> => {
  made += 1;
  const name = `pieces-${made}`;
  await benchTable(client, name);
  const { on } = context(name, now);
  await on.plans.publish(plan);
  const partner = { regions: ['450300'], webhookUrl: 'https://example.org/', createdAt: now };
  const department_ = { kind: 'department', name: '住建局', department: '住房和城乡建设局' };
  await on.partners.add(Partner.parse({ ...partner, ...department_, id: department }));
  const utility = { kind: 'utility', name: '水务', services: ['water'] };
  await on.partners.add(Partner.parse({ ...partner, ...utility, id: waterworks }));
  return name;
};

const reviewOf = (subject: number): Order => ({
  id: OrderId.parse(newId('or', now)),
  kind: 'review',
  subject: { kind: 'river-approval', id: `ra_${String(subject).padStart(26, '0')}` },
  partner: department,
  status: 'pending',
  request: {},
  createdAt: now,
  limits: reviewLimits(knownTerms({ activity: 'construction', level: 'core' }), '林业局', now),
});

/** A project in the middle of everything: 20 orders open, 10 obstacles in a department's hands, 22 plans for a stage. */
const laden = async (on: ProjectDependencies): Promise<ProjectFile> => {
  made += 1;
  const id = ProjectId.parse(`pj_${String(made).padStart(26, '0')}`);
  const project = Project.parse({
    id,
    code: `2603-450305-04-01-${String(100_000 + made)}`,
    name: '样例项目',
    owner: {
      uscc: '91450300MA5KABCD17',
      name: '样例',
      contact: `contact#project#${id}#ps_${'0'.repeat(26)}`,
    },
    region: '450305',
    industry: 'C3499',
    investmentYuan: 1_000,
    nature: 'filing',
    site: { address: '七星区样例路 1 号' },
    status: 'active',
    registeredAt: now,
  });
  const [planned] = plan.stages;
  if (!planned) throw new Error('No stage');
  const workingTime = await on.calendars.workingTime();
  const all: (readonly Write[])[] = [];
  let stage = beginStage(planned, { id: plan.id, version: plan.version }, now);
  for (const step of planned.steps) {
    const asked = { project, plan, stage, step, partner: department, onFile: [], committed: [] };
    const order = reviewOrder(asked, { now, workingTime });
    all.push(await on.orders.place(order, workingTime));
    const placed = { type: 'placed', step: step.id, orderId: order.id, partner: department } as const;
    stage = unwrap(actOnStage(stage, planned, placed, now));
  }
  all.push([...on.projects.create(project), on.projects.createStage(project.id, stage, {})]);
  for (let n = 0; n < 10; n += 1) {
    const raised = newObstacle({ raisedBy: 'enterprise', what: '道路开挖' }, now);
    const part = unwrap(actOnObstacle(raised, { type: 'assigned', to: [department] }, { now, workingTime }));
    all.push([on.projects.putObstacle(id, { part, version: 0, keys: {} })]);
  }
  const request = InstallationRequest.parse({
    services: [{ service: 'water', dailyUseM3: 50, pipeDiameterMm: 100 }],
    when: { stage: 'construction' },
  });
  for (let n = 0; n < 22; n += 1) {
    const part = {
      id: `pi_${String(made * 100 + n).padStart(26, '0')}`,
      stage: 'construction',
      request,
      plannedAt: now,
      status: 'planned',
    } as const;
    all.push([on.projects.putInstallation(id, { part, version: 0, keys: {} })]);
  }
  const written = await Promise.all(all.map((writes) => on.table.transact(writes)));
  expect(written.every(({ ok }) => ok)).toBe(true);
  const file = await on.projects.open(id);
  if (!file) throw new Error('No project');
  return file;
};

const everything = async (name: string): Promise<Item[]> => {
  const all: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: name, ...(from && { ExclusiveStartKey: from }) }),
    );
    all.push(...((page.Items ?? []) as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return all;
};

/** What came of a project, and how often whoever was told what; without what is random. */
const outcome = async (on: ProjectDependencies, { project: { id }, stages }: ProjectFile) => {
  const file = await on.projects.open(id);
  const orderIds = stages.flatMap(({ stage }) => stage.steps.flatMap(({ orderId }) => orderId ?? []));
  const orders = await on.orders.findAll(orderIds);
  const told = (await everything(on.table.name)).flatMap((item): string[] => {
    if (item.kind !== 'effect') return [];
    const { effect } = item as unknown as {
      effect: { effect: string; type?: string; data?: { orderId?: string; projectId?: string } };
    };
    const { data } = effect;
    const mine = data?.projectId === id || orderIds.some((orderId) => orderId === data?.orderId);
    return mine ? [`${effect.type ?? effect.effect}`] : [];
  });
  const owner = { kind: 'enterprise', id: file?.project.owner.uscc ?? '' } as const;
  const mails = await new MessageStore(on.table).list(owner, { limit: 100 });
  const count = (all: readonly string[]) =>
    Object.fromEntries(
      [...Map.groupBy(all, (one) => one)].map(([one, { length }]) => [one, length]).toSorted(),
    );
  return {
    project: file?.project.status,
    ended: file?.project.endedAt,
    underway: file?.project.underway,
    stages: file?.stages.map(({ stage }) => [stage.status, stage.pauses]),
    orders: count(orders.map(({ order }) => `${order.status} ${order.endedAt ?? order.hold?.since ?? ''}`)),
    suspensions: orders.flatMap(({ order }) => order.limits['promised']?.deadline.suspensions),
    obstacles: count(file?.obstacles.map(({ part }) => `${part.status} ${part.closed?.by ?? ''}`) ?? []),
    installations: count(file?.installations.map(({ part }) => part.status) ?? []),
    links: file?.links.length,
    told: count(told),
    mails: count(mails.items.map(({ code }) => code)),
    timeline: count((await on.timeline.of(id)).map(({ code }) => code)),
  };
};

type Prepare = (on: ProjectDependencies, file: ProjectFile) => Promise<void>;
type Pieces = (on: ProjectDependencies, id: string) => InPieces<ProjectFile>;

/** A project that is about to be carried on, as all the items of its table. */
interface Begun {
  readonly file: ProjectFile;
  readonly items: readonly Item[];
}

const begin = async (prepare: Prepare): Promise<Begun> => {
  const name = await newTable();
  const { on } = context(name, later);
  const file = await laden(on);
  await prepare(on, file);
  return { file, items: await everything(name) };
};

/** A table of its own with the same in it. @returns its name */
const copyOf = async ({ items }: Begun): Promise<string> => {
  made += 1;
  const name = `pieces-${made}`;
  await benchTable(client, name);
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [name]: puts } }),
    );
    expect(UnprocessedItems ?? {}).toEqual({});
  }
  return name;
};

/** Carries on, killed at a transaction; then again, by another, to the end. */
const killedAt = async (lives: number, dies: 'before' | 'after', begun: Begun, pieces: Pieces) => {
  const { file } = begun;
  const name = await copyOf(begun);
  const first = context(name, later);
  Object.assign(first.table, { lives, dies });
  let killed = false;
  await carryOn(first.on, pieces(first.on, file.project.id)).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
    killed = true;
  });
  const second = context(name, instant('2026-03-03T01:00:00.000Z'));
  await carryOn(second.on, pieces(second.on, file.project.id));
  const most = Math.max(first.table.most, second.table.most);
  return { killed, most, pieces: first.table.written, outcome: await outcome(second.on, file) };
};

/**
 * Each moment of so many pieces at which there is something else in the table. Who dies before a piece is sent leaves what
 * one leaves who never heard that the piece before it was taken: only after the last one nothing is sent.
 */
const deathsOf = (pieces: number) => [
  ...Array.from({ length: pieces }, (_, lives) => ({ lives, dies: 'before' as const })),
  { lives: pieces - 1, dies: 'after' as const },
];

const set = (status: 'pausing' | 'cancelling') => async (on: ProjectDependencies, file: ProjectFile) => {
  const asOf = { now, workingTime: await on.calendars.workingTime() };
  expect((await on.table.transact(await setOut(on, file, status, asOf, '资金安排'))).ok).toBe(true);
};

/** Paused, and told to go on. */
const resuming = async (on: ProjectDependencies, file: ProjectFile) => {
  await set('pausing')(on, file);
  await carryOn(on, onTheWay(on, file.project.id));
  const paused = await on.projects.open(file.project.id);
  if (!paused) throw new Error('No project');
  const asOf = { now: later, workingTime: await on.calendars.workingTime() };
  expect((await on.table.transact(await setOut(on, paused, 'resuming', asOf))).ok).toBe(true);
};

const withdrawn = { orders: { [`withdrawn ${now}`]: steps }, obstacles: { 'closed project': 10 } };

describe.each([
  [
    'cancelling a project',
    set('cancelling'),
    onTheWay,
    {
      project: 'cancelled',
      ended: now,
      ...withdrawn,
      installations: { dropped: 22 },
      told: { 'order.created': steps, 'order.withdrawn': steps, 'obstacle.dropped': 10 },
    },
  ],
  ['pausing it', set('pausing'), onTheWay, { project: 'paused', orders: { [`suspended ${now}`]: steps } }],
  ['its going on', resuming, onTheWay, { project: 'active', orders: { 'pending ': steps } }],
  [
    // All ask for the same service at the project's one site: the first is sent, the others are the same again.
    'sending what waited for a stage',
    () => Promise.resolve(),
    (on: ProjectDependencies, id: string) => installationsOfStage(on, id, 'construction'),
    {
      project: 'active',
      installations: { sent: 1, impossible: 21 },
      links: 1,
      mails: { 'application.submitted': 1, 'application.to-correct': 21 },
    },
  ],
] as const)('%s', (_, prepare, pieces, expected) => {
  it('is written in pieces, and ends the same wherever it is killed', async () => {
    const begun = await begin(prepare);
    const undisturbed = await killedAt(Infinity, 'before', begun, pieces);
    expect(undisturbed.outcome).toMatchObject({ ...expected, underway: undefined });
    expect(undisturbed.pieces).toBeGreaterThan(1);
    const deaths = sampled(deathsOf(undisturbed.pieces));
    const all = await Promise.all(deaths.map(({ lives, dies }) => killedAt(lives, dies, begun, pieces)));
    for (const [index, disturbed] of all.entries()) {
      expect(disturbed.killed).toBe(true);
      expect(disturbed.outcome, JSON.stringify(deaths[index])).toEqual(undisturbed.outcome);
      expect(disturbed.most).toBeLessThan(75);
    }
  }, 120_000);
});

it('withdrawing a case at the river tells each department once, wherever it is killed', async () => {
  const name = await newTable();
  const withdraw = async (lives: number, dies: 'before' | 'after') => {
    const table = new MortalTable(name, documents);
    const on = riverDependencies({ table, clock: { now: () => later } });
    const number = (made += 1);
    const orders = Array.from({ length: 12 }, () => reviewOf(number));
    const workingTime = await on.calendars.workingTime();
    const one = riverCase({
      id: RiverId.parse(`ra_${String(number).padStart(26, '0')}`),
      status: 'withdrawing',
      endedAt: now,
      reviews: orders.map(({ id }) => ({ department: '林业局', partner: department, orderId: id })),
    });
    const placed = await Promise.all(orders.map((order) => on.orders.place(order, workingTime)));
    const begun = await table.transact([...on.river.create(one, {}), ...placed.flat()]);
    expect(begun.ok).toBe(true);
    Object.assign(table, { written: 0, most: 0, lives, dies });
    await carryOn(on, withdrawing(on, one.id)).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    const pieces = table.written;
    Object.assign(table, { lives: Infinity });
    await carryOn(on, withdrawing(on, one.id));
    const ended = await on.orders.findAll(orders.map(({ id }) => id));
    expect(ended.map(({ order }) => [order.status, order.endedAt])).toEqual(
      orders.map(() => ['withdrawn', now]),
    );
    expect((await on.river.open(one.id))?.case.status).toBe('withdrawn');
    const codes = (await on.timeline.of(orders[0]?.subject.id ?? '')).map(({ code }) => code);
    expect(codes.filter((code) => code === 'order.withdrawn')).toHaveLength(orders.length);
    return pieces;
  };
  const pieces = await withdraw(Infinity, 'before');
  expect(pieces).toBeGreaterThan(1);
  await Promise.all(sampled(deathsOf(pieces)).map(({ lives, dies }) => withdraw(lives, dies)));
});

it('two that carry on at once do everything once', async () => {
  const { on } = context(await newTable(), later);
  const file = await laden(on);
  await set('cancelling')(on, file);
  await Promise.all([1, 2, 3].map(() => carryOn(on, onTheWay(on, file.project.id))));
  const { told, timeline } = await outcome(on, file);
  expect(told).toMatchObject({ 'order.withdrawn': steps, 'obstacle.dropped': 10 });
  expect(timeline).toMatchObject({
    'project.cancelling': 1,
    'project.cancelled': 1,
    'order.withdrawn': steps,
  });
});

it('says while it lasts how far it is', async () => {
  const { on, table } = context(await newTable(), later);
  const file = await laden(on);
  await set('cancelling')(on, file);
  Object.assign(table, { written: 0, lives: 1 });
  await expect(carryOn(on, onTheWay(on, file.project.id))).rejects.toBeInstanceOf(Killed);
  const { project } = (await on.projects.open(file.project.id)) ?? {};
  expect(project).toMatchObject({ status: 'cancelling', underway: { since: now, reason: '资金安排' } });
  expect(project?.underway?.done).toBeGreaterThan(5);
});
