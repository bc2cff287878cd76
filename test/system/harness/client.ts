import { libanClient } from '@liban/client';
import type { RunningInstance } from './instance.ts';
import { expectNothingPersonalSaid } from './personal-data.ts';
import { publishedAt, type Published } from './published.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
}

export interface Request {
  readonly body?: unknown;
  /** Sent as it stands, instead of `body` as JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The body of an answer that is none of a refusal. */
export const ok = <T>({ status, body }: Reply): T => {
  if (status >= 400) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body as T;
};

export type Call = (method: string, path: string, request?: Request) => Promise<Reply>;

/** Who calls, as `POST /local/tokens` takes it. */
export type Who = (
  | { readonly role: 'enterprise'; readonly uscc: string }
  | { readonly role: 'citizen'; readonly citizen: string }
  | { readonly role: 'partner'; readonly partner: string }
  | { readonly role: 'operator' }
) & { readonly sub?: string; readonly name?: string; readonly use?: 'access' | 'id' };

const published = new WeakMap<RunningInstance, Promise<Published>>();

const descriptionOf = (instance: RunningInstance): Promise<Published> => {
  const known = published.get(instance) ?? publishedAt(instance.endpoints.api);
  published.set(instance, known);
  return known;
};

/**
 * A caller of an instance, found again at its address after each restart; without a role it has no token.
 * An answer that is not as the instance's own `GET /openapi.json` describes it fails the test that asked.
 */
export const clientOf = (instance: RunningInstance, who?: Who): Call => {
  let token: string | undefined;
  const call: Call = async (method, path, { body, raw, headers = {} } = {}) => {
    const response = await fetch(`${instance.endpoints.api}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        // Some acts of operators need a reason (docs/adr/0031).
        ...(who?.role === 'operator' && { 'audit-reason': 'test' }),
        ...((body !== undefined || raw !== undefined) && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(raw !== undefined ? { body: raw } : body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    const reply = {
      status: response.status,
      headers: response.headers,
      body: json && text !== '' ? (JSON.parse(text) as unknown) : text,
    };
    expectNothingPersonalSaid(`${method} ${path}`, reply);
    const mediaType = response.headers.get('content-type') ?? undefined;
    const fault = (await descriptionOf(instance)).fault({ ...reply, method, path, mediaType });
    if (fault !== undefined) throw new Error(`${method} ${path} answered other than published: ${fault}`);
    return reply;
  };
  return async (method, path, request) => {
    if (who !== undefined && token === undefined) {
      const issued = await call('POST', '/local/tokens', { body: who });
      ({ token } = issued.body as { token: string });
    }
    return call(method, path, request);
  };
};

/**
 * The typed client of an instance that an integrator has. It tries nothing twice: what is answered at first is what a
 * test asks about. What it is answered is not held against the description, since its types are made of it.
 */
export const libanOf = (instance: RunningInstance, who: Who): ReturnType<typeof libanClient> => {
  const issue = async (): Promise<string> =>
    ok<{ token: string }>(await clientOf(instance)('POST', '/local/tokens', { body: who })).token;
  let token: Promise<string> | undefined;
  return libanClient({
    origin: instance.endpoints.api,
    token: () => (token ??= issue()),
    language: 'en',
    retries: false,
  });
};
