import type * as z from 'zod';
import type { Caller } from '../../platform/http/route.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Partners } from '../partners/partners.ts';
import { FirstResponders } from './first-responders.ts';
import type { FirstResponder, FirstResponderView } from './model.ts';
import { personOf } from './rules.ts';
import { standingOf, viewOf } from './view.ts';

interface Showing {
  readonly persons: Persons;
  readonly partners: Partners;
}

/** One who has taken a matter, as this caller sees it. */
export const shownResponder = async (
  { persons, partners }: Showing,
  responder: FirstResponder,
  caller: Caller,
  ended: boolean,
): Promise<z.infer<typeof FirstResponderView>> => {
  const known = await persons.find(responder.clerk.name);
  const standing = await standingOf(partners, responder, known, ended);
  return viewOf({ partners }, responder, known, personOf(caller), standing);
};

/** For the view of a case, whose reader may see it: who sees to it until it ends (Art. 5); nothing while nobody has taken it. */
export const responderIn = async (
  on: Showing & { readonly table: Table },
  id: string,
  caller: Caller,
  ended: boolean,
): Promise<{ firstResponder?: z.infer<typeof FirstResponderView> }> => {
  const stored = await new FirstResponders(on.table).find(id);
  return stored ? { firstResponder: await shownResponder(on, stored.responder, caller, ended) } : {};
};
