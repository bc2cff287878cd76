import { ladderOf } from '../../platform/watch/ladders.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import {
  climbAll,
  movedDues,
  outlookOf,
  type Acted,
  type MovedDue,
  type Outlook,
} from '../../platform/watch/climb-limits.ts';
import type { Rung } from '../../law/deadline/ladder.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from './model.ts';

/** The limits that are watched: none once the order has ended, however it did. */
const watched = ({ endedAt, limits }: Order): Order['limits'] => (endedAt === undefined ? limits : {});

export const orderOutlook = (order: Order, now: Instant, workingTime: WorkingTime): Outlook =>
  outlookOf(watched(order), ladderOf(order.kind, workingTime), now, workingTime);

/** What a rung that is reached is called, to the partner and in the timeline. */
export const rungEvents = {
  before: 'order.due-soon',
  'last-day': 'order.due-soon',
  due: 'order.overdue',
  after: 'order.escalated',
} as const satisfies Record<Rung['when'], string>;

/** The order climbed up to `now`, or the very same one when there is nothing to do. */
export const climbed = (
  order: Order,
  now: Instant,
  workingTime: WorkingTime,
): { order: Order; acted: readonly Acted[] } => {
  const before = watched(order);
  const { limits, acted } = climbAll(before, ladderOf(order.kind, workingTime), now, workingTime);
  return limits === before ? { order, acted } : { order: { ...order, limits: { ...limits } }, acted };
};

/** The due moments of an order that are no longer those its partner was told. */
export const orderMoves = (told: Outlook['dues'], order: Order, workingTime: WorkingTime): MovedDue[] =>
  movedDues(told, watched(order), workingTime);
