import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../functions/common/result.ts';
import { watchers } from '../../functions/entrypoints/watchers.ts';
import { USUAL_OFFICE_HOURS } from '../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../functions/law/calendar/working-calendar.ts';
import type { CalendarNotice } from '../../functions/law/calendar/notice.ts';
import { DeadlineSpec } from '../../functions/law/deadline/model.ts';
import type { WorkingTime } from '../../functions/law/deadline/working-time.ts';
import { addMillis, instant, MINUTE, type Instant } from '../../functions/law/instant.ts';
import { plainDate } from '../../functions/law/plain-date.ts';
import { Table } from '../../functions/platform/table/table.ts';
import type { Item, Key, Write } from '../../functions/platform/table/writes.ts';
import { Escalations } from '../../functions/platform/watch/escalations.ts';
import {
  keptKeys,
  kindOfKey,
  openShards,
  type WatchKeys,
} from '../../functions/platform/watch/index-keys.ts';
import { lateNow } from '../../functions/platform/watch/late.ts';
import { recompute } from '../../functions/platform/watch/recompute.ts';
import { sweep } from '../../functions/platform/watch/sweep.ts';
import { caseDependencies } from '../../functions/products/joint-installations/dependencies.ts';
import type { Case } from '../../functions/products/joint-installations/model.ts';
import { rewriteCase } from '../../functions/products/joint-installations/rewrite.ts';
import { newStageKeys, obstacleKeys } from '../../functions/products/projects/deadlines.ts';
import { projectDependencies } from '../../functions/products/projects/dependencies.ts';
import type { Project } from '../../functions/products/projects/model.ts';
import { actOnObstacle } from '../../functions/products/projects/obstacle.ts';
import { newObstacle } from '../../functions/products/projects/obstacle-writes.ts';
import { shippedPlans } from '../../functions/products/projects/plans/shipped.ts';
import { beginStage } from '../../functions/products/projects/stage-transitions.ts';
import { endWords } from '../../functions/law/last-day.ts';
import { MessageStore } from '../../functions/services/messages/store.ts';
import { riverKeys } from '../../functions/products/river-approvals/deadlines.ts';
import { RiverId } from '../../functions/products/river-approvals/model.ts';
import { riverDependencies } from '../../functions/products/river-approvals/dependencies.ts';
import { sampleLaw } from '../../functions/law/legal-data/sample.ts';
import { confirmationLimit } from '../../functions/products/benefits/entitlements/limits.ts';
import { entitlementTaskDependencies } from '../../functions/products/benefits/entitlements/dependencies.ts';
import { dynamoDbClient } from '../../local/dynamodb/tables.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { benchTable } from '../../scripts/bench/bench-table.ts';
import { entitlement } from '../unit/products/benefits/entitlements/fixture.ts';
import { letterOrder } from '../unit/products/consultations/letters.ts';
import { regional } from '../unit/law/samples.ts';
import { partner } from '../unit/products/projects/samples.ts';
import { riverCase } from '../unit/products/river-approvals/samples.ts';

/**
 * Every kind of thing that has a limit, by one table: a calendar is published that moves its due moment; that is put on
 * record, again changes nothing, and what happens at the limit happens at the new moment.
 */
const hours = USUAL_OFFICE_HOURS;
const before: WorkingTime = { calendar: workingCalendar(), hours };
const day = (date: string) => ({ date: plainDate(date), name: { zh: '调整', en: 'Changed' } });
const published = (days: Pick<CalendarNotice, 'off' | 'work'>): WorkingTime => ({
  calendar: workingCalendar([regional(2026, days)]),
  hours,
});
/** A holiday more makes every limit that spans it a day longer; a Saturday that is worked, sooner over. */
const calendars = [
  ['later', published({ off: [day('2026-03-03'), day('2026-09-30')], work: [] })],
  ['earlier', published({ off: [], work: [day('2026-03-07'), day('2026-10-04')] })],
] as const;

const begun = instant('2026-03-02T01:00:00.000Z');
const directory = mkdtempSync(join(tmpdir(), 'liban-recompute-'));
let database: Awaited<ReturnType<typeof startDynoxide>>;
let client: ReturnType<typeof dynamoDbClient>;
let table: Table;
let now = begun;

beforeAll(async () => {
  process.env['RECORDS_TABLE_NAME'] = 'records';
  database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  client = dynamoDbClient(database.endpoint);
}, 60_000);
afterAll(async () => {
  client.destroy();
  await database.close();
  rmSync(directory, { recursive: true, force: true });
});

const context = () => ({ table, clock: { now: () => now } });
const spec = (budget: number) =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: '第九条', anchor: begun });
const fail = (): never => {
  throw new Error('Nothing is shipped');
};
const ulid = (number: number) => String(number).padStart(26, '0');

const project = {
  id: `pj_${ulid(1)}`,
  code: '2603-450305-04-01-123456',
  region: '450305',
  registeredAt: begun,
  status: 'active',
  owner: { uscc: '91450300MA5L00071X', name: '样例', contact: { name: '李四', phone: '13812345678' } },
  formerOwners: [],
  site: { address: '七星区样例路 1 号' },
} as unknown as Project;

const installation = (number: number, change: object): Case =>
  ({
    id: `ji_${ulid(number)}`,
    status: 'in-progress',
    channel: 'ordinary',
    application: {
      applicant: project.owner,
      site: { region: '450305', address: '七星区样例路 1 号' },
      materials: [],
      services: [],
    },
    assignments: [],
    limits: {},
    submittedAt: begun,
    ...change,
  }) as unknown as Case;

const plan = shippedPlans()[0] ?? fail();
const planned = plan.stages[0] ?? fail();
const obstacle = unwrap(
  actOnObstacle(
    newObstacle({ raisedBy: 'enterprise', what: '道路开挖' }, begun),
    { type: 'assigned', to: [partner] },
    { now: begun, workingTime: before },
  ),
);
const river = riverCase({ id: RiverId.parse(`ra_${ulid(1)}`), status: 'in-review' });
const lacking = riverCase({
  id: RiverId.parse(`ra_${ulid(2)}`),
  status: 'in-review',
  makeUp: { missing: ['environment-report'], deadline: spec(5) },
});
const benefit = (() => {
  const one = entitlement(10_000);
  return {
    ...one,
    status: 'awaiting-confirmation' as const,
    limits: { ...confirmationLimit(one, begun, sampleLaw()) },
  };
})();
const letterKey = `ORDER#${letterOrder(78).id}`;

interface Row {
  readonly kind: string;
  readonly key: Key;
  /** Whose record it stands in. */
  readonly subject: string;
  readonly limit: string;
  readonly place: () => readonly Write[] | Promise<readonly Write[]>;
  readonly moved: string;
  /** Who applied for it, where they are told. */
  readonly applicant?: string;
  /** What happens when its limit is over; not by the sweep where an execution waits for the moment. */
  readonly over?: string;
}

const rows: readonly Row[] = [
  {
    kind: 'an order',
    key: { pk: `ORDER#or_${ulid(77)}`, sk: 'ORDER' },
    subject: 'ji_77',
    limit: 'completion',
    place: () =>
      entitlementTaskDependencies(context()).orders.place(
        {
          ...letterOrder(77),
          kind: 'work-order',
          status: 'pending',
          subject: { kind: 'joint-installation', id: 'ji_77' },
          createdAt: begun,
          limits: { completion: { deadline: spec(5) } },
        },
        before,
      ),
    moved: 'order.deadline-moved',
    over: 'order.overdue',
  },
  {
    kind: 'a letter',
    key: { pk: letterKey, sk: 'ORDER' },
    subject: letterOrder(78).subject.id,
    limit: 'reply',
    place: () => entitlementTaskDependencies(context()).orders.place(letterOrder(78), before),
    moved: 'order.deadline-moved',
  },
  {
    kind: 'a joint installation',
    key: { pk: `CASE#ji_${ulid(1)}`, sk: 'CASE' },
    subject: `ji_${ulid(1)}`,
    limit: 'completion',
    place: () =>
      caseDependencies(context()).cases.create(
        installation(1, { limits: { completion: { deadline: spec(10) } } }),
        before,
      ),
    moved: 'case.deadline-moved',
    applicant: project.owner.uscc,
    over: 'case.overdue',
  },
  {
    kind: 'the day until which documents may follow',
    key: { pk: `CASE#ji_${ulid(2)}`, sk: 'CASE' },
    subject: `ji_${ulid(2)}`,
    limit: 'make-up',
    place: () =>
      caseDependencies(context()).cases.create(
        installation(2, { makeUp: { missing: ['site-plan'], otherwise: 'ended', deadline: spec(10) } }),
        before,
      ),
    moved: 'case.deadline-moved',
    applicant: project.owner.uscc,
  },
  {
    kind: 'a stage of a project',
    key: { pk: `PROJECT#${project.id}`, sk: `STAGE#${planned.id}` },
    subject: project.id,
    limit: 'promised',
    place: () => {
      const { projects } = projectDependencies(context());
      const stage = beginStage(planned, { id: plan.id, version: plan.version }, begun);
      return [
        ...projects.create(project),
        projects.createStage(project.id, stage, newStageKeys(project.id, stage, begun)),
      ];
    },
    moved: 'stage.deadline-moved',
    applicant: project.owner.uscc,
    over: 'stage.overdue',
  },
  {
    kind: 'an obstacle',
    key: { pk: `PROJECT#${project.id}`, sk: `OBSTACLE#${obstacle.id}` },
    subject: project.id,
    limit: 'answer',
    place: () => [
      projectDependencies(context()).projects.putObstacle(project.id, {
        part: obstacle,
        version: 0,
        keys: obstacleKeys(project.id, obstacle, { now: begun, workingTime: before }),
      }),
    ],
    moved: 'obstacle.deadline-moved',
    over: 'obstacle.escalated',
  },
  {
    kind: 'a case at the river',
    key: { pk: `RIVER#${river.id}`, sk: 'CASE' },
    subject: river.id,
    limit: 'promised',
    place: () => [
      ...riverDependencies(context()).river.create(
        river,
        riverKeys(river, {}, { now: begun, workingTime: before }),
      ),
    ],
    moved: 'river.deadline-moved',
    applicant: river.applicant.uscc,
    over: 'river.overdue',
  },
  {
    kind: 'what a case at the river was accepted without',
    key: { pk: `RIVER#${lacking.id}`, sk: 'CASE' },
    subject: lacking.id,
    limit: 'make-up',
    place: () => [
      ...riverDependencies(context()).river.create(
        lacking,
        riverKeys(lacking, {}, { now: begun, workingTime: before }),
      ),
    ],
    moved: 'river.deadline-moved',
    applicant: river.applicant.uscc,
    over: 'river.make-up-overdue',
  },
  {
    kind: 'a benefit that waits for its click',
    key: { pk: `ENTITLEMENT#${benefit.id}`, sk: 'ENTITLEMENT' },
    subject: benefit.id,
    limit: 'confirmation',
    place: () =>
      entitlementTaskDependencies(context()).store.create(benefit, {} as never, {
        now: begun,
        workingTime: before,
      }),
    moved: 'entitlement.deadline-moved',
    applicant: benefit.uscc,
    over: 'entitlement.lapsed',
  },
];

type Kept = Item & WatchKeys & { readonly version: number };

describe.each(calendars)('a calendar that moves it %s', (direction, after) => {
  beforeAll(async () => {
    await benchTable(client, direction);
    const marshallOptions = { removeUndefinedValues: true };
    table = new Table(direction, DynamoDBDocumentClient.from(client, { marshallOptions }));
  }, 60_000);

  describe.each(rows)('$kind', ({ key, subject, limit, place, moved, applicant, over }) => {
    const kept = async (): Promise<Kept> => {
      const item = await table.get<Kept>(key);
      if (!item) throw new Error(`No ${key.pk}`);
      return item;
    };
    /** An order keeps what it told beside its head. */
    const due = async () => {
      const beside = await table.get<Kept>({ pk: key.pk, sk: 'CLOCK' });
      const { dues } = keptKeys(await kept());
      return (dues ?? (beside as { value?: Pick<Kept, 'dues'> } | undefined)?.value?.dues)?.[limit];
    };
    const owed = key.pk !== `ENTITLEMENT#${benefit.id}`;
    const isOver = async (at: Instant) =>
      (await lateNow(table, at)).entries.some(
        (entry) => entry.key.pk === key.pk && entry.key.sk === key.sk && entry.due <= at,
      );
    const told = async (code: string) =>
      (await caseDependencies(context()).timeline.of(subject)).filter((entry) => entry.code === code);
    const letters = async () => {
      const reader = { kind: 'enterprise', id: applicant ?? 'nobody' } as const;
      const { items } = await new MessageStore(table).list(reader, { limit: 100 });
      return items.filter(({ code }) => code === 'application.deadline-moved');
    };
    const sweepAt = async (at: Instant, workingTime: WorkingTime, index?: string) => {
      now = at;
      await sweep({
        table,
        watchers: watchers(context()),
        now: at,
        workingTime: () => Promise.resolve(workingTime),
        tellSick: () => [],
        ...(index && { index }),
      });
    };
    const publish = async (at: Instant) => {
      now = at;
      for (let shard = 0; shard < openShards; shard += 1)
        await recompute(
          table,
          watchers(context()),
          { shard, fromYear: 2026 },
          { now: at, workingTime: after },
        );
    };

    it('is reckoned anew and on record when a calendar moves it, once, and acted upon at the new moment', async () => {
      unwrap(await table.transact(await place()));
      await sweepAt(begun, before);
      const from = await due();
      expect(from).toBeDefined();
      expect(await told(moved)).toEqual([]);
      const toldBefore = (await letters()).length;

      await publish(addMillis(begun, MINUTE));
      const to = await due();
      expect(to, 'one working day').toSatisfy((moved: string) =>
        direction === 'later' ? moved > String(from) : moved < String(from),
      );
      const moves = async () => (await told(moved)).filter(({ facts }) => facts?.['from'] === from);
      expect(await moves()).toMatchObject([{ facts: { from, to } }]);
      const [letter, ...rest] = (await letters()).slice(0, (await letters()).length - toldBefore);
      expect(rest).toEqual([]);
      if (applicant === undefined) expect(letter).toBeUndefined();
      else
        expect(letter?.body).toContain(
          `由${endWords(from as Instant).zh}调整为${endWords(to as Instant).zh}`,
        );
      const { version } = await kept();
      await publish(addMillis(begun, 2 * MINUTE));
      expect((await kept()).version).toBe(version);
      expect(await moves()).toHaveLength(1);
      expect(await letters()).toHaveLength(toldBefore + (applicant === undefined ? 0 : 1));

      if (over === undefined || from === undefined || to === undefined) return;
      await sweepAt(addMillis(to, -MINUTE), after);
      expect(await told(over), 'not at the old moment').toEqual([]);
      expect(await isOver(addMillis(to, -MINUTE))).toBe(false);
      expect(await isOver(to), 'whether or not a sweep has come by').toBe(owed);
      await sweepAt(to, after);
      expect(await told(over)).toHaveLength(1);
      await sweepAt(to, after);
      expect(await told(over)).toHaveLength(1);
    }, 60_000);
  });

  it('puts right what a request in flight wrote by the old calendar after its shard was gone through', async () => {
    const on = caseDependencies(context());
    const one = installation(3, { limits: { completion: { deadline: spec(10) } } });
    unwrap(await table.transact(on.cases.create(one, before)));
    const find = async () => {
      const stored = await on.cases.find(one.id);
      if (!stored) throw new Error('No case');
      return stored;
    };
    const pass = async () => {
      for (let shard = 0; shard < openShards; shard += 1)
        await recompute(table, watchers(context()), { shard, fromYear: 2026 }, { now, workingTime: after });
    };
    const old = (await find()).dues;
    await pass();
    const right = (await find()).dues;
    expect(right).not.toEqual(old);
    const stored = await find();
    unwrap(await table.transact(await rewriteCase(on, stored, stored.case, { now, workingTime: before })));
    expect((await find()).dues).toEqual(old);
    await pass();
    expect((await find()).dues).toEqual(right);
  });

  it('lists in the escalations what has been over for long, of every kind that has a ladder', async () => {
    await sweep({
      table,
      watchers: watchers(context()),
      now: addMillis(begun, 300 * 24 * 60 * MINUTE),
      workingTime: () => Promise.resolve(after),
      tellSick: () => [],
    });
    const { items } = await new Escalations(table).list(100, undefined);
    expect(new Set(items.map(({ subject }) => subject.kind))).toEqual(
      new Set(['joint-installation', 'project-stage', 'river-approval']),
    );
  });
});

it('has a row for every kind that is watched, but for those no calendar can move', () => {
  const covered = new Set(rows.map(({ key }) => kindOfKey(key)));
  // The day of an obligation is a date; of a commitment the day of its check is told to nobody; a name has no limit.
  for (const exempt of ['RIVER/OBLIGATION', 'PROJECT/COMMITMENT', 'WAITING/NAME']) covered.add(exempt);
  expect(covered).toEqual(new Set(Object.keys(watchers(context()))));
});
