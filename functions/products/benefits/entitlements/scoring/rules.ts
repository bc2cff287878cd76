import type { Instant } from '../../../../law/instant.ts';
import { endOfDay } from '../../../../law/plain-date.ts';
import type { Limits } from '../../../../platform/watch/limit.ts';
import { met, promised } from '../limit.ts';
import { mostObjections } from '../publication.ts';
import type { Reviewer, ScoreObjection, ScoringRound } from './model.ts';

/** From when there is something to score: nobody has, before the window is over, all there is to compare. */
export const scoringFrom = ({ window }: Pick<ScoringRound, 'window'>, now: Instant): Instant => {
  const end = endOfDay(window.to);
  return end > now ? end : now;
};

const basisOf = ({ documentNumber, terms }: ScoringRound): string => `${documentNumber} ${terms.citation}`;

export const panelLimit = (round: ScoringRound): Limits => ({
  panel: promised(round.terms.nameWithin, endOfDay(round.window.to), basisOf(round)),
});

const scoringLimit = (round: ScoringRound, now: Instant): Limits => ({
  scoring: promised(round.terms.scoreWithin, scoringFrom(round, now), basisOf(round)),
});

/** The window is extended: whoever is named or scores has so much more time. */
export const scoringMoved = (before: ScoringRound, window: ScoringRound['window']): ScoringRound => {
  const round = { ...before, window };
  const fresh =
    round.status === 'open'
      ? panelLimit(round)
      : scoringLimit(round, scoringFrom(round, endOfDay(before.window.to)));
  return { ...round, limits: { ...round.limits, ...fresh } };
};

/** Reviewers are named: from now on they score. Another panel later changes no day. */
export const named = (round: ScoringRound, reviewers: readonly Reviewer[], now: Instant): ScoringRound => {
  if (round.status !== 'open') return { ...round, reviewers: [...reviewers] };
  const { panel } = round.limits;
  return {
    ...round,
    status: 'scoring',
    reviewers: [...reviewers],
    limits: { ...round.limits, ...(panel && { panel: met(panel, now) }), ...scoringLimit(round, now) },
  };
};

/** All have scored and the day is over: totals, ranks and reasons, for everybody to read and object. */
export const publishedWith = (
  round: ScoringRound,
  results: ScoringRound['results'],
  now: Instant,
): ScoringRound => {
  const { scoring } = round.limits;
  return {
    ...round,
    status: 'published',
    results: [...results],
    turn: round.turn + 1,
    publishedAt: now,
    limits: {
      ...round.limits,
      ...(scoring && { scoring: met(scoring, now) }),
      publication: promised(round.terms.publication.workingDays, now, basisOf(round)),
    },
  };
};

export const undecidedIn = ({ objections }: Pick<ScoringRound, 'objections'>): ScoreObjection[] =>
  objections.filter(({ decision }) => decision === undefined);

export const objectionsOf = (
  { objections }: Pick<ScoringRound, 'objections'>,
  by: ScoreObjection['by'],
): ScoreObjection[] => objections.filter((one) => one.by.kind === by.kind && one.by.id === by.id);

/** So that nobody takes the room of all others. */
const mostOfOne = 5;

export const hasRoomFor = (round: Pick<ScoringRound, 'objections'>, by: ScoreObjection['by']): boolean =>
  round.objections.length < mostObjections && objectionsOf(round, by).length < mostOfOne;

/** Its days are over and nothing that was said is undecided: it stands for good. */
const closedAfter = (round: ScoringRound, now: Instant): ScoringRound =>
  round.status === 'published' &&
  round.limits['publication']?.metAt !== undefined &&
  undecidedIn(round).length === 0
    ? { ...round, status: 'closed', closedAt: now }
    : round;

export const publicationEnds = (round: ScoringRound, now: Instant): ScoringRound => {
  const { publication } = round.limits;
  return closedAfter(
    { ...round, limits: { ...round.limits, ...(publication && { publication: met(publication, now) }) } },
    now,
  );
};

export const objectedTo = (round: ScoringRound, objection: ScoreObjection): ScoringRound => {
  const running = round.limits['objections'];
  return {
    ...round,
    objections: [...round.objections, objection],
    limits: {
      ...round.limits,
      ...((running === undefined || running.metAt !== undefined) && {
        objections: promised(round.terms.publication.decideWithin, objection.at, basisOf(round)),
      }),
    },
  };
};

/** Not upheld, the results stand; upheld, what it is about is scored anew, and all is published again. */
export const objectionAnswered = (
  round: ScoringRound,
  id: string,
  decision: NonNullable<ScoreObjection['decision']>,
): ScoringRound => {
  const objections = round.objections.map((one) => (one.id === id ? { ...one, decision } : one));
  const after = { ...round, objections };
  const { objections: running, publication } = round.limits;
  const over = undecidedIn(after).length === 0;
  const limits = { ...round.limits, ...(running && over && { objections: met(running, decision.at) }) };
  if (!decision.upheld) return closedAfter({ ...after, limits }, decision.at);
  return {
    ...after,
    status: 'scoring',
    limits: {
      ...limits,
      ...(publication && { publication: met(publication, decision.at) }),
      ...scoringLimit(round, decision.at),
    },
  };
};

/** Which applications still have to follow what became of the round: none once `followed` says the same. */
export const toFollow = ({ status, turn, followed }: ScoringRound): string | undefined => {
  if (status !== 'published' && status !== 'closed') return undefined;
  const mark = `${status}-${turn}`;
  return followed === mark ? undefined : mark;
};
