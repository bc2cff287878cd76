import { describe, expect, it } from 'vitest';
import { addMillis, DAY } from '../../../../../functions/law/instant.ts';
import {
  panelErrors,
  panelOf,
} from '../../../../../functions/products/benefits/entitlements/scoring/panel.ts';
import {
  hasRoomFor,
  scoringFrom,
} from '../../../../../functions/products/benefits/entitlements/scoring/rules.ts';
import {
  isComplete,
  pointsErrors,
  resultsOf,
  reviewersOf,
  standings,
  withScores,
} from '../../../../../functions/products/benefits/entitlements/scoring/standings.ts';
import type {
  Reviewer,
  ScoringRound,
} from '../../../../../functions/products/benefits/entitlements/scoring/model.ts';
import { scoringErrors } from '../../../../../functions/products/benefits/policies/scoring.ts';
import { application, idOf, now, reviewer, round, score, terms } from './fixture.ts';

const wanted = (...numbers: number[]) => numbers.map((number) => ({ citizen: `ct-${number}` }));
const full = [1, 2, 3].map((number) => score('A', number, 8, 20));

describe('a panel', () => {
  it('is of the number that the policy says, and odd where it says so', () => {
    const errors = (count: number) =>
      panelErrors(
        round(),
        Array.from({ length: count }, (_, index) => reviewer(index + 1)),
      ).length;
    expect([2, 3, 4, 5, 7].map(errors)).toEqual([2, 0, 1, 0, 1]);
  });

  it('keeps the numbers of whoever stays; whoever leaves has a reason, and comes back as somebody new', () => {
    const changed = panelOf(round(), wanted(1, 3, 4), '出差', now);
    expect(changed.map(({ number, citizen, left }) => [number, citizen, left?.reason])).toEqual([
      [1, 'ct-1', undefined],
      [2, 'ct-2', '出差'],
      [3, 'ct-3', undefined],
      [4, 'ct-4', undefined],
    ]);
    const back = panelOf(round({ reviewers: changed }), wanted(1, 2, 3), '返回', now);
    expect(back.at(-1)).toMatchObject({ number: 5, citizen: 'ct-2' });
  });

  it('is told in one transaction, and kept in one item: so many at once, so many in all', () => {
    const many = (count: number, from = 1) =>
      Array.from({ length: count }, (_, index) => reviewer(index + from, { only: [idOf('A')] }));
    const errors = (reviewers: Reviewer[], panel: Reviewer[]) =>
      panelErrors(round({ turn: 1, reviewers }), panel).length;
    expect([errors([], many(30)), errors([], many(31))]).toEqual([0, 1]);
    expect([errors(many(58), many(60)), errors(many(58), many(61))]).toEqual([0, 1]);
  });

  it('named after results were published scores what is scored anew, and nothing else', () => {
    const upheld = { at: addMillis(now, DAY), upheld: true, reason: '漏看附件' };
    const objection = { id: 'ob_1', at: now, by: { kind: 'citizen', id: 'x' }, reason: '', decision: upheld };
    const reopened = round({
      turn: 1,
      publishedAt: now,
      objections: [{ ...objection, application: idOf('A') } as never],
    });
    expect(panelOf(reopened, wanted(1, 2, 3, 4), '增补', now).at(-1)?.only).toEqual([idOf('A')]);
  });
});

describe('an application in a round', () => {
  const all = [application('A')];

  it('is complete when everybody on its panel has scored it', () => {
    expect(isComplete(standings(round(), all, full.slice(0, 2)))).toBe(false);
    expect(isComplete(standings(round(), all, full))).toBe(true);
  });

  it('is not scored by whoever declares an interest; too few are left, and somebody is named for it alone', () => {
    const { points: _, ...conflict } = score('A', 3, 0, 0, { conflict: true });
    const said = [...full.slice(0, 2), conflict];
    expect(standings(round(), all, said)).toMatchObject([{ tooFew: true, missing: [] }]);
    const filled = round({ reviewers: [...round().reviewers, reviewer(4, { only: [idOf('A')] })] });
    expect(standings(filled, [...all, application('B')], said)).toMatchObject([
      { tooFew: false, missing: [{ number: 4 }] },
      { tooFew: false, missing: [{ number: 1 }, { number: 2 }, { number: 3 }] },
    ]);
  });

  it('is not scored by whoever declared an interest, left the panel and came back under another number', () => {
    const { points: _, ...conflict } = score('A', 3, 0, 0, { conflict: true });
    const gone = panelOf(round(), wanted(1, 2, 4), '出差', now);
    const back = round({ reviewers: panelOf(round({ reviewers: gone }), wanted(1, 2, 3), '返回', now) });
    const who = (id: string) => reviewersOf(back, idOf(id), [conflict]).map(({ number }) => number);
    expect([who('A'), who('B')]).toEqual([
      [1, 2],
      [1, 2, 5],
    ]);
  });

  it('has no score of whoever has left; but what was published before that stands', () => {
    const left = (turn: number) =>
      round({
        turn,
        reviewers: [1, 2, 3].map((number) =>
          reviewer(number, number === 3 ? { left: { at: now, reason: '', turn } } : {}),
        ),
      });
    expect(standings(left(0), all, full)[0]?.scored).toHaveLength(2);
    expect(standings(left(1), all, full)[0]?.scored).toHaveLength(3);
  });

  it('comes out the same whenever it is reckoned again from the record', () => {
    const two = [...all, application('B')];
    const said = [...full, ...[1, 2, 3].map((number) => score('B', number, 9, 20))];
    const results = resultsOf(round(), standings(round(), two, said));
    expect(results.map(({ rank, application: id }) => [rank, id])).toEqual([
      [1, idOf('B')],
      [2, idOf('A')],
    ]);
    expect(resultsOf(round(), standings(round(), two.toReversed(), said.toReversed()))).toEqual(results);
    const published = withScores(round({ status: 'published', results }), said);
    expect(published.map(({ scores }) => scores.map(({ reviewer: number }) => number))).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(published[0]?.scores[0]).toMatchObject({ points: { technology: 9, market: 20 }, counted: true });
  });
});

it('has room for objections of many, and for a few of each', () => {
  const by = (id: string) => ({ kind: 'citizen', id }) as const;
  const said = (...ids: string[]) => ({
    objections: ids.map((id) => ({ by: by(id) })) as unknown as ScoringRound['objections'],
  });
  const five = said(...Array.from({ length: 5 }, () => 'x'));
  expect([hasRoomFor(said('x', 'x', 'x', 'x'), by('x')), hasRoomFor(five, by('x'))]).toEqual([true, false]);
  expect(hasRoomFor(five, by('y'))).toBe(true);
  expect(hasRoomFor(said(...Array.from({ length: 50 }, (_, n) => `z-${n}`)), by('y'))).toBe(false);
});

it('is scored when the window is over, and not before', () => {
  const early = addMillis(now, -20 * DAY);
  expect(scoringFrom(round(), early)).toBe('2026-03-31T16:00:00.000Z');
  expect(scoringFrom(round(), now)).toBe(now);
});

it('points are of every criterion, of no other, and within what each has', () => {
  const places = (points: Record<string, number>) => {
    const checked = pointsErrors(round(), points);
    return checked.ok ? [] : checked.error.map(({ pointer }) => pointer);
  };
  expect(places({ technology: 10, market: 30 })).toEqual([]);
  expect(places({ technology: 11 })).toEqual(['/points/technology', '/points/market']);
  expect(places({ technology: 1, market: 1, constructor: 1 })).toEqual(['/points/constructor']);
});

describe('a policy with reviewers', () => {
  const places = (scoring: object, more: object = {}) =>
    scoringErrors({ scoring: terms(scoring), windows: [{}], fund: {}, ...more }).map(
      ({ pointer }) => pointer,
    );

  it('has windows, and its fund no rule beside them', () => {
    expect(places({})).toEqual([]);
    expect(places({}, { windows: undefined })).toEqual(['/scoring']);
    expect(places({}, { fund: { allocation: { kind: 'score', expression: '1' } } })).toEqual([
      '/fund/allocation/expression',
    ]);
    expect(places({}, { fund: { allocation: { kind: 'score' } } })).toEqual([]);
    expect(scoringErrors({ fund: { allocation: { kind: 'score' } } })).toHaveLength(1);
  });

  it('asks for numbers that can be had', () => {
    expect(places({ reviewers: { least: 4, most: 4, odd: true } })).toEqual(['/scoring/reviewers']);
    expect(places({ scores: 6 })).toEqual(['/scoring/scores']);
    expect(places({ dropExtremes: true, scores: 2 })).toEqual(['/scoring/scores']);
    expect(places({ ties: ['price'] })).toEqual(['/scoring/ties/0']);
  });
});
