import { personsOf } from '../../../../../functions/platform/persons/persons.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { err } from '../../../../../functions/common/result.ts';
import { attemptLimit } from '../../../../../functions/platform/change.ts';
import { Contended } from '../../../../../functions/platform/table/contended.ts';
import { Records } from '../../../../../functions/products/benefits/enterprises/records.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import { servable } from '../../../../../functions/products/benefits/entitlements/funds.ts';
import {
  waitingWrite,
  type WaitingItem,
} from '../../../../../functions/products/benefits/entitlements/funds-store.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import {
  EntitlementId,
  type Entitlement,
} from '../../../../../functions/products/benefits/entitlements/model.ts';
import { rewriteEntitlement } from '../../../../../functions/products/benefits/entitlements/rewrite.ts';
import { sharedOut, waived } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { addMillis, DAY } from '../../../../../functions/law/instant.ts';
import { handClock, memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, entitlement, monday, policy } from './fixture.ts';

afterEach(() => void vi.useRealTimers());

const scored = (one: Entitlement, score: number): Entitlement => {
  const { allocation } = one.terms;
  return allocation?.kind === 'score'
    ? { ...one, terms: { ...one.terms, allocation: { ...allocation, score } } }
    : one;
};

/** A fund of so many fen, and who waits for it, in order of match. */
const fundOf = async (budget: number, ...sums: number[]) => sharedOf({}, budget, ...sums);

/** One that is shared out as the policy says; a sum's score is its place. */
const sharedOf = async (how: object, budget: number, ...sums: number[]) => {
  const of = policy({ fund: { source: '测试资金', budget, ...how } });
  const memory = memoryTable();
  const clock = handClock(monday);
  const on = entitlementTaskDependencies(
    { table: memory.table, clock },
    new Records(memory.table, personsOf(memory)),
  );
  await memory.table.transact([on.policies.write({ policy: of, version: 0 })]);
  const waiting = sums.map((fen, index) => ({
    ...scored(entitlement(fen, of), index),
    id: EntitlementId.parse(`en_${String(index).padStart(26, '0')}`),
    matchedAt: addMillis(monday, index),
  }));
  for (const one of waiting)
    await memory.table.transact([
      ...on.store.create(one, {} as Met, asOf()),
      waitingWrite(memory.table, one),
    ]);
  const statuses = () =>
    Promise.all(waiting.map(async ({ id }) => (await on.store.find(id))?.entitlement.status));
  const shares = () => Promise.all(waiting.map(async ({ id }) => (await on.store.find(id))?.entitlement.fen));
  return { ...memory, on, clock, waiting, statuses, shares, code: of.code };
};

describe('a fund', () => {
  const queue = (...sums: number[]) => sums.map((fen, id) => ({ id: String(id), fen }) as WaitingItem);
  it('serves the head of its queue as far as the money goes, and passes nobody over', () => {
    expect(servable(queue(5, 5, 5), 12)).toMatchObject({ heads: [{ id: '0' }, { id: '1' }], sum: 10 });
    expect(servable(queue(5, 20, 1), 12).heads).toHaveLength(1);
    expect(servable(queue(5), 4)).toEqual({ heads: [], sum: 0 });
    expect(servable(queue(5), -1)).toEqual({ heads: [], sum: 0 });
  });

  it('serves batch after batch while there is money', async () => {
    const { on, statuses, code, ofKind } = await fundOf(40, ...Array.from({ length: 45 }, () => 1));
    await on.funds.serve(code);
    expect((await statuses()).filter((status) => status === 'awaiting-confirmation')).toHaveLength(40);
    expect(ofKind('fund')).toMatchObject([{ reserved: 40 }]);
    expect(ofKind('fund-queue')).toHaveLength(5);
  });

  it('serves those behind who were held up by a larger sum, once that is waived', async () => {
    const { on, table, waiting, statuses, code } = await fundOf(10, 20, 5);
    await on.funds.serve(code);
    expect(await statuses()).toEqual(['matched', 'matched']);
    const [stored] = await on.store.findAll(waiting.slice(0, 1).map(({ id }) => id));
    if (!stored) throw new Error('It waits');
    const gone = waived({ ...stored.entitlement, status: 'queued' }, monday);
    await table.transact([
      ...(await rewriteEntitlement(on, stored, gone, asOf(), { code: 'entitlement.waived' })),
      ...(await on.funds.release(stored.entitlement, asOf())),
    ]);
    await on.funds.serveOthers(gone);
    expect(await statuses()).toEqual(['waived', 'awaiting-confirmation']);
  });

  it('is given up for the moment when others are faster at every attempt', async () => {
    const { on, table, code } = await fundOf(10, 5);
    vi.useFakeTimers();
    const transact = vi.spyOn(table, 'transact').mockResolvedValue(err({ refused: [0] }));
    const served = expect(on.funds.serve(code)).rejects.toThrow(Contended);
    await vi.runAllTimersAsync();
    await served;
    expect(transact).toHaveBeenCalledTimes(attemptLimit);
  });
});

describe('a fund that is shared out on a day', () => {
  const on = '2026-03-03';

  it('serves nobody before that day is over', async () => {
    const fund = await sharedOf({ allocation: { kind: 'pro-rata', on } }, 100, 10, 10);
    await fund.on.funds.serve(fund.code);
    expect(new Set(await fund.statuses())).toEqual(new Set(['matched']));
    fund.clock.pass(2 * DAY);
    await fund.on.funds.serve(fund.code);
    expect(new Set(await fund.statuses())).toEqual(new Set(['awaiting-confirmation']));
    expect(await fund.shares()).toEqual([10, 10]);
  });

  it('pro rata: everybody gets the same share, no fen beyond the budget, batch after batch', async () => {
    const sums = Array.from({ length: 25 }, (_, index) => 100 + index);
    const fund = await sharedOf({ allocation: { kind: 'pro-rata', on } }, 1_000, ...sums);
    fund.clock.pass(2 * DAY);
    await fund.on.funds.serve(fund.code);
    const of = sums.reduce((sum, one) => sum + one, 0);
    expect(await fund.shares()).toEqual(sums.map((one) => Math.floor((one * 1_000) / of)));
    expect(new Set(await fund.statuses())).toEqual(new Set(['awaiting-confirmation']));
    const [kept] = fund.ofKind('fund') as { reserved: number }[];
    expect(kept?.reserved).toBeLessThanOrEqual(1_000);
    const [first] = await fund.on.store.findAll(fund.waiting.slice(0, 1).map(({ id }) => id));
    expect(first?.entitlement).toMatchObject({ fenReckoned: 100, instalments: [{ fen: 21 }, { fen: 14 }] });
  });

  it('pro rata: where it reached everybody, whoever comes later gets a whole sum or waits for one', async () => {
    const allocation = { kind: 'pro-rata', on };
    const fund = await sharedOf({ allocation }, 100, 40);
    fund.clock.pass(2 * DAY);
    await fund.on.funds.serve(fund.code);
    const late = { ...entitlement(200, policy({ fund: { source: '测试资金', budget: 100, allocation } })) };
    await fund.table.transact([
      ...fund.on.store.create(late, {} as Met, asOf()),
      waitingWrite(fund.table, late),
    ]);
    await fund.on.funds.serve(fund.code);
    expect((await fund.on.store.find(late.id))?.entitlement).toMatchObject({ status: 'matched', fen: 200 });
    expect(fund.ofKind('fund')).toMatchObject([{ reserved: 40 }]);
  });

  it('by score: the highest first, whole sums, as far as the money goes', async () => {
    const fund = await sharedOf({ allocation: { kind: 'score', on, expression: '1' } }, 20, 10, 10, 10);
    fund.clock.pass(2 * DAY);
    await fund.on.funds.serve(fund.code);
    expect(await fund.statuses()).toEqual(['matched', 'awaiting-confirmation', 'awaiting-confirmation']);
  });
});

it('a fund that policies share is one: what one has taken the other has not', async () => {
  const { on, table, code, statuses, ofKind } = await fundOf(15, 10);
  const other = policy({ code: 'OTHER-2026', fund: { source: '测试资金', budget: null, sharedWith: code } });
  const one = { ...entitlement(10, other), id: EntitlementId.parse(`en_${'9'.repeat(26)}`) };
  expect(one.terms).toMatchObject({ limitedFund: true, pot: code });
  await table.transact([...on.store.create(one, {} as Met, asOf()), waitingWrite(table, one)]);
  await on.funds.serve(code);
  expect(await statuses()).toEqual(['awaiting-confirmation']);
  expect((await on.store.find(one.id))?.entitlement.status).toBe('matched');
  expect(ofKind('fund')).toMatchObject([{ reserved: 10 }]);
});

it('a policy that shares the money of another from now on leaves who waits for its own where they are', async () => {
  const { on, table, code, statuses } = await fundOf(10, 10, 10);
  const later = policy({ fund: { source: '测试资金', budget: null, sharedWith: 'OTHER-2026' } });
  await table.transact([on.policies.write({ policy: { ...later, version: 2 }, version: 0 })]);
  await on.funds.serve(code);
  expect(await statuses()).toEqual(['awaiting-confirmation', 'matched']);
});

it('each instalment is cut in proportion, and together they are the sum', () => {
  const parts = [
    { basisPoints: 3_333, afterWorkingDays: 0 },
    { basisPoints: 6_667, afterWorkingDays: 5 },
  ];
  const cut = sharedOut(entitlement(1_000, policy({ instalments: parts })), 501);
  expect(cut).toMatchObject({ fen: 501, fenReckoned: 1_000, instalments: [{ fen: 166 }, { fen: 335 }] });
});
