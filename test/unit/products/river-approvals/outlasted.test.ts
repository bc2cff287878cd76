import { beforeEach, expect, it } from 'vitest';
import { USUAL_OFFICE_HOURS } from '../../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { addMillis, DAY, MINUTE, type Instant } from '../../../../functions/law/instant.ts';
import type { Table } from '../../../../functions/platform/table/table.ts';
import { sweep } from '../../../../functions/platform/watch/sweep.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import { riverKeys } from '../../../../functions/products/river-approvals/deadlines.ts';
import { riverDependencies } from '../../../../functions/products/river-approvals/dependencies.ts';
import { recordOf } from '../../../../functions/products/river-approvals/rewrite.ts';
import { expertReview } from '../../../../functions/products/river-approvals/content.ts';
import { watchedRiver } from '../../../../functions/products/river-approvals/watched.ts';
import { MessageStore } from '../../../../functions/services/messages/store.ts';
import { handClock, memoryTable } from '../../services/webhooks/fixture.ts';
import { riverCase, start } from './samples.ts';

const workingTime = { calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS };
const until = addMillis(start, 3 * DAY);
const late = addMillis(until, MINUTE);
const one = riverCase({
  status: 'expert-meeting',
  suspensions: [{ from: start, to: until, basis: '专家评审', ground: expertReview }],
});

let table: Table;
let on: ReturnType<typeof riverDependencies>;
beforeEach(async () => {
  process.env['RECORDS_TABLE_NAME'] = 'records';
  ({ table } = memoryTable());
  on = riverDependencies({ table, clock: handClock(start) });
  await table.transact(on.river.create(one, riverKeys(one, {}, { now: start, workingTime })));
});

const news = async () => {
  const { items } = await new MessageStore(table).list(
    { kind: 'enterprise', id: one.applicant.uscc },
    { limit: 9 },
  );
  return items.map(({ code }) => code);
};
const recorded = async () => (await on.timeline.of(one.id)).map(({ code }) => code);
const sweepAt = (now: Instant) =>
  sweep({
    table,
    watchers: { 'RIVER/CASE': watcher(table, watchedRiver(on)) },
    now,
    workingTime: () => Promise.resolve(workingTime),
    tellSick: () => [],
  });
/** Another rewrite of the case: something is put on record. */
const rewriteAt = async (now: Instant) => {
  const file = await on.river.open(one.id);
  if (!file) throw new Error('No case');
  const entry = { at: now, code: 'made-up' };
  await table.transact(await recordOf(on, file, file.case, entry, { now, workingTime }));
};

it('is told by the sweep when the experts have not met in their time, once', async () => {
  await sweepAt(addMillis(until, -MINUTE));
  expect(await news()).toEqual([]);
  await sweepAt(late);
  await sweepAt(addMillis(late, MINUTE));
  await rewriteAt(addMillis(late, 2 * MINUTE));
  expect(await news()).toEqual(['application.suspension-ended']);
  expect(await recorded()).toContain('river.expert-review-outlasted');
});

it('is told as well when the case is written anew before a sweep comes by, once', async () => {
  await rewriteAt(late);
  expect(await news()).toEqual(['application.suspension-ended']);
  await sweepAt(addMillis(late, MINUTE));
  expect(await news()).toEqual(['application.suspension-ended']);
  expect(await recorded()).toContain('river.expert-review-outlasted');
});
