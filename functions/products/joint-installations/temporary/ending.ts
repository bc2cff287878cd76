import type { AsOf } from '../../../law/deadline/working-time.ts';
import { dateOf } from '../../../law/plain-date.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Case } from '../model.ts';
import { orderIdsOf } from '../rules.ts';
import type { Term } from './model.ts';
import { removalLimit, type Item } from './rules.ts';

/** A term that ends today, the very same where it is over already. */
export const endedToday = (term: Term, { now }: Pick<AsOf, 'now'>): Term => {
  const today = dateOf(now);
  return term.until <= today ? term : { ...term, until: today };
};

/** What its utilities hear of another last day; where none is supplied any more, what is not supplied yet is withdrawn. */
export const termToUtilities = async (
  on: Pick<CaseDependencies, 'orders'>,
  one: Case,
  { until }: Pick<Term, 'until'>,
  { ends, item }: { readonly ends: boolean; readonly item: Item },
  asOf: AsOf,
): Promise<Write[]> => {
  const found = await on.orders.findAll(orderIdsOf(one));
  const open = found.filter(({ order }) => !hasEnded(order));
  const writes = open.map(async (stored) => {
    const { status, limits, request } = stored.order;
    if (ends && status !== 'supplied') {
      const acted = await on.orders.act(stored, { type: 'withdrawn' }, asOf);
      return acted.ok ? acted.value.writes : [];
    }
    if (request['until'] === until) return [];
    const since = limits['removal']?.deadline.anchor;
    return on.orders.termChanged(stored, until, since ? removalLimit(since, until, item) : {}, asOf);
  });
  return (await Promise.all(writes)).flat();
};
