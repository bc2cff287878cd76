import type { Clock } from '../../law/clock.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { personsOf } from '../../platform/persons/persons.ts';
import { Timeline } from '../../platform/timeline.ts';
import { Calendars } from '../calendar/calendars.ts';
import { Partners } from '../partners/partners.ts';
import type { Applicant } from '../subjects/applicant.ts';
import { tellerOf } from '../telling/teller-of.ts';
import { FirstResponders } from './first-responders.ts';

/** A case as a caller sees it who may see it. */
export interface SeenCase {
  readonly ended: boolean;
  /** Who applies, where anybody does. */
  readonly applicant?: Applicant | undefined;
}

/** What each product says of its cases, by kind of subject; undefined of what is not there for this caller. */
export type CasesSeen = Readonly<
  Record<string, (id: string, caller: Caller) => Promise<SeenCase | undefined>>
>;

export const firstResponderDependencies = (context: RuntimeContext, cases: CasesSeen) => ({
  table: context.table,
  clock: context.clock satisfies Clock,
  calendars: new Calendars(context.table),
  persons: personsOf(context),
  timeline: new Timeline(context.table),
  partners: new Partners(context.table),
  responders: new FirstResponders(context.table),
  teller: tellerOf(context.table),
  cases,
});
export type FirstResponderDependencies = ReturnType<typeof firstResponderDependencies>;
