import { log } from '../../../../platform/log.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { matchSome, type Matched } from '../match.ts';
import type { Standings } from '../match-record.ts';

const done = (matched: Matched): Record<string, number> => {
  log.info('matching.matched', { ...matched });
  return { ...matched };
};

/** A segment of the register by the policies named. */
export const matchSegment =
  (on: MatchingDependencies) =>
  async ({ segment, of, policies: named }: { segment: number; of: number; policies: readonly string[] }) => {
    const [{ policies: all }, filed, workingTime] = await Promise.all([
      on.policies.catalogue(),
      on.records.segment<Standings>(segment, of),
      on.calendars.workingTime(),
    ]);
    const chosen = all.filter(({ policy }) => named.includes(policy.code));
    return done(await matchSome(on, filed, chosen, all, on.clock.now(), workingTime));
  };

/** Records that changed, by every policy. */
export const matchRecords =
  (on: MatchingDependencies) =>
  async ({ records }: { records: readonly string[] }) => {
    const { policies: all } = await on.policies.catalogue();
    if (all.length === 0) return done({ records: records.length, changed: 0, granted: 0 });
    const [filed, workingTime] = await Promise.all([
      on.records.filed<Standings>(records),
      on.calendars.workingTime(),
    ]);
    return done(await matchSome(on, filed, all, all, on.clock.now(), workingTime));
  };
