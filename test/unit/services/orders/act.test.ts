import { describe, expect, it } from 'vitest';
import { DeadlineSpec } from '../../../../functions/law/deadline/model.ts';
import { addMillis, HOUR, instant } from '../../../../functions/law/instant.ts';
import type { Act } from '../../../../functions/services/orders/acts.ts';
import { transfersOf } from '../../../../functions/services/orders/kinds/payment-transitions.ts';
import { Condition, Check } from '../../../../functions/services/orders/kinds/review.ts';
import { letterEvents } from '../../../../functions/services/orders/kinds/letter.ts';
import { Order, OrderEvent, type OrderKind } from '../../../../functions/services/orders/model.ts';
import { act, hasReached, isNamable } from '../../../../functions/services/orders/rules.ts';
import { workingTime } from '../../law/samples.ts';

const start = instant('2026-03-02T09:00:00+08:00');
const later = addMillis(start, HOUR);
const correctionBasis = '等待申请人补正材料，不计入办理时限';

const deadline = (budget: number) =>
  DeadlineSpec.parse({ budget, kind: 'promised', basis: '第十三条', anchor: start });
const placed = (kind: OrderKind, change: Partial<Order> = {}): Order =>
  Order.parse({
    id: 'or_01J00000000000000000000000',
    kind,
    subject: { kind: 'joint-installation', id: 'ji_1' },
    partner: 'pt_1',
    status: 'pending',
    request: {},
    createdAt: start,
    limits: {},
    ...change,
  });
const workOrder = (change: Partial<Order> = {}): Order =>
  placed('work-order', {
    limits: {
      acceptance: { deadline: deadline(1) },
      'acceptance-statutory': { deadline: deadline(2), beside: 'acceptance' },
      completion: { deadline: deadline(10) },
    },
    survey: { needed: true },
    ...change,
  });

const said = (type: string, content: object = {}): Act => ({ type, eventId: 'e1', ...content }) as Act;
const done = (order: Order, what: Act, at = later): Order => {
  const acted = act(order, what, at, workingTime);
  if (!acted.ok) throw new Error(acted.error.reason ?? `Not from ${acted.error.from}`);
  return acted.value.order;
};
const refusal = (order: Order, what: Act) => {
  const acted = act(order, what, later, workingTime);
  return acted.ok ? undefined : acted.error;
};

describe('an act', () => {
  it('fulfils the limits of its move, and those that run beside them, at that moment', () => {
    const { limits, status, endedAt } = done(workOrder(), said('accepted'));
    expect(status).toBe('accepted');
    expect(endedAt).toBeUndefined();
    expect(limits).toEqual({
      acceptance: { deadline: deadline(1), metAt: later },
      'acceptance-statutory': { deadline: deadline(2), beside: 'acceptance', metAt: later },
      completion: { deadline: deadline(10) },
    });
  });

  it('that the table does not have is refused, with what a partner may say instead', () => {
    expect(refusal(workOrder(), said('connected'))).toEqual({
      from: 'pending',
      move: 'connected',
      allowed: ['accepted', 'returned', 'rejected'],
    });
    expect(refusal(workOrder({ status: 'accepted' }), said('surveyed'))).toEqual({
      from: 'accepted',
      move: 'surveyed',
      allowed: ['returned', 'rejected'],
      reason: 'no-survey-agreed',
    });
  });

  it('of the platform is never offered to a partner', () =>
    expect(
      ['corrected', 'withdrawn', 'paused', 'continued', 'remarked', 'lapsed', 'met'].filter(isNamable),
    ).toEqual(['met']));

  it('that ends an order says when, and why where it was rejected', () => {
    expect(done(workOrder(), said('rejected', { reasons: ['无管网'] }))).toMatchObject({
      status: 'rejected',
      reasons: ['无管网'],
      endedAt: later,
      limits: { acceptance: { metAt: later }, completion: { metAt: later } },
    });
    expect(done(workOrder(), { type: 'withdrawn' })).not.toHaveProperty('reasons');
    expect(done(workOrder(), { type: 'withdrawn' })).not.toHaveProperty('said');
  });
});

describe('an order that stands still', () => {
  const returned = done(workOrder(), said('returned', { reasons: ['缺图纸'] }));
  const owing = { ground: 'applicant-owes', until: '2026-03-06' };
  const accepted = workOrder({ status: 'accepted', leavesOut: ['applicant-owes'] });
  const suspended = done(accepted, said('suspended', owing));
  const until = instant('2026-03-07T00:00:00+08:00');
  const owingBasis = '等待申请人签约、缴费，不计入办理时限（《优化营商环境条例》第二十八条）';
  const paused = done(workOrder(), { type: 'paused', basis: '项目暂停' });
  const suspensionsOf = ({ limits }: Order) => limits['completion']?.deadline.suspensions;

  it('says why, since when, and where it goes on', () => {
    expect(returned.hold).toEqual({ why: 'returned', from: 'pending', since: later, reasons: ['缺图纸'] });
    expect(suspended.hold).toEqual({
      why: 'suspended',
      from: 'accepted',
      since: later,
      basis: owingBasis,
      ground: 'applicant-owes',
      until,
    });
    expect(paused.hold).toEqual({
      why: 'suspended',
      from: 'pending',
      since: later,
      basis: '项目暂停',
      byProject: true,
    });
  });

  it('stops its clock, by the provision that says so', () => {
    expect(suspensionsOf(returned)).toEqual([{ from: later, basis: correctionBasis }]);
    expect(suspensionsOf(suspended)).toEqual([
      { from: later, to: until, basis: owingBasis, ground: 'applicant-owes' },
    ]);
    expect(suspensionsOf(paused)).toEqual([{ from: later, basis: '项目暂停' }]);
  });

  it('goes on where it was, with its clock, and keeps what the applicant answered', () => {
    const end = addMillis(later, HOUR);
    const materials = [{ kind: 'plan' }];
    const after = done(returned, { type: 'corrected', note: '已补', materials }, end);
    expect(after.status).toBe('pending');
    expect(after).not.toHaveProperty('hold');
    expect(after.request['corrections']).toEqual([{ at: end, note: '已补', materials }]);
    expect(suspensionsOf(after)).toEqual([{ from: later, to: end, basis: correctionBasis }]);

    const again = done(done(after, said('returned', { reasons: ['x'] }), addMillis(end, HOUR)), {
      type: 'corrected',
      note: '再补',
      materials: [],
    });
    expect(again.request['corrections']).toMatchObject([{ note: '已补' }, { note: '再补' }]);
    expect(suspensionsOf(again)?.[0]).toEqual({ from: later, to: end, basis: correctionBasis });
  });

  it('stood still for no time if it goes on at once', () => {
    expect(suspensionsOf(done(suspended, said('resumed'), later))).toEqual([]);
  });

  it('closes its clock when it ends meanwhile', () => {
    const end = addMillis(later, HOUR);
    expect(done(suspended, { type: 'withdrawn' }, end).limits['completion']).toEqual({
      deadline: {
        ...deadline(10),
        suspensions: [{ from: later, to: end, basis: owingBasis, ground: 'applicant-owes' }],
      },
      metAt: end,
    });
  });

  it('is where it was before, as far as milestones go', () => {
    expect(hasReached(suspended, 'accepted')).toBe(true);
    expect(hasReached(paused, 'accepted')).toBe(false);
    expect(hasReached(suspended, 'ended')).toBe(false);
  });

  it('goes on only by whom it was stopped', () => {
    expect(refusal(paused, said('resumed'))?.reason).toBe('case-paused');
    expect(refusal(suspended, { type: 'continued' })?.reason).toBe('not-paused');
    expect(done(paused, { type: 'continued' }).status).toBe('pending');
    expect(done(suspended, said('resumed')).status).toBe('accepted');
  });
});

describe('a provider without a joint survey', () => {
  it('plans at once; one with an agreed day surveys first', () => {
    const accepted = workOrder({ status: 'accepted', survey: { needed: false } });
    expect(done(accepted, said('planned')).status).toBe('planned');
    const agreed = workOrder({ status: 'accepted', survey: { needed: true, agreedFor: '2026-03-04' } });
    expect(done(agreed, said('surveyed')).status).toBe('surveyed');
    expect(refusal(agreed, said('planned'))?.reason).toBe('survey-comes-first');
    const { survey: _, ...unknown } = workOrder({ status: 'accepted' });
    expect(refusal(unknown as Order, said('surveyed'))?.reason).toBe('no-survey-agreed');
    expect(done(unknown as Order, said('planned')).status).toBe('planned');
  });
});

describe('a review', () => {
  const asked = placed('review', { request: { checklist: [{ id: 'b' }, { id: 'a' }] } });
  const check = (item: string) => ({ item, answer: 'met' });
  const met = (items: readonly string[]) => said('met', { checks: items.map(check), grounds: '符合' });

  it('answers each item of its checklist once, in any order, and no other', () => {
    expect(done(asked, met(['a', 'b'])).status).toBe('met');
    expect(done(asked, met(['b', 'a'])).said).toEqual([
      { type: 'met', checks: [check('b'), check('a')], grounds: '符合', at: later },
    ]);
    for (const items of [[], ['a'], ['a', 'b', 'c'], ['a', 'a']])
      expect(refusal(asked, met(items))?.reason).toBe('checklist-not-answered');
    expect(refusal(asked, met(['a', 'a', 'c']))?.explained).toEqual({
      words: { zh: '未回答：b；清单未列或重复：a、c', en: 'not answered: b; not on it, or twice: a, c' },
      members: { missing: ['b'], unknown: ['a', 'c'] },
    });
    expect(done(placed('review'), said('not-met', { grounds: '不符' })).status).toBe('not-met');
    expect(done(placed('review'), said('met-with-conditions', { checks: [] })).status).toBe(
      'met-with-conditions',
    );
  });

  it('stands still with its project, and only with it goes on', () => {
    const paused = done(asked, { type: 'paused', basis: '项目暂停' });
    expect(refusal(paused, said('resumed'))?.reason).toBe('project-paused');
    expect(done(paused, { type: 'continued' }).status).toBe('pending');
    const accepted = done(asked, said('accepted'));
    const suspended = done(accepted, said('suspended', { ground: 'hearing', until: '2026-03-06' }));
    expect(done(suspended, said('resumed')).status).toBe('accepted');
    expect(done(suspended, { type: 'continued' }).status).toBe('accepted');
  });

  it('takes words and lists of a certain length', () => {
    const words = (length: number) => Condition.safeParse({ text: 'x'.repeat(length) }).success;
    expect([words(0), words(1), words(2_000), words(2_001)]).toEqual([false, true, true, false]);
    expect(Condition.safeParse({ text: '  ' }).success).toBe(false);
    const item = (id: string) => Check.safeParse({ item: id, answer: 'met' }).success;
    expect(['a', 'a-1', `a${'b'.repeat(63)}`].map(item)).toEqual([true, true, true]);
    expect(['', '-a', 'A', 'a_b', `a${'b'.repeat(64)}`, 'é', ' a', 'a '].map(item)).not.toContain(true);
    const conditional = (count: number) =>
      Check.safeParse({
        item: 'a',
        answer: 'with-conditions',
        conditions: Array.from({ length: count }, () => ({ text: 'x' })),
        grounds: 'x',
      }).success;
    expect([0, 1, 20, 21].map(conditional)).toEqual([false, true, true, false]);
    expect(Check.safeParse({ item: 'a', answer: 'not-met' }).success).toBe(false);
    const opinion = (checks: number) =>
      OrderEvent.safeParse({
        type: 'met',
        eventId: 'e',
        grounds: 'x',
        checks: Array.from({ length: checks }, () => check('a')),
      }).success;
    expect([0, 60, 61].map(opinion)).toEqual([true, true, false]);
    expect(OrderEvent.parse({ type: 'met', eventId: 'e', grounds: 'x' })).toMatchObject({ checks: [] });
    const unmet = { item: 'a', answer: 'not-met', grounds: 'x' };
    expect(OrderEvent.safeParse({ type: 'met', eventId: 'e', grounds: 'x', checks: [unmet] }).success).toBe(
      false,
    );
  });
});

describe('a payment', () => {
  const asked = placed('payment', { request: { fen: 1_000 } });
  it('is paid by transfers, as they were told', () => {
    const part = done(asked, said('partly-paid', { fen: 300, paidOn: '2026-03-02', reference: 'B-1' }));
    expect(part).toMatchObject({ status: 'partly-paid' });
    expect(part).not.toHaveProperty('endedAt');
    expect(transfersOf(done(part, said('paid', { fen: 700 })))).toEqual([
      { fen: 300, at: later, paidOn: '2026-03-02', reference: 'B-1' },
      { fen: 700, at: later },
    ]);
  });

  it('counts nothing else that was said, and nothing that is no sum', () => {
    expect(transfersOf({})).toEqual([]);
    const spoken = [
      { at: later, type: 'refused', fen: 5 },
      { at: later, type: 'paid', fen: '5', paidOn: 6, reference: 7 },
    ];
    expect(transfersOf({ said: spoken })).toEqual([{ fen: 0, at: later }]);
  });
});

describe('a letter', () => {
  const letter = placed('letter', { status: 'served', limits: { reply: { deadline: deadline(3) } } });

  it('is withdrawn with the reason given, or with the usual one', () => {
    expect(done(letter, { type: 'withdrawn' }).outcome).toEqual({
      outcome: 'withdrawn',
      at: later,
      reason: '发函部门撤回',
    });
    expect(done(letter, { type: 'withdrawn', reason: '已自行解决' })).toMatchObject({
      status: 'withdrawn',
      endedAt: later,
      outcome: { reason: '已自行解决' },
      limits: { reply: { metAt: later } },
    });
  });

  it('is replied to by a clear position; anything less is kept and changes nothing', () => {
    const clear = done(letter, said('replied', { position: 'objection', grounds: '不符合规划' }));
    expect(clear).toMatchObject({
      status: 'replied',
      endedAt: later,
      outcome: { outcome: 'replied', at: later, reply: { position: 'objection', grounds: '不符合规划' } },
      said: [{ type: 'replied', position: 'objection', at: later }],
    });
    const unclear = done(letter, said('replied', { position: 'objection' }));
    expect(unclear).toMatchObject({ status: 'served', said: [{ type: 'replied', at: later }] });
    expect(unclear).not.toHaveProperty('outcome');
    expect(act(letter, said('replied', {}), later, workingTime)).toMatchObject({
      value: { move: 'remarked' },
    });
  });

  it('lapses when its time is over and not before, and then takes no word more', () => {
    expect(refusal(letter, { type: 'lapsed' })).toMatchObject({ reason: 'not-yet-due', move: 'lapsed' });
    const over = instant('2026-03-06T00:00:00+08:00');
    expect(done(letter, { type: 'lapsed' }, over)).toMatchObject({
      status: 'deemed-consent',
      endedAt: over,
      outcome: { outcome: 'deemed-consent', at: over },
    });
    for (const late of [
      said('replied', { position: 'no-objection' }),
      said('replied'),
      { type: 'withdrawn' } as const,
    ])
      expect(act(letter, late, over, workingTime)).toMatchObject({ ok: false, error: { reason: 'lapsed' } });
  });

  it('cannot be answered without its limit, nor once it has its outcome', () => {
    const answer = said('replied', { position: 'no-objection' });
    const outcome = { outcome: 'withdrawn', at: start, reason: 'x' } as const;
    expect(() => done({ ...letter, limits: {} }, answer)).toThrow('Only an open letter');
    expect(() => done({ ...letter, outcome }, answer)).toThrow('Only an open letter');
  });

  it('takes words of up to 4,000 characters, and 50 conditions', () => {
    const [replied] = letterEvents;
    const takes = (content: object) =>
      replied.safeParse({ type: 'replied', eventId: 'e', ...content }).success;
    expect(takes({ grounds: 'x'.repeat(4_000) })).toBe(true);
    expect(takes({ grounds: 'x'.repeat(4_001) })).toBe(false);
    expect(takes({ grounds: ' ' })).toBe(false);
    expect(takes({ conditions: [] })).toBe(false);
    expect(takes({ conditions: Array(50).fill('x') })).toBe(true);
    expect(takes({ conditions: Array(51).fill('x') })).toBe(false);
  });
});

describe('an event', () => {
  const takes = (content: object) => OrderEvent.safeParse({ type: 'accepted', ...content }).success;
  it('carries an id of the partner and says when, with an offset', () => {
    expect(takes({ eventId: 'e' })).toBe(true);
    expect(takes({})).toBe(false);
    expect(takes({ eventId: '  ' })).toBe(false);
    expect(takes({ eventId: 'e'.repeat(100) })).toBe(true);
    expect(takes({ eventId: 'e'.repeat(101) })).toBe(false);
    expect(takes({ eventId: 'e', occurredAt: '2026-03-02T09:00:00+08:00' })).toBe(true);
    expect(takes({ eventId: 'e', occurredAt: '2026-03-02T09:00:00' })).toBe(false);
    expect(takes({ eventId: 'e', note: 'x'.repeat(2_000) })).toBe(true);
    expect(takes({ eventId: 'e', note: 'x'.repeat(2_001) })).toBe(false);
    expect(takes({ eventId: 'e', unknown: 1 })).toBe(false);
    expect(OrderEvent.parse({ type: 'accepted', eventId: 'e', note: ' x ' })).toMatchObject({ note: 'x' });
  });
  it('that returns or rejects gives its reasons, 1 to 20', () => {
    const returns = (reasons: readonly string[], asks?: readonly string[]) =>
      OrderEvent.safeParse({ type: 'returned', eventId: 'e', reasons, asks }).success;
    expect([returns([]), returns(['x']), returns([' '])]).toEqual([false, true, false]);
    expect([returns(Array(20).fill('x')), returns(Array(21).fill('x'))]).toEqual([true, false]);
    expect([returns(['x'.repeat(500)]), returns(['x'.repeat(501)])]).toEqual([true, false]);
    expect([returns(['x'], Array(50).fill('a')), returns(['x'], Array(51).fill('a'))]).toEqual([true, false]);
  });
});
