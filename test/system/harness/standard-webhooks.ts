import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ReceivedWebhook } from './receiver.ts';

/** Seconds by which the timestamp may differ from real time, as receivers are advised to tolerate. */
const tolerance = 5 * 60;

/**
 * Verifies a webhook as the Standard Webhooks specification describes it, with nothing but an HMAC: a receiver that
 * shares no code with the sender.
 * @throws Error saying what is wrong.
 */
export const verified = (secret: string, { headers, body, at }: ReceivedWebhook): WebhookBody => {
  const id = headers['webhook-id'] ?? '';
  const timestamp = headers['webhook-timestamp'] ?? '';
  if (Math.abs(at / 1_000 - Number(timestamp)) > tolerance) throw new Error(`${id} has a stale timestamp`);
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
  const matches = (headers['webhook-signature'] ?? '')
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .map((signature) => Buffer.from(signature.slice('v1,'.length), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
  if (!matches) throw new Error(`${id} is not signed with this secret`);
  return JSON.parse(body) as WebhookBody;
};

export interface WebhookBody {
  readonly type: string;
  readonly timestamp: string;
  readonly data: { readonly orderId: string } & Readonly<Record<string, unknown>>;
}
