import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { idOf } from '../../platform/ids.ts';
import { PersonRef, type PersonOwner } from '../../platform/persons/model.ts';
import { QuietHours } from './quiet.ts';

/** How somebody is reached beside the mailbox and the webhook: only with consent, and only that there is something to read. */
export const channelNames = ['email', 'sms'] as const;
export const ChannelName = z.enum(channelNames).meta({ id: 'ChannelName' });
export type ChannelName = z.infer<typeof ChannelName>;

/** Whose channels they are: whoever has a mailbox of their own. A department is one by its code, like its messages. */
export interface ChannelOwner {
  readonly kind: 'enterprise' | 'citizen' | 'department' | 'partner';
  readonly id: string;
}

const said = { at: Instant, by: z.string().describe('The subject of the token') };
const Tally = z.strictObject({ day: PlainDate, count: z.int().nonnegative() });
export type Tally = z.infer<typeof Tally>;

/** A code that was sent: what is kept of it tells nobody what it was. */
const Code = z.strictObject({
  salt: z.string(),
  digest: z.string(),
  expiresAt: Instant,
  wrong: z.int().nonnegative(),
});
export type Code = z.infer<typeof Code>;

const every = {
  address: PersonRef,
  consent: z.strictObject(said),
  /** Where its owner has chosen some; else the usual ones. */
  quietHours: QuietHours.optional(),
};
/** `unverified`: nothing but a code is sent. `paused`: the address took nothing, and nothing is sent until it is verified anew. */
export const Channel = z.discriminatedUnion('status', [
  z.strictObject({ ...every, status: z.literal('unverified'), code: Code }),
  z.strictObject({ ...every, status: z.literal('active'), verifiedAt: Instant, sent: Tally.optional() }),
  z.strictObject({ ...every, status: z.literal('paused'), pausedAt: Instant, why: z.string() }),
]);
export type Channel = z.infer<typeof Channel>;
export type Active = Extract<Channel, { status: 'active' }>;

/** What was done about consent, kept as its proof (个人信息保护法 art. 14, 15, 16): never the address. */
export const ConsentRecord = z
  .strictObject({
    channel: ChannelName,
    act: z.enum(['given', 'verified', 'withdrawn', 'paused']),
    at: Instant,
    by: z.string().describe('The subject of the token; `platform` where an address took nothing'),
  })
  .meta({ id: 'ConsentRecord' });
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** One digest, or what is left of it: who was sent how much and when, never what, nor where to. */
export const ChannelDeliveryId = idOf('cd').brand<'ChannelDeliveryId'>();
export type ChannelDeliveryId = z.infer<typeof ChannelDeliveryId>;

const deliveryStatuses = [
  'sending',
  'accepted',
  'delivered',
  'bounced',
  'refused',
  'expired',
  'withdrawn',
] as const;
export const ChannelDeliveryStatus = z.enum(deliveryStatuses);
export type ChannelDeliveryStatus = z.infer<typeof ChannelDeliveryStatus>;

export const ChannelDelivery = z
  .strictObject({
    id: ChannelDeliveryId,
    owner: z.strictObject({
      kind: z.enum(['enterprise', 'citizen', 'department', 'partner']),
      id: z.string(),
    }),
    channel: ChannelName,
    messages: z.int().positive().describe('How many messages of the mailbox it names'),
    status: ChannelDeliveryStatus.describe(
      'accepted: by the provider; bounced, refused: the address takes nothing; expired: nobody took it within a day; withdrawn: consent ended first',
    ),
    createdAt: Instant,
    attempts: z.int().nonnegative(),
    lastFailure: z
      .string()
      .optional()
      .describe('Why the last attempt came to nothing, as the provider names it'),
    endedAt: Instant.optional(),
  })
  .meta({ id: 'ChannelDelivery' });
export type ChannelDelivery = z.infer<typeof ChannelDelivery>;

/** A message of the mailbox as a digest names it: its title, and the number of what it is about. */
export interface Line {
  readonly title: string;
  readonly number?: string;
}

/** Whose record the address is, and so who may ask that it be erased. */
export const personOwnerOf = ({ kind, id }: ChannelOwner, partner: string | undefined): PersonOwner =>
  kind === 'enterprise' || kind === 'citizen' ? { kind, id } : { kind: 'partner', id: partner ?? id };
