import { describe, expect, it } from 'vitest';
import { draftNotice, noteOf } from '../../../../../functions/products/benefits/entitlements/notices.ts';
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
import { instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
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
  reason: '资金未下达',
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
  it('says plainly that the department has said nothing', () => {
    const notice = draftNotice(late, 1_234_50, asOf(due));
    expect(notice).toMatchObject({
      sequence: 1,
      statement: null,
      dueOn: '2026-03-09',
      nextNoticeOn: '2026-03-23',
    });
    expect(notice?.body).toContain('至今未说明逾期原因');
    expect(notice?.body).toContain('1,234.50 元');
  });
  it('gives reason and plan and the next number, and the person by reference only', () => {
    const now = instant('2026-03-23T01:05:00Z');
    const notice = draftNotice({ ...late, statement, notices: 1 }, 1_234_50, asOf(now));
    expect(notice).toMatchObject({ sequence: 2, daysOverdue: 9, nextNoticeOn: '2026-04-07' });
    for (const said of ['资金未下达', '2026-03-20 支付 1,234.50 元']) expect(notice?.body).toContain(said);
    expect(notice?.statement?.official).toBe(statement.official);
    const note = notice && noteOf('en_1', notice);
    expect(note?.official).toBe(statement.official);
    expect(note?.data?.['statement']).toEqual({ reason: statement.reason, plan: statement.plan });
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
