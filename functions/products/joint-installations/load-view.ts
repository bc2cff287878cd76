import type { Caller } from '../../platform/http/route.ts';
import { isOwn } from './access.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { showPersons } from './persons.ts';
import { ordersOf } from './load-orders.ts';
import { viewCase } from './view.ts';

/** The whole of a case as of now, as this caller may see it. */
export const loadCaseView = async (on: CaseDependencies, one: Case, caller: Caller) => {
  const { persons, timeline, calendars, clock } = on;
  const [application, orders, entries, workingTime] = await Promise.all([
    showPersons(persons, one.application, isOwn(caller, one)),
    ordersOf(on, one),
    timeline.of(one.id),
    calendars.workingTime(),
  ]);
  const around = { application, orders, timeline: entries };
  return viewCase(one, around, clock.now(), workingTime);
};
