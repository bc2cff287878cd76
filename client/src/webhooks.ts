import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { webhooks } from './schema.ts';

type Body = webhooks[keyof webhooks]['post']['requestBody']['content']['application/json'];

/**
 * A body for each of the types that say the same, so that `type` tells them apart. By intersection: `Omit` forgets every
 * named member of what is open to further ones.
 */
type Each<One> = One extends { type: infer Type extends string }
  ? { [T in Type]: One & { type: T } }[Type]
  : never;

/** Any event the platform sends; `type` says which. */
export type LibanEvent = Each<Body>;

/** One type of event: `EventOf<'order.created'>`. */
export type EventOf<Type extends LibanEvent['type']> = Extract<LibanEvent, { type: Type }>;

export { WebhookVerificationError };

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (headers: Headers, name: string): string => {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : (found?.[0] ?? '');
};

/**
 * The event of a webhook that was signed with one of your secrets, no more than five minutes ago (Standard Webhooks;
 * compared in constant time). Give it the body as it came, before anybody parsed it.
 * @param secrets while a secret is rotated, the new one and the old one
 * @throws WebhookVerificationError when it was not: answer 401 and do nothing
 */
export const verifyWebhook = (
  body: string | Uint8Array,
  headers: Headers,
  secrets: string | readonly string[],
): LibanEvent => {
  const signed = {
    'webhook-id': one(headers, 'webhook-id'),
    'webhook-timestamp': one(headers, 'webhook-timestamp'),
    'webhook-signature': one(headers, 'webhook-signature'),
  };
  const text = typeof body === 'string' ? body : new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  let refused: unknown = new WebhookVerificationError('No secret was given');
  for (const secret of [secrets].flat()) {
    try {
      return new Webhook(secret).verify(text, signed) as LibanEvent;
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      refused = error;
    }
  }
  throw refused;
};
