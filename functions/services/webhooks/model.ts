import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { DAY, Instant } from '../../law/instant.ts';
import { nameBeside } from '../partners/naming.ts';

/** One event on its way to one recipient; also the `webhook-id` that its receiver deduplicates by. */
export const DeliveryId = idOf('wd').brand<'DeliveryId'>().meta({ id: 'DeliveryId' });
export type DeliveryId = z.infer<typeof DeliveryId>;

/** An endpoint that a recipient has chosen beside its first one, which is called `main`. */
export const EndpointId = idOf('ep').brand<'EndpointId'>().meta({ id: 'WebhookEndpointId' });
export type EndpointId = z.infer<typeof EndpointId>;

/** The feed of what is played in the sandbox: it goes to the first endpoint, with numbers of its own. */
export const sandboxFeed = 'sandbox';

const endpoint = z
  .union([EndpointId, z.literal(sandboxFeed)])
  .optional()
  .describe('One chosen beside the first, or the sandbox; without it the first is meant');

/**
 * Whom an event is for, and at which of its endpoints: each has a feed, a secret and an order of its own. Another kind is
 * another member here and another line in `Endpoints`.
 */
export const Recipient = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('partner'), id: z.string(), endpoint }),
    z.object({ kind: z.literal('enterprise'), id: z.string(), endpoint }),
  ])
  .meta({ id: 'Recipient' });
export type Recipient = z.infer<typeof Recipient>;

/** How long what is played is kept. */
export const sandboxKept = 14 * DAY;

/** Nothing that is played is counted, told to operators, or kept for long. */
export const isSandbox = ({ endpoint: of }: Recipient): boolean => of === sandboxFeed;

/** A recipient as part of a key: all that is kept of one endpoint lies apart from what is kept of another. */
export const partsOf = ({ kind, id, endpoint: of }: Recipient): readonly string[] => [
  kind,
  id,
  ...(of === undefined ? [] : [of]),
];

/** Whom an id names: a partner's begins with `pt_`, every other is an enterprise's USCC. */
export const recipientNamed = (id: string): Recipient => ({
  kind: id.startsWith('pt_') ? 'partner' : 'enterprise',
  id,
});

/** The body of a webhook (Standard Webhooks, "Payload structure"). */
const WebhookEvent = z
  .strictObject({
    type: z.string().describe('What happened, e.g. `order.created`'),
    timestamp: Instant.describe('When it happened; the same in every attempt'),
    sequence: z
      .int()
      .positive()
      .describe('Where it stands among all events of this endpoint: 1 for the first, no number is left out'),
    data: z.record(z.string(), z.unknown()),
    sandbox: z.literal(true).optional().describe('It is played for the receiver, and nothing of it is real'),
  })
  .meta({ id: 'DeliveredEvent' });
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** Why an attempt got no answer. Never an address, a header or a body. */
export const SendFailure = z
  .enum([
    'timeout',
    'address-refused',
    'scheme-refused',
    'name-not-found',
    'connection-refused',
    'connection-reset',
    'connection-failed',
    'tls-failed',
    'not-http',
  ])
  .meta({ id: 'SendFailure' });
export type SendFailure = z.infer<typeof SendFailure>;

/** One POST and what came of it: an answer's status code, or the reason why there was none. */
export const Attempt = z
  .strictObject({
    at: Instant,
    round: z.int().positive().describe('1, and one more with each replay'),
    ms: z.int().nonnegative().describe('How long it took, in real milliseconds'),
    answer: z.int().optional().describe("The answer's status code"),
    failure: SendFailure.optional(),
  })
  .meta({ id: 'DeliveryAttempt' });
export type Attempt = z.infer<typeof Attempt>;

/** With what its endpoint said, for the endpoint's owner and for operators alone. */
export const AnsweredAttempt = Attempt.extend({
  said: z
    .string()
    .optional()
    .describe('The first 500 bytes of an answer that did not take the event; kept for 30 days'),
});
export type AnsweredAttempt = z.infer<typeof AnsweredAttempt>;

/**
 * `held`: its endpoint is paused, or catching up and not yet there. `inbox`: nothing is sent, since its recipient has no
 * endpoint and works by the inbox, or has taken this one away. `disabled`: the endpoint answered 410 Gone, or its recipient
 * is nobody any more. `dead`: every attempt of the schedule failed. The event stands in the feed all the while.
 */
export const DeliveryStatus = z.enum(['pending', 'delivered', 'held', 'dead', 'disabled', 'inbox']);
export type DeliveryStatus = z.infer<typeof DeliveryStatus>;

/** What a delivery is and how it stands. What it says stands in its recipient's feed, its attempts beside it. */
export const DeliveryHead = z.strictObject({
  id: DeliveryId,
  recipient: Recipient,
  sequence: z.int().positive().describe("Where the event stands in its recipient's feed"),
  type: z.string().describe("The event's type"),
  status: DeliveryStatus,
  createdAt: Instant,
  round: z.int().positive().describe('1, and one more with each replay'),
  roundBegunAt: Instant,
  replayedBy: z.string().optional().describe('Who asked for the newest replay: the subject of the token'),
  tries: z.int().nonnegative().describe('Attempts of this round'),
  attempted: z.int().nonnegative().describe('Attempts of all rounds'),
  lastAttempt: Attempt.optional(),
  nextAttemptAt: Instant.optional(),
  deliveredAt: Instant.optional(),
});
export type DeliveryHead = z.infer<typeof DeliveryHead>;

/** As it is shown, with what its recipient is called where that is a partner. */
export const DeliveryView = DeliveryHead.extend(nameBeside('recipient')).meta({ id: 'DeliverySummary' });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const Delivery = DeliveryView.extend({
  event: WebhookEvent,
  attempts: z.array(AnsweredAttempt).describe('Oldest first; the last 100'),
}).meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof Delivery>;

/** An event as its recipient reads it in the feed. */
export const FeedEvent = WebhookEvent.extend({
  id: DeliveryId.describe('The `webhook-id` under which the same event is sent'),
}).meta({ id: 'FeedEvent' });
export type FeedEvent = z.infer<typeof FeedEvent>;
