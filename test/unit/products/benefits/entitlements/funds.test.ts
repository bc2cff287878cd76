import { BatchGetCommand, type BatchGetCommandInput } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { err } from '../../../../../functions/common/result.ts';
import { attemptLimit } from '../../../../../functions/platform/change.ts';
import { Contended } from '../../../../../functions/platform/table/table.ts';
import { Records } from '../../../../../functions/products/benefits/enterprises/records.ts';
import { entitlementTaskDependencies } from '../../../../../functions/products/benefits/entitlements/dependencies.ts';
import { servable } from '../../../../../functions/products/benefits/entitlements/funds.ts';
import {
  waitingWrite,
  type WaitingItem,
} from '../../../../../functions/products/benefits/entitlements/funds-store.ts';
import type { Met } from '../../../../../functions/products/benefits/entitlements/matched.ts';
import { EntitlementId } from '../../../../../functions/products/benefits/entitlements/model.ts';
import { rewriteEntitlement } from '../../../../../functions/products/benefits/entitlements/rewrite.ts';
import { waived } from '../../../../../functions/products/benefits/entitlements/transitions.ts';
import { addMillis } from '../../../../../functions/law/instant.ts';
import { handClock, memoryTable } from '../../../services/webhooks/fixture.ts';
import { asOf, entitlement, monday, policy } from './fixture.ts';

afterEach(() => void vi.useRealTimers());

/** A fund of so many fen, and who waits for it, in order of match. */
const fundOf = async (budget: number, ...sums: number[]) => {
  const of = policy({ fund: { source: '测试资金', budget } });
  const memory = memoryTable();
  memory.mock.on(BatchGetCommand).callsFake(({ RequestItems }: BatchGetCommandInput) => {
    const asked = new Set(RequestItems?.['table']?.Keys?.map(({ pk }) => String(pk)));
    return { Responses: { table: memory.ofKind('entitlement').filter(({ pk }) => asked.has(String(pk))) } };
  });
  const on = entitlementTaskDependencies(
    { table: memory.table, clock: handClock(monday) },
    new Records(memory.table),
  );
  await memory.table.transact([on.policies.write({ policy: of, version: 0 })]);
  const waiting = sums.map((fen, index) => ({
    ...entitlement(fen, of),
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
  return { ...memory, on, waiting, statuses, code: of.code };
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
