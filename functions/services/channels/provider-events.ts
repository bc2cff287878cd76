import * as z from 'zod';
import { own } from '../../common/own.ts';

/** What a provider tells of a digest once it is under way. */
export interface ToldOutcome {
  readonly delivery: string;
  readonly is: 'delivered' | 'bounced' | 'expired';
  readonly why?: string;
}

/** Under this name a provider carries the id of a digest, and tells it again. */
export const idTag = 'liban';

const said = z.string().max(200);

/** SES, by a configuration set (SES developer guide, "Monitoring using event publishing"): `mail.tags` are lists. */
const ByEmail = z
  .object({
    source: z.literal('aws.ses'),
    detail: z.object({
      eventType: said,
      mail: z.object({ tags: z.object({ [idTag]: z.array(said).min(1) }) }),
      bounce: z.object({ bounceType: said }).optional(),
    }),
  })
  .transform(({ detail: { eventType, mail, bounce } }): ToldOutcome | undefined => {
    const [delivery = ''] = mail.tags[idTag] ?? [];
    if (eventType === 'Delivery') return { delivery, is: 'delivered' };
    if (eventType === 'Complaint') return { delivery, is: 'bounced', why: 'complaint' };
    // What may pass is tried again by SES itself.
    return eventType === 'Bounce' && bounce?.bounceType === 'Permanent'
      ? { delivery, is: 'bounced', why: 'bounce' }
      : undefined;
  });

/** End User Messaging (user guide, "Event types for SMS, MMS, and voice"): what is not here says nothing final. */
const bySms: Readonly<Record<string, ToldOutcome['is']>> = {
  TEXT_DELIVERED: 'delivered',
  TEXT_INVALID: 'bounced',
  TEXT_BLOCKED: 'bounced',
  TEXT_CARRIER_BLOCKED: 'bounced',
  TEXT_UNREACHABLE: 'expired',
  TEXT_CARRIER_UNREACHABLE: 'expired',
  TEXT_TTL_EXPIRED: 'expired',
};
const BySms = z
  .object({
    source: z.literal('aws.sms-voice'),
    detail: z.object({
      eventType: said,
      isFinal: z.boolean().optional(),
      context: z.object({ [idTag]: said }),
    }),
  })
  .transform(({ detail: { eventType, isFinal, context } }): ToldOutcome | undefined => {
    // Where a carrier says no more than that it took it, that is the last word.
    const accepted = eventType === 'TEXT_SUCCESSFUL' && isFinal === true;
    const is = accepted ? 'delivered' : own(bySms, eventType);
    return is && { delivery: context[idTag] ?? '', is, ...(is !== 'delivered' && { why: eventType }) };
  });

/** A gateway of the city's own says it in our words (docs/deploy.md). */
const ByGateway = z
  .object({
    source: z.literal('liban.channel-gateway'),
    detail: z.object({
      delivery: said,
      outcome: z.enum(['delivered', 'bounced', 'expired']),
      why: said.optional(),
    }),
  })
  .transform(({ detail: { delivery, outcome, why } }): ToldOutcome => ({
    delivery,
    is: outcome,
    ...(why !== undefined && { why }),
  }));

const ProviderEvent = z.union([ByEmail, BySms, ByGateway]);

/** @returns undefined for what says nothing of a digest of ours */
export const outcomeIn = (event: unknown): ToldOutcome | undefined => ProviderEvent.safeParse(event).data;
