import { describe, expect, it } from 'vitest';
import {
  draftNotice,
  noteOfNotice,
} from '../../../../../functions/products/benefits/entitlements/notices.ts';
import { brokenDays } from '../../../../../functions/products/benefits/entitlements/deadlines.ts';
import { figuresOf } from '../../../../../functions/products/benefits/entitlements/report.ts';
import {
  ordered,
  settled,
} from '../../../../../functions/products/benefits/entitlements/payment-transitions.ts';
import { funded } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { planErrors } from '../../../../../functions/products/benefits/entitlements/statement.ts';
import { yuan } from '../../../../../functions/products/benefits/entitlements/texts.ts';
import { PersonRef } from '../../../../../functions/platform/persons/model.ts';
import { sinceLast } from '../../../../../functions/products/benefits/entitlements/telling/since-last.ts';
import { instant, type Instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import type {
  DraftedNotice,
  Entitlement,
} from '../../../../../functions/products/benefits/entitlements/model.ts';
import { asOf, by, entitlement, orderId, policy } from './fixture.ts';

const of = policy({
  confirmation: null,
  paymentLimit: 5,
  noticeInterval: 10,
  instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }],
});
const late = funded(entitlement(1_234_50, of), asOf());
const due = instant('2026-03-09T16:00:00Z');
const statement = {
  reason: '资金未下达。',
  plan: [{ on: plainDate('2026-03-20'), fen: 1_234_50 }],
  official: PersonRef.parse('official#entitlement#en_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ'),
  givenAt: due,
  paidThen: 0,
  broken: [],
};

describe('an overdue notice', () => {
  it('is none before the payment is late', () => {
    expect(draftNotice(late, 1_234_50, asOf(instant('2026-03-09T15:59:59Z')))).toBeUndefined();
  });
  const noteAt = (one: Entitlement, now: Instant) => {
    const drafted = draftNotice(one, 1_234_50, asOf(now));
    if (!drafted) throw new Error('It is late');
    const about = { ...asOf(now), entitlement: one, before: one.status, account: undefined };
    return { drafted, note: noteOfNotice({ ...about, notice: drafted }) };
  };

  // In both languages, with how late it is.
  it('says plainly that the department has said nothing', () => {
    const { drafted, note } = noteAt(late, due);
    expect(drafted).toMatchObject({
      ...{ sequence: 1, statement: null, daysOverdue: 1 },
      ...{ dueOn: '2026-03-09', nextNoticeOn: '2026-03-23' },
    });
    expect(note?.title).toBe('政策兑现逾期通报（第 1 号）');
    for (const said of [
      '应付 1,234.50 元，应于2026年3月9日（含当日）前拨付，已逾期 1 个工作日',
      '至今未说明逾期原因',
      '说明之前由该部门主要负责人负责，公开电话：0773-0000000',
    ])
      expect(note?.body).toContain(said);
    expect(note?.en?.body).toContain('CNY 1,234.50 was to be paid by 9 March 2026 (that day included)');
    expect(note?.en?.body).toContain('is 1 working day late');
  });
  it('gives reason and plan and the next number, and the person by reference only', () => {
    const now = instant('2026-03-23T01:05:00Z');
    const { drafted, note } = noteAt({ ...late, statement, notices: 1 }, now);
    expect(drafted).toMatchObject({ sequence: 2, daysOverdue: 10, nextNoticeOn: '2026-04-07' });
    for (const said of ['逾期原因：资金未下达。兑现', '2026年3月20日支付 1,234.50 元'])
      expect(note?.body).toContain(said);
    expect(drafted.statement?.official).toBe(statement.official);
    expect(note?.official).toBe(statement.official);
    expect(note?.data?.['statement']).toEqual({ reason: statement.reason, plan: statement.plan });
  });
  const since = (last: Partial<DraftedNotice>, now: Partial<DraftedNotice>) => {
    const whole = { fen: 1_234_50, statement } as unknown as DraftedNotice;
    return sinceLast({ ...whole, ...last }, { ...whole, ...now }).zh;
  };
  it.each([
    ['nothing', {}, {}, '原因和计划没有变化'],
    ['still nothing said', { statement: null }, { statement: null }, '责任部门仍未说明'],
    ['a first statement', { statement: null }, {}, '责任部门已作说明'],
    [
      'another reason',
      {},
      { statement: { ...statement, reason: '预算已调整。' } },
      '逾期原因由“资金未下达”改为“预算已调整”',
    ],
    [
      'another day',
      {},
      { statement: { ...statement, plan: [{ on: plainDate('2026-04-20'), fen: 1_234_50 }] } },
      '兑现计划由“2026年3月20日支付 1,234.50 元”改为“2026年4月20日支付 1,234.50 元”',
    ],
    [
      'money on a day',
      {},
      { statement: { ...statement, fundsExpectedOn: plainDate('2026-04-01') } },
      '资金到位日期由未定改为2026年4月1日',
    ],
    [
      'somebody else',
      {},
      {
        statement: {
          ...statement,
          official: PersonRef.parse('official#entitlement#en_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZY'),
        },
      },
      '责任人已更换',
    ],
    ['a part paid', {}, { fen: 234_50 }, '已付 1,000.00 元。原因和计划没有变化'],
  ])('compares with the last one: %s', (_, last, now, said) =>
    expect(since(last as Partial<DraftedNotice>, now as Partial<DraftedNotice>)).toBe(
      `与上期通报相比：${said}。`,
    ),
  );
  it('is compared with nothing when it is the first', () =>
    expect(sinceLast(undefined, { fen: 1, statement: null }).zh).toBe(''));

  it('of which the limit ended before days off is one working day late, never none', () => {
    const friday = instant('2026-03-13T16:00:00Z');
    const one = funded(entitlement(1, of), asOf(instant('2026-03-06T02:00:00Z')));
    expect(draftNotice(one, 1, asOf(friday))).toMatchObject({ dueOn: '2026-03-13', daysOverdue: 1 });
  });
});

describe('a plan', () => {
  it('lies ahead, in order, and adds up to what is left', () => {
    expect(planErrors(statement, 1_234_50, due)).toEqual([]);
    const day = plainDate('2026-03-01');
    const wrong = {
      ...statement,
      plan: [
        { on: day, fen: 1 },
        { on: day, fen: 1 },
      ],
    };
    expect(planErrors(wrong, 1_234_50, due).map(({ pointer }) => pointer)).toEqual([
      '/plan/0/on',
      '/plan/1/on',
      '/plan',
    ]);
  });
  it('is broken when its day is over with less paid than planned', () => {
    const planned = { ...late, statement };
    expect(brokenDays(planned, 0, instant('2026-03-20T15:59:00Z'))).toEqual([]);
    expect(brokenDays(planned, 0, instant('2026-03-20T16:00:00Z'))).toEqual(['2026-03-20']);
    expect(brokenDays(planned, 1_234_50, instant('2026-03-20T16:00:00Z'))).toEqual([]);
  });
});

it('reports what was matched, paid and is overdue, and the days to pay', () => {
  const paid = settled(
    ordered(late, 1, orderId(1)),
    1,
    { paid: 1_234_50, refusal: undefined },
    instant('2026-03-04T10:00:00Z'),
  );
  const breached = { ...late, limits: { 'payment-1': { ...late.limits['payment-1'], breachedAt: due } } };
  expect(figuresOf([paid, breached as typeof late], by)).toEqual({
    matched: { count: 2, fen: 2_469_00 },
    paid: { count: 1, fen: 1_234_50 },
    overdue: { count: 1, fen: 1_234_50 },
    workingDaysToPay: { count: 1, median: 2, p90: 2 },
  });
});

it('writes money as people read it', () => {
  expect([0, 5, 100, 123_456_789].map(yuan)).toEqual(['0.00 元', '0.05 元', '1.00 元', '1,234,567.89 元']);
});
