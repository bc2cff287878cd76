import { kindOf } from '../../policies/for-whom.ts';
import { segmentsFor } from '../../enterprises/segments.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { log } from '../../../../platform/log.ts';
import type { Policy } from '../../policies/model.ts';
import type { MatchingDependencies } from '../dependencies.ts';
import { changedByTime } from '../plan.ts';
import { tellClosedWindows } from '../window-closed.ts';

interface Planning {
  readonly policies?: readonly string[] | undefined;
  readonly run?: string | undefined;
}

/** The funds that policies draw on, each once. */
const potsOf = (policies: readonly Policy[]): Set<string> =>
  new Set(policies.flatMap(({ code, fund }) => fund.sharedWith ?? (fund.budget === null ? [] : code)));

/** How many there are of the kind that has most: every segment brings a part of each kind. */
const largest = async (records: MatchingDependencies['records'], policies: readonly Policy[]) => {
  const kinds = [...new Set(policies.map(kindOf))];
  return Math.max(...(await Promise.all(kinds.map((kind) => records.estimate(kind)))));
};

/**
 * Which policies are to be matched, and over how many segments of about a thousand records: those named, or those that
 * time can have changed. First their funds serve whoever waits, every fund in the nightly run: a budget may have grown, and
 * a process may have ended between freeing money and serving the last of a long queue.
 */
export const plan =
  ({ policies, records, funds, clock, matchingRuns, dictionaries, table, post }: MatchingDependencies) =>
  async ({ policies: named, run }: Planning) => {
    const { policies: checked } = await policies.catalogue();
    const all = checked.map(({ policy }) => policy);
    const today = dateOf(clock.now());
    const chosen = named
      ? all.filter(({ code }) => named.includes(code))
      : changedByTime(all, today, await dictionaries.on(today));
    if (!named) await tellClosedWindows({ table, clock, post }, all);
    for (const pot of potsOf(named ? chosen : all)) await funds.serve(pot);
    const segments = chosen.length === 0 ? 0 : segmentsFor(await largest(records, chosen));
    if (run !== undefined) await matchingRuns.planned(run, segments, clock.now());
    log.info('matching.planned', { policies: chosen.length, segments });
    return { policies: chosen.map(({ code }) => code), segments, run: run ?? null };
  };
