import { isDeepStrictEqual } from 'node:util';
import {
  beside,
  gatherParts,
  many,
  single,
  type HeadRead,
  type Parts,
  type WithParts,
} from '../../platform/table/parts.ts';
import type { Table } from '../../platform/table/table.ts';
import type { WatchKeys } from '../../platform/watch/index-keys.ts';
import { full, slim, type Beside, type Slim } from './head.ts';
import { mostHolds, mostReceipts, mostSaid } from './limits.ts';
import type { Milestone, Order } from './model.ts';

/** Who waits for an order: an execution's task token, which never leaves the platform. */
export interface Waiting {
  readonly until: Milestone;
  readonly token: string;
}

type Said = NonNullable<Order['said']>[number];

type Clock = 'limits' | 'hold' | 'licensing' | 'leavesOut' | 'extension';
type Receipt = NonNullable<Order['receipts']>[number];

/** What is asked for, written again when the applicant asks for something else; what it corrected stands beside it. */
const request = single<Order['request']>('REQUEST');
/** What runs and what stands still, with the due moments that were told of it last. */
const clock = single<Pick<Order, Clock> & { readonly dues?: WatchKeys['dues'] }>('CLOCK');
/** How it ended, with all that was said of it. */
const end = single<Pick<Order, 'reasons' | 'outcome'>>('END');
const said = many<Said>('SAID', mostSaid + 1);
const corrections = many<unknown>('CORRECTION', mostHolds);
const receipts = many<Receipt>('RECEIPT', mostReceipts);
export const token = beside<Waiting>('TOKEN');

export const orderParts = [request, clock, end, said, corrections, receipts, token];

type Moves = Omit<Order, 'request' | Clock | 'reasons' | 'outcome' | 'said' | 'receipts'>;

/** What moves with nearly every act, and nothing else: under 1 KB. */
export type OrderHead = Slim<Moves>;

const apart = (order: Order) => {
  const { request: asked, limits, hold, licensing, leavesOut, extension, ...most } = order;
  const { reasons, outcome, said: told = [], receipts: given = [], ...head } = most;
  const { corrections: corrected = [], ...once } = asked;
  return {
    head: head as Moves,
    request: once,
    clock: {
      limits,
      ...(hold && { hold }),
      ...(licensing && { licensing }),
      ...(leavesOut && { leavesOut }),
      ...(extension && { extension }),
    },
    end: { ...(reasons && { reasons }), ...(outcome && { outcome }) },
    said: told,
    receipts: given,
    corrections: corrected as readonly unknown[],
  };
};

export const headOf = (order: Order): OrderHead => slim(apart(order).head);

const clockOf = (parts: Parts): Pick<Order, Clock> => {
  const { dues: _, ...runs } = parts.one(clock) ?? { limits: {} };
  return runs;
};

/** The due moments that were told last; an older layout has them in the head. */
export const duesIn = (parts: Parts): WatchKeys['dues'] => parts.one(clock)?.dues;

export const together = (head: OrderHead, of: Beside, parts: Parts): Order => {
  const asked = parts.one(request) ?? {};
  const corrected = parts.all(corrections);
  const told = parts.all(said);
  const given = parts.all(receipts);
  return {
    ...full(head, of),
    request: corrected.length > 0 ? { ...asked, corrections: corrected } : asked,
    ...clockOf(parts),
    ...parts.one(end),
    ...(told.length > 0 && { said: told }),
    ...(given.length > 0 && { receipts: given }),
  };
};

/** Of the parts of the next version those that are not what they were, with what its head says of them. */
export const changedParts = (
  table: Table,
  read: HeadRead,
  before: Order | undefined,
  after: Order,
  dues: { readonly before?: WatchKeys['dues']; readonly after: WatchKeys['dues'] },
): WithParts => {
  const [old, next] = [before && apart(before), apart(after)];
  const parts = gatherParts(table, read);
  if (!isDeepStrictEqual(old?.request, next.request)) parts.set(request, next.request);
  if (!isDeepStrictEqual(old?.clock, next.clock) || !isDeepStrictEqual(dues.before, dues.after))
    parts.set(clock, { ...next.clock, ...(dues.after && { dues: dues.after }) });
  if (!isDeepStrictEqual(old?.end ?? {}, next.end)) parts.set(end, next.end);
  parts.add(said, next.said.slice(old?.said.length ?? 0));
  parts.add(receipts, next.receipts.slice(old?.receipts.length ?? 0));
  parts.add(corrections, next.corrections.slice(old?.corrections.length ?? 0));
  return parts.gathered();
};
