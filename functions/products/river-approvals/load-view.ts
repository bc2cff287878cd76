import type { Caller } from '../../platform/http/route.ts';
import { showOwner } from '../projects/persons.ts';
import { isOwn } from './access.ts';
import type { RiverDependencies } from './dependencies.ts';
import { lettersAbout } from './letters.ts';
import type { RiverFile } from './store.ts';
import { viewRiver } from './view.ts';

/** The whole of a case as of now, as this caller may see it. */
export const loadRiverView = async (on: RiverDependencies, file: RiverFile, caller: Caller) => {
  const { case: one } = file;
  const [applicant, orders, letters, timeline, workingTime] = await Promise.all([
    showOwner(on.persons, one.applicant, isOwn(caller, one)),
    on.orders.findAll(one.reviews.map(({ orderId }) => orderId)),
    lettersAbout(on, one),
    on.timeline.of(one.id),
    on.calendars.workingTime(),
  ]);
  const around = {
    applicant,
    orders: orders.map(({ order }) => order),
    letters,
    obligations: file.obligations.map(({ obligation }) => obligation),
    timeline,
  };
  return viewRiver(one, around, on.clock.now(), workingTime);
};
