import type { JWK, JWTVerifyGetKey } from 'jose';
import { lazy } from '../../functions/common/lazy.ts';
import type { DataDirectory } from '../data-directory.ts';

/** An ID token says who logged in, to the client alone; an access token opens the API; a refresh token gives new ones. */
export type TokenUse = 'access' | 'id' | 'refresh';

export interface TokenTerms {
  readonly use: TokenUse;
  /** Whom it is for, where it is not the API. */
  readonly audience?: string;
  /** Of real time: a day where nothing is said. */
  readonly lifetime?: string;
}

/** A small OpenID provider for one machine: who asks for a token gets it. */
export interface Issuer {
  readonly origin: string;
  readonly keys: JWTVerifyGetKey;
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Signs a token; it says for what it is good, as Amazon Cognito and RFC 9068 do. */
  token(claims: Readonly<Record<string, string>>, terms: TokenTerms): Promise<string>;
}

/** Where people sign in on this machine. */
export const signInPaths = {
  authorize: '/local/sign-in',
  token: '/local/sign-in/token',
  end: '/local/sign-in/end',
} as const;

const algorithm = 'RS256';
const setting = 'issuer-key';

/** Loaded when the first token is signed or looked at: until then nobody has one. */
const jose = () => import('jose');

/** The issuer, with the key this data directory has had since its first start. */
export const openIssuer = (jwk: JWK, origin: string, audience: string): Issuer => {
  const { kty, n, e, kid } = jwk;
  const jwks = {
    keys: [
      {
        ...(kty && { kty }),
        ...(n && { n }),
        ...(e && { e }),
        ...(kid && { kid }),
        alg: algorithm,
        use: 'sig',
      },
    ],
  };
  const key = lazy(async () => (await jose()).importJWK(jwk, algorithm));
  const set = lazy(async () =>
    (await jose()).createLocalJWKSet({ keys: jwks.keys.map((one) => ({ ...one })) as JWK[] }),
  );
  return {
    origin,
    jwks,
    keys: async (header, token) => (await set())(header, token),
    configuration: {
      issuer: origin,
      jwks_uri: `${origin}/.well-known/jwks.json`,
      authorization_endpoint: `${origin}${signInPaths.authorize}`,
      token_endpoint: `${origin}${signInPaths.token}`,
      end_session_endpoint: `${origin}${signInPaths.end}`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      scopes_supported: ['openid', 'profile', 'offline_access'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [algorithm],
    },
    token: async (claims, { use, audience: of = audience, lifetime = '24h' }) => {
      const { SignJWT } = await jose();
      return new SignJWT({ ...claims, token_use: use })
        .setProtectedHeader({ alg: algorithm, typ: use === 'access' ? 'at+jwt' : 'JWT', ...(kid && { kid }) })
        .setIssuer(origin)
        .setAudience(of)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(await key());
    },
  };
};

/** Made at the first start of a data directory: that takes a processor for a while. */
export const issuerKey = async (directory: DataDirectory): Promise<JWK> => {
  const kept = directory.setting(setting);
  if (kept !== undefined) return JSON.parse(kept) as JWK;
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await jose();
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk) };
  directory.keep(setting, JSON.stringify(key));
  return key;
};
