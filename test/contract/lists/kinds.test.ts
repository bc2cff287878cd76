import { keyOfBeneficiary } from '../../../functions/products/benefits/beneficiaries/model.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../../functions/common/result.ts';
import { DeadlineSpec } from '../../../functions/law/deadline/model.ts';
import { DAY, addMillis, instant } from '../../../functions/law/instant.ts';
import type { Endpoint } from '../../../functions/platform/http/http-function.ts';
import type { Caller } from '../../../functions/platform/http/route.ts';
import type { Write } from '../../../functions/platform/table/writes.ts';
import { entitlementApiDependencies } from '../../../functions/products/benefits/entitlements/dependencies.ts';
import { list as entitlements } from '../../../functions/products/benefits/entitlements/queries/read.ts';
import { consultationDependencies } from '../../../functions/products/consultations/dependencies.ts';
import { list as letters } from '../../../functions/products/consultations/queries/read.ts';
import { caseDependencies } from '../../../functions/products/joint-installations/dependencies.ts';
import type { Case } from '../../../functions/products/joint-installations/model.ts';
import { list as installations } from '../../../functions/products/joint-installations/queries/read.ts';
import { projectDependencies } from '../../../functions/products/projects/dependencies.ts';
import { Project, ProjectId } from '../../../functions/products/projects/model.ts';
import { shippedPlans } from '../../../functions/products/projects/plans/shipped.ts';
import { list as projects } from '../../../functions/products/projects/queries/read.ts';
import {
  actOnStage,
  beginStage,
  type StageEvent,
} from '../../../functions/products/projects/stage-transitions.ts';
import { riverKeys } from '../../../functions/products/river-approvals/deadlines.ts';
import { riverDependencies } from '../../../functions/products/river-approvals/dependencies.ts';
import { RiverId, type RiverStatus } from '../../../functions/products/river-approvals/model.ts';
import { list as riverCases } from '../../../functions/products/river-approvals/queries/read.ts';
import { OrderId } from '../../../functions/services/orders/model.ts';
import { PartnerId } from '../../../functions/services/partners/model.ts';
import { entitlement } from '../../unit/products/benefits/entitlements/fixture.ts';
import { by, consultation, letterOrder } from '../../unit/products/consultations/letters.ts';
import { riverCase } from '../../unit/products/river-approvals/samples.ts';
import { order as orderStep } from '../../../scripts/migrate/orders.ts';
import type { Migrating, OldItem } from '../../../scripts/migrate/step.ts';
import { databaseTable } from '../database.ts';
import { asking, operatorCalling, partnerCalling } from './ask.ts';

/** What holds of the list of every kind of thing, on one database: each row places some, and says whose turn each is. */
const now = instant('2026-10-01T02:00:00.000Z');
const asOf = { now, workingTime: by };
const ulid = (number: number) => String(number).padStart(26, '0');
const person = { subject: 's', name: '李华' };
const enterprise = (uscc: string): Caller => ({ ...person, role: 'enterprise', uscc });
const department = (id: number, code: string): Caller => ({
  ...person,
  role: 'partner',
  partner: `pt_${ulid(id)}`,
  registration: { name: '局', kind: 'department', department: code },
});

let database: Awaited<ReturnType<typeof databaseTable>>;
const context = () => ({ table: database.table, clock: { now: () => now } });

const uscc = riverCase().applicant.uscc;
const spec = DeadlineSpec.parse({
  budget: 10,
  kind: 'promised',
  basis: '第九条',
  anchor: addMillis(now, -DAY),
});
const installation = (number: number, change: object): Case =>
  ({
    ...{ id: `ji_${ulid(number)}`, status: 'in-progress', channel: 'ordinary', assignments: [], limits: {} },
    application: {
      applicant: { uscc, name: '样例', contact: { name: '李四', phone: '13812345678' } },
      site: { region: '450305', address: '七星区样例路 1 号' },
      materials: [],
      services: [],
    },
    submittedAt: addMillis(now, -DAY),
    ...change,
  }) as unknown as Case;
const river = (number: number, status: RiverStatus) => {
  const one = riverCase({
    ...{ id: RiverId.parse(`ra_${ulid(number)}`), status },
    ...(status === 'withdrawn' && { endedAt: now }),
  });
  return riverDependencies(context()).river.create(one, riverKeys(one, {}, asOf));
};
const benefit = (number: number, status: 'matched' | 'awaiting-confirmation' | 'paid') => ({
  ...entitlement(10_000),
  ...{ id: `en_${ulid(number)}`, status },
  ...(status === 'paid' && { endedAt: now }),
});
const benefitOf = entitlement(10_000);

const [plan] = shippedPlans();
const planned = plan?.stages[0];
/** A project whose first stage runs, its first step with a department, or refused by it. */
const placeProject = (
  number: number,
  { to, ...change }: { to?: 'placed' | 'refused' } & Partial<Project>,
) => {
  if (!plan || !planned?.steps[0]) throw new Error('No plan is shipped');
  const { projects: store } = projectDependencies(context());
  const id = ProjectId.parse(`pj_${ulid(number)}`);
  const project = Project.parse({
    ...{ id, code: `2603-450305-04-01-${100_000 + number}`, name: '样例项目', region: '450305' },
    owner: { uscc, name: '样例', contact: `contact#project#${id}#ps_${ulid(1)}` },
    ...{ industry: 'C3499', investmentYuan: 1_000, nature: 'filing', site: { address: '七星区样例路 1 号' } },
    ...{ status: 'active', registeredAt: now },
    ...change,
  });
  const of = { step: planned.steps[0].id, orderId: OrderId.parse(`or_${ulid(800 + number)}`) };
  const acts: readonly StageEvent[] = [
    { type: 'placed', ...of, partner: PartnerId.parse(`pt_${ulid(2)}`) },
    ...(to === 'refused' ? [{ type: 'opined', ...of, outcome: 'not-met' } as const] : []),
  ];
  const stage = acts.reduce(
    (before, act) => unwrap(actOnStage(before, planned, act, now)),
    beginStage(planned, { id: plan.id, version: plan.version }, now),
  );
  return [...store.create(project), ...(to ? [store.createStage(id, stage, {})] : [])];
};

interface Kind {
  readonly of: string;
  readonly list: () => Endpoint;
  /** Those that are placed, each in a transaction of its own; their ids end in 1, 2 and 3. */
  readonly placed: () => readonly (readonly Write[] | Promise<readonly Write[]>)[];
  readonly owner: Caller;
  readonly stranger: Caller;
  /** What the owner asks beside the tab. */
  readonly asked?: Record<string, string>;
  readonly tabs: Readonly<Record<'open' | 'mine' | 'waiting' | 'ended', readonly number[]>>;
  readonly firstColumn: string;
}

const letter = {
  list: () => letters(consultationDependencies(context())),
  stranger: department(9, '财政局'),
  firstColumn: '函告编号',
};
const placeLetter = (number: number, change: object) => {
  const { letters: store, orders } = consultationDependencies(context());
  return Promise.all([
    store.create(consultation(number)),
    orders.place({ ...letterOrder(number), ...change }, by),
  ]).then((writes) => writes.flat());
};

const kinds: readonly Kind[] = [
  {
    ...letter,
    of: 'letters that ask the caller',
    placed: () => [
      placeLetter(1, {}),
      placeLetter(2, {}),
      placeLetter(3, { status: 'replied', endedAt: now, outcome: undefined }),
    ],
    owner: department(2, '水利局'),
    tabs: { open: [2, 1], mine: [2, 1], waiting: [], ended: [3] },
  },
  {
    ...letter,
    of: 'letters by which the caller asks',
    placed: () => [],
    owner: department(1, '自然资源局'),
    asked: { box: 'sent' },
    tabs: { open: [2, 1], mine: [], waiting: [2, 1], ended: [3] },
  },
  {
    of: 'joint installations',
    list: () => installations(caseDependencies(context())),
    placed: () => {
      const { cases } = caseDependencies(context());
      const makeUp = { missing: ['site-plan'], otherwise: 'ended', deadline: spec };
      return [{}, { makeUp }, { status: 'completed', endedAt: now }].map((change, n) =>
        cases.create(installation(n + 1, change), by),
      );
    },
    owner: enterprise(uscc),
    stranger: enterprise('91450300MA5KABCD17'),
    tabs: { open: [2, 1], mine: [2], waiting: [1], ended: [3] },
    firstColumn: '事项编号',
  },
  {
    of: 'cases at the river',
    list: () => riverCases(riverDependencies(context())),
    placed: () => [river(1, 'submitted'), river(2, 'incomplete'), river(3, 'withdrawn')],
    owner: enterprise(uscc),
    stranger: enterprise('91450300MA5KABCD17'),
    tabs: { open: [2, 1], mine: [2], waiting: [1], ended: [3] },
    firstColumn: '事项编号',
  },
  {
    of: 'projects of an owner',
    list: () => projects(projectDependencies(context())),
    placed: () => [
      placeProject(1, { to: 'placed' }),
      placeProject(2, { to: 'refused' }),
      placeProject(3, { status: 'cancelled', endedAt: now }),
    ],
    owner: enterprise(uscc),
    stranger: enterprise('91450300MA5KABCD17'),
    tabs: { open: [2, 1], mine: [2], waiting: [1], ended: [3] },
    firstColumn: '项目编号',
  },
  {
    of: 'entitlements of an enterprise',
    list: () => entitlements(entitlementApiDependencies(context())),
    placed: () => {
      const { store } = entitlementApiDependencies(context());
      return (['matched', 'awaiting-confirmation', 'paid'] as const).map((status, n) =>
        store.create(benefit(n + 1, status) as never, {} as never, asOf),
      );
    },
    owner: enterprise(keyOfBeneficiary(benefitOf)),
    stranger: enterprise('91450300MA5KABCD17'),
    tabs: { open: [2, 1], mine: [2], waiting: [1], ended: [3] },
    firstColumn: '兑现事项编号',
  },
  {
    of: 'entitlements of a department',
    list: () => entitlements(entitlementApiDependencies(context())),
    placed: () => [],
    owner: department(2, benefitOf.department),
    stranger: department(9, '别的局'),
    tabs: { open: [2, 1], mine: [1], waiting: [2], ended: [3] },
    firstColumn: '兑现事项编号',
  },
];

beforeAll(async () => {
  process.env['RECORDS_TABLE_NAME'] = 'records';
  database = await databaseTable(['records']);
  for (const kind of kinds)
    for (const writes of kind.placed()) unwrap(await database.table.transact(await writes));
}, 60_000);
afterAll(() => database.close());

describe.each(kinds)('the list of $of', ({ list, owner, stranger, asked = {}, tabs, firstColumn }) => {
  const numbers = async (query: Record<string, string>, caller = owner) =>
    (await asking(list(), caller).ids({ ...asked, ...query })).map((id) => Number(id.slice(3)));
  const counted = async (query: Record<string, string>, caller = owner) =>
    (await asking(list(), caller).page({ ...asked, ...query, counts: 'true' })).counts;

  it.each(Object.entries(tabs))('has the tab %s, in either order', async (tab, expected) => {
    expect((await numbers({ tab })).toSorted()).toEqual(expected.toSorted());
    expect((await numbers({ tab, sort: 'timeLeft' })).toSorted()).toEqual(expected.toSorted());
  });

  it('without a tab has all, page by page', async () => {
    const all = [...tabs.open, ...tabs.ended].toSorted();
    expect((await numbers({})).toSorted()).toEqual(all);
    const pages = await asking(list(), owner).all({ ...asked, limit: '1' });
    expect(pages.map((id) => Number(id.slice(3))).toSorted()).toEqual(all);
  });

  it('counts what each tab has, whatever is asked for', async () => {
    const [open, mine, waiting, ended] = [tabs.open, tabs.mine, tabs.waiting, tabs.ended].map(
      ({ length }) => length,
    );
    expect(await counted({ tab: 'ended', limit: '1' })).toMatchObject({
      ...{ open, mine, waiting, ended },
      exact: true,
    });
  });

  it('shows a stranger nothing, in no tab, by no words, with no cursor of another, and counts none', async () => {
    const { cursor = '' } = await asking(list(), owner).page({ ...asked, limit: '1' });
    expect(cursor).not.toBe('');
    for (const query of [{}, { tab: 'ended' }, { text: '0' }, { cursor }, { sort: 'timeLeft' }])
      expect(await numbers(query as Record<string, string>, stranger)).toEqual([]);
    expect(await counted({}, stranger)).toMatchObject({ open: 0, mine: 0, waiting: 0, ended: 0, overdue: 0 });
  });

  it('is a sheet with a row for each', async () => {
    const { mediaType, body } = await asking(list(), owner).answered(asked, { accept: 'text/csv' });
    expect(mediaType).toBe('text/csv; charset=utf-8');
    const [heading = '', ...rows] = String(body).trimEnd().split('\r\n');
    expect(heading.startsWith(`\uFEFF"${firstColumn}"`)).toBe(true);
    expect(rows).toHaveLength(tabs.open.length + tabs.ended.length);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await asking(list(), owner).answered(asked);
    const etag = String(headers?.['etag']);
    expect(etag).toMatch(/^W\/".+"$/);
    const again = await asking(list(), owner).answered(asked, { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, headers: { etag } });
  });
});

it('letters are seen by operators whoever asks whom, and by no partner that is neither', async () => {
  const operator = asking(letter.list(), operatorCalling);
  expect(await operator.ids({ tab: 'open' })).toEqual([`cl_${ulid(2)}`, `cl_${ulid(1)}`]);
  const asker = department(1, '自然资源局');
  expect(await asking(letter.list(), asker).ids({})).toEqual([]);
  expect(await asking(letter.list(), partnerCalling(`pt_${ulid(9)}`)).ids({ box: 'sent' })).toEqual([]);
});

it('a letter that stood among all orders is found by who asked once it is migrated, which is done once', async () => {
  const { table } = database;
  const key = { pk: `ORDER#${letterOrder(1).id}`, sk: 'ORDER' };
  const placed = async (): Promise<OldItem> => {
    const item = await table.get<OldItem>(key);
    if (!item) throw new Error(`No ${key.pk}`);
    return item;
  };
  const migrated = async () => orderStep(await placed(), { table } as Migrating);
  const sent = () => asking(letter.list(), department(1, '自然资源局')).ids({ box: 'sent', tab: 'open' });
  const { partners: _, ...facts } = (await placed()).facts ?? { received: '' };
  const before = { ...(await placed()), listKey: 'ORDERS#open', facts };
  unwrap(await table.transact([table.write.put(before)]));
  expect(await sent()).toEqual([`cl_${ulid(2)}`]);
  unwrap(await table.transact(await migrated()));
  expect(await sent()).toEqual([`cl_${ulid(2)}`, `cl_${ulid(1)}`]);
  expect(await migrated()).toEqual([]);
});
