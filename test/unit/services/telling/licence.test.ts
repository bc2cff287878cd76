import { expect, it } from 'vitest';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import type { AsOf } from '../../../../functions/law/deadline/working-time.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import { LicenceTerms } from '../../../../functions/law/licensing/acceptance.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import { MessageStore } from '../../../../functions/services/messages/store.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { asLicence } from '../../../../functions/services/orders/licensing.ts';
import { Order } from '../../../../functions/services/orders/model.ts';
import { regional, shanghai, workingTime } from '../../law/samples.ts';
import { handClock, memoryTable } from '../webhooks/fixture.ts';
import { tellingOrders } from './fixture.ts';

const uscc = '91450300MA5L00071X';
const monday = shanghai('2026-03-02 10:00');
const spec = (budget: number, kind: 'promised' | 'statutory') =>
  DeadlineSpec.parse({ budget, kind, basis: '第四十二条', anchor: monday });

const licence = asLicence(
  Order.parse({
    id: 'or_01J00000000000000000000000',
    kind: 'review',
    subject: { kind: 'project', id: 'pj_1' },
    partner: 'pt_1',
    status: 'pending',
    request: {},
    createdAt: monday,
    limits: {
      promised: { deadline: spec(10, 'promised') },
      statutory: { deadline: spec(20, 'statutory'), beside: 'promised' },
    },
  }),
  LicenceTerms.parse({}),
  sampleLaw(),
);

/** The application in the table, and what its applicant has read. */
const applied = async () => {
  const { table } = memoryTable();
  const context = { table, clock: handClock(monday) };
  const { orders } = tellingOrders(context, { applicant: { kind: 'enterprise', id: uscc } });
  await table.transact(await orders.place(licence, workingTime));
  const stored = async () => {
    const found = await orders.find(licence.id);
    if (!found) throw new Error('No order');
    return found;
  };
  const say = async (type: string, more: object, at: string) => {
    const asOf = { now: shanghai(at), workingTime };
    const before = await stored();
    const acted = await orders.act(before, { type, eventId: 'e', ...more } as Act, asOf);
    if (!acted.ok) throw new Error(acted.error.reason ?? 'Not allowed');
    const { order, writes } = acted.value;
    await table.transact(writes);
    return order;
  };
  const read = async () =>
    (await new MessageStore(table).list({ kind: 'enterprise', id: uscc }, { limit: 9 })).items;
  const lookAt = async (asOf: AsOf) =>
    watcher(table, orders.watched)({ pk: `ORDER#${licence.id}`, sk: 'ORDER' }, asOf);
  return { say, read, lookAt };
};

it('is told what time did before a department speaks, though no sweep has come by', async () => {
  const { say, read } = await applied();
  const { receipts = [] } = await say('not-met', { grounds: '不符' }, '2026-03-10 09:00');
  expect(receipts.map(({ kind }) => kind)).toEqual(['acceptance', 'refusal']);
  const told = await read();
  expect(told.map(({ code }) => code).toSorted()).toEqual([
    'application.accepted-by-law',
    'application.opinion',
  ]);
  const byLaw = told.find(({ code }) => code === 'application.accepted-by-law');
  expect(byLaw?.body, 'the receipt of that move').toContain(`文书编号：${receipts[0]?.number ?? ''}（`);
});

it('is told that a time that was not counted is over by whoever speaks after it', async () => {
  const { say, read } = await applied();
  await say('accepted', {}, '2026-03-03 09:00');
  await say('suspended', { ground: 'expert-review', until: '2026-03-05' }, '2026-03-04 09:00');
  await say('not-met', { grounds: '不符' }, '2026-03-06 09:00');
  expect(new Set((await read()).map(({ code }) => code))).toEqual(
    new Set([
      'application.accepted',
      'application.suspended',
      'application.suspension-ended',
      'application.opinion',
    ]),
  );
});

it('is told once when a calendar moves the limits of its licence, by their names', async () => {
  const { say, read, lookAt } = await applied();
  const { receipts = [] } = await say('accepted', {}, '2026-03-03 09:00');
  const off = [{ date: plainDate('2026-03-12'), name: { zh: '放假', en: 'Off' } }];
  const moved = { ...workingTime, calendar: workingCalendar([regional(2026, { off })]) };
  await lookAt({ now: shanghai('2026-03-04 09:00'), workingTime: moved });
  await lookAt({ now: shanghai('2026-03-04 09:01'), workingTime: moved });
  const told = (await read()).filter(({ code }) => code === 'application.deadline-moved');
  expect(told).toHaveLength(1);
  expect(told[0]?.body).toContain(
    '承诺办理期限由2026年3月17日（含当日）调整为2026年3月18日（含当日）；法定办理期限由2026年3月31日（含当日）调整为2026年4月1日（含当日）',
  );
  expect(told[0]?.body).toContain(receipts[0]?.number);
});
