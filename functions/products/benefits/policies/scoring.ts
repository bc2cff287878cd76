import * as z from 'zod';
import { fieldError, type FieldError } from '../../../common/field-error.ts';
import { text } from '../../../common/text.ts';
import { Publication } from './payment-terms.ts';

const WorkingDays = z
  .int()
  .min(1)
  .max(250)
  .meta({ examples: [20] });

const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .meta({ examples: ['technology'] });

/** What reviewers score: so many points at most, and its weight in the whole. */
const Criterion = z
  .strictObject({
    name,
    label: z.string().min(1).max(120).describe('In Chinese, as reviewers and applicants read it'),
    points: z
      .int()
      .min(1)
      .max(100)
      .meta({ examples: [10] }),
    weight: z
      .int()
      .min(1)
      .max(100)
      .describe('Per cent; those of a policy add up to 100')
      .meta({ examples: [100] }),
  })
  .meta({ id: 'ScoringCriterion' });

const Count = z
  .int()
  .min(1)
  .max(15)
  .meta({ examples: [5] });

/** 评审: applications of a window are scored by reviewers whom the department names, each alone. */
export const Scoring = z
  .strictObject({
    criteria: z
      .array(Criterion)
      .min(1)
      .max(12)
      .refine((all) => new Set(all.map((one) => one.name)).size === all.length, { error: 'duplicate-name' })
      .refine((all) => all.reduce((sum, { weight }) => sum + weight, 0) === 100, {
        error: 'weights-do-not-add-up',
      }),
    reviewers: z
      .strictObject({ least: Count, most: Count, odd: z.boolean() })
      .describe('How many the department names; whether their number is odd'),
    scores: Count.describe('Scores that a total takes at least'),
    dropExtremes: z.boolean().describe('去掉一个最高分和一个最低分'),
    minimum: z
      .int()
      .min(0)
      .max(100)
      .describe('Of 100; below it nothing is granted')
      .meta({ examples: [60] }),
    ties: z
      .array(name)
      .max(12)
      .describe('Criteria that tell equals apart, in this order; then who applied first'),
    nameWithin: WorkingDays.describe('Working days to name the reviewers, from the end of the window'),
    scoreWithin: WorkingDays.describe('Working days to score, from when they are named or the window ends'),
    publication: Publication.describe('Scores, ranks and reasons are published for objections'),
    citation: z.string().min(1).max(200),
  })
  .meta({ id: 'PolicyScoring' });
export type Scoring = z.infer<typeof Scoring>;

interface Scored {
  readonly beneficiary?: string | undefined;
  readonly scoring?: Scoring | undefined;
  readonly windows?: readonly object[] | undefined;
  readonly fund: {
    readonly allocation?: { readonly kind: string; readonly expression?: string | undefined } | undefined;
  };
}

const wrong = (place: string, zh: string, en: string): FieldError => fieldError(place, text(zh, en));

/** What is wrong with the scoring of a policy, or with a fund that is shared out by score. */
export const scoringErrors = ({
  beneficiary,
  scoring,
  windows,
  fund: { allocation },
}: Scored): FieldError[] => {
  const byRule = allocation?.kind === 'score' && allocation.expression !== undefined;
  const at = '/fund/allocation/expression';
  if (!scoring)
    return allocation?.kind === 'score' && !byRule
      ? [
          wrong(
            at,
            '按评分分配的，请写明评分规则或者评审办法',
            'Say how it is scored: by a rule or by reviewers',
          ),
        ]
      : [];
  const { reviewers, scores, dropExtremes, ties, criteria } = scoring;
  const known = new Set(criteria.map((one) => one.name));
  const sizes = Array.from({ length: reviewers.most }, (_, index) => index + 1).filter(
    (size) => size >= reviewers.least && (!reviewers.odd || size % 2 === 1),
  );
  return [
    ...(windows ? [] : [wrong('/scoring', '评审须有申报时间', 'Scoring is of the applications of a window')]),
    // Results name whom they are of, for everybody to read.
    ...(beneficiary === undefined
      ? []
      : [wrong('/scoring', '仅企业申报的事项可以评审', 'Only what enterprises apply for is scored')]),
    ...(byRule ? [wrong(at, '由评审人评分的，不另设评分规则', 'Reviewers score: no rule does')] : []),
    ...(sizes.length === 0
      ? [wrong('/scoring/reviewers', '没有符合要求的评审人数', 'No number of reviewers fits')]
      : []),
    ...(scores > reviewers.most
      ? [wrong('/scoring/scores', '有效评分份数不得多于评审人数', 'More scores than there are reviewers')]
      : []),
    ...(dropExtremes && scores < 3
      ? [
          wrong(
            '/scoring/scores',
            '去掉最高分和最低分的，有效评分不得少于 3 份',
            'Without the highest and the lowest a total takes three scores at least',
          ),
        ]
      : []),
    ...ties.flatMap((one, index) =>
      known.has(one) ? [] : [wrong(`/scoring/ties/${index}`, '没有该评审项', 'There is no such criterion')],
    ),
  ];
};
