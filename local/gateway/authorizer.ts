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

const verified = async (issuer: Issuer, expected: string, token: string): Promise<JWTPayload | undefined> => {
  const { errors, jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: expected,
      algorithms,
      requiredClaims: ['exp'],
    });
    return payload.iat !== undefined && payload.iat > Date.now() / 1_000 + 1 ? undefined : payload;
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
