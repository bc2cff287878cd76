import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { keyedPosts } from './keyed.ts';
import { ProblemError } from './problem.ts';
import { retrying, usualRetries, type RetrySettings } from './retries.ts';
import type { components, paths } from './schema.ts';

export { eachOf } from './pages.ts';
export { ProblemError, type Problem, type ProblemType } from './problem.ts';
export type { RetrySettings } from './retries.ts';
export type { components, operations, paths } from './schema.ts';
export { verifyWebhook, WebhookVerificationError, type EventOf, type LibanEvent } from './webhooks.ts';

/** A schema of the API by its name: `Schema<'Order'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export interface ClientSettings {
  /** Where the API is: `https://api.example.cn`. */
  readonly origin: string;
  /** An access token, or how to get one: it is asked before each call, so keep it until it ends. */
  readonly token?: string | (() => string | Promise<string>);
  /** The language of what is said: Chinese unless it is asked otherwise. */
  readonly language?: 'zh' | 'en';
  /** `false` tries nothing twice. */
  readonly retries?: Partial<RetrySettings> | false;
  /** Instead of the global one: of a proxy, say, or of a test. */
  readonly fetch?: typeof fetch;
}

const prepare = ({ token, language }: ClientSettings): Middleware => ({
  onRequest: async ({ request, schemaPath }) => {
    const { headers, method } = request;
    if (token !== undefined)
      headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
    if (language !== undefined) headers.set('accept-language', language);
    // One key for all attempts of one call: it is set before any of them.
    if (method === 'POST' && keyedPosts.has(schemaPath) && !headers.has('idempotency-key'))
      headers.set('idempotency-key', crypto.randomUUID());
  },
});

/**
 * A client of the API: `GET`, `POST` and so on by the paths of the description, typed by it. What may be tried again is,
 * and a POST that needs an `Idempotency-Key` gets one.
 */
export const libanClient = (settings: ClientSettings): Client<paths> => {
  const { origin, retries = {}, fetch: send = fetch } = settings;
  const client = createClient<paths>({
    baseUrl: origin,
    fetch: retries === false ? send : retrying(send, { ...usualRetries, ...retries }),
  });
  client.use(prepare(settings));
  return client;
};

/**
 * What a call was answered: `const order = await ok(liban.GET('/v1/orders/{id}', …))`.
 * @throws ProblemError when it was refused
 */
export const ok = async <Data>(
  call: Promise<{ readonly data?: Data; readonly error?: unknown; readonly response: Response }>,
): Promise<Data> => {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(response, error);
  return data as Data;
};
