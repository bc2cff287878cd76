import type { Caller } from '../../platform/http/route.ts';
import { isOwn } from './access.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { orderIdsOf } from './rules.ts';
import { viewCase } from './view.ts';

/** The whole of a case as of now, as this caller may see it. */
export const loadCaseView = async (
  { orders, timeline, calendars, clock }: CaseDependencies,
  one: Case,
  caller: Caller,
) => {
  const [stored, entries, workingTime] = await Promise.all([
    orders.findAll(orderIdsOf(one)),
    timeline.of(one.id),
    calendars.workingTime(),
  ]);
  const around = { orders: stored.map(({ order }) => order), timeline: entries, own: isOwn(caller, one) };
  return viewCase(one, around, clock.now(), workingTime);
};
