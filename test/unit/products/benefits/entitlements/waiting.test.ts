import { describe, expect, it } from 'vitest';
import { addMillis, DAY, HOUR, type Instant } from '../../../../../functions/law/instant.ts';
import { sweep } from '../../../../../functions/platform/watch/sweep.ts';
import { watcher } from '../../../../../functions/platform/watch/watched.ts';
import { personsOf } from '../../../../../functions/platform/persons/persons.ts';
import { Records } from '../../../../../functions/products/benefits/enterprises/records.ts';
import { afterMatch } from '../../../../../functions/products/benefits/entitlements/after-match.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import { waitingWrite } from '../../../../../functions/products/benefits/entitlements/funds-store.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import {
  EntitlementId,
  type Entitlement,
} from '../../../../../functions/products/benefits/entitlements/model.ts';
import { rewriteEntitlement } from '../../../../../functions/products/benefits/entitlements/rewrite.ts';
import { handOver } from '../../../../../functions/products/benefits/entitlements/tasks/hand-over.ts';
import { confirmed } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { watchedEntitlement } from '../../../../../functions/products/benefits/entitlements/watched.ts';
import type { Policy } from '../../../../../functions/products/benefits/policies/model.ts';
import { putBeside } from '../../../../../functions/platform/table/parts.ts';
import { token } from '../../../../../functions/products/benefits/entitlements/parts.ts';
import { handClock, memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, by, entitlement, monday, policy } from './fixture.ts';

/** What was matched by a policy with or without a fund, and nothing else yet. */
const city = async (of: Policy, count = 1) => {
  const memory = memoryTable();
  const { table } = memory;
  const clock = handClock(monday);
  const on = entitlementTaskDependencies({ table, clock }, new Records(table, personsOf(memory)));
  await table.transact([on.policies.write({ policy: of, version: 0 })]);
  const rows = Array.from({ length: count }, (_, index) => ({
    ...entitlement(1_000, of),
    id: EntitlementId.parse(`en_${String(index).padStart(26, '0')}`),
    matchedAt: addMillis(monday, index),
  }));
  for (const one of rows)
    await table.transact([
      ...on.store.create(one, {} as Met, asOf()),
      ...(one.terms.limitedFund ? [waitingWrite(table, one)] : []),
    ]);
  const find = async ({ id }: Entitlement = rows[0] as Entitlement) => {
    const stored = await on.store.find(id);
    if (!stored) throw new Error('It is there');
    return stored;
  };
  const watch = watcher(table, watchedEntitlement(on));
  return {
    ...{ ...memory, on, clock, rows, find, watch },
    swept: (now: Instant) =>
      sweep({
        ...{ table, now, tellSick: () => [] },
        watchers: { 'ENTITLEMENT/ENTITLEMENT': watch },
        workingTime: () => Promise.resolve(by),
      }),
    /** By their names: the executions that the outbox was told to start. */
    started: () =>
      memory
        .ofKind('effect')
        .map(({ effect }) => effect as { effect: string; machine?: string; name?: string; token?: string })
        .filter(({ machine }) => machine === 'entitlement')
        .map(({ name }) => name),
    answered: () =>
      memory
        .ofKind('effect')
        .map(({ effect }) => effect as { effect: string; token?: string })
        .flatMap(({ token: one }) => (one === undefined ? [] : [one])),
    /** The click, written or refused by what moved meanwhile. */
    click: async (at: Instant) => {
      const stored = await find();
      const after = confirmed(stored.entitlement, undefined, { now: at, workingTime: by });
      const writes = await rewriteEntitlement(on, stored, after, { now: at, workingTime: by });
      return () => table.transact(writes);
    },
  };
};

const open = policy({ fund: { source: '测试资金', budget: null } });
const limited = (budget: number) => policy({ fund: { source: '测试资金', budget } });

describe('an entitlement waits as a row of the table', () => {
  it('with no execution, until there is something to do', async () => {
    const { on, rows, find, started, click } = await city(open);
    await afterMatch(on, rows);
    expect((await find()).entitlement.status).toBe('awaiting-confirmation');
    expect(started()).toEqual([]);
    await (
      await click(addMillis(monday, DAY))
    )();
    expect(started()).toEqual(['en_00000000000000000000000000']);
  });

  it('goes on by the sweep where who matched it was killed before it did', async () => {
    const { find, swept, started } = await city(open);
    expect(await swept(monday)).toMatchObject({ acted: 1, sick: 0 });
    expect((await find()).entitlement.status).toBe('awaiting-confirmation');
    expect(await swept(addMillis(monday, HOUR))).toMatchObject({ acted: 0 });
    expect(started()).toEqual([]);
  });

  it.each([
    ['by who matched them', async ({ on, rows }: Awaited<ReturnType<typeof city>>) => afterMatch(on, rows)],
    ['by the sweep', async ({ swept }: Awaited<ReturnType<typeof city>>) => swept(addMillis(monday, DAY))],
  ])('is asked as far as the fund goes, and is queued and told so beyond it: %s', async (_, followed) => {
    const all = await city(limited(2_000), 3);
    await followed(all);
    const statuses = await Promise.all(all.rows.map(async (one) => (await all.find(one)).entitlement.status));
    expect(statuses).toEqual(['awaiting-confirmation', 'awaiting-confirmation', 'queued']);
    expect(all.ofKind('fund')).toMatchObject([{ reserved: 2_000 }]);
    const told = all.ofKind('message').map(({ message }) => (message as { code: string }).code);
    expect(told.filter((code) => code === 'entitlement.queued')).toHaveLength(1);
    expect(told.filter((code) => code === 'entitlement.awaiting-confirmation')).toHaveLength(2);
    expect(all.started()).toEqual([]);
  });

  it('is served by a fund that is replenished while the sweep looks, and not queued after all', async () => {
    const { on, table, find, watch, rows } = await city(limited(1), 1);
    const [{ id }] = rows as [Entitlement];
    // The money comes between the look at an empty fund and the writing of what it came to.
    const { transact } = table;
    let replenished = false;
    table.transact = async (writes) => {
      if (replenished) return transact.call(table, writes);
      replenished = true;
      await transact.call(table, [on.policies.write({ policy: limited(1_000), version: 1 })]);
      await on.funds.serve(limited(1).code);
      return transact.call(table, writes);
    };
    await watch({ pk: `ENTITLEMENT#${id}`, sk: 'ENTITLEMENT' }, asOf(addMillis(monday, HOUR)));
    expect((await find()).entitlement.status).toBe('awaiting-confirmation');
  });
});

describe('the click and the end of its time', () => {
  const offered = async () => {
    const one = await city(open);
    await afterMatch(one.on, one.rows);
    const due = (await one.find()).dues?.['confirmation'];
    if (due === undefined) throw new Error('Its time runs');
    return { ...one, due };
  };

  it('in the last millisecond is taken, and the sweep finds nothing to lapse', async () => {
    const { click, due, swept, find, started } = await offered();
    expect((await (await click(addMillis(due, -1)))()).ok).toBe(true);
    await swept(due);
    expect((await find()).entitlement.status).toBe('in-payment');
    expect(started()).toHaveLength(1);
  });

  it('decided in time and written after the sweep is refused: nobody is paid what has lapsed', async () => {
    const { click, due, swept, find, started } = await offered();
    const write = await click(addMillis(due, -1));
    await swept(due);
    expect((await write()).ok).toBe(false);
    expect((await find()).entitlement.status).toBe('lapsed');
    expect(started()).toEqual([]);
  });

  it('twice at once starts one execution', async () => {
    const { click, due, started } = await offered();
    const [one, other] = [await click(addMillis(due, -1)), await click(addMillis(due, -1))];
    expect([(await one()).ok, (await other()).ok]).toEqual([true, false]);
    expect(started()).toHaveLength(1);
  });
});

describe('an execution of an older release, which waits with its token', () => {
  const old = async () => {
    const one = await city(open);
    await afterMatch(one.on, one.rows);
    const { id } = one.rows[0] as Entitlement;
    await one.table.transact([putBeside(one.table, `ENTITLEMENT#${id}`, token, 'tk_old')]);
    return { ...one, id };
  };

  it('is answered by the click; no other is started under its name', async () => {
    const { click, answered, started, find } = await old();
    await (
      await click(addMillis(monday, DAY))
    )();
    expect(answered()).toEqual(['tk_old']);
    expect(started()).toEqual([]);
    expect((await find()).waiting).toBeUndefined();
  });

  it('leaves the wait to the table when it has lived its time, and the click starts the next', async () => {
    const { on, id, click, answered, started } = await old();
    await handOver(on)({ entitlementId: id, execution: id });
    expect(started()).toEqual([]);
    await (
      await click(addMillis(monday, DAY))
    )();
    expect(answered()).toEqual([]);
    expect(started()).toEqual([`${id}-2`]);
  });
});
