import * as z from 'zod';
import { Instant } from '../../../../law/instant.ts';
import { idOf } from '../../../../platform/ids.ts';
import { Limit } from '../../../../platform/watch/limit.ts';
import { PolicyVersion } from '../../policy-version.ts';
import { Scoring } from '../../policies/scoring.ts';
import { Window } from '../../policies/windows.ts';
import { EntitlementId, Objection } from '../model.ts';

export const ScoringRoundId = idOf('sr').brand<'ScoringRoundId'>().meta({ id: 'ScoringRoundId' });
export type ScoringRoundId = z.infer<typeof ScoringRoundId>;

/**
 * open → scoring → published → closed. An objection that is upheld leads back to scoring, of what it is about; what is
 * closed is never opened again.
 */
export const RoundStatus = z.enum(['open', 'scoring', 'published', 'closed']).meta({ id: 'ScoringStatus' });
export type RoundStatus = z.infer<typeof RoundStatus>;

/** Of a score and of a total: hundredths of a point, so that nothing is rounded twice. */
const hundredths = z
  .int()
  .min(0)
  .max(10_000)
  .describe('Hundredths of a point, of 100 points')
  .meta({ examples: [8_250] });

/** 评审人: a person by the id of the city's identity platform, and as the register of experts numbers them. No name. */
export const Reviewer = z.strictObject({
  number: z.int().positive().describe('By which everybody else knows the reviewer'),
  citizen: z.string(),
  expert: z.string().optional(),
  since: Instant,
  only: z.array(EntitlementId).optional().describe('Named for these applications alone'),
  left: z
    .strictObject({ at: Instant, reason: z.string(), turn: z.int() })
    .optional()
    .describe('What was published before it left stands; what was scored since counts no more'),
});
export type Reviewer = z.infer<typeof Reviewer>;

/** What one reviewer says of one application: points with reasons, or that there is a conflict of interest. */
export const Score = z.strictObject({
  application: EntitlementId,
  reviewer: z.int().positive(),
  at: Instant,
  /** After how many publications of results it was said. */
  turn: z.int().min(0),
  points: z.record(z.string(), z.int()).optional(),
  reason: z.string(),
  conflict: z.literal(true).optional(),
  /** An objection was upheld: it is kept and counts no more. */
  asideAt: Instant.optional(),
});
export type Score = z.infer<typeof Score>;

/** What the scores of an application come to: all that is kept of it beside the scores themselves. */
const Ranking = z.strictObject({
  application: EntitlementId,
  uscc: z.string(),
  total: hundredths,
  rank: z.int().positive(),
  passed: z.boolean(),
  /** Means of the criteria that tell equals apart, in the order of the policy. */
  ties: z.array(hundredths),
});
export type Ranking = z.infer<typeof Ranking>;

/** The same with the scores it comes from, as it is published. */
export const Result = Ranking.extend({
  scores: z.array(
    z.strictObject({
      reviewer: z.int().positive(),
      total: hundredths,
      counted: z.boolean().describe('Not where the highest and the lowest are left out'),
      points: z.record(z.string(), z.int()),
      reason: z.string(),
    }),
  ),
}).meta({ id: 'ScoringResult' });
export type Result = z.infer<typeof Result>;

/** An objection to a score: by whom is known to the platform alone. */
export const ScoreObjection = Objection.extend({ application: EntitlementId });
export type ScoreObjection = z.infer<typeof ScoreObjection>;

/** The applications of one window of a policy, and who scores them. */
export const ScoringRound = z.strictObject({
  id: ScoringRoundId,
  status: RoundStatus,
  policy: PolicyVersion,
  department: z.string(),
  documentNumber: z.string(),
  phone: z.string(),
  /** As they were when the first applied: no later version changes how a round is scored. */
  terms: Scoring,
  window: Window,
  limits: z.record(z.string(), Limit),
  reviewers: z.array(Reviewer),
  objections: z.array(ScoreObjection),
  results: z.array(Ranking),
  /** How often results were published. */
  turn: z.int().min(0),
  /** Up to where its applications have followed: the status and turn they were told of. */
  followed: z.string().optional(),
  publishedAt: Instant.optional(),
  closedAt: Instant.optional(),
});
export type ScoringRound = z.infer<typeof ScoringRound>;
