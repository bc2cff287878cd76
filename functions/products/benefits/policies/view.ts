import * as z from 'zod';
import { PlainDate } from '../../../law/plain-date.ts';

const Fact = z
  .object({
    path: z.string(),
    value: z.unknown().describe('null where it is personal'),
    withheld: z.literal(true).optional(),
    source: z.string(),
    asOf: PlainDate,
  })
  .meta({ id: 'DecidingFact' });

const doubt = {
  missing: z.array(z.string()).optional().describe('Exactly the data that would decide it'),
  because: z
    .array(
      z.looseObject({ path: z.string(), reason: z.enum(['stale', 'other-period', 'rate-not-published']) }),
    )
    .optional()
    .describe('Where it is told and yet no answer: too old, or of another period'),
  fault: z.object({ code: z.string(), at: z.int() }).optional(),
  awaited: z
    .array(z.union([z.object({ until: z.string() }), z.object({ have: z.number(), need: z.number() })]))
    .optional()
    .describe('Of what is not yet met: until which day, or how much there is of how much'),
};

/** What one policy says of one enterprise on one day: every condition, its facts and their sources, the arithmetic. */
export const DecisionView = z
  .object({
    uscc: z.string().optional(),
    citizen: z.string().optional(),
    county: z.string().optional(),
    policy: z.string(),
    version: z.int(),
    on: PlainDate,
    outcome: z.enum(['met', 'not-met', 'unknown', 'not-yet']),
    conditions: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        citation: z.string(),
        expression: z.string(),
        outcome: z.enum(['met', 'not-met', 'unknown', 'not-yet']),
        facts: z.array(Fact),
        gap: z.looseObject({}).optional().describe('How far off a plain comparison is'),
        ...doubt,
      }),
    ),
    amount: z
      .object({
        outcome: z.enum(['due', 'nothing-due', 'unknown', 'not-yet']),
        facts: z.array(Fact),
        reckoning: z.looseObject({ kind: z.string(), fen: z.int().optional() }).optional(),
        ...doubt,
      })
      .optional(),
  })
  .meta({ id: 'PolicyDecision' });
