import * as z from 'zod';
import { PolicyCode } from './code.ts';

const policies = z.array(PolicyCode).min(1).max(50).describe('Codes; one may name itself');

/** 不得重复享受, and for how long. */
export const Exclusion = z
  .discriminatedUnion('per', [
    z
      .strictObject({
        per: z.literal(['enterprise', 'enterprise-year']),
        policies,
        stays: z
          .enum(['larger', 'chosen'])
          .describe('Of two that are met together: the larger, or the one that the enterprise applies for'),
      })
      .describe('For ever, or in the same calendar year'),
  ])
  .meta({ id: 'PolicyExclusion' });
export type Exclusion = z.infer<typeof Exclusion>;

/** Of the enterprise itself: what another enterprise had does not matter. */
export type OwnExclusion = Extract<Exclusion, { stays: string }>;
