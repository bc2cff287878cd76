import { instant } from '../../../../../functions/law/instant.ts';
import { plainDate } from '../../../../../functions/law/plain-date.ts';
import { EntitlementId } from '../../../../../functions/products/benefits/entitlements/model.ts';
import {
  ScoringRoundId,
  type Reviewer,
  type Score,
  type ScoringRound,
} from '../../../../../functions/products/benefits/entitlements/scoring/model.ts';
import type { Application } from '../../../../../functions/products/benefits/entitlements/scoring/standings.ts';
import { Scoring } from '../../../../../functions/products/benefits/policies/scoring.ts';

export const now = instant('2026-04-01T01:00:00Z');

export const terms = (change: object = {}): Scoring =>
  Scoring.parse({
    criteria: [
      { name: 'technology', label: '技术水平', points: 10, weight: 60 },
      { name: 'market', label: '市场前景', points: 30, weight: 40 },
    ],
    reviewers: { least: 3, most: 5, odd: true },
    scores: 3,
    dropExtremes: false,
    minimum: 60,
    ties: ['technology'],
    nameWithin: 5,
    scoreWithin: 10,
    publication: { workingDays: 5, place: '市科技局网站', citation: '第八条', decideWithin: 10 },
    citation: '第六条',
    ...change,
  });

export const idOf = (letter: string): EntitlementId => EntitlementId.parse(`en_${letter.repeat(26)}`);

export const application = (letter: string, appliedAt = now): Application => ({
  id: idOf(letter),
  uscc: `91450300MA5KABCD${letter}`,
  appliedAt,
});

export const reviewer = (number: number, change: Partial<Reviewer> = {}): Reviewer => ({
  number,
  citizen: `ct-${number}`,
  since: now,
  ...change,
});

export const score = (
  letter: string,
  number: number,
  technology: number,
  market: number,
  change: Partial<Score> = {},
): Score => ({
  application: idOf(letter),
  reviewer: number,
  at: now,
  turn: 0,
  points: { technology, market },
  reason: '论证充分',
  ...change,
});

export const round = (change: Partial<ScoringRound> = {}): ScoringRound => ({
  id: ScoringRoundId.parse(`sr_${'A'.repeat(26)}`),
  status: 'scoring',
  policy: { code: 'SCORED-2026', version: 1, name: '科技成果转化奖补' } as ScoringRound['policy'],
  department: '市科学技术局',
  documentNumber: '市科〔2026〕1号',
  phone: '0773-0000000',
  terms: terms(),
  window: { from: plainDate('2026-03-01'), to: plainDate('2026-03-31') },
  limits: {},
  reviewers: [1, 2, 3].map((number) => reviewer(number)),
  objections: [],
  results: [],
  turn: 0,
  ...change,
});
