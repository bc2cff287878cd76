import * as z from 'zod';
import { keptKeys, type WatchKeys } from '../../functions/platform/watch/index-keys.ts';
import { personSchemas, type PersonSubject } from '../../functions/platform/persons/model.ts';
import { Order, OrderEvent } from '../../functions/services/orders/model.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';
import type { Item, Write } from '../../functions/platform/table/writes.ts';
import { ownerOf } from './owners.ts';
import { noClock, type Migrating, type OldItem, type Step } from './step.ts';

/** Whom to call and whom to pay stood in the order, a copy of what its case says. */
const OldPersons = {
  contact: personSchemas.contact.optional(),
  payee: personSchemas.account.optional(),
};
type OldPersons = z.infer<z.ZodObject<typeof OldPersons>>;

/** An order was one item, with all that was asked, said and waited for. */
const Old = z.object({
  version: z.int().min(1),
  order: Order.omit({ persons: true }).extend(OldPersons),
  waiting: z.object({ until: z.enum(['accepted', 'ended']), token: z.string() }).optional(),
});

const letter = z.object({ kind: z.literal('letter') });
const Letter = z.union([z.object({ order: letter }), z.object({ facts: letter })]);

const suspensionsOf = ({ limits }: Pick<Order, 'limits'>): number =>
  Math.max(0, ...Object.values(limits).map(({ deadline }) => deadline.suspensions.length));

/**
 * The copies become records of their own, kept for the order's subject: whatever the case says by now, its partner goes
 * on calling and paying whom it was told.
 */
const keep = async (
  { table, persons, now }: Migrating,
  subject: PersonSubject,
  { contact, payee }: OldPersons,
): Promise<{ persons: Pick<Order, 'persons'>; writes: Write[] }> => {
  if (!contact && !payee) return { persons: {}, writes: [] };
  const of = { subject, owner: await ownerOf(table, subject) };
  const called = contact && persons.keep('contact', contact, of, now);
  const paid = payee && persons.keep('account', payee, of, now);
  return {
    persons: { persons: { ...(called && { contact: called.ref }), ...(paid && { payee: paid.ref }) } },
    writes: [...(called?.writes ?? []), ...(paid?.writes ?? [])],
  };
};

/** Letters stood among all orders, where who had asked could not be told. */
const isUnlisted = (item: OldItem): boolean =>
  Letter.safeParse(item).success &&
  typeof item['listKey'] === 'string' &&
  item['listKey'].startsWith('ORDERS#');

/** A small head now; what is long, many or secret beside it. It is listed by time left, and across partners. */
export const order: Step = async (item, on) => {
  const store = new OrderStore(on.table, noClock);
  if ('timeLeft' in item && !isUnlisted(item)) return [];
  if ('parts' in item) {
    const read = await store.find(OrderStore.idOf(item));
    return read ? store.relist(read) : [];
  }
  const { version, waiting, order: old } = Old.parse(item);
  const { contact, payee, ...rest } = old;
  const holds = suspensionsOf(rest);
  const { persons, writes } = await keep(on, rest.subject, { contact, payee });
  const renewed = store.renew({
    order: { ...rest, ...persons, ...(holds > 0 && { holds }) },
    version,
    waiting,
    ...keptKeys(item as WatchKeys),
  });
  return [...renewed, ...writes];
};

const OldEvent = z.object({ at: z.string(), event: OrderEvent });

/** An event lay among the parts of its order; now in a partition of its own. */
export const orderEvent: Step = (item, { table: { write } }) => {
  if (item.pk.startsWith('ORDER-EVENTS#')) return [];
  const { event } = OldEvent.parse(item);
  const moved = { ...item, ...OrderStore.eventKey(item.pk.slice('ORDER#'.length), event.eventId) };
  return [write.put(moved as Item), write.remove(item)];
};
