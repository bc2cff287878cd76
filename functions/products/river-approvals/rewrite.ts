import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { answerTask } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import { movedDues } from '../../platform/watch/climb-limits.ts';
import { movedEntry } from '../../platform/watch/record.ts';
import { plannedLimits, riverKeys } from './deadlines.ts';
import type { Order } from '../../services/orders/model.ts';
import type { RiverDependencies } from './dependencies.ts';
import type { RiverCase } from './model.ts';
import { outlastedWrites } from './outlasted.ts';
import type { Rungs, StoredRiver } from './store.ts';
import { tellRiver, tellRiverMoved } from './tell.ts';
import type { RiverMove } from './told.ts';

type Facts = Readonly<Record<string, unknown>>;

/**
 * The next version of a case, reckoned anew; a due moment that the calendar moved since the last one is recorded, and told, as
 * is that the experts have not met in their time.
 */
export const replaceCase = async (
  on: RiverDependencies,
  stored: StoredRiver,
  next: Pick<StoredRiver, 'case'> & Partial<Pick<StoredRiver, 'token' | 'rungs'>>,
  asOf: AsOf,
  orders: readonly Order[] = [],
): Promise<Write[]> => {
  const { river, timeline } = on;
  const after = { ...stored, ...next };
  const { id } = after.case;
  const limits = plannedLimits(stored.case, stored.rungs);
  const moved = movedDues(stored.keys.dues ?? {}, limits, asOf.workingTime);
  return [
    ...river.replace(stored, { ...after, keys: riverKeys(after.case, after.rungs, asOf, orders) }),
    ...moved.map((due) => movedEntry(timeline, id, 'river', due, asOf.now)),
    ...(await tellRiverMoved(on, after.case, moved, asOf)),
    ...(await outlastedWrites(on, stored, asOf)),
  ];
};

interface Became {
  readonly move: RiverMove;
  /** In its timeline, where that says it otherwise. */
  readonly code?: string;
  readonly facts?: Facts;
  /** Where its limit begins anew. */
  readonly rungs?: Rungs;
  /** Where its limit is told, by what it is reckoned. */
  readonly orders?: readonly Order[];
}

/** The next version of a case, whom it concerns told, and its execution, when it waits, that something happened. */
export const caseWrites = async (
  on: RiverDependencies,
  stored: StoredRiver,
  after: RiverCase,
  { move, code = move, facts, rungs, orders }: Became,
  asOf: AsOf,
): Promise<Write[]> => [
  ...(await replaceCase(on, stored, { case: after, token: undefined, ...(rungs && { rungs }) }, asOf)),
  ...(await tellRiver(on, move, after, asOf, { ...(facts && { facts }), orders })),
  on.timeline.entry(after.id, { at: asOf.now, code: `river.${code}`, ...(facts && { facts }) }),
  ...(stored.token === undefined
    ? []
    : answerTask(on.table, stored.token, { state: after.status }, asOf.now)),
];

/** The next version of a case about which nobody waits for news: the token stays. */
export const recordOf = async (
  on: RiverDependencies,
  stored: StoredRiver,
  after: RiverCase,
  { code, ...entry }: { readonly at: Instant; readonly code: string; readonly facts?: Facts },
  asOf: AsOf,
): Promise<Write[]> => [
  ...(await replaceCase(on, stored, { case: after }, asOf)),
  on.timeline.entry(after.id, { ...entry, code: `river.${code}` }),
];
