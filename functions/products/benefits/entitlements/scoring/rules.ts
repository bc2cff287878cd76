import { err, ok, type Result as Outcome } from '../../../../common/result.ts';
import { fieldError, type FieldError } from '../../../../common/field-error.ts';
import { own } from '../../../../common/own.ts';
import { text } from '../../../../common/text.ts';
import type { Instant } from '../../../../law/instant.ts';
import { endOfDay } from '../../../../law/plain-date.ts';
import type { Limits } from '../../../../platform/watch/limit.ts';
import type { EntitlementId } from '../model.ts';
import { met, promised } from '../limit.ts';
import type { Reviewer, Score, ScoreObjection, ScoringRound } from './model.ts';
import { ranked, totalOf, type Ranked } from './total.ts';

/** An application that is scored. */
export interface Application {
  readonly id: EntitlementId;
  readonly uscc: string;
  readonly appliedAt: Instant;
}

export const isActive = ({ left }: Reviewer): boolean => left === undefined;

const scores = (id: EntitlementId, { only }: Reviewer): boolean => only === undefined || only.includes(id);

/** Who is to score an application: whoever is on the panel for it and has declared no conflict. */
export const reviewersOf = (
  { reviewers }: Pick<ScoringRound, 'reviewers'>,
  id: EntitlementId,
  said: readonly Score[],
): Reviewer[] =>
  reviewers.filter(
    (one) =>
      isActive(one) &&
      scores(id, one) &&
      !said.some(
        ({ application, reviewer, conflict }) => application === id && reviewer === one.number && conflict,
      ),
  );

/** Of whoever is on the panel, or was when it was published; not what an objection put aside. */
const counts = ({ reviewers }: ScoringRound, { reviewer, asideAt, points, turn }: Score): boolean =>
  points !== undefined &&
  asideAt === undefined &&
  reviewers.some(({ number, left }) => number === reviewer && (left === undefined || turn < left.turn));

/** How an application stands: whose scores it waits for, and whether there will be enough. */
export interface Standing {
  readonly application: Application;
  readonly scored: readonly Score[];
  readonly missing: readonly Reviewer[];
  /** Conflicts have left it fewer reviewers than a total takes. */
  readonly tooFew: boolean;
}

export const standings = (
  round: ScoringRound,
  applications: readonly Application[],
  said: readonly Score[],
): Standing[] =>
  applications.map((application) => {
    const about = said.filter((one) => one.application === application.id);
    const scored = about.filter((one) => counts(round, one));
    const reviewers = reviewersOf(round, application.id, about);
    const missing = reviewers.filter(({ number }) => !scored.some(({ reviewer }) => reviewer === number));
    return { application, scored, missing, tooFew: scored.length + missing.length < round.terms.scores };
  });

export const isComplete = (all: readonly Standing[]): boolean =>
  all.every(({ missing, tooFew }) => missing.length === 0 && !tooFew);

/** The results of a round, ranked: what is published, and reckoned again from the same record comes out the same. */
export const resultsOf = ({ terms }: ScoringRound, all: readonly Standing[]) =>
  ranked(
    all.map(({ application: { id, uscc, appliedAt }, scored }): Ranked => ({
      application: id,
      uscc,
      appliedAt,
      ...totalOf(terms, scored),
    })),
  );

const wrong = (zh: string, en: string): FieldError => fieldError('/reviewers', text(zh, en));

/** Whether so many may score: those who were named for single applications fill gaps and are not counted. */
export const panelErrors = (
  { turn, terms: { reviewers: asked } }: ScoringRound,
  panel: readonly Reviewer[],
): FieldError[] => {
  if (turn > 0) return [];
  const count = panel.filter((one) => isActive(one) && one.only === undefined).length;
  return [
    ...(count < asked.least || count > asked.most
      ? [
          wrong(
            `评审人须为 ${asked.least} 至 ${asked.most} 人`,
            `${asked.least} to ${asked.most} reviewers are wanted`,
          ),
        ]
      : []),
    ...(asked.odd && count % 2 === 0 ? [wrong('评审人须为单数', 'The number of reviewers is odd')] : []),
  ];
};

export interface Wanted {
  readonly citizen: string;
  readonly expert?: string | undefined;
  readonly only?: readonly EntitlementId[] | undefined;
}

/** Applications that are scored anew: an objection to them was upheld after the results were last published. */
const reopenedIn = ({ objections, publishedAt }: ScoringRound): EntitlementId[] => [
  ...new Set(
    objections.flatMap(({ application, decision }) =>
      decision?.upheld && publishedAt !== undefined && decision.at >= publishedAt ? [application] : [],
    ),
  ),
];

/**
 * The panel as the department now names it: who is on it keeps the number, who is not any more has left, for a reason.
 * Whoever is named after results were published scores only what is scored anew.
 */
export const panelOf = (
  round: ScoringRound,
  wanted: readonly Wanted[],
  reason: string,
  now: Instant,
): Reviewer[] => {
  const { reviewers, turn } = round;
  const stay = new Map(wanted.map((one) => [one.citizen, one]));
  const kept = reviewers.map((one): Reviewer => {
    if (!isActive(one)) return one;
    const again = stay.get(one.citizen);
    if (!again) return { ...one, left: { at: now, reason, turn } };
    if (turn > 0) return one;
    const { only: _, ...whole } = one;
    return { ...whole, ...(again.only && { only: [...again.only] }) };
  });
  const on = new Set(kept.filter(isActive).map(({ citizen }) => citizen));
  const added = wanted.filter(({ citizen }) => !on.has(citizen));
  return [
    ...kept,
    ...added.map(({ citizen, expert, only: asked }, index): Reviewer => {
      const only = turn > 0 ? reopenedIn(round) : asked;
      return {
        number: kept.length + index + 1,
        citizen,
        ...(expert !== undefined && { expert }),
        since: now,
        ...(only && { only: [...only] }),
      };
    }),
  ];
};

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

/** The points of a score, each criterion once and none beyond what it has. */
export const pointsErrors = (
  { terms: { criteria } }: ScoringRound,
  points: Readonly<Record<string, number>>,
): Outcome<Readonly<Record<string, number>>, FieldError[]> => {
  const names = new Set(criteria.map(({ name }) => name));
  const at = (name: string, zh: string, en: string) => fieldError(`/points/${name}`, text(zh, en));
  const errors = [
    ...Object.keys(points)
      .filter((name) => !names.has(name))
      .map((name) => at(name, '没有该评审项', 'There is no such criterion')),
    ...criteria.flatMap(({ name, points: most }) => {
      const given = own(points, name);
      if (given === undefined) return [at(name, '请评分', 'Is asked')];
      return given > most ? [at(name, `最高 ${most} 分`, `At most ${most} points`)] : [];
    }),
  ];
  return errors.length > 0 ? err(errors) : ok(points);
};
