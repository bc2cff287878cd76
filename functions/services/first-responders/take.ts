import type { Instant } from '../../law/instant.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { Timeline } from '../../platform/timeline.ts';
import type { Clerk, FirstResponder } from './model.ts';
import { personOf, type Person } from './rules.ts';
import { FirstResponders } from './first-responders.ts';

export interface Taking {
  readonly table: Table;
  readonly persons: Persons;
  readonly timeline: Timeline;
}

type Subject = FirstResponder['subject'];

/** A letter has no end that its persons are asked by: their own period runs at once. */
const endless = 'consultation';

/** A clerk by its public name, sealed for as long as the matter goes on. */
export const clerkOf = (
  persons: Persons,
  subject: Subject,
  { organisation, sub }: Person,
  name: string,
  now: Instant,
): { readonly clerk: Clerk; readonly writes: readonly Write[] } => {
  const owner = { kind: 'staff', id: sub } as const;
  const kept = persons.keep(
    'staff',
    { name },
    { subject, owner, ...(subject.kind === endless && { releasedAt: now }) },
    now,
  );
  return { clerk: { organisation, sub, name: kept.ref }, writes: kept.writes };
};

/**
 * For the transaction in which somebody acts upon a matter: the first to do so takes it. Of two at once the other's is
 * refused, looks again, and finds it taken.
 */
export const takeFirst = async (
  { table, persons, timeline }: Taking,
  subject: Subject,
  caller: Caller,
  now: Instant,
): Promise<Write[]> => {
  const person = personOf(caller);
  const responders = new FirstResponders(table);
  if (!person || (await responders.isTaken(subject.id))) return [];
  const { clerk, writes } = clerkOf(persons, subject, person, caller.name, now);
  const { organisation } = person;
  return [
    responders.save({ responder: { subject, clerk, since: now, handedOn: 0 }, version: 0 }),
    ...writes,
    timeline.entry(
      subject.id,
      {
        at: now,
        code: 'responder.taken',
        ...(organisation.kind === 'partner' && { partner: organisation.id }),
      },
      'responder.taken',
    ),
  ];
};
