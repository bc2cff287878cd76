import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { addMillis, DAY, type Instant } from '../../../../../functions/law/instant.ts';
import { allowedTo, type Side } from '../../../../../functions/products/benefits/entitlements/allowed.ts';
import { confirm } from '../../../../../functions/products/benefits/entitlements/commands/confirm.ts';
import { orderPayment } from '../../../../../functions/products/benefits/entitlements/commands/order-payment.ts';
import {
  dispute,
  receive,
} from '../../../../../functions/products/benefits/entitlements/commands/receive.ts';
import { state } from '../../../../../functions/products/benefits/entitlements/commands/state-reason.ts';
import {
  endRecovery,
  recover,
  repay,
} from '../../../../../functions/products/benefits/entitlements/commands/recover.ts';
import { waive } from '../../../../../functions/products/benefits/entitlements/commands/waive.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import { Records } from '../../../../../functions/products/benefits/enterprises/records.ts';
import { personsOf } from '../../../../../functions/platform/persons/persons.ts';
import { DeliveryStore } from '../../../../../functions/services/webhooks/deliveries.ts';
import { newId } from '../../../../../functions/platform/ids.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import {
  EntitlementId,
  entitlementTransitions,
  type Entitlement,
  type EntitlementStatus,
} from '../../../../../functions/products/benefits/entitlements/model.ts';
import {
  heldForAccount,
  ordered,
  settled,
} from '../../../../../functions/products/benefits/entitlements/payment-transitions.ts';
import {
  currentInstalment,
  isOftenEnough,
  isOverdue,
  mayMove,
  mostRounds,
  paidSoFar,
  repaidOf,
} from '../../../../../functions/products/benefits/entitlements/rules.ts';
import {
  funded,
  lapsed,
  reviewed,
} from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { handClock, memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, entitlement, monday, orderId, policy } from './fixture.ts';

vi.stubEnv('PERSON_KEYS_TABLE_NAME', 'keys');
vi.stubEnv('ERASURES_TABLE_NAME', 'erasures');

type After = (one: Entitlement, now: Instant) => Entitlement | undefined;

const account = { bank: '桂林银行', holder: '桂林试验有限公司', number: '6222000011112222' };

/** What is said with each act, as an attentive caller says it of this entitlement. */
const saidWith = (one: Entitlement): Readonly<Record<Act, object>> => ({
  confirmation: one.fen > 0 ? { account } : {},
  waiver: {},
  receipt: {},
  dispute: { reason: '未到账' },
  // No order of it stands in the table: as far as the statement knows all is left to pay.
  'overdue-statement': {
    reason: '资金未到位',
    plan: [{ on: '2026-12-01', fen: Math.max(1, one.fen) }],
    person: '王五',
    contact: '0773-1234567',
  },
  'payment-orders': {},
  repayments: { fen: left(one), on: '2026-03-02', reference: `退${one.recovery?.repayments.length ?? 0}` },
  'recovery-end': { reason: '企业已破产' },
  recovery: {
    fen: paidSoFar(one),
    // Said in other words than before: the same again changes nothing.
    reason: `多计${one.recovery?.reason.length ?? 0}`,
    basis: '第十四条',
    payInto: '国库',
    plan: [{ on: '2026-12-01', fen: left(one) }],
  },
});

const left = (one: Entitlement): number => paidSoFar(one) - (one.recovery ? repaidOf(one.recovery) : 0);

type Act = keyof typeof commands;
const commands = {
  confirmation: confirm,
  waiver: waive,
  receipt: receive,
  dispute,
  'overdue-statement': state,
  'payment-orders': orderPayment,
  repayments: repay,
  'recovery-end': endRecovery,
  recovery: recover,
} as const;
const sides: Readonly<Record<Side, readonly Act[]>> = {
  beneficiary: ['confirmation', 'waiver', 'receipt', 'dispute'],
  department: ['overdue-statement', 'payment-orders', 'repayments', 'recovery-end', 'recovery'],
};

/** What is said of an order that stands in the table: it is told apart in the journeys. */
const ofOrder = 'returned-payments';

const standing = (now: Instant) => {
  const { table } = memoryTable();
  const records = new Records(table, personsOf({ table }));
  return {
    ...entitlementTaskDependencies({ table, clock: handClock(now) }, records),
    deliveries: new DeliveryStore(table),
  };
};

/** The entitlement after a command is run on it; undefined where it is refused, or changes nothing. */
const run = async (
  on: ReturnType<typeof standing>,
  act: Act,
  side: Side,
  one: Entitlement,
): Promise<Entitlement | undefined> => {
  await on.table.transact(on.store.create(one, { conditions: [] as readonly object[] } as Met, asOf()));
  const caller =
    side === 'beneficiary'
      ? { role: 'enterprise', uscc: one.uscc, subject: 's' }
      : {
          role: 'partner',
          partner: 'pt_1',
          registration: { name: '局', kind: 'department', department: one.department },
          subject: 's',
        };
  const { run: handle } = commands[act](on);
  const reply = await handle({ params: { id: one.id }, body: saidWith(one)[act], caller } as never);
  if (!reply.ok) {
    expect(['move-not-allowed', 'lapsed', 'conflict']).toContain(reply.error.kind);
    return undefined;
  }
  const after = (await on.store.find(one.id))?.entitlement;
  return isDeepStrictEqual(after, one) ? undefined : after;
};

const paid = (one: Entitlement, now: Instant, refusal?: 'account' | 'other'): Entitlement | undefined => {
  const current = currentInstalment(one);
  if (one.status !== 'in-payment' || !current) return undefined;
  const order = ordered(one, current.number, orderId(1));
  const sum = refusal ? 0 : current.instalment.fen;
  const said = refusal && { reason: '退回', cause: refusal };
  return settled(order, current.number, { paid: sum, refusal: said }, now);
};

const breached = (one: Entitlement): Entitlement => ({
  ...one,
  limits: Object.fromEntries(
    Object.entries(one.limits).map(([name, limit]) => [name, { ...limit, breachedAt: monday }]),
  ),
});

/** What the platform, the review and the finance bureau do meanwhile; the first is how it goes on. */
const others: readonly After[] = [
  (one, now) => paid(one, now),
  (one, now) => (mayMove(one, 'awaiting-confirmation') ? funded(one, asOf(now)) : undefined),
  (one, now) => (one.status === 'in-review' ? reviewed(one, { met: true, reasons: [] }, now) : undefined),
  (one, now) => (one.status === 'awaiting-confirmation' ? lapsed(one, now) : undefined),
  (one, now) => paid(one, now, 'account'),
  (one, now) => paid(one, now, 'other'),
  (one) => (one.status === 'in-payment' && !isOverdue(one) ? breached(one) : undefined),
  (one, now) => {
    const current = currentInstalment(one);
    return one.status === 'in-payment' && current ? heldForAccount(one, current.number, now) : undefined;
  },
];

const parts = [
  { basisPoints: 6_000, afterWorkingDays: 0 },
  { basisPoints: 4_000, afterWorkingDays: 5 },
];
const kinds: Readonly<Record<string, Entitlement>> = {
  'what waits for a click': entitlement(1_000),
  'what is reviewed and paid in parts': entitlement(1_000, policy({ review: true, instalments: parts })),
  'what asks for no click': entitlement(1_000, policy({ confirmation: null })),
  'what is no money': entitlement(0, policy({ amount: { kind: 'none' } })),
};

const attempt = (after: After, one: Entitlement, now: Instant): Entitlement | undefined => {
  try {
    return after(one, now);
  } catch (refused) {
    expect(String(refused)).toContain('cannot go from');
    return undefined;
  }
};

/** Every act there is, as it is taken; `allowed` names these, and no other. */
const taken = async (one: Entitlement, now: Instant): Promise<Entitlement[]> => {
  const after: Entitlement[] = [];
  const on = standing(now);
  for (const side of Object.keys(sides) as Side[]) {
    const moved: Act[] = [];
    for (const act of sides[side]) {
      const next = await run(on, act, side, { ...one, id: EntitlementId.parse(newId('en', now)) });
      if (!next) continue;
      moved.push(act);
      after.push(next);
    }
    const allowed = allowedTo(side, one, asOf(now)).filter((act) => act !== ofOrder);
    // A thing that is said twice is taken and changes nothing.
    const repeated =
      one.reasons?.includes('未到账') === true && one.status === 'in-payment' ? ['dispute'] : [];
    expect([...moved, ...repeated.filter(() => side === 'beneficiary')], `${side} of ${one.status}`).toEqual(
      allowed,
    );
  }
  return after;
};

/** What decides of an act whether it is taken. */
const situation = (one: Entitlement): string =>
  JSON.stringify([
    ...[one.status, one.fen, one.reasons, currentInstalment(one)?.number, one.recovery !== undefined],
    ...[isOverdue(one), isOftenEnough(one), one.statement !== undefined, one.account !== undefined],
  ]);

/** One of the acts that `allowed` names, of a situation in which it has been seen to name them rightly. */
const takenAgain = async (one: Entitlement, choice: number, now: Instant): Promise<Entitlement[]> => {
  const acts = (Object.keys(sides) as Side[]).flatMap((side) =>
    sides[side].filter((act) => allowedTo(side, one, asOf(now)).includes(act)).map((act) => ({ side, act })),
  );
  const chosen = acts[choice % acts.length];
  if (!chosen) return [];
  const anew = { ...one, id: EntitlementId.parse(newId('en', now)) };
  const next = await run(standing(now), chosen.act, chosen.side, anew);
  return next ? [next] : [];
};

const possible = (one: Entitlement, now: Instant): Entitlement[] =>
  others.flatMap((other) => attempt(other, one, now) ?? []);

/** A walk goes where chance leads it for so long, then straight on: it is seen to end, whatever it came to. */
const byChance = 20;

const hasEnded = ({ status }: Entitlement) => entitlementTransitions[status].length === 0;

it.each(Object.entries(kinds))(
  '%s is taken what `allowed` names, and nothing else, to its end',
  async (_, first) => {
    const judged = new Set<string>();
    const mineOf = async (one: Entitlement, choice: number, isTheirTurn: boolean) => {
      const here = situation(one);
      if (judged.has(here)) return isTheirTurn ? [] : takenAgain(one, choice, monday);
      judged.add(here);
      return taken(one, monday);
    };
    const steps = fc.record({ choice: fc.nat(), other: fc.nat(1) });
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(steps), async (walk) => {
        let one = first;
        let met = 0;
        for (const { choice, other } of walk) {
          const theirs = possible(one, monday);
          const straightOn = met > byChance;
          const isTheirTurn = theirs.length > 0 && (straightOn || other === 0);
          const mine = await mineOf(one, choice, isTheirTurn);
          if (hasEnded(one)) return;
          expect((met += 1), 'a walk without an end').toBeLessThan(mostRounds);
          const next = isTheirTurn || mine.length === 0 ? theirs : mine;
          one = (straightOn ? (theirs[0] ?? mine[0]) : next[choice % next.length]) ?? one;
        }
      }),
      { numRuns: 3 },
    );
  },
);

it('names no confirmation once its time is over, though nobody has yet said so; it can still be waived', () => {
  const offered = funded(entitlement(1_000), asOf());
  const allowed = (now: Instant) => allowedTo('beneficiary', offered, asOf(now));
  expect(allowed(monday)).toEqual(['confirmation', 'waiver']);
  expect(allowed(addMillis(monday, 90 * DAY))).toEqual(['waiver']);
});

it('names no further round past the most there may be', () => {
  const refused = { ...entitlement(1_000), status: 'payment-refused' as EntitlementStatus };
  const allowed = (round: number) =>
    (['beneficiary', 'department'] as const).map((side) => allowedTo(side, { ...refused, round }, asOf()));
  expect(allowed(mostRounds - 1)).toEqual([['confirmation'], ['payment-orders']]);
  expect(allowed(mostRounds)).toEqual([[], []]);
});

it('asks the department for its statement while a payment is overdue, and not otherwise', () => {
  const paying = funded(entitlement(1_000, policy({ confirmation: null })), asOf());
  expect(allowedTo('department', paying, asOf())).toEqual([]);
  expect(allowedTo('department', breached(paying), asOf())).toEqual(['overdue-statement']);
});
