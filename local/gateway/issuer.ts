import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
} from 'jose';
import type { DataDirectory } from '../data-directory.ts';

/** An ID token says who logged in, to the client alone; an access token opens the API. */
export type TokenUse = 'access' | 'id';

/** A small OpenID provider for one machine: who asks for a token gets it. */
export interface Issuer {
  readonly origin: string;
  readonly keys: ReturnType<typeof createLocalJWKSet>;
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Signs a token that is good for a day of real time; it says for what, as Amazon Cognito and RFC 9068 do. */
  token(claims: Readonly<Record<string, string>>, use: TokenUse): Promise<string>;
}

const algorithm = 'RS256';
const setting = 'issuer-key';

/** The issuer, with the key this data directory has had since its first start. */
export const openIssuer = async (
  directory: DataDirectory,
  origin: string,
  audience: string,
): Promise<Issuer> => {
  const jwk = await keyOf(directory);
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
  const key = await importJWK(jwk, algorithm);
  return {
    origin,
    jwks,
    keys: createLocalJWKSet({ keys: jwks.keys.map((one) => ({ ...one })) as JWK[] }),
    configuration: {
      issuer: origin,
      jwks_uri: `${origin}/.well-known/jwks.json`,
      response_types_supported: ['token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [algorithm],
    },
    token: (claims, use) =>
      new SignJWT({ ...claims, token_use: use })
        .setProtectedHeader({ alg: algorithm, typ: use === 'access' ? 'at+jwt' : 'JWT', ...(kid && { kid }) })
        .setIssuer(origin)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime('24h')
        .sign(key),
  };
};

const keyOf = async (directory: DataDirectory): Promise<JWK> => {
  const kept = directory.setting(setting);
  if (kept !== undefined) return JSON.parse(kept) as JWK;
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk) };
  directory.keep(setting, JSON.stringify(key));
  return key;
};
