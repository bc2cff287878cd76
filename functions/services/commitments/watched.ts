import { own } from '../../common/own.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import type { Write } from '../../platform/table/writes.ts';
import { movedDues } from '../../platform/watch/climb-limits.ts';
import { movedEntry } from '../../platform/watch/record.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import { resolve } from '../partners/names.ts';
import type { Resume } from '../partners/resume.ts';
import { askForCheck, changedWrites } from './check.ts';
import type { CommitmentDependencies } from './dependencies.ts';
import { ended, isOver, revoked } from './rules.ts';
import { tellMadeMoved } from './tell.ts';
import { madeKeys, madeLadder, madeLimits, MadeCommitments, type StoredMade } from './made-commitments.ts';

/** A calendar has moved its day. Of a check nobody was told one; until when it may be mended its enterprise was. */
const movedWrites = async (on: CommitmentDependencies, stored: StoredMade, asOf: AsOf): Promise<Write[]> => {
  const { made, dues = {} } = stored;
  const moved = movedDues(dues, madeLimits(made), asOf.workingTime).filter(({ name }) => name === 'mend');
  const { subject } = made;
  return [
    on.made.put(stored, asOf),
    ...moved.map((due) => movedEntry(on.timeline, subject.id, 'commitment', due, asOf.now)),
    ...(await tellMadeMoved(on, made, moved, asOf)),
  ];
};

/** The day on which a commitment is checked, and the one until which a broken one may be mended. */
export const watchedMade = (on: CommitmentDependencies): Watched<StoredMade> => ({
  kind: 'commitment',
  find: (key) => on.made.find(MadeCommitments.idOf(key)),
  limits: ({ made }) => madeLimits(made),
  ladder: () => madeLadder,
  kept: (stored) => stored,
  right: ({ made }, asOf) => madeKeys(made, asOf),
  rewrite: async (stored, { acted }, asOf) => {
    const { made } = stored;
    const names = acted.map(({ name }) => name);
    if (names.length === 0) return movedWrites(on, stored, asOf);
    if (names.includes('mend')) return changedWrites(on, stored, revoked(made, asOf.now), asOf);
    if ((await own(on.committedCases, made.subject.kind)?.stands(made)) === false)
      return [on.made.put({ ...stored, made: ended(made, asOf.now) }, asOf)];
    return askForCheck(on, stored, asOf);
  },
});

/** Somebody is its department now: the check is asked for. */
export const resumeCommitment =
  (on: CommitmentDependencies): Resume =>
  async (id, asOf, wanted) => {
    const resumed = await untilWritten(on.table, async () => {
      const stored = await on.made.find(id);
      if (!stored || isOver(stored.made) || stored.made.waits?.name !== wanted.name) return decided(true);
      if (!resolve(await on.partners.claims(), wanted).ok) return decided(false);
      return decided(true, await askForCheck(on, stored, asOf));
    });
    return !resumed.ok || resumed.value;
  };
