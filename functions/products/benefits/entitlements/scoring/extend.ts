import type { AsOf } from '../../../../law/deadline/working-time.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import type { Window } from '../../policies/windows.ts';
import type { ScoringDependencies } from './dependencies.ts';
import type { ScoringRound } from './model.ts';
import { isActive } from './panel.ts';
import { aboutRound, rewriteRound, tellRound } from './rewrite.ts';
import { scoringMoved } from './rules.ts';
import type { StoredRound } from './store.ts';
import { roundTold } from './told.ts';

/**
 * The window of a round as its policy in force has it, where that is longer by now: also when nobody applies in the days
 * that were added, no reviewer is late by the old day and nothing is published before the new one.
 */
export const extendedWindow = async (
  { policies }: Pick<ScoringDependencies, 'policies'>,
  { policy: { code }, window, status, turn }: ScoringRound,
): Promise<Window | undefined> => {
  if (turn > 0 || (status !== 'open' && status !== 'scoring')) return undefined;
  const found = await policies.published(code);
  return found?.policy.windows?.find(({ from, to }) => from === window.from && to > window.to);
};

/** Whoever scores is told of the day that it now has. */
export const extending = async (
  on: ScoringDependencies,
  stored: StoredRound,
  window: Window,
  asOf: AsOf,
): Promise<Write[]> => {
  const after = scoringMoved(stored.round, window);
  const about = aboutRound(after, [], asOf);
  return [
    ...(await rewriteRound(on, stored, after, asOf, 'scoring.extended', { to: window.to })),
    ...(await tellRound(on, roundTold.extended, about, after.reviewers.filter(isActive))),
  ];
};
