import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { log } from '../../../platform/log.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { oneByOne } from '../../../common/one-by-one.ts';
import { FundStore, waitingKey, type WaitingItem } from './funds-store.ts';
import type { Entitlement } from './model.ts';
import { funded, isWaiting } from './rules.ts';

/** Served in one transaction: each is six writes at most, and DynamoDB takes 100. */
const together = 15;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Released {
  readonly writes: Write[];
  /** Whether there may be others to be served after these, which is for `serve` once these are written. */
  readonly more: boolean;
}

interface Allocation extends Released {
  readonly served: number;
}

/** Those at the head of the queue that the money reaches to; nobody is passed over for a smaller sum behind. */
export const servable = (
  queue: readonly WaitingItem[],
  left: number,
): { readonly heads: readonly WaitingItem[]; readonly sum: number } => {
  let sum = 0;
  const beyond = queue.findIndex(({ fen }) => {
    if (sum + fen > left) return true;
    sum += fen;
    return false;
  });
  return { heads: beyond === -1 ? queue : queue.slice(0, beyond), sum };
};

/**
 * The funds of policies. Whoever needs one serves the head of its queue, in order of match and under the version of the
 * fund: so it is never overdrawn, and of many at once the first serves the others, who then find it done.
 */
export class Funds {
  readonly #on: EntitlementDependencies;
  readonly #store: FundStore;
  readonly #inTurn = oneByOne();
  constructor(on: EntitlementDependencies) {
    this.#on = on;
    this.#store = new FundStore(on.table);
  }

  /**
   * Reserves what can be reserved now. Within a process one after the other; whoever was overtaken by another process
   * lets it go ahead for a moment.
   * @param done whether the caller needs nothing any more: others may have served it meanwhile
   */
  serve(code: string, done: () => Promise<boolean> = () => Promise.resolve(false)): Promise<void> {
    return this.#inTurn(code, () => this.#serve(code, done));
  }

  async #serve(code: string, done: () => Promise<boolean>): Promise<void> {
    if (await done()) return;
    for (let look = 1; ; look += 1) {
      const workingTime = await this.#on.calendars.workingTime();
      const { writes, served, more } = await this.allocation(code, 0, this.#on.clock.now(), workingTime);
      if (served === 0) return;
      const written = await this.#on.table.transact(writes);
      if (written.ok) {
        log.info('fund.reserved', { policy: code, served });
        if (!more) return;
        continue;
      }
      await pause(Math.random() * 25 * 2 ** Math.min(look, 6));
      if (await done()) return;
    }
  }

  /** The writes that give back `released` fen, and serve with them whoever waits. */
  async allocation(
    code: string,
    released: number,
    now: Instant,
    workingTime: WorkingTime,
  ): Promise<Allocation> {
    const { entitlements } = this.#on;
    const { fund, heads, sum, found } = await this.#look(code, released);
    const rewritten = await Promise.all(
      found.map((stored) => {
        const after = funded(stored.entitlement, now, workingTime);
        const tell =
          after.status === 'awaiting-confirmation' ? ({ tell: 'awaitingConfirmation' } as const) : {};
        return entitlements.rewrite(stored, after, { code: 'entitlement.funded', ...tell }, now, workingTime);
      }),
    );
    const reserved = fund.reserved - released + sum;
    return {
      writes: [
        ...(reserved === fund.reserved && heads.length === 0 ? [] : [this.#store.reserve(fund, reserved)]),
        ...heads.map((one) => this.#store.leave(one)),
        ...rewritten.flat(),
      ],
      served: heads.length,
      more: heads.length === together,
    };
  }

  /**
   * The writes by which an entitlement that comes to nothing gives up what it has of its fund: its place in the queue, or
   * its money, which serves whoever waits.
   */
  async release(entitlement: Entitlement, now: Instant, workingTime: WorkingTime): Promise<Released> {
    const { policy, fen, terms } = entitlement;
    if (!terms.limitedFund) return { writes: [], more: false };
    if (isWaiting(entitlement)) return { writes: [this.#store.leave(waitingKey(entitlement))], more: false };
    return this.allocation(policy.code, fen, now, workingTime);
  }

  /** The fund and those it can serve, as they all are at one moment: read again while somebody else is serving them. */
  async #look(code: string, released: number) {
    const { store, policies } = this.#on;
    for (;;) {
      const [fund, queue, budget] = await Promise.all([
        this.#store.find(code),
        this.#store.first(code, together),
        policies.budget(code),
      ]);
      const { heads, sum } = servable(queue, budget - (fund.reserved - released));
      const found = await store.findAll(heads.map(({ id }) => id));
      if (found.every(({ entitlement }) => isWaiting(entitlement))) return { fund, heads, sum, found };
    }
  }
}
