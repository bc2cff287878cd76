import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { addressed } from './telling/addressed.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import { answerTask, effectWrites } from '../../../platform/outbox/effects.ts';
import type { EffectOf } from '../../../platform/outbox/model.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Timeline } from '../../../platform/timeline.ts';
import { movedDues, type MovedDue } from '../../../platform/watch/climb-limits.ts';
import { movedEntry } from '../../../platform/watch/record.ts';
import type { Post } from '../../../services/messages/post.ts';
import type { Teller } from '../../../services/messages/teller.ts';
import type { Records } from '../enterprises/records.ts';
import type { PolicyStore } from '../policies/policies.ts';
import { accountOn } from './account.ts';
import { watchedLimits } from './deadlines.ts';
import type { Account, Entitlement, EntitlementStatus } from './model.ts';
import { rematch } from './rematch.ts';
import { cameToNothing, stepOf } from './rules.ts';
import type { EntitlementStore, Stored } from './store.ts';
import { tellEntitlement, telling } from './tell.ts';
import type { AboutEntitlement } from './telling/about.ts';
import { entitlementTold, type PlainMove } from './told.ts';

/** What an entitlement is written with. */
export interface Rewriting {
  readonly table: Table;
  readonly store: EntitlementStore;
  readonly timeline: Timeline;
  readonly teller: Teller;
  readonly post: Post;
  readonly policies: PolicyStore;
  readonly records: Records;
}

/** Why a version is written: its entry in the timeline, and who is told. The status it comes to is told by itself. */
export interface Change {
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** What happened besides. */
  readonly tell?: PlainMove | readonly PlainMove[] | undefined;
  /** That the enterprise is told of: the one it confirmed, or is paid into. */
  readonly account?: Account | undefined;
}

/** The execution at work: its name says which of those that were started for the entitlement it is. */
export const executionName = ({ id, round }: Pick<Entitlement, 'id' | 'round'>): string =>
  round === 1 ? id : `${id}-${round}`;

export const startExecution = (entitlement: Entitlement): EffectOf<'start-execution'> => ({
  effect: 'start-execution',
  machine: 'entitlement',
  name: executionName(entitlement),
  input: { entitlementId: entitlement.id },
});

const asking: ReadonlySet<EntitlementStatus> = new Set([
  'awaiting-confirmation',
  'account-changed',
  'payment-returned',
]);

const movedTold = (entitlement: Entitlement) => ({
  'deadline-moved': addressed(entitlementTold['deadline-moved'], entitlement),
});

/** Who is told of the status it comes to and of what else happened, or of limits that a calendar moved. */
const told = async (
  on: Rewriting,
  before: Entitlement,
  after: Entitlement,
  asOf: AsOf,
  { change, moved }: { readonly change: Change | undefined; readonly moved: readonly MovedDue[] },
): Promise<Write[]> => {
  const comesTo = before.status === after.status ? [] : [after.status];
  const moves: PlainMove[] = [...[change?.tell ?? []].flat(), ...comesTo];
  // Where an account is asked of it, the one on record is shown.
  const offered = comesTo.some((status) => asking.has(status))
    ? accountOn(await on.records.find(keyOfBeneficiary(after)))
    : undefined;
  const account = offered?.account ?? change?.account;
  const of: AboutEntitlement = { ...asOf, entitlement: after, before: before.status, account };
  const writes = await Promise.all(moves.map((move) => tellEntitlement(on, entitlementTold[move], of)));
  // A new status says the new day itself.
  if (comesTo.length > 0) return writes.flat();
  const to = telling(of, { subject: { kind: 'entitlement', id: after.id } });
  return [...writes.flat(), ...(await on.teller.tellMoved(movedTold(after), moved, of, to))];
};

/**
 * Work begins: a review or a payment for which an execution is started. One of an older release that waits with its token is
 * answered instead, for its name is taken.
 */
const beginning = (
  { table }: Rewriting,
  { entitlement: before, waiting }: Stored,
  after: Entitlement,
  now: Instant,
): Write[] => {
  const step = stepOf(after, now);
  if (stepOf(before, now) !== 'wait' || step === 'wait') return [];
  if (waiting !== undefined) return answerTask(table, waiting, { step }, now);
  return step === 'over' ? [] : effectWrites(table, [startExecution(after)], now);
};

/**
 * The next version of an entitlement, its record, its messages, and the execution that begins with it. A due moment that the
 * calendar has moved since the last one is recorded with it.
 */
export const rewriteEntitlement = async (
  on: Rewriting,
  stored: Stored,
  after: Entitlement,
  asOf: AsOf,
  change?: Change,
): Promise<Write[]> => {
  const { store, timeline } = on;
  const { now, workingTime } = asOf;
  const moved = movedDues(stored.dues ?? {}, watchedLimits(stored.entitlement), workingTime);
  return [
    ...store.replace(stored, after, asOf),
    ...store.published(after, stored.entitlement.status),
    ...moved.map((one) => movedEntry(timeline, after.id, 'entitlement', one, now)),
    ...(change
      ? [
          timeline.entry(after.id, {
            at: now,
            code: change.code,
            ...(change.facts && { facts: change.facts }),
          }),
        ]
      : []),
    ...(await told(on, stored.entitlement, after, asOf, { change, moved })),
    ...(cameToNothing(after) ? await rematch(on, after, now) : []),
    ...beginning(on, stored, after, now),
  ];
};
