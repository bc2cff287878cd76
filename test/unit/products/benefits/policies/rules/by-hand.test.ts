import { expect, it } from 'vitest';
import { plainDate } from '../../../../../../functions/law/plain-date.ts';
import { catalogue } from '../../../../../../functions/products/benefits/policies/rules/catalogue.ts';
import { matchBatch } from '../../../../../../functions/products/benefits/policies/rules/match.ts';
import type { Standing } from '../../../../../../functions/products/benefits/policies/rules/standing.ts';
import { ON } from '../../../../../../scripts/bench/by-hand/answers.ts';
import {
  matchByHand,
  writtenByHand,
  type StandingByHand,
} from '../../../../../../scripts/bench/by-hand/matching.ts';
import { policies, published } from '../policies.ts';
import { population } from '../population.ts';

const asByHand = (standing: Standing): Pick<StandingByHand, 'condition' | 'says'> => {
  switch (standing.kind) {
    case 'met':
      return { condition: undefined, says: standing.fen };
    case 'short':
      return { condition: standing.condition, says: undefined };
    case 'unknown':
      return { condition: standing.condition, says: standing.doubt.missing };
    case 'amount-unknown':
      return { condition: undefined, says: standing.doubt.missing };
    case 'nothing-due':
      return { condition: undefined, says: 'nothing-due' };
    case 'not-yet':
      return expect.fail('nobody waits');
  }
};

/** What the bench holds the matching beside: plain code that gives the very same standings. */
it('rules written by hand in plain JavaScript give the same standings, fen by fen', () => {
  const written = policies(100);
  const rules = catalogue(published(written));
  const plain = writtenByHand(written);
  let compared = 0;
  for (const record of population(600, 9)) {
    const theirs: StandingByHand[] = [];
    matchByHand(plain, record.uscc, record.facts, theirs);
    const ours = matchBatch(rules, [record], () => undefined, plainDate(ON)).flatMap(
      ({ of, policyKey, standing }) =>
        standing ? [{ uscc: of, policy: policyKey.replace('@1', ''), ...asByHand(standing) }] : [],
    );
    expect(ours).toEqual(theirs);
    compared += ours.length;
  }
  expect(compared).toBeGreaterThan(4_000);
});
