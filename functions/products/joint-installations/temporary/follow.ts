import type { AsOf } from '../../../law/deadline/working-time.ts';
import { plainDate } from '../../../law/plain-date.ts';
import type { Followed } from '../../../services/orders/follows.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { StoredCase } from '../store.ts';
import { itemOf } from '../submission.ts';
import { removalLimit } from './rules.ts';

/** What is supplied for a time is to be gone by a day: from now on that is watched, and everybody is told before. */
export const hasAnEnd = async (
  on: CaseDependencies,
  { case: one }: StoredCase,
  { order }: Followed,
  { now }: AsOf,
) => {
  const { until } = order.request;
  if (typeof until !== 'string') return { order, writes: [] };
  const limits = removalLimit(now, plainDate(until), (await itemOf(on, one))?.item);
  return { order: { ...order, limits: { ...order.limits, ...limits } }, writes: [] };
};
