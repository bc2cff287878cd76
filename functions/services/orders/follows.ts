import type { AsOf } from '../../law/deadline/working-time.ts';
import { own } from '../../common/own.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Act } from './acts.ts';
import type { Order } from './model.ts';

/** What a partner did with an order of a case. */
export interface Followed {
  readonly before: Order;
  readonly order: Order;
  readonly done: Act;
}

/** What the case of an order does of itself in the same transaction: the order as the case has it, and the writes beside it. */
export type Follows = (
  followed: Followed,
  asOf: AsOf,
) => Promise<{ readonly order: Order; readonly writes: readonly Write[] }>;

/** By the kind of case; one that follows nothing is not named. */
export const followsByKind =
  (kinds: Readonly<Record<string, Follows>>): Follows =>
  async (followed, asOf) =>
    (await own(kinds, followed.order.subject.kind)?.(followed, asOf)) ?? {
      order: followed.order,
      writes: [],
    };
