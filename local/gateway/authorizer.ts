import type { JWTPayload } from 'jose';
import type { Issuer } from './issuer.ts';
import type { Route } from './routes.ts';

export interface Identity {
  /** Every claim as text, as an HTTP API passes them. */
  readonly claims: Readonly<Record<string, string>>;
  readonly scopes: readonly string[] | null;
}

export type Verdict =
  | { readonly kind: 'allowed'; readonly identity: Identity }
  | { readonly kind: 'unauthorized' }
  /** The token is good and lacks every scope the route asks for. */
  | { readonly kind: 'forbidden' };

/** RSA signatures only, as the JWT authorizer of an HTTP API takes them. */
const algorithms = ['RS256', 'RS384', 'RS512'];

/**
 * The JWT authorizer of an HTTP API: signature by a key of the issuer, `iss`, `aud` or `client_id`, `exp`, `nbf`,
 * `iat`, then the route's scopes (Amazon API Gateway, "Control access to HTTP APIs with JWT authorizers").
 */
export const authorize = async (
  issuer: Issuer,
  route: Route,
  header: string | undefined,
): Promise<Verdict> => {
  const { jwt, scopes: wanted } = route;
  if (jwt === undefined || header === undefined) return { kind: 'unauthorized' };
  const payload = await verified(issuer, jwt.issuer, header.replace(/^Bearer /i, ''));
  if (payload === undefined) return { kind: 'unauthorized' };
  const audience = payload.aud ?? payload['client_id'];
  const named = Array.isArray(audience) ? audience : [audience];
  if (!jwt.audience.some((one) => named.includes(one))) return { kind: 'unauthorized' };

  const scopes = scopesOf(payload);
  if (wanted.length > 0 && !wanted.some((scope) => scopes.includes(scope))) return { kind: 'forbidden' };
  const claims = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));
  return { kind: 'allowed', identity: { claims, scopes: wanted.length > 0 ? scopes : null } };
};

/** So many tokens, and then it begins anew. */
const mostKnown = 1_000;

/** What was found in a token whose signature is good: that is looked at once. */
const known = new WeakMap<Issuer, Map<string, JWTPayload>>();

const isTimely = ({ exp = 0, iat = 0, nbf = 0 }: JWTPayload): boolean => {
  const now = Date.now() / 1_000;
  return exp > now && iat <= now + 1 && nbf <= now + 1;
};

const verified = async (issuer: Issuer, expected: string, token: string): Promise<JWTPayload | undefined> => {
  const found = known.get(issuer) ?? new Map<string, JWTPayload>();
  known.set(issuer, found);
  const before = found.get(token);
  if (before !== undefined) return isTimely(before) ? before : undefined;
  const { errors, jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: expected,
      algorithms,
      requiredClaims: ['exp'],
    });
    if (!isTimely(payload)) return undefined;
    if (found.size >= mostKnown) found.clear();
    found.set(token, payload);
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
};

const scopesOf = (payload: JWTPayload): readonly string[] => {
  const scopes = payload['scope'] ?? payload['scp'];
  if (typeof scopes === 'string') return scopes.split(' ');
  return Array.isArray(scopes) ? scopes.map(String) : [];
};

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return JSON.stringify(value);
};
