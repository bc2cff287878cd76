import * as z from 'zod';
import { PolicyCode } from './code.ts';

const field = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z]+\d{0,3}$/)
  .meta({ examples: ['personKey'] });
const policies = z.array(PolicyCode).min(1).max(50).describe('Codes; one may name itself');

/** 不得重复享受, and for what: an enterprise, a person or a loan, a group; for how long. */
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
    z
      .strictObject({
        per: z.literal(['person', 'person-month', 'loan']),
        policies,
        list: field.describe('The list of the facts'),
        fact: field.describe('The field that says which person or loan an element is'),
      })
      .describe('What was used elsewhere is left out of the list: once ever, or once in each month'),
    z
      .strictObject({
        per: z.literal('group'),
        policies,
        fact: field.describe('The fact that names the group; without it an enterprise is one of its own'),
      })
      .describe('One of a group of enterprises in the same period'),
  ])
  .meta({ id: 'PolicyExclusion' });
export type Exclusion = z.infer<typeof Exclusion>;

/** Of the enterprise itself: what another enterprise had does not matter. */
export type OwnExclusion = Extract<Exclusion, { stays: string }>;
/** Of persons, loans and groups: over all enterprises. */
export type SharedExclusion = Exclude<Exclusion, OwnExclusion>;

export const isOwnExclusion = (one: Exclusion): one is OwnExclusion => 'stays' in one;
export const isSharedExclusion = (one: Exclusion): one is SharedExclusion => !('stays' in one);
