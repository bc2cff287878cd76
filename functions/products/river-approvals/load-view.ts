import type { Caller } from '../../platform/http/route.ts';
import { shownName } from '../../platform/persons/shown.ts';
import { responderIn } from '../../services/first-responders/shown-in-case.ts';
import { namesOf, partnersIn } from '../../services/partners/naming.ts';
import { showOwner } from '../projects/persons.ts';
import { isOwn } from './access.ts';
import { allowedOf, allowedOfObligation } from './allowed.ts';
import type { RiverDependencies } from './dependencies.ts';
import { lettersAbout, openOf } from './letters.ts';
import { ordersOf } from './load-orders.ts';
import { isProhibited } from './prohibition.ts';
import { hasEnded } from './transitions.ts';
import type { RiverFile } from './store.ts';
import type { DecisionView, RiverCase } from './model.ts';
import { viewRiver } from './view.ts';

const showDecision = async (
  { persons }: RiverDependencies,
  { decision }: RiverCase,
): Promise<DecisionView | undefined> => {
  if (!decision) return undefined;
  const { name, post } = decision.decidedBy;
  return { ...decision, decidedBy: { name: shownName(await persons.find<'signatory'>(name), true), post } };
};

/** The whole of a case as of now, as this caller may see it. */
export const loadRiverView = async (on: RiverDependencies, file: RiverFile, caller: Caller) => {
  const { case: one } = file;
  const [applicant, decision, orders, letters, timeline, workingTime, responder] = await Promise.all([
    showOwner(on.persons, one.applicant, isOwn(caller, one)),
    showDecision(on, one),
    ordersOf(on, one),
    lettersAbout(on, one),
    on.timeline.of(one.id),
    on.calendars.workingTime(),
    responderIn(on, one.id, caller, one.endedAt !== undefined),
  ]);
  const nameOf = await namesOf(on.partners, [
    ...orders.map(({ partner }) => partner),
    ...letters.flatMap(({ letter: { from, to } }) => [from, to]),
    ...partnersIn(timeline),
  ]);
  const asOf = { now: on.clock.now(), workingTime };
  // What has ended is shown as it was.
  const prohibited = hasEnded(one.status)
    ? (one.prohibited?.citations ?? [])
    : await isProhibited(on, one, orders, asOf);
  const around = {
    allowed: allowedOf(one, caller, { orders, openLetters: openOf(letters).length, prohibited }, asOf),
    applicant,
    prohibited,
    decision,
    orders,
    letters,
    obligations: file.obligations.map(({ obligation }) => ({
      ...obligation,
      allowed: allowedOfObligation(one, obligation, caller),
    })),
    timeline,
    nameOf,
  };
  return { ...viewRiver(one, around, asOf), ...responder };
};
