import type { AsOf } from '../../../law/deadline/working-time.ts';
import { answerTask } from '../../../platform/outbox/effects.ts';
import type { Effect } from '../../../platform/outbox/model.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Timeline } from '../../../platform/timeline.ts';
import { movedDues } from '../../../platform/watch/climb-limits.ts';
import { movedEntry } from '../../../platform/watch/record.ts';
import type { Note, Post } from '../../../services/messages/post.ts';
import type { Records } from '../enterprises/records.ts';
import type { PolicyStore } from '../policies/policies.ts';
import { accountOn } from './account.ts';
import { watchedLimits } from './deadlines.ts';
import type { Entitlement } from './model.ts';
import { rematch } from './rematch.ts';
import { cameToNothing, stepOf } from './rules.ts';
import type { EntitlementStore, Stored } from './store.ts';
import { asksForAccount, texts, type Told } from './texts.ts';

/** What an entitlement is written with. */
export interface Rewriting {
  readonly table: Table;
  readonly store: EntitlementStore;
  readonly timeline: Timeline;
  readonly post: Post;
  readonly policies: PolicyStore;
  readonly records: Records;
}

/** Why a version is written: its entry in the timeline, and what the enterprise is told. */
export interface Change {
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly tell?: Told | undefined;
}

/** The execution at work: its name says which of those that were started for the entitlement it is. */
export const executionName = ({ id, round }: Pick<Entitlement, 'id' | 'round'>): string =>
  round === 1 ? id : `${id}-${round}`;

export const startExecution = (entitlement: Entitlement): Effect => ({
  effect: 'start-execution',
  machine: 'entitlement',
  name: executionName(entitlement),
  input: { entitlementId: entitlement.id },
});

/** What the enterprise is told; where an account is asked of it, the one on record is shown. */
const noteOf = async ({ records }: Rewriting, told: Told, after: Entitlement): Promise<Note> => {
  const offered = asksForAccount(told) ? accountOn(await records.find(after.uscc)) : undefined;
  return { ...texts[told](after, offered?.account ?? after.account), entitlementId: after.id };
};

/**
 * The next version of an entitlement, its record, its message, and the answer to the execution that waited for it. A due
 * moment that the calendar has moved since the last one is recorded with it.
 */
export const rewriteEntitlement = async (
  on: Rewriting,
  stored: Stored,
  after: Entitlement,
  asOf: AsOf,
  change?: Change,
): Promise<Write[]> => {
  const { table, store, timeline, post } = on;
  const { now, workingTime } = asOf;
  const step = stepOf(after, now);
  const answered = step === 'wait' ? undefined : stored.waiting;
  const waiting = answered === undefined ? stored.waiting : undefined;
  const note = change?.tell && (await noteOf(on, change.tell, after));
  return [
    store.replace({ ...stored, entitlement: after, waiting }, asOf),
    ...movedDues(stored.dues ?? {}, watchedLimits(stored.entitlement), workingTime).map((moved) =>
      movedEntry(timeline, after.id, 'entitlement', moved, now),
    ),
    ...(change
      ? [
          timeline.entry(after.id, {
            at: now,
            code: change.code,
            ...(change.facts && { facts: change.facts }),
          }),
        ]
      : []),
    ...(note ? (await post.toEnterprise(after.uscc, note, now)).writes : []),
    ...(cameToNothing(after) ? await rematch(on, after, now) : []),
    ...(answered === undefined ? [] : answerTask(table, answered, { step }, now)),
  ];
};
