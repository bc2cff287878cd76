import { reckon, type Reckoner } from '../kernel/deadline/reckon.ts';
import { type Instant } from '../kernel/instant.ts';
import { type Order } from './model.ts';

/** A limit of an order that is neither met nor known to be broken, and when it will be. */
export interface OpenLimit {
  readonly name: string;
  readonly due: Instant;
}

/** The limits that can still be broken, first due first; one that stands still is not among them. */
export const openLimits = (order: Order, reckoner: Reckoner): OpenLimit[] =>
  Object.entries(order.limits)
    .filter(([, { metAt, breachedAt }]) => metAt === undefined && breachedAt === undefined)
    .flatMap(([name, { deadline }]) => {
      const { due } = reckon(deadline, reckoner);
      return due === null ? [] : [{ name, due }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));

/** The order with every limit that is over at `now` marked as broken, once and for ever. */
export const withBreaches = (
  order: Order,
  now: Instant,
  reckoner: Reckoner,
): { order: Order; broken: OpenLimit[] } => {
  const broken = openLimits(order, reckoner).filter(({ due }) => due <= now);
  const limits = { ...order.limits };
  for (const { name, due } of broken) {
    const limit = limits[name];
    if (limit) limits[name] = { ...limit, breachedAt: due };
  }
  return { order: { ...order, limits }, broken };
};
