import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMillis, DAY, type Instant } from '../../../../functions/law/instant.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { leftToPay } from '../../../../functions/services/orders/kinds/contract.ts';
import { paidBy } from '../../../../functions/services/orders/kinds/payment-transitions.ts';
import { kindOf } from '../../../../functions/services/orders/kinds/index.ts';
import { Order, OrderEvent, type OrderKind } from '../../../../functions/services/orders/model.ts';
import { sampleLaw } from '../../../../functions/law/legal-data/sample.ts';
import { LicenceTerms } from '../../../../functions/law/licensing/acceptance.ts';
import { dateOf, plainDate } from '../../../../functions/law/plain-date.ts';
import { asLicence } from '../../../../functions/services/orders/licensing.ts';
import { act, allowedOf, hasEnded, isNamable } from '../../../../functions/services/orders/rules.ts';
import { by, letterOrder, served } from '../../products/consultations/letters.ts';
import { runs } from '../../../runs.ts';

const placed = (change: object): Order =>
  Order.parse({
    id: 'or_01J00000000000000000000000',
    subject: { kind: 'project', id: 'pr_1' },
    partner: 'pt_1',
    status: 'pending',
    request: {},
    createdAt: served,
    limits: {},
    ...change,
  });
const ofCase = { kind: 'joint-installation', id: 'ji_1' };
const owing = { subject: ofCase, leavesOut: ['applicant-owes'] };
const workOrder = (survey?: object) => placed({ kind: 'work-order', subject: ofCase, survey });
const checklist = [{ id: 'fire' }, { id: 'light' }];

/** Orders of every kind, each as it may be placed: a kind that is not here does not compile. */
const byKind: Readonly<Record<OrderKind, Readonly<Record<string, Order>>>> = {
  'work-order': {
    'a work order before a survey is agreed': workOrder({ needed: true }),
    'a work order with its survey agreed': workOrder({ needed: true, agreedFor: '2026-10-12' }),
    'a work order whose item leaves out what is owed': {
      ...workOrder({ needed: false }),
      leavesOut: ['applicant-owes'],
    },
    'a work order that needs no survey': workOrder({ needed: false }),
    'a work order of before surveys were kept': workOrder(),
    'a work order of a batch': { ...workOrder({ needed: false }), request: { phases: [{ id: 'p1' }] } },
  },
  review: {
    'a review': placed({ kind: 'review', request: { checklist } }),
    'an application for a licence': asLicence(
      placed({ kind: 'review', request: { checklist } }),
      LicenceTerms.parse({}),
      sampleLaw(),
    ),
    'a review of what nobody applied for': placed({
      kind: 'review',
      subject: { kind: 'entitlement', id: 'en_1' },
      request: { checklist },
    }),
  },
  payment: {
    'a payment': placed({ kind: 'payment', request: { fen: 1_000 } }),
    'a payment of one fen': placed({ kind: 'payment', request: { fen: 1 } }),
  },
  letter: { 'a letter': letterOrder() },
  'call-back': {
    'a call-back': placed({ kind: 'call-back', subject: ofCase, request: { attempts: 3 } }),
    'a call-back that is tried once': placed({ kind: 'call-back', subject: ofCase }),
  },
  phase: {
    'a phase': placed({ kind: 'phase', subject: ofCase }),
    'a phase whose item leaves out what is owed': placed({ ...owing, kind: 'phase' }),
  },
  'temporary-supply': {
    'a temporary supply': placed({ kind: 'temporary-supply', subject: ofCase }),
    'a temporary supply whose item leaves out what is owed': placed({ ...owing, kind: 'temporary-supply' }),
  },
  'emergency-works': {
    'emergency works': placed({ kind: 'emergency-works', subject: ofCase, status: 'digging' }),
  },
};
const kinds: Readonly<Record<string, Order>> = Object.assign({}, ...Object.values(byKind)) as Record<
  string,
  Order
>;

/** Every event there is, said as an attentive partner says it of this order. */
const events = (order: Order, now: Instant): OrderEvent[] => {
  const grounds = '依据充分';
  const checks = (answer: string, rest: object = {}) =>
    ((order.request['checklist'] ?? []) as { id: string }[]).map(({ id }) => ({ item: id, answer, ...rest }));
  const left = Number(order.request['fen'] ?? 0) - paidBy(order);
  const conditions = [{ text: '保留通道' }];
  const said: object[] = [
    ...[
      'accepted',
      'resumed',
      'surveyed',
      'contracted',
      'works-begun',
      'constructed',
      'inspected',
      'connected',
      'supplied',
      'removed',
      'made-permanent',
      'satisfied',
      'not-reached',
      'unreached',
      'restored',
    ].map((type) => ({ type })),
    { type: 'offered', charges: [{ item: '管材', fen: 100, basis: '公布的价目表' }] },
    { type: 'fees-paid', fen: Math.max(1, leftToPay(order)) },
    { type: 'planned', line: { crossings: [] } },
    { type: 'plan-changed', line: { crossings: [] } },
    { type: 'unsatisfied', about: ['date'], words: '比约定晚' },
    {
      type: 'papers-filed',
      line: { crossings: [{ matter: 'green-space', place: '中山路' }] },
      papers: ['1'],
    },
    { type: 'returned', reasons: ['缺图纸'] },
    { type: 'inspection-failed', reasons: ['接口渗漏'] },
    {
      type: 'suspended',
      ground: order.kind === 'review' ? 'testing' : 'applicant-owes',
      until: dateOf(now),
    },
    { type: 'rejected', reasons: ['无管网'] },
    { type: 'replied', position: 'no-objection' },
    { type: 'met', checks: checks('met'), grounds },
    { type: 'met-with-conditions', checks: checks('met'), grounds, conditions },
    { type: 'not-met', checks: checks('not-met', { grounds }), grounds },
    { type: 'partly-paid', fen: 1 },
    { type: 'paid', fen: Math.max(1, left) },
    { type: 'refused', reason: '账户有误', cause: 'account' },
  ];
  return said.map((one) => OrderEvent.parse({ eventId: 'e', ...one }));
};

const after = (order: Order, done: Act, now: Instant): Order => {
  const acted = act(order, done, now, by);
  if (!acted.ok) throw new Error(`${done.type} from ${order.status}: ${acted.error.reason ?? ''}`);
  return acted.value.order;
};

/** What others do meanwhile, where the order lets them: the applicant answers, the project pauses and goes on. */
const others: readonly Act[] = [
  { type: 'corrected', note: '已补正', materials: [] },
  { type: 'paused', basis: '项目暂停' },
  { type: 'continued' },
  { type: 'signed', on: plainDate('2026-10-12') },
  { type: 'fees-confirmed', on: plainDate('2026-10-12'), fen: 100 },
  { type: 'offer-contradicted', note: '收费不符' },
  { type: 'signature-contradicted', note: '未签' },
  { type: 'payment-contradicted', note: '未缴' },
  { type: 'phases-connected' },
  { type: 'papers-approved' },
  { type: 'papers-refused', grounds: '并非抢修' },
];
const byOthers = (order: Order, choice: number, now: Instant): Order => {
  const possible = others
    .map((done) => act(order, done, now, by))
    .flatMap((acted) => (acted.ok ? [acted.value.order] : []));
  return possible[choice % possible.length] ?? order;
};

const expectTrue = (order: Order, now: Instant): readonly OrderEvent[] => {
  const allowed = allowedOf(order, { now, workingTime: by });
  const taken = events(order, now).filter((event) => act(order, event, now, by).ok);
  expect(taken.map(({ type }) => type).toSorted()).toEqual(allowed.toSorted());
  return taken;
};

const steps = fc.array(fc.record({ choice: fc.nat(), other: fc.nat(3), hours: fc.nat(30) }), {
  minLength: 30,
  maxLength: 60,
});

it.each(Object.entries(kinds))('%s is taken what `allowed` names, and nothing else', (_, first) => {
  fc.assert(
    fc.property(steps, (walk) => {
      let order = first;
      let now = served;
      for (const { choice, other, hours } of walk) {
        now = addMillis(now, hours * (DAY / 24));
        if (other === 0) order = byOthers(order, choice, now);
        const taken = expectTrue(order, now);
        const next = taken[choice % taken.length];
        if (next) order = after(order, next, now);
      }
    }),
    { numRuns: runs(40, 10) },
  );
});

it.each(Object.entries(kinds))('who follows `allowed` to the end of %s gets there', (_, first) => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (choices) => {
      let order = first;
      let met = 0;
      for (const choice of choices) {
        if (hasEnded(order)) return;
        expect((met += 1), 'a walk without an end').toBeLessThan(200);
        const taken = expectTrue(order, served);
        const next = taken[choice % taken.length];
        // Nothing to say: it is somebody else's turn, and after theirs there is something.
        order = next ? after(order, next, served) : byOthers(order, choice, served);
      }
    }),
    { numRuns: runs(40, 10) },
  );
});

it.each(Object.entries(byKind))(
  'every move of a %s that its partner may name is said here',
  (kind, orders) => {
    const moves = Object.values(kindOf({ kind: kind as OrderKind }).moves).flatMap((each) =>
      Object.keys(each),
    );
    const said = Object.values(orders).flatMap((order) => events(order, served).map(({ type }) => type));
    const namable = new Set(moves.filter((each) => isNamable(each as OrderEvent['type'])));
    expect([...namable].filter((each) => !said.some((type) => type === each))).toEqual([]);
  },
);

it('what no partner may name is never named', () => {
  for (const order of Object.values(kinds))
    for (const status of Object.keys(kindOf(order).moves) as Order['status'][])
      if (status !== 'served')
        expect(allowedOf({ ...order, status }, { now: served, workingTime: by }).every(isNamable)).toBe(true);
});

it('a letter whose time is over names nothing, though nobody has yet said so', () => {
  const late = addMillis(served, 30 * DAY);
  expect(allowedOf(letterOrder(), { now: late, workingTime: by })).toEqual([]);
  expectTrue(letterOrder(), late);
});
