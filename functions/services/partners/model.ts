import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { Region } from '../../law/identifiers/region.ts';
import { Instant } from '../../law/instant.ts';
import { partnerKinds } from '../../platform/http/route.ts';

export const PartnerId = idOf('pt').brand<'PartnerId'>();
export type PartnerId = z.infer<typeof PartnerId>;

/** Whoever receives signed orders and calls back. */
const PartnerKind = z.enum(partnerKinds);

/** What a utility provides: the services of a joint installation (Art. 13). */
export const Service = z.enum(['water', 'drainage', 'power', 'gas', 'heat', 'telecom']);
export type Service = z.infer<typeof Service>;

const webhookUrl = z
  .url({ protocol: /^https?$/, error: 'webhook-url' })
  .max(500)
  .describe('Where signed webhooks go; on AWS only https to public addresses');

/** What an operator says of a partner. */
export const NewPartner = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    kind: PartnerKind,
    services: z.array(Service).max(Service.options.length).default([]).describe('What a utility provides'),
    regions: z.array(Region).min(1).max(18).describe('Where; 450300 is the whole city'),
    department: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe('The code by which plans, rules and policies name a department; required of one'),
    webhookUrl,
  })
  .refine(({ kind, department }) => kind !== 'department' || department !== undefined, {
    error: 'department-code',
    path: ['department'],
  });
export type NewPartner = z.infer<typeof NewPartner>;

export const Partner = NewPartner.safeExtend({
  id: PartnerId,
  createdAt: Instant,
  /** Set when the endpoint answered 410 Gone: nothing is sent until an operator gives a new address. */
  webhookDisabledAt: Instant.optional(),
  /** Since when it acts no more: its tokens open nothing. */
  retiredAt: Instant.optional(),
});
export type Partner = z.infer<typeof Partner>;

/** The secret a partner verifies signatures with; shown once. */
export const PartnerWithSecret = Partner.safeExtend({
  secret: z.string().describe('Standard Webhooks secret, `whsec_` and base64'),
});
