import { namesOf, partnersIn } from '../../services/partners/naming.ts';
import type { Caller } from '../../platform/http/route.ts';
import { isOwn } from './access.ts';
import { allowedOf } from './allowed.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { showPersons } from './persons.ts';
import { ordersOf } from './load-orders.ts';
import { viewCase } from './view.ts';

/** The whole of a case as of now, as this caller may see it. */
export const loadCaseView = async (on: CaseDependencies, one: Case, caller: Caller) => {
  const { persons, partners, timeline, calendars, clock } = on;
  const [application, orders, entries, workingTime] = await Promise.all([
    showPersons(persons, one.application, isOwn(caller, one)),
    ordersOf(on, one),
    timeline.of(one.id),
    calendars.workingTime(),
  ]);
  const asOf = { now: clock.now(), workingTime };
  const allowed = allowedOf(one, caller, orders, asOf);
  const nameOf = await namesOf(partners, [...orders.map(({ partner }) => partner), ...partnersIn(entries)]);
  const alike = caller.role === 'operator' ? one.alike : undefined;
  return viewCase(one, { application, orders, timeline: entries, nameOf, allowed, alike }, asOf);
};
