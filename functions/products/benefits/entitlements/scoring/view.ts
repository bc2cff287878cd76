import * as z from 'zod';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { Instant } from '../../../../law/instant.ts';
import { Allowed } from '../../../../platform/allowed.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import { LimitView, viewLimits } from '../../../../platform/watch/limit.ts';
import { PolicyVersion } from '../../policy-version.ts';
import { Scoring } from '../../policies/scoring.ts';
import { Window } from '../../policies/windows.ts';
import { EntitlementId } from '../model.ts';
import { reviewerOf, runs } from './access.ts';
import {
  Result,
  Reviewer,
  RoundStatus,
  Score,
  ScoreObjection,
  ScoringRoundId,
  type ScoringRound,
} from './model.ts';
import { isActive } from './panel.ts';
import { undecidedIn } from './rules.ts';
import { reviewersOf, withScores } from './standings.ts';
import type { LookedRound } from './settle.ts';

/** As anybody reads it: how it stands, and no score before all are published. */
export const RoundSummary = z
  .object({
    id: ScoringRoundId,
    status: RoundStatus,
    policy: PolicyVersion,
    department: z.string(),
    window: Window,
    reviewers: z
      .int()
      .describe('How many are on the panel')
      .meta({ examples: [5] }),
    turn: z
      .int()
      .describe('How often results were published')
      .meta({ examples: [1] }),
    publishedAt: Instant.optional(),
    closedAt: Instant.optional(),
  })
  .meta({ id: 'ScoringRoundSummary' });

const ApplicationView = z
  .object({
    application: EntitlementId,
    uscc: z.string(),
    scores: z
      .int()
      .describe('How many have scored it; what they scored nobody sees before it is published')
      .meta({ examples: [3] }),
    missing: z.array(z.int()).describe('Reviewers who have not'),
    conflicts: z.array(z.int()).describe('Reviewers who have declared an interest'),
    tooFew: z.boolean().describe('Somebody else is to be named for it'),
    own: Score.optional().describe('To a reviewer: what it has said itself'),
  })
  .meta({ id: 'ScoredApplication' });

export const RoundView = RoundSummary.extend({
  terms: Scoring,
  limits: z.record(z.string(), LimitView),
  panel: z
    .array(Reviewer.partial({ citizen: true }))
    .describe('Who they are is shown to the department and operators'),
  applications: z
    .array(ApplicationView)
    .describe('To a reviewer those it scores; to others once published none'),
  results: z.array(Result).describe('Once published'),
  objections: z.array(ScoreObjection.omit({ by: true })),
  allowed: Allowed,
}).meta({ id: 'ScoringRound' });
type RoundView = z.infer<typeof RoundView>;

export const summariseRound = ({
  id,
  status,
  policy,
  department,
  window,
  reviewers,
  turn,
  publishedAt,
  closedAt,
}: ScoringRound): z.infer<typeof RoundSummary> => ({
  ...{ id, status, policy, department, window, turn },
  reviewers: reviewers.filter(isActive).length,
  ...(publishedAt && { publishedAt }),
  ...(closedAt && { closedAt }),
});

/** What is published now: while something is scored anew nothing is. */
export const shownResults = (round: ScoringRound, said: readonly Score[]): Result[] =>
  round.status === 'published' || round.status === 'closed' ? withScores(round, said) : [];

const mayScore = ({ status }: ScoringRound): boolean => status === 'scoring';
export const mayName = ({ status }: ScoringRound): boolean => status === 'open' || status === 'scoring';
export const mayObjectTo = ({ status, limits }: ScoringRound): boolean =>
  status === 'published' && limits['publication']?.metAt === undefined;

/** The commands refuse by the same guards. */
const allowedOf = (round: ScoringRound, caller: Caller): string[] => {
  const reviewer = reviewerOf(caller, round);
  if (runs(caller, round))
    return [
      ...(mayName(round) ? ['panel'] : []),
      ...(undecidedIn(round).length > 0 ? ['objection-decisions'] : []),
    ];
  if (reviewer) return mayScore(round) ? ['scores'] : [];
  const objects = caller.role === 'enterprise' || caller.role === 'citizen';
  return objects && mayObjectTo(round) ? ['objections'] : [];
};

/** The whole of a round as this caller may see it: each reviewer alone, the department how many have scored. */
export const viewRound = (
  { round, standings, said }: LookedRound,
  caller: Caller,
  { now, workingTime }: AsOf,
): RoundView => {
  const reviewer = reviewerOf(caller, round);
  const knows = caller.role === 'operator' || runs(caller, round);
  const latest = (application: string, number: number): Score | undefined =>
    said.findLast((one) => one.application === application && one.reviewer === number);
  const seen = standings.filter(
    ({ application: { id } }) =>
      knows ||
      (reviewer !== undefined &&
        (reviewersOf(round, id, said).includes(reviewer) || latest(id, reviewer.number) !== undefined)),
  );
  return {
    ...summariseRound(round),
    terms: round.terms,
    limits: viewLimits(round.limits, round.closedAt ?? now, workingTime),
    panel: round.reviewers.map(({ citizen, expert, ...one }) =>
      knows ? { ...one, citizen, ...(expert !== undefined && { expert }) } : one,
    ),
    applications: seen.map(({ application: { id, uscc }, scored, missing, tooFew }) => {
      const own = reviewer && latest(id, reviewer.number);
      return {
        ...{ application: id, uscc, tooFew },
        scores: scored.length,
        missing: knows ? missing.map(({ number }) => number) : [],
        conflicts: knows
          ? said.flatMap((one) => (one.application === id && one.conflict ? [one.reviewer] : []))
          : [],
        ...(own && { own }),
      };
    }),
    results: shownResults(round, said),
    objections: round.objections.map(({ by: _, ...one }) => one),
    allowed: allowedOf(round, caller),
  };
};
