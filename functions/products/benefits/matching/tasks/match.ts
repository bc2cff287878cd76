import { kindOf } from '../../policies/for-whom.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { log } from '../../../../platform/log.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { matchSome, type Matched } from '../match.ts';
import type { MatchRecord } from '../match-record.ts';

const done = (matched: Matched): Record<string, number> => {
  log.info('matching.matched', { ...matched });
  return { ...matched };
};

const asOfNow = async ({ clock, calendars }: MatchingDependencies): Promise<AsOf> => ({
  workingTime: await calendars.workingTime(),
  now: clock.now(),
});

interface Segment {
  readonly segment: number;
  readonly of: number;
  readonly policies: readonly string[];
  readonly run?: string | null | undefined;
}

/** A segment of the register by the policies named. */
export const matchSegment =
  (on: MatchingDependencies) =>
  async ({ segment, of, policies: named, run }: Segment) => {
    const [{ policies: all }, asOf] = await Promise.all([on.policies.catalogue(), asOfNow(on)]);
    const chosen = all.filter(({ policy }) => named.includes(policy.code));
    const kinds = new Set(chosen.map(({ policy }) => kindOf(policy)));
    const read = [...kinds].map((kind) => on.records.segment<MatchRecord>(segment, of, kind));
    const filed = (await Promise.all(read)).flat();
    const matched = await matchSome(on, filed, chosen, all, asOf);
    if (run) await on.matchingRuns.matched(run, segment, { ...matched, at: on.clock.now() });
    return done(matched);
  };

/** Records that changed, by every policy. */
export const matchRecords =
  (on: MatchingDependencies) =>
  async ({ records, of }: { records: readonly string[]; of?: Portion | undefined }) => {
    const matched = await matchAll(on, records);
    if (of) await on.runs.matched(of, { matched: records.length, at: on.clock.now() });
    return done(matched);
  };

/** Which part of which import the records were. */
interface Portion {
  readonly run: string;
  readonly portion: string;
}

const matchAll = async (on: MatchingDependencies, records: readonly string[]): Promise<Matched> => {
  const { policies: all } = await on.policies.catalogue();
  if (all.length === 0) return { records: records.length, changed: 0, granted: 0 };
  const [filed, asOf] = await Promise.all([on.records.filed<MatchRecord>(records), asOfNow(on)]);
  return matchSome(on, filed, all, all, asOf);
};
