import { departmentOf } from '../../../../platform/http/caller.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import type { Reviewer, ScoringRound } from './model.ts';
import { isActive } from './panel.ts';

/** The department that answers for the policy: it names reviewers and decides objections, and scores nothing itself. */
export const runs = (caller: Caller, { department }: ScoringRound): boolean =>
  departmentOf(caller) === department;

/** As whom a citizen is on the panel; undefined for everybody else. */
export const reviewerOf = (caller: Caller, { reviewers }: ScoringRound): Reviewer | undefined =>
  caller.role === 'citizen'
    ? reviewers.find((one) => isActive(one) && one.citizen === caller.citizen)
    : undefined;

/** Results are everybody's once they are published; before that the panel's and the department's business. */
export const maySeeRound = (caller: Caller, round: ScoringRound): boolean =>
  caller.role === 'operator' ||
  runs(caller, round) ||
  reviewerOf(caller, round) !== undefined ||
  round.turn > 0;
