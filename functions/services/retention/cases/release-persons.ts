import type { Instant } from '../../../law/instant.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { placeOf } from '../../../platform/persons/model.ts';
import { unwrap } from '../../../common/result.ts';
import type { CaseSubject } from '../../closed-cases/model.ts';
import type { ArchiveDependencies } from './dependencies.ts';

/**
 * What is known of the persons of a case outlives it by its own period, from the end of the case, and is found by itself:
 * nobody is asked any more how it stands with the case. Again it changes nothing.
 */
export const releasePersons = async (
  { table, persons }: ArchiveDependencies,
  subject: CaseSubject,
  endedAt: Instant,
): Promise<void> => {
  for (const { ref } of await persons.recordsFor(subject)) {
    const released = await untilWritten(table, async () => {
      const stored = await persons.at(placeOf(ref));
      const stands = stored && stored.state !== 'erased' && stored.releasedAt === undefined;
      // Due at once: the next run erases what is over, and knows when to look at the rest.
      return decided(undefined, stands ? [persons.mark(stored, { releasedAt: endedAt }, endedAt)] : []);
    });
    unwrap(released);
  }
};
