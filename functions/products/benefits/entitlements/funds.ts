import { oneByOne } from '../../../common/one-by-one.ts';
import { unwrap } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { decided, untilWritten, type ChangeDependencies } from '../../../platform/change.ts';
import { log } from '../../../platform/log.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { FundStore, potOf, waitingKey, type FundItem, type Rate, type WaitingItem } from './funds-store.ts';
import type { Entitlement } from './model.ts';
import { rewriteEntitlement, type Rewriting } from './rewrite.ts';
import { isWaiting, paidSoFar } from './rules.ts';
import { funded, sharedOut } from './transitions.ts';

/** Served in one transaction: each is nine writes at most, what gives back its money eight, and DynamoDB takes 100. */
const together = 9;

type FundDependencies = Rewriting & ChangeDependencies;

const never = (): Promise<boolean> => Promise.resolve(false);

/** What of a sum there is money for. */
const shareOf = (fen: number, rate: Rate | undefined): number =>
  rate ? Number((BigInt(fen) * BigInt(rate.budget)) / BigInt(rate.of)) : fen;

/** Those at the head of the queue that the money reaches to; nobody is passed over for a smaller sum behind. */
export const servable = (
  queue: readonly WaitingItem[],
  left: number,
  rate?: Rate,
): { readonly heads: readonly WaitingItem[]; readonly sum: number } => {
  let sum = 0;
  const beyond = queue.findIndex(({ fen: whole }) => {
    const fen = shareOf(whole, rate);
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
  readonly #on: FundDependencies;
  readonly #store: FundStore;
  readonly #inTurn = oneByOne();
  constructor(on: FundDependencies) {
    this.#on = on;
    this.#store = new FundStore(on.table);
  }

  /**
   * Reserves what can be reserved now, one caller after the other within a process. Only other processes can be faster,
   * and each time one is, its whole batch is served: who was overtaken at every attempt has left hundreds of places to
   * others, and its machine runs it again (`Contended`). The nightly matching serves whoever is left.
   * @param isDone whether the caller needs nothing any more: others may have served it meanwhile
   */
  serve(code: string, isDone: () => Promise<boolean> = never): Promise<void> {
    return this.#inTurn(code, () => this.#serve(code, isDone));
  }

  /** After an entitlement has given back what it had: those for whom the transaction that did so had no room. */
  async serveOthers(entitlement: Entitlement): Promise<void> {
    if (entitlement.terms.limitedFund) await this.serve(potOf(entitlement));
  }

  async #serve(code: string, isDone: () => Promise<boolean>): Promise<void> {
    const written = await untilWritten(this.#on.table, async () => {
      if (await isDone()) return decided(0);
      const asOf = { now: this.#on.clock.now(), workingTime: await this.#on.calendars.workingTime() };
      const { writes, served } = await this.#allocation(code, 0, asOf);
      return decided(served, served === 0 ? [] : writes);
    });
    const served = unwrap(written);
    if (served > 0) log.info('fund.reserved', { policy: code, served });
    if (served === together) await this.#serve(code, never);
  }

  /**
   * The writes by which an entitlement that comes to nothing gives up what it has of its fund: its place in the queue, or
   * its money, which serves whoever waits.
   */
  async release(entitlement: Entitlement, asOf: AsOf): Promise<readonly Write[]> {
    const { fen: whole, terms } = entitlement;
    // What was paid of it is gone.
    const fen = whole - paidSoFar(entitlement);
    // While it is scored it has neither a place nor money.
    if (!terms.limitedFund || fen === 0 || entitlement.status === 'in-scoring') return [];
    if (isWaiting(entitlement)) return [this.#store.leave(waitingKey(entitlement))];
    return (await this.#allocation(potOf(entitlement), fen, asOf)).writes;
  }

  /**
   * The writes that give back `released` fen, and serve with them whoever waits. Who was served or has waived between the
   * two reads has left the queue: these writes are refused then, for nobody leaves it twice.
   */
  async #allocation(
    code: string,
    released: number,
    asOf: AsOf,
  ): Promise<{ readonly writes: Write[]; readonly served: number }> {
    const [fund, queue, { budget, allocation }] = await Promise.all([
      this.#store.find(code),
      this.#store.first(code, together),
      this.#on.policies.fund(code),
    ]);
    // Before its day nobody is served: who comes till then is among those it is shared by.
    const isOpen = allocation === undefined || dateOf(asOf.now) > allocation.on;
    const rate = isOpen && allocation?.kind === 'pro-rata' ? await this.#rate(code, fund, budget) : undefined;
    const { heads, sum } = servable(isOpen ? queue : [], budget - (fund.reserved - released), rate);
    const found = await this.#on.store.findAll(heads.map(({ id }) => id));
    const rewritten = await Promise.all(
      found
        .filter(({ entitlement }) => isWaiting(entitlement))
        .map((stored) => {
          const { entitlement } = stored;
          const after = funded(sharedOut(entitlement, shareOf(entitlement.fen, rate)), asOf);
          return rewriteEntitlement(this.#on, stored, after, asOf, { code: 'entitlement.funded' });
        }),
    );
    const reserved = fund.reserved - released + sum;
    return {
      writes: [
        ...(reserved === fund.reserved && heads.length === 0
          ? []
          : [this.#store.reserve(fund, reserved, rate)]),
        ...heads.map((one) => this.#store.leave(one)),
        ...rewritten.flat(),
      ],
      served: heads.length,
    };
  }

  /**
   * Reckoned once, when its day is over, also where the money reaches everybody; whoever comes later, and money that comes
   * later, goes by the same.
   */
  async #rate(code: string, { rate, reserved }: FundItem, budget: number): Promise<Rate | undefined> {
    if (rate) return rate;
    const of = await this.#store.wanted(code);
    const left = budget - reserved;
    return of > 0 && left > 0 ? { budget: Math.min(left, of), of } : undefined;
  }
}
