import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import type { Effect } from '../../../platform/outbox/model.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { EnterpriseRecord } from '../enterprises/model.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Policy } from '../policies/model.ts';
import type { EntitlementBase } from './base-dependencies.ts';
import { waitingWrite } from './funds-store.ts';
import { Account, type Entitlement } from './model.ts';
import { lookAgain } from './rematch.ts';
import { cameToNothing, executionName, matched, stepOf, type Met } from './rules.ts';
import type { Stored } from './store.ts';
import { words, type Told } from './texts.ts';

/** Why a version is written: its entry in the timeline, and what the enterprise is told. */
export interface Change {
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly tell?: Told;
}

export const startExecution = (entitlement: Entitlement): Effect => ({
  effect: 'start-execution',
  machine: 'entitlement',
  name: executionName(entitlement),
  input: { entitlementId: entitlement.id },
});

/** Where nothing is asked, what is paid goes to the account on record; without one the bureau says that it wants one. */
const heldAccount = (
  { confirmation }: Policy,
  { account }: Pick<EnterpriseRecord, 'account'>,
): Account | undefined => (confirmation === null ? Account.safeParse(account).data : undefined);

/** What other domains may do with entitlements: each answers the writes for their own transaction. */
export class Entitlements {
  readonly #on: EntitlementBase;
  constructor(on: EntitlementBase) {
    this.#on = on;
  }

  find(id: string): Promise<Stored | undefined> {
    return this.#on.store.find(id);
  }

  findAll(ids: readonly string[]): Promise<Stored[]> {
    return this.#on.store.findAll(ids);
  }

  /** A new entitlement with its frozen decision, in the queue of its fund, and its execution. 5 writes at most. */
  grant(
    policy: Policy,
    decision: Met,
    now: Instant,
    workingTime: WorkingTime,
    record: Pick<EnterpriseRecord, 'account'>,
  ): { readonly entitlement: Entitlement; readonly writes: Write[] } {
    const { table, store, timeline } = this.#on;
    const entitlement = matched(policy, decision, now, heldAccount(policy, record));
    return {
      entitlement,
      writes: [
        ...store.create(entitlement, decision, workingTime),
        timeline.entry(entitlement.id, { at: now, code: 'entitlement.matched' }),
        ...(entitlement.terms.limitedFund ? [waitingWrite(table, entitlement)] : []),
        ...effectWrites(table, [startExecution(entitlement)], now),
      ],
    };
  }

  /** The next version of an entitlement, its record, its message, and the answer to the execution that waited for it. */
  async rewrite(
    stored: Stored,
    after: Entitlement,
    { code, facts, tell }: Change,
    now: Instant,
    workingTime: WorkingTime,
  ): Promise<Write[]> {
    const { table, store, timeline, post } = this.#on;
    const step = stepOf(after, now);
    const answered = stored.waiting !== undefined && step !== 'wait' ? stored.waiting : undefined;
    const note = tell && { ...words[tell](after), entitlementId: after.id };
    const told = note ? (await post.toEnterprise(after.uscc, note, now)).writes : [];
    const { waiting, ...rest } = stored;
    return [
      store.replace({ ...rest, entitlement: after, ...(answered === undefined && { waiting }) }, workingTime),
      timeline.entry(after.id, { at: now, code, ...(facts && { facts }) }),
      ...told,
      ...(cameToNothing(after) ? await lookAgain(this.#on, after, now) : []),
      ...(answered === undefined
        ? []
        : effectWrites(table, [{ effect: 'answer-task', token: answered, output: { step } }], now)),
    ];
  }
}
