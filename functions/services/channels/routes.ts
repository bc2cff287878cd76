import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, put, remove, routes } from '../../platform/http/route.ts';
import { ChannelDelivery, ChannelDeliveryStatus, ChannelName, ConsentRecord } from './model.ts';
import { QuietHours } from './quiet.ts';

/** Whoever has a mailbox of their own. */
const owners = ['enterprise', 'citizen', 'partner'] as const;
const params = z.strictObject({ channel: ChannelName });

/** A channel as its owner sees it: the address masked. */
export const ChannelView = z
  .object({
    channel: ChannelName,
    address: z.string().describe('Masked'),
    status: z.enum(['unverified', 'active', 'paused']),
    quietHours: QuietHours,
    consentedAt: Instant,
    verifiedAt: Instant.optional(),
    pausedAt: Instant.optional().describe('The address took nothing: give it again, or another'),
  })
  .meta({ id: 'Channel' });
export type ChannelView = z.infer<typeof ChannelView>;

export const channelRoutes = routes({
  show: get('/v1/me/channels', owners, {
    summary: 'The channels that are offered, my own, and what was done about consent',
    answers: {
      200: {
        description: 'The channels',
        schema: z.object({
          offered: z.array(ChannelName),
          items: z.array(ChannelView),
          consents: z.array(ConsentRecord).describe('Newest first; the last 50'),
        }),
      },
    },
  }),
  set: put('/v1/me/channels/{channel}', owners, {
    summary: 'Consent to a channel; a new address is sent a code, and nothing else until it is verified',
    perMinute: 5,
    params,
    body: z.strictObject({
      address: z
        .string()
        .min(3)
        .max(254)
        .meta({ personal: true })
        .describe('An e-mail address, or a mobile number of the mainland'),
      consent: z.literal(true).describe('That notices may be sent there'),
      quietHours: QuietHours.optional(),
    }),
    answers: {
      200: { description: 'As it is now', schema: ChannelView },
      202: { description: 'A code is on its way, good for ten minutes', schema: ChannelView },
      409: { description: 'It is not offered here, or too many codes were sent today' },
      422: { description: 'No such address' },
      503: { description: 'The code could not be sent: ask again' },
    },
  }),
  verify: post('/v1/me/channels/{channel}/verification', owners, {
    summary: 'Say the code that was sent: the channel is used from now on',
    again: 'it is verified already',
    perMinute: 10,
    params,
    body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
    answers: {
      200: { description: 'It is active', schema: ChannelView },
      404: { description: 'No such channel' },
      409: { description: 'The code has expired, or was guessed at five times: ask for another' },
      422: { description: 'Not that code' },
    },
  }),
  withdraw: remove('/v1/me/channels/{channel}', owners, {
    summary: 'Withdraw consent: nothing more is sent, and the address is erased',
    params,
    answers: { 204: { description: 'It is gone' } },
  }),
  quiet: get('/v1/quiet-hours', [...owners, 'operator'], {
    summary: 'The quiet hours of whoever chose none',
    answers: { 200: { description: 'In force', schema: QuietHours } },
  }),
  setQuiet: put('/v1/quiet-hours', ['operator'], {
    audit: { act: 'quiet-hours.published', reason: 'required' },
    summary: 'Publish the quiet hours of whoever chose none',
    body: QuietHours,
    answers: { 200: { description: 'In force', schema: QuietHours } },
  }),
  deliveries: get('/v1/channel-deliveries', [...owners, 'operator'], {
    summary: 'What was sent on channels, and what became of it; newest first',
    query: Paging.extend({ status: ChannelDeliveryStatus.optional(), channel: ChannelName.optional() }),
    answers: pageOf(ChannelDelivery, 'A page of deliveries, of the last 90 days'),
  }),
});
