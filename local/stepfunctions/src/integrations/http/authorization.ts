import { reasonOf, textOf } from '../aws/endpoints.ts';
import type { Connection, HttpParameters, OAuth, Pair } from './connections.ts';

/** What a connection adds to a request. */
export interface Additions {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
}

const members = (pairs: readonly Pair[] = []): Record<string, string> =>
  Object.fromEntries(pairs.map(({ Key, Value }) => [Key, Value]));

const parametersOf = (parameters: HttpParameters | undefined): Additions => ({
  headers: members(parameters?.HeaderParameters),
  query: members(parameters?.QueryStringParameters),
  body: members(parameters?.BodyParameters),
});

/** Tokens by connection: EventBridge keeps them until the service refuses one. */
export class Tokens {
  readonly #tokens = new Map<string, string>();

  forget(name: string): void {
    this.#tokens.delete(name);
  }

  async of(name: string, oauth: OAuth): Promise<string> {
    const kept = this.#tokens.get(name);
    if (kept !== undefined) return kept;
    const token = await fetchToken(oauth);
    this.#tokens.set(name, token);
    return token;
  }
}

/** @throws Error where the connection cannot be authorised */
export async function authorise(connection: Connection, tokens: Tokens): Promise<Additions> {
  const { BasicAuthParameters, ApiKeyAuthParameters, OAuthParameters, InvocationHttpParameters } =
    connection.AuthParameters;
  const added = parametersOf(InvocationHttpParameters);
  const headers = { ...added.headers };
  if (BasicAuthParameters) {
    const { Username, Password } = BasicAuthParameters;
    headers['Authorization'] = `Basic ${Buffer.from(`${Username}:${Password}`).toString('base64')}`;
  }
  if (ApiKeyAuthParameters) headers[ApiKeyAuthParameters.ApiKeyName] = ApiKeyAuthParameters.ApiKeyValue;
  if (OAuthParameters)
    headers['Authorization'] = `Bearer ${await tokens.of(connection.Name, OAuthParameters)}`;
  return { ...added, headers };
}

/** RFC 6749, 4.4: the client's own credentials for a token. */
async function fetchToken({
  AuthorizationEndpoint,
  HttpMethod,
  ClientParameters: { ClientID, ClientSecret },
  OAuthHttpParameters,
}: OAuth): Promise<string> {
  const { headers, query, body } = parametersOf(OAuthHttpParameters);
  const url = new URL(AuthorizationEndpoint);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const form = new URLSearchParams({
    ...{ grant_type: 'client_credentials', client_id: ClientID, client_secret: ClientSecret },
    ...body,
  });
  if (HttpMethod === 'GET') for (const [name, value] of form) url.searchParams.set(name, value);
  const response = await fetch(url, {
    method: HttpMethod,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    ...(HttpMethod !== 'GET' && { body: form.toString() }),
    signal: AbortSignal.timeout(20_000),
  }).catch((error: unknown) => {
    throw new Error(`${url.origin} does not answer: ${reasonOf(error)}`);
  });
  const text = textOf({ body: new Uint8Array(await response.arrayBuffer()) });
  const token = response.ok ? tokenIn(text) : undefined;
  if (token === undefined)
    throw new Error(`${url.origin} gave no token (${response.status}): ${text.slice(0, 300)}`);
  return token;
}

function tokenIn(text: string): string | undefined {
  try {
    const { access_token: token } = JSON.parse(text) as { readonly access_token?: unknown };
    return typeof token === 'string' ? token : undefined;
  } catch {
    return undefined;
  }
}
