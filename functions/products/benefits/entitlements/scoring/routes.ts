import * as z from 'zod';
import { pageOf, Paging } from '../../../../platform/http/request.ts';
import { get, post, put, routes } from '../../../../platform/http/route.ts';
import { idOf } from '../../../../platform/ids.ts';
import { EntitlementId } from '../model.ts';
import { Result, RoundStatus, ScoreObjection, ScoringRoundId } from './model.ts';
import { RoundSummary, RoundView } from './view.ts';

const params = z.strictObject({ id: ScoringRoundId });
const reason = z.string().trim().min(1).max(1_000);
const round = { description: 'The round', schema: RoundView };
const whoever = ['enterprise', 'citizen', 'partner:department', 'operator'] as const;

export const scoringRoutes = routes({
  rounds: get('/v1/scoring-rounds', whoever, {
    summary: 'Rounds in which reviewers score applications; a department sees its own',
    query: Paging,
    answers: pageOf(RoundSummary, 'A page of them'),
  }),
  round: get('/v1/scoring-rounds/{id}', whoever, {
    summary: 'One round: what a reviewer has to score, how far it is, and the results once published',
    params,
    answers: { 200: round },
  }),
  results: get('/v1/scoring-rounds/{id}/results', 'public', {
    summary: 'What reviewers scored, with ranks and reasons: for everybody, once it is published',
    params,
    answers: {
      200: {
        description: 'The highest first',
        schema: z.object({ id: ScoringRoundId, status: RoundStatus, items: z.array(Result) }),
      },
    },
  }),
  namePanel: put('/v1/scoring-rounds/{id}/panel', ['partner:department'], {
    summary: 'Name the reviewers, or others in their place; refused once the results are published',
    params,
    body: z.strictObject({
      reviewers: z
        .array(
          z.strictObject({
            citizen: z.string().min(1).max(64).describe('By the id of the city’s identity platform'),
            expert: z
              .string()
              .min(1)
              .max(40)
              .optional()
              .describe('评审专家库编号')
              .meta({ examples: ['E-0117'] }),
            only: z
              .array(EntitlementId)
              .min(1)
              .max(50)
              .optional()
              .describe('For these alone, where conflicts leave too few'),
          }),
        )
        .min(1)
        .max(30)
        .refine((all) => new Set(all.map(({ citizen }) => citizen)).size === all.length, {
          error: 'duplicate-name',
        }),
      reason,
    }),
    answers: {
      200: round,
      409: { description: 'The results are published' },
      422: { description: 'Their number is not what the policy says' },
    },
  }),
  score: put('/v1/scoring-rounds/{id}/scores', ['citizen'], {
    summary:
      'Score one application, or declare an interest in it; again before the results are published replaces it',
    params,
    body: z.strictObject({
      application: EntitlementId,
      points: z
        .record(z.string().max(40), z.int().min(0).max(100))
        .optional()
        .describe('By criterion, all of them')
        .meta({ maxProperties: 12, examples: [{ technology: 8 }] }),
      conflict: z.literal(true).optional().describe('An interest in the applicant: no points then'),
      reason: reason.describe('Published with the points; why there is an interest is not'),
    }),
    answers: {
      200: round,
      409: { description: 'It is not scored now, or its interest was declared' },
      422: { description: 'Points are missing or too many' },
    },
  }),
  objectToScore: post('/v1/scoring-rounds/{id}/objections', ['enterprise', 'citizen'], {
    summary: 'Object to a score while results are published; who does so is not shown',
    again: 'the caller has objected to this publication of it: 200',
    params,
    body: z.strictObject({ application: EntitlementId, reason }),
    answers: {
      200: { description: 'The department decides it', schema: ScoreObjection.omit({ by: true }) },
      409: { description: 'Nothing is published, or no more' },
    },
  }),
  decideScoreObjection: post('/v1/scoring-rounds/{id}/objection-decisions', ['partner:department'], {
    summary: 'Decide an objection to a score: upheld, it is scored anew and all is published again',
    again: 'it is decided so already: 200',
    params,
    body: z.strictObject({ objection: idOf('ob'), upheld: z.boolean(), reason }),
    answers: { 200: round, 409: { description: 'It is decided otherwise' } },
  }),
});
