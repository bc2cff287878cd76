import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import { type Ladders, movedDues, dueMomentsOf, type MovedDue } from '../../platform/watch/climb-limits.ts';
import { watchKeys, type WatchKeys } from '../../platform/watch/index-keys.ts';
import { ladderOf } from '../../platform/watch/ladders.ts';
import { nextByTime } from './by-time.ts';
import type { Order } from './model.ts';

/** The limits that are watched: none once the order has ended, however it did. */
export const watchedLimits = ({ endedAt, limits }: Order): Order['limits'] =>
  endedAt === undefined ? limits : {};

/** What is still to be done of a temporary supply has the rungs of a work order; its end has its own. */
export const orderLadder = ({ kind }: Order, workingTime: WorkingTime): Ladders => {
  if (kind !== 'temporary-supply') return ladderOf(kind, workingTime);
  return (limit) => ladderOf(limit === 'removal' ? kind : 'work-order', workingTime);
};

/**
 * It is looked at when a rung is reached, and when time does something to it, whatever its ladder says. In the sandbox
 * time passes by a call alone: no sweep and no calendar looks for what is played there.
 */
export const orderKeys = (order: Order, { now, workingTime }: AsOf): WatchKeys => {
  if (order.sandbox) return {};
  const moments = dueMomentsOf(watchedLimits(order), orderLadder(order, workingTime), now, workingTime);
  const byTime = nextByTime(order, workingTime)?.at;
  const next = [moments.next, byTime].filter((at) => at !== undefined).toSorted()[0];
  return watchKeys(order.id, { ...moments, next, owing: { partner: order.partner } });
};

/** The due moments of an order that are no longer those its partner was told. */
export const movedLimits = (told: WatchKeys, order: Order, workingTime: WorkingTime): MovedDue[] =>
  movedDues(told.dues ?? {}, watchedLimits(order), workingTime);
