import { responderIn } from '../../services/first-responders/shown-in-case.ts';
import { namesOf, partnersIn } from '../../services/partners/naming.ts';
import type { Caller } from '../../platform/http/route.ts';
import { isOwn } from './access.ts';
import { allowedToApplicant } from './allowed.ts';
import { lastCallsOf } from './call-backs.ts';
import type { CaseDependencies } from './dependencies.ts';
import type { Case } from './model.ts';
import { showPersons } from './persons.ts';
import { ordersOf } from './load-orders.ts';
import { itemOf } from './submission.ts';
import { viewCase } from './view.ts';

/** The whole of a case as of now, as this caller may see it. */
export const loadCaseView = async (on: CaseDependencies, one: Case, caller: Caller) => {
  const { persons, partners, timeline, calendars, clock } = on;
  const own = isOwn(caller, one);
  const [application, orders, entries, workingTime, responder, item] = await Promise.all([
    showPersons(persons, one.application, own),
    ordersOf(on, one),
    timeline.of(one.id),
    calendars.workingTime(),
    responderIn(on, one.id, caller, one.endedAt !== undefined),
    own ? itemOf(on, one) : undefined,
  ]);
  const calls = own ? await lastCallsOf(on, one, orders) : [];
  const asOf = { now: clock.now(), workingTime };
  // An operator looks on, and a utility has its own order.
  const allowed = own ? allowedToApplicant({ case: one, orders, calls, item: item?.item, ...asOf }) : [];
  const nameOf = await namesOf(partners, [...orders.map(({ partner }) => partner), ...partnersIn(entries)]);
  const alike = caller.role === 'operator' ? one.alike : undefined;
  const around = { application, orders, timeline: entries, nameOf, allowed, alike };
  return { ...viewCase(one, around, asOf), ...responder };
};
