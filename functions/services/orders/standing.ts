import type { Suspension } from '../../law/deadline/model.ts';
import type { Order } from './model.ts';

/**
 * When an order stood still. Each of its limits that ran then has it; the one that has stood most often ran the longest, so
 * none is missing there.
 */
export const suspensionsOf = ({ limits }: Pick<Order, 'limits'>): readonly Suspension[] =>
  Object.values(limits)
    .map(({ deadline }) => deadline.suspensions)
    .toSorted((a, b) => b.length - a.length)[0] ?? [];
