import { describe, expect, it } from 'vitest';
import { climb } from '../../../../../functions/law/deadline/ladder.ts';
import { reckon } from '../../../../../functions/law/deadline/reckon.ts';
import { addMillis, DAY, instant, type Instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import {
  brokenDays,
  entitlementKeys,
  watchedLimits,
} from '../../../../../functions/products/benefits/entitlements/deadlines.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { paymentLadder } from '../../../../../functions/products/benefits/entitlements/ladders.ts';
import { draftNotice } from '../../../../../functions/products/benefits/entitlements/notices.ts';
import { planErrors } from '../../../../../functions/products/benefits/entitlements/statement.ts';
import {
  confirmed,
  funded,
  queued,
} from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { PersonRef } from '../../../../../functions/platform/persons/model.ts';
import { asOf, by, entitlement, monday, policy } from './fixture.ts';

const official = PersonRef.parse('official#entitlement#en_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ');
const whole = { instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }] };
const of = policy({ fund: { source: '测试资金', budget: 1 }, paymentLimit: 5, noticeInterval: 5, ...whole });
const waiting = queued(entitlement(1_000, of), asOf(addMillis(monday, DAY)));
const dueOf = ({ limits }: Entitlement): string | null => {
  const limit = limits['payment-1'];
  return limit ? reckon(limit.deadline, by).due : null;
};
/** Five working days from the match on Monday the 2nd. */
const due = instant('2026-03-09T16:00:00Z');
const click = (one: Entitlement, at: Instant) => confirmed(one, undefined, asOf(at));

describe('what is queued for lack of funds', () => {
  it('is to be paid within the limit all the same, counted from the match', () => {
    expect(dueOf(waiting)).toBe(due);
    expect(entitlementKeys(waiting, asOf())).toMatchObject({ dueAt: due, lateFrom: expect.any(String) });
  });

  it('stands still while it is the turn of the enterprise, and goes on with its click', () => {
    const asked = funded(waiting, asOf(instant('2026-03-04T02:00:00Z')));
    expect(dueOf(asked)).toBeNull();
    const clicked = click(asked, instant('2026-03-09T02:00:00Z'));
    expect(clicked.status).toBe('in-payment');
    // From the morning of the 4th to that of the 9th: of ten halves three are counted by then, the last on the 13th.
    expect(dueOf(clicked)).toBe(instant('2026-03-13T04:00:00Z'));
  });

  it('that was late before is told of no more while it is the turn of the enterprise', () => {
    const asked = funded(waiting, asOf(instant('2026-03-16T02:00:00Z')));
    expect(Object.keys(watchedLimits(asked))).toEqual(['confirmation']);
    const clicked = click(asked, instant('2026-03-18T02:00:00Z'));
    expect(Object.keys(watchedLimits(clicked))).toContain('payment-1');
  });

  it('counts of its lateness no day on which it was the turn of the enterprise', () => {
    const now = instant('2026-03-20T02:00:00Z');
    // Nine working days after the 9th; two of them, the 17th and the 18th, were the enterprise's.
    expect(draftNotice(waiting, 1_000, asOf(now))).toMatchObject({ daysOverdue: 9, fundExhausted: true });
    const clicked = click(
      funded(waiting, asOf(instant('2026-03-16T02:00:00Z'))),
      instant('2026-03-18T02:00:00Z'),
    );
    const drafted = draftNotice(clicked, 1_000, asOf(now));
    expect(drafted).toMatchObject({ daysOverdue: 7 });
    expect(drafted).not.toHaveProperty('fundExhausted');
  });

  it('is no candidate for bad faith by days on which it was the turn of the enterprise', () => {
    const integrity = (one: Entitlement) => {
      const limit = one.limits['payment-1'];
      const reckoning = limit && reckon(limit.deadline, by);
      if (reckoning?.status !== 'running') throw new Error('It runs');
      const rungs = paymentLadder(one, by).filter(({ id }) => id === 'integrity');
      return climb(rungs, reckoning, new Set(), due, by).next;
    };
    // Twenty working days after the 9th; the ten from the 17th to the 30th were the enterprise's.
    expect(integrity(waiting)).toBe(instant('2026-04-07T01:00:00Z'));
    const asked = funded(waiting, asOf(instant('2026-03-16T02:00:00Z')));
    expect(integrity(click(asked, instant('2026-03-30T02:00:00Z')))).toBe(instant('2026-04-21T01:00:00Z'));
  });

  it('breaks no plan of its department while it is the turn of the enterprise, and later those of later days', () => {
    const statement: NonNullable<Entitlement['statement']> = {
      ...{ reason: '资金未下达', official, givenAt: monday, paidThen: 0, broken: [] },
      plan: [
        { on: plainDate('2026-03-18'), fen: 400 },
        { on: plainDate('2026-03-25'), fen: 600 },
      ],
    };
    const late = { ...waiting, statement };
    expect(brokenDays(late, 0, instant('2026-03-20T02:00:00Z'))).toEqual(['2026-03-18']);
    const asked = funded(late, asOf(instant('2026-03-16T02:00:00Z')));
    expect(brokenDays(asked, 0, instant('2026-03-30T02:00:00Z'))).toEqual([]);
    // Nothing to look at before the first reminder of the click: its plan wakes nobody.
    const at = instant('2026-03-20T02:00:00Z');
    const { dueAt = at } = entitlementKeys(asked, asOf(at));
    expect(dueAt > at).toBe(true);
    const clicked = click(asked, at);
    expect(brokenDays(clicked, 0, instant('2026-03-30T02:00:00Z'))).toEqual(['2026-03-25']);
  });

  it('of before, which had no limit in the queue, has one from its click on', () =>
    expect(dueOf(click(funded({ ...waiting, limits: {} }, asOf()), monday))).toBe(due));
});

it('the day on which money is expected lies ahead', () => {
  const stated = {
    plan: [{ on: plainDate('2026-04-01'), fen: 1 }],
    fundsExpectedOn: plainDate('2026-03-01'),
  };
  expect(planErrors(stated, 1, monday).map(({ pointer }) => pointer)).toEqual(['/fundsExpectedOn']);
  expect(planErrors({ ...stated, fundsExpectedOn: plainDate('2026-03-31') }, 1, monday)).toEqual([]);
});
