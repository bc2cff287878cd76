import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { StoredRecord } from '../enterprises/records.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { capKey } from '../policies/caps.ts';
import type { Policy } from '../policies/model.ts';
import type { PeriodKey } from '../policies/period.ts';
import type { Claim } from './claim.ts';
import { waitingWrite } from './funds-store.ts';
import { matched, type MatchedFor, type Met } from './matched.ts';
import type { Entitlement } from './model.ts';
import type { Rewriting } from './rewrite.ts';
import type { Stored } from './store.ts';
import type { Payable } from './transitions.ts';

type OnRecord = Pick<StoredRecord, 'accountVersion' | 'persons'>;

/** Where nothing is asked, what is paid goes to the account on record; without one the bureau says that it wants one. */
const accountOnRecord = (
  { confirmation }: Policy,
  { accountVersion: version, persons }: OnRecord,
): Payable | undefined =>
  confirmation === null && persons?.account ? { ref: persons.account, version } : undefined;

/** What was granted: for which period, and under which caps it counts. */
export interface Granted {
  readonly entitlement: Entitlement;
  readonly period: PeriodKey;
  readonly capKeys: readonly string[];
  readonly writes: Write[];
}

/** What matching may do with entitlements: find what was granted, and the writes of a grant for its own transaction. */
export class Entitlements {
  readonly #on: Rewriting;
  constructor(on: Rewriting) {
    this.#on = on;
  }

  find(id: string): Promise<Stored | undefined> {
    return this.#on.store.find(id);
  }

  findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.#on.store.findAll(ids);
  }

  /** What is left of those of these that were archived. */
  claims(ids: readonly string[]): Promise<Claim[]> {
    return this.#on.store.claims(ids);
  }

  /** A new entitlement with its frozen decision, in the queue of its fund: a row that is due at once. 9 writes at most. */
  grant(policy: Policy, decision: Met, asOf: AsOf, stored: OnRecord, of: MatchedFor = {}): Granted {
    const { table, store, timeline } = this.#on;
    const entitlement = matched(policy, decision, asOf.now, accountOnRecord(policy, stored), of);
    const { period = '' } = of;
    const on = dateOf(asOf.now);
    return {
      entitlement,
      period,
      capKeys: entitlement.fen === 0 ? [] : (policy.caps ?? []).map((cap) => capKey(cap, on)),
      writes: [
        ...store.create(entitlement, decision, asOf),
        timeline.entry(entitlement.id, { at: asOf.now, code: 'entitlement.matched' }),
        // What reviewers score enters the queue when they have.
        ...(entitlement.terms.limitedFund && of.scoring === undefined
          ? [waitingWrite(table, entitlement)]
          : []),
      ],
    };
  }
}
