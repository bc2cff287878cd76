import { describe, expect, it } from 'vitest';
import { addMillis, DAY, instant, type Instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { PersonRef } from '../../../../../functions/platform/persons/model.ts';
import { watcher } from '../../../../../functions/platform/watch/watched.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import {
  isReopened,
  statementOwedSince,
} from '../../../../../functions/products/benefits/entitlements/duty.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import type { Entitlement } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { funded } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { watchedEntitlement } from '../../../../../functions/products/benefits/entitlements/watched.ts';
import { handClock, memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, by, entitlement, monday, policy } from './fixture.ts';

const whole = { instalments: [{ basisPoints: 10_000, afterWorkingDays: 0 }] };
const of = policy({ confirmation: null, paymentLimit: 5, noticeInterval: 10, ...whole });
const payable = funded(entitlement(1_000, of), asOf());
/** The end of Monday the 9th: five working days. */
const due = instant('2026-03-09T16:00:00Z');
const official = PersonRef.parse('official#entitlement#en_1#ps_01J9ZZZZZZZZZZZZZZZZZZZZZZ');
const stating = (on: string, givenAt: Instant) => ({
  ...{ reason: '资金未下达', official, givenAt, paidThen: 0, broken: [] },
  plan: [{ on: plainDate(on), fen: 1_000 }],
});

const kept = async (one: Entitlement) => {
  const memory = memoryTable();
  const on = entitlementTaskDependencies({ table: memory.table, clock: handClock(monday) });
  await memory.table.transact(on.store.create(one, {} as Met, asOf()));
  const find = async () => {
    const stored = await on.store.find(one.id);
    if (!stored) throw new Error('It is there');
    return stored;
  };
  return {
    look: (now: Instant) =>
      watcher(memory.table, watchedEntitlement(on))(
        { pk: `ENTITLEMENT#${one.id}`, sk: 'ENTITLEMENT' },
        { now, workingTime: by },
      ),
    now: async () => (await find()).entitlement,
    state: async (on_: string, at: Instant) => {
      const stored = await find();
      const after = { ...stored.entitlement, statement: stating(on_, at) };
      await memory.table.transact(on.store.replace(stored, after, asOf(at)));
    },
    told: (code: string) =>
      memory.ofKind('message').filter(({ message }) => (message as { code: string }).code === code).length,
  };
};

describe('the word that a department owes (Art. 16)', () => {
  it('is owed from the breach on, and reminded of each working day until it is given', async () => {
    const { look, now, state, told } = await kept(payable);
    await look(due);
    expect(statementOwedSince(await now())).toBe(due);
    // With the notice it is asked for once: no reminder beside it.
    expect(told('entitlement.statement-wanted')).toBe(1);
    for (const day of [1, 2, 3]) await look(addMillis(instant('2026-03-09T01:05:00Z'), day * DAY));
    expect(told('entitlement.statement-wanted')).toBe(4);
    // Saturday and Sunday: nobody is at work.
    await look(instant('2026-03-14T01:05:00Z'));
    expect(told('entitlement.statement-wanted')).toBe(5);
    await look(instant('2026-03-15T01:05:00Z'));
    expect(told('entitlement.statement-wanted')).toBe(5);
    await state('2026-03-25', instant('2026-03-15T02:00:00Z'));
    expect(statementOwedSince(await now())).toBeUndefined();
    await look(instant('2026-03-17T01:05:00Z'));
    expect(told('entitlement.statement-wanted')).toBe(5);
  });

  it('is owed anew when its plan passes unpaid, from the end of that day on', async () => {
    const { look, now, state, told } = await kept(payable);
    await look(due);
    await state('2026-03-11', instant('2026-03-10T02:00:00Z'));
    await look(instant('2026-03-11T16:05:00Z'));
    const one = await now();
    expect(isReopened(one)).toBe(true);
    expect(statementOwedSince(one)).toBe(instant('2026-03-11T16:00:00Z'));
    const before = told('entitlement.statement-wanted');
    await look(instant('2026-03-12T01:05:00Z'));
    expect(told('entitlement.statement-wanted')).toBe(before + 1);
  });

  it('the fourth plan that is broken is taken to those above', async () => {
    const { look, now, state, told } = await kept(payable);
    await look(due);
    for (const [index, day] of ['11', '12', '13', '16'].entries()) {
      expect([told('entitlement.plans-broken'), (await now()).brokenPlans ?? 0]).toEqual([0, index]);
      await state(`2026-03-${day}`, instant('2026-03-10T02:00:00Z'));
      await look(instant(`2026-03-${day}T16:05:00Z`));
    }
    expect((await now()).brokenPlans).toBe(4);
    // The department, and the operators.
    expect(told('entitlement.plans-broken')).toBe(2);
  });
});
