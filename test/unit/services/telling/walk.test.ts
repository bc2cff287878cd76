import { describe, expect, it, vi } from 'vitest';
import { own } from '../../../../functions/common/own.ts';
import { workingCalendar } from '../../../../functions/law/calendar/working-calendar.ts';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import type { AsOf } from '../../../../functions/law/deadline/working-time.ts';
import { addMillis, DAY } from '../../../../functions/law/instant.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import { LicenceTerms } from '../../../../functions/law/licensing/acceptance.ts';
import { plainDate } from '../../../../functions/law/plain-date.ts';
import type { Write } from '../../../../functions/platform/table/writes.ts';
import { watcher } from '../../../../functions/platform/watch/watched.ts';
import type { Message, Reader } from '../../../../functions/services/messages/model.ts';
import { MessageStore } from '../../../../functions/services/messages/store.ts';
import { isTold, parties, type Party } from '../../../../functions/services/messages/told.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { kinds } from '../../../../functions/services/orders/kinds/index.ts';
import { asLicence } from '../../../../functions/services/orders/licensing.ts';
import { Order, OrderKind } from '../../../../functions/services/orders/model.ts';
import { Partner } from '../../../../functions/services/partners/model.ts';
import { Partners } from '../../../../functions/services/partners/partners.ts';
import { Table } from '../../../../functions/platform/table/table.ts';
import { orderTold } from '../../../../functions/services/telling/orders.ts';
import { regional, shanghai, workingTime } from '../../law/samples.ts';
import { handClock, memoryTable } from '../webhooks/fixture.ts';
import type { AnyTable } from '../../../../scripts/told/tables.ts';
import { gatherNow, tellingOrders } from './fixture.ts';

const begun = shanghai('2026-03-02 10:00');
const now = shanghai('2026-03-03 10:00');
const [handler, asker] = ['pt_00000000000000000000000001', 'pt_00000000000000000000000002'];
const readers: Readonly<Record<Party, Reader>> = {
  applicant: { kind: 'enterprise', id: '91450300MA5L00071X' },
  partner: { kind: 'partner', id: handler },
  asker: { kind: 'partner', id: asker },
  department: { kind: 'department', id: '住房和城乡建设局' },
  operators: { kind: 'operators' },
};

const spec = (budget: number) =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: '第九条', anchor: begun });
const limit = (budget: number) => ({ deadline: spec(budget) });

const charge = { item: '管材', fen: 200, basis: '公布的价目表' };
/** A contract of which the utility alone has spoken so far. */
const contract = [
  { at: begun, type: 'offered', charges: [charge] },
  { at: begun, type: 'contracted' },
  { at: begun, type: 'fees-paid', fen: 100 },
];

/** One order of each kind, as it may stand. */
const orderOf = (kind: OrderKind, status: string, hold?: object, move = ''): Order => {
  const licensed = kind === 'review';
  const order = Order.parse({
    id: 'or_01J00000000000000000000000',
    kind,
    subject: { kind: licensed ? 'project' : 'joint-installation', id: 'pj_1' },
    partner: handler,
    ...(kind === 'letter' && { askedBy: asker }),
    status,
    request: {
      'work-order': {
        service: 'water',
        site: { address: '七星区样例路 1 号' },
        ...(move === 'phases-connected' && { phases: [] }),
      },
      letter: {},
      review: { title: { zh: '用地预审', en: 'Land pre-review' }, checklist: [] },
      payment: { policy: { name: '稳岗返还' }, fen: 100 },
      'temporary-supply': {
        service: 'power',
        until: '2026-12-31',
        site: { address: '七星区样例路 1 号' },
      },
      phase: { service: 'water', phase: '一期', site: { address: '七星区样例路 1 号' } },
      'call-back': {
        service: 'water',
        site: { address: '七星区样例路 1 号' },
        attempts: move === 'unreached' ? 0 : 1,
      },
      'emergency-works': { service: 'water', site: { address: '七星区样例路 1 号' }, cause: '供水管破裂。' },
    }[kind],
    createdAt: begun,
    limits: {
      'work-order': { acceptance: limit(1), completion: limit(5) },
      letter: { reply: limit(3) },
      review: { promised: limit(10) },
      payment: { payment: limit(5) },
      'call-back': { 'call-back': limit(2) },
      phase: { completion: limit(5) },
      'temporary-supply': { acceptance: limit(1), removal: limit(25) },
      'emergency-works': { papers: limit(1), restoration: limit(3) },
    }[kind],
    ...(hold && { hold }),
    ...(!licensed && { leavesOut: ['applicant-owes'] }),
    ...(kind === 'work-order' && {
      survey: { needed: true, agreedFor: '2026-03-04' },
      said: contract,
    }),
  });
  return licensed ? asLicence(order, LicenceTerms.parse({}), sampleLaw()) : order;
};

const since = begun;
/** What may keep an order from going on, by its status. */
const holds: Readonly<Record<string, readonly object[]>> = {
  returned: [{ why: 'returned', from: 'pending', since, reasons: ['缺少材料。'] }],
  suspended: [
    { why: 'suspended', from: 'accepted', since, basis: '专家评审', until: addMillis(now, DAY) },
    { why: 'suspended', from: 'accepted', since, basis: '办件暂停', byProject: true },
  ],
};

const said = (type: string, more: object = {}) => ({ type, eventId: 'e', ...more }) as Act;
/** What stops the clock of a service: a ground that its item leaves out. */
const owed = said('suspended', { ground: 'applicant-owes', until: '2026-03-06' });
/** An act by which each move comes about: a reply without a position is a remark. */
const actOf: Readonly<Record<string, Act>> = {
  returned: said('returned', { reasons: ['缺少材料。'] }),
  suspended: said('suspended', { ground: 'expert-review', until: '2026-03-06' }),
  'inspection-failed': said('inspection-failed', { reasons: ['接地电阻超标。'] }),
  rejected: said('rejected', { reasons: ['不在范围内'] }),
  replied: said('replied', { position: 'no-objection' }),
  remarked: said('replied'),
  met: said('met', { checks: [], grounds: '符合' }),
  'met-with-conditions': said('met-with-conditions', {
    checks: [],
    grounds: '符合',
    conditions: [{ text: '保留绿地' }],
  }),
  'not-met': said('not-met', { checks: [], grounds: '不符合规划。' }),
  paid: said('paid', { fen: 100 }),
  'partly-paid': said('partly-paid', { fen: 40 }),
  refused: said('refused', { reason: '账户有误', cause: 'account' }),
  changed: { type: 'changed', asked: {}, request: { service: 'water' }, limits: {} },
  offered: said('offered', { charges: [charge] }),
  'fees-paid': said('fees-paid', { fen: 100 }),
  signed: { type: 'signed', on: plainDate('2026-03-05') },
  'fees-confirmed': { type: 'fees-confirmed', on: plainDate('2026-03-05'), fen: 100 },
  'offer-contradicted': { type: 'offer-contradicted', note: '收费不符。' },
  'signature-contradicted': { type: 'signature-contradicted', note: '未签约' },
  'payment-contradicted': { type: 'payment-contradicted', note: '未缴费' },
  'papers-filed': said('papers-filed', {
    line: { crossings: [{ matter: 'road-excavation', place: '样例路' }] },
    papers: ['SAMPLE-1'],
  }),
  'papers-refused': { type: 'papers-refused', grounds: '管线未损坏。' },
  unsatisfied: said('unsatisfied', { about: ['date'], words: '太慢。' }),
  corrected: { type: 'corrected', note: '已补', materials: [] },
  withdrawn: { type: 'withdrawn' },
  paused: { type: 'paused', basis: '项目暂停' },
  continued: { type: 'continued' },
  lapsed: { type: 'lapsed' },
  'accepted-by-law': { type: 'accepted-by-law' },
  'suspension-ended': { type: 'suspension-ended' },
};

const standing = async (order: Order) => {
  const { table } = memoryTable();
  const on = tellingOrders(
    { table, clock: handClock(now) },
    { applicant: { kind: 'enterprise', id: '91450300MA5L00071X' }, department: '住房和城乡建设局' },
  );
  for (const [id, name] of [
    [handler, '桂林供水'],
    [asker, '发展和改革委员会'],
  ] as const)
    await new Partners(table).add(
      Partner.parse({
        id,
        name,
        kind: 'utility',
        regions: ['450300'],
        createdAt: begun,
        phone: '0773-2800000',
      }),
    );
  await table.transact(on.store.create(order, workingTime));
  const mails = async (party: Party): Promise<readonly Message[]> =>
    (await new MessageStore(table).list(readers[party], { limit: 100 })).items;
  const stored = async () => {
    const found = await on.orders.find(order.id);
    if (!found) throw new Error('No order');
    return found;
  };
  const write = async (writes: readonly Write[]) => expect((await table.transact(writes)).ok).toBe(true);
  return { ...on, table, mails, stored, write };
};

const asWritten = ({ title, body, en, contact }: Message) => {
  expect(`${title}${body}`).not.toMatch(/undefined|null|[a-z]{3,}|。。|；。|：。|，。|\d{4}-\d{2}-\d{2}/u);
  expect(`${en?.title ?? ''} ${en?.body ?? ''}`).toMatch(/^[A-Z“"].+[.]$/u);
  if (contact) expect(body).toContain(`咨询：${contact.name}（${contact.phone ?? ''}）。`);
};

const rowsOf = (kind: OrderKind): AnyTable => orderTold[kind];

/** Each party has a message exactly where its cell says so; what is told only sometimes may be none. */
const toldBy = async (on: Awaited<ReturnType<typeof standing>>, { kind, askedBy }: Order, move: string) => {
  const row = own(rowsOf(kind), move);
  for (const party of parties) {
    const cell = row?.[party];
    const mails = await on.mails(party);
    mails.forEach(asWritten);
    const told = cell !== undefined && isTold(cell) && (party !== 'asker' || askedBy !== undefined);
    const codes = mails.map(({ code }) => code);
    if (told && cell.only === undefined) expect(codes, `${kind} ${move} ${party}`).toContain(cell.code);
    if (!told) expect(codes, `${kind} ${move} ${party}`).toEqual([]);
  }
};

describe.each(OrderKind.options)('whoever is to hear of a %s', (kind) => {
  const table = kinds[kind].moves as Readonly<Record<string, Readonly<Record<string, object>>>>;
  const moves = new Set(Object.values(table).flatMap((of) => Object.keys(of)));

  it('hears of every move that its machine makes, and nobody else does', async () => {
    const made = new Set<string>();
    for (const [status, of] of Object.entries(table))
      for (const move of Object.keys(of))
        for (const hold of holds[status] ?? [undefined]) {
          const order = orderOf(kind, status, hold, move);
          const on = await standing(order);
          const at = move === 'lapsed' ? shanghai('2026-03-06 00:00') : now;
          const act = kind !== 'review' && move === 'suspended' ? owed : (own(actOf, move) ?? said(move));
          const acted = await on.orders.act(await on.stored(), act, {
            now: at,
            workingTime,
          });
          if (!acted.ok) continue;
          await on.write(acted.value.writes);
          await toldBy(on, order, move);
          made.add(move);
        }
    expect([...made].toSorted()).toEqual([...moves].toSorted());
  });

  it('hears of what happens to it beside its moves', async () => {
    const first = Object.keys(table)[0] ?? '';
    const order = orderOf(kind, first);
    const asOf: AsOf = { now, workingTime };
    const placed = await standing({ ...order, id: `${order.id.slice(0, -1)}1` as Order['id'] });
    await placed.write(await placed.orders.place(order, workingTime));
    await toldBy(placed, order, 'created');
    const over = await standing({ ...order, partner: asker });
    await over.write(await over.orders.handOver(await over.stored(), handler, asOf));
    await toldBy(over, order, 'handed-over');
    if (kind !== 'work-order') return;
    const survey = await standing(order);
    await survey.write(
      await survey.orders.scheduleSurvey(await survey.stored(), plainDate('2026-03-04'), asOf),
    );
    await toldBy(survey, order, 'survey-scheduled');
    const batch = await standing(order);
    await batch.write(
      await batch.orders.phasesChanged(await batch.stored(), [{ id: 'p1', name: '一期' }], asOf),
    );
    await toldBy(batch, order, 'phases-changed');
  });

  it('hears of the rungs of its ladder, and of a limit that a calendar moves', async () => {
    const order = orderOf(kind, Object.keys(table)[0] ?? '');
    // A licence that nobody accepts is accepted by law: what is late of it is late after that.
    const waiting =
      kind === 'review' ? { ...order, licensing: undefined, limits: { promised: limit(10) } } : order;
    const plain = Order.parse(JSON.parse(JSON.stringify(waiting)));
    const off = [{ date: plainDate('2026-03-03'), name: { zh: '放假', en: 'Off' } }];
    const moved = { ...workingTime, calendar: workingCalendar([regional(2026, { off })]) };
    const key = { pk: `ORDER#${order.id}`, sk: 'ORDER' };
    const calendar = await standing(plain);
    await watcher(calendar.table, calendar.orders.watched)(key, {
      now: shanghai('2026-03-02 11:00'),
      workingTime: moved,
    });
    await toldBy(calendar, plain, 'deadline-moved');

    const late = await standing(plain);
    const look = watcher(late.table, late.orders.watched);
    for (let day = 0; day < 25; day += 1) {
      const asOf = { now: addMillis(now, day * DAY), workingTime };
      for (const _ of [1, 2]) await look(key, asOf);
      await gatherNow(late.table, asOf);
    }
    const codes = async (party: Party) => (await late.mails(party)).map(({ code }) => code);
    const rungs = kind === 'letter' ? ['due-soon', 'last-day'] : ['due-soon', 'overdue', 'escalated'];
    for (const party of parties)
      for (const rung of rungs) {
        const cell = own(rowsOf(kind), rung)?.[party];
        if (cell && isTold(cell)) expect(await codes(party), `${rung} ${party}`).toContain(cell.code);
      }
    for (const party of parties) (await late.mails(party)).forEach(asWritten);
  });
});

it('reads who handles an order, and who asked, once each: for the words and for the mailbox', async () => {
  const { orders } = await standing(orderOf('letter', 'served'));
  const read = vi.spyOn(Table.prototype, 'get');
  const placed = { ...orderOf('letter', 'served'), id: 'or_01J00000000000000000000001' as Order['id'] };
  await orders.place(placed, workingTime);
  const partners = read.mock.calls.flatMap(([{ pk }]) => (pk.startsWith('PARTNER#') ? [pk] : []));
  expect(partners).toEqual([handler, asker].map((id) => `PARTNER#${id}`));
  read.mockRestore();
});
