import type { Suspension } from '../../law/deadline/model.ts';
import { notCountedBases } from '../../law/deadline/not-counted.ts';
import type { Order } from './model.ts';

/**
 * What is not counted of an order, for the whole of which it is a part: what stood still, and of an application that was
 * accepted in time what lay before its acceptance, for only then its own limit began.
 */
export const notCounted = ({ createdAt, limits, licensing }: Order): readonly Suspension[] => {
  const { anchor, suspensions } = (limits['statutory'] ?? limits['promised'] ?? limits['completion'])
    ?.deadline ?? {
    anchor: createdAt,
    suspensions: [],
  };
  if (!licensing || anchor <= createdAt) return suspensions;
  return [{ from: createdAt, to: anchor, basis: notCountedBases.beforeAcceptance }, ...suspensions];
};
