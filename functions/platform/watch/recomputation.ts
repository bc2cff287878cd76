import { startExecution } from '../outbox/effects.ts';
import { Store } from '../table/table.ts';
import type { Versioned, Write } from '../table/writes.ts';
import type { Instant } from '../../law/instant.ts';

/** The newest recomputation; those begun before it leave what they have not reached to it. */
interface Newest extends Versioned {
  readonly kind: 'recomputation';
  readonly run: number;
  /** It reaches every open deadline that rests on this year or a later one. */
  readonly fromYear: number;
  readonly done?: true;
}

const key = { pk: 'RECOMPUTATION', sk: 'NEWEST' } as const;

/**
 * Recomputations of what is open, one after the other: however many changes are published together, all but the newest
 * end at their next batch, and the newest reaches what they had not.
 */
export class Recomputations extends Store {
  #newest(): Promise<Newest | undefined> {
    return this.table.get<Newest>(key);
  }

  /** Begins one, in the transaction of the change that asks for it; refused when another began meanwhile. */
  async begin(name: string, fromYear: number, now: Instant): Promise<Write[]> {
    const before = await this.#newest();
    const run = (before?.run ?? 0) + 1;
    const from = before && !before.done ? Math.min(before.fromYear, fromYear) : fromYear;
    const newest: Newest = {
      ...key,
      kind: 'recomputation',
      version: before?.version ?? 0,
      run,
      fromYear: from,
    };
    return [
      this.table.write.save(newest),
      ...startExecution(this.table, 'calendar-recompute', name, { fromYear: from, run }, now),
    ];
  }

  /** Whether a newer one has begun. One of before they were numbered goes on to its end. */
  async isSuperseded(run: number | undefined): Promise<boolean> {
    return run !== undefined && ((await this.#newest())?.run ?? run) > run;
  }

  /** Every deadline is right: the next one need not reach further back than its own change. */
  async end(run: number | undefined): Promise<void> {
    const newest = await this.#newest();
    // Refused is as good: a newer one has begun.
    if (newest?.run === run && newest?.done !== true)
      await this.table.transact([this.table.write.replace({ ...newest, done: true } as Newest)]);
  }
}
