import { Fault } from '../../common/fault.ts';
import { change, decided, type ChangeDependencies } from '../../platform/change.ts';
import type { Partners, StoredPartner } from '../partners/partners.ts';
import type { RestingOrders } from '../partners/resting.ts';
import type { Order } from './model.ts';
import type { Orders } from './orders.ts';
import { hasEnded } from './rules.ts';
import type { ReadOrders } from './reading.ts';

type Succession = ChangeDependencies & { readonly orders: Orders; readonly partners: Partners };

/** Named in a refusal: the first of them. */
const shown = 50;

/** What is asked of a provider or a bureau goes over. A letter stays where its time of silence runs (Art. 10), and an opinion with the department that a case names. */
const goesOver = ({ kind, subject }: Order): boolean =>
  kind === 'work-order' ||
  kind === 'call-back' ||
  kind === 'phase' ||
  kind === 'temporary-supply' ||
  kind === 'emergency-works' ||
  kind === 'payment' ||
  (kind === 'review' && subject.kind === 'entitlement');

type Resting = { readonly orders: Pick<ReadOrders, 'openOf'> };

/** A letter may lie behind any number of work orders. */
const left =
  ({ orders }: Resting): RestingOrders['left'] =>
  async (partner, succeeded) => {
    const found: Order[] = [];
    for await (const { order } of orders.openOf(partner)) {
      if (!succeeded || !goesOver(order)) found.push(order);
      if (found.length === shown) break;
    }
    return found;
  };

/** Whoever is meant where a partner was named: of a successor that retired too, the next. */
const successorOf = async (partners: Partners, id: string): Promise<StoredPartner> => {
  const found = await partners.open(id);
  if (found && !found.partner.retired) return found;
  const next = found?.partner.retired?.successor;
  if (next === undefined) throw new Fault(`Nobody succeeds ${id}`);
  return successorOf(partners, next);
};

/** One pass over its open orders: those that go over go to the successor, one by one. */
const handOverOnce = async (on: Succession, from: string): Promise<number> => {
  let moved = 0;
  for await (const { order } of on.orders.openOf(from)) {
    if (!goesOver(order)) continue;
    const written = await change(on, {
      find: () => on.orders.find(order.id),
      decide: async (stored, asOf) => {
        if (hasEnded(stored.order) || stored.order.partner !== from) return decided(false);
        const to = await successorOf(on.partners, from);
        const writes = await on.orders.handOver(stored, to.partner.id, asOf);
        return decided(true, [on.partners.unchanged(to), ...writes]);
      },
    });
    if (!written.ok) throw new Fault(`Order ${order.id} could not be handed over`);
    if (written.value) moved += 1;
  }
  return moved;
};

/**
 * Hands the open orders of a partner that has retired to its successor. A repeat goes on where a crash left it. Passes are
 * made until one finds nothing, for an order may have been placed, or have gone on, behind the last one.
 * @returns how many went over
 */
export const handOverOrders = async (on: Succession, from: string): Promise<number> => {
  const moved = await handOverOnce(on, from);
  return moved === 0 ? 0 : moved + (await handOverOrders(on, from));
};

/** What rests on a partner that retires. */
export const restingOrders = (on: Resting): RestingOrders => ({ left: left(on) });
