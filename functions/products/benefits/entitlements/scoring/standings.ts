import { err, ok, type Result as Outcome } from '../../../../common/result.ts';
import { fieldError, type FieldError } from '../../../../common/field-error.ts';
import { own } from '../../../../common/own.ts';
import { text } from '../../../../common/text.ts';
import type { Instant } from '../../../../law/instant.ts';
import type { EntitlementId } from '../model.ts';
import type { Ranking, Result, Reviewer, Score, ScoringRound } from './model.ts';
import { isActive } from './panel.ts';
import { ranked, totalOf, type Ranked } from './total.ts';

/** An application that is scored. */
export interface Application {
  readonly id: EntitlementId;
  readonly uscc: string;
  readonly appliedAt: Instant;
}

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
      !reviewers.some(
        // Whoever left and came back has another number, and the same interest.
        ({ number, citizen }) =>
          citizen === one.citizen &&
          said.some(
            ({ application, reviewer, conflict }) => application === id && reviewer === number && conflict,
          ),
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
export const resultsOf = ({ terms }: ScoringRound, all: readonly Standing[]): Ranking[] =>
  ranked(
    all.map(({ application: { id, uscc, appliedAt }, scored }): Ranked => ({
      application: id,
      uscc,
      appliedAt,
      ...totalOf(terms, scored),
    })),
  ).map(({ scores: _, ...one }) => one);

/** Results with the scores behind them: what a reviewer writes is kept once, and as long as it is. */
export const withScores = (round: ScoringRound, said: readonly Score[]): Result[] => {
  const counted = Map.groupBy(
    said.filter((one) => counts(round, one)),
    ({ application }) => application,
  );
  return round.results.map((one) => ({
    ...one,
    scores: totalOf(round.terms, counted.get(one.application) ?? []).scores,
  }));
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
