import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '../../functions/common/result.ts';
import { watchers } from '../../functions/entrypoints/watchers.ts';
import { workingCalendar } from '../../functions/law/calendar/working-calendar.ts';
import type { CalendarNotice } from '../../functions/law/calendar/notice.ts';
import type { WorkingTime } from '../../functions/law/deadline/working-time.ts';
import { addMillis, MINUTE, type Instant } from '../../functions/law/instant.ts';
import { plainDate } from '../../functions/law/plain-date.ts';
import { Table } from '../../functions/platform/table/table.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
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
import { rewriteCase } from '../../functions/products/joint-installations/rewrite.ts';
import { endWords } from '../../functions/law/last-day.ts';
import { MessageStore } from '../../functions/services/messages/store.ts';
import { dynamoDbClient } from '../../local/dynamodb/tables.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { benchTable } from '../../scripts/bench/bench-table.ts';
import { regional } from '../unit/law/samples.ts';
import { before, begun, benefit, installation, rowsOf, spec } from './recompute-rows.ts';

/**
 * Every kind of thing that has a limit, by one table: a calendar is published that moves its due moment; that is put on
 * record, again changes nothing, and what happens at the limit happens at the new moment.
 */
const day = (date: string) => ({ date: plainDate(date), name: { zh: '调整', en: 'Changed' } });
const published = (days: Pick<CalendarNotice, 'off' | 'work'>): WorkingTime => ({
  calendar: workingCalendar([regional(2026, days)]),
  hours: before.hours,
});
/** A holiday more makes every limit that spans it a day longer; a Saturday that is worked, sooner over. */
const calendars = [
  ['later', published({ off: [day('2026-03-03'), day('2026-09-30')], work: [] })],
  ['earlier', published({ off: [], work: [day('2026-03-07'), day('2026-10-04')] })],
] as const;

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
const rows = rowsOf(context);

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
    // Nor is what an applicant is to do by a day: who owns a project, or has broken a commitment.
    const owed =
      key.pk !== `ENTITLEMENT#${benefit.id}` && !key.sk.startsWith('TERM#') && key.sk !== 'COMMITMENT';
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
  // The day of an obligation is a date; a name has no limit.
  for (const exempt of ['RIVER/OBLIGATION', 'WAITING/NAME']) covered.add(exempt);
  expect(covered).toEqual(new Set(Object.keys(watchers(context()))));
});
