import type { Instant } from '../../law/instant.ts';
import { placeOf, type PersonRef } from '../../platform/persons/model.ts';
import type { Persons } from '../../platform/persons/persons.ts';
import type { Write } from '../../platform/table/writes.ts';

/** An address is needed for nothing once consent is withdrawn or another takes its place (个人信息保护法 art. 47). */
export const eraseAddress = async (
  persons: Persons,
  ref: PersonRef,
  now: Instant,
): Promise<readonly Write[]> => {
  const stored = await persons.at(placeOf(ref));
  if (stored === undefined || stored.state === 'erased') return [];
  return persons.erase(stored, { why: 'withdrawal' }, now);
};
