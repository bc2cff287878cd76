import type { Caller } from '../../platform/http/route.ts';
import { isOwn } from './access.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { showPersons } from './persons.ts';
import { orderIdsOf } from './rules.ts';
import { viewCase } from './view.ts';

/** The whole of a case as of now, as this caller may see it. */
export const loadCaseView = async (
  { persons, orders, timeline, calendars, clock }: CaseDependencies,
  one: Case,
  caller: Caller,
) => {
  const [application, stored, entries, workingTime] = await Promise.all([
    showPersons(persons, one.application, isOwn(caller, one)),
    orders.findAll(orderIdsOf(one)),
    timeline.of(one.id),
    calendars.workingTime(),
  ]);
  const around = { application, orders: stored.map(({ order }) => order), timeline: entries };
  return viewCase(one, around, clock.now(), workingTime);
};
