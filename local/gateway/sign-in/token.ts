import * as z from 'zod';
import { json, type Answer } from '../answer.ts';
import type { Received } from '../event.ts';
import { signInPaths, type Issuer } from '../issuer.ts';
import { claimsOf, TokenRequest } from '../local/tokens.ts';
import { challengeOf, type Codes } from './codes.ts';

const Asked = z.discriminatedUnion('grant_type', [
  z.object({
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    redirect_uri: z.string(),
    client_id: z.string(),
    code_verifier: z.string().min(43).max(128),
  }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: z.string(), client_id: z.string() }),
]);

/** Real time, in seconds: short enough that a page left open over lunch has had to refresh. */
const accessSeconds = 1_800;

/** RFC 6749, 5.2. */
const refused = (error: string): Answer => json(400, { error });

/** What a refresh token says besides who it is for. */
const Refreshing = z.object({ client_id: z.string(), scope: z.string(), who: z.string() });

interface Session {
  readonly who: TokenRequest;
  readonly clientId: string;
  readonly scope: string;
  readonly nonce?: string;
}

const tokensFor = async (issuer: Issuer, { who, clientId, scope, nonce }: Session): Promise<Answer> => {
  const claims = claimsOf(who);
  const [access_token, id_token, refresh_token] = await Promise.all([
    issuer.token({ ...claims, client_id: clientId, scope }, { use: 'access', lifetime: `${accessSeconds}s` }),
    issuer.token({ ...claims, ...(nonce !== undefined && { nonce }) }, { use: 'id', audience: clientId }),
    issuer.token(
      { client_id: clientId, scope, who: JSON.stringify(who) },
      { use: 'refresh', audience: refreshAudience(issuer), lifetime: '30d' },
    ),
  ]);
  const answer = json(200, {
    access_token,
    id_token,
    refresh_token,
    token_type: 'Bearer',
    expires_in: accessSeconds,
    scope,
  });
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } };
};

const refreshAudience = ({ origin }: Issuer): string => `${origin}${signInPaths.token}`;

const sessionOf = async (issuer: Issuer, token: string): Promise<Session | undefined> => {
  const { errors, jwtVerify } = await import('jose');
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.origin,
      audience: refreshAudience(issuer),
    });
    const { client_id: clientId, scope, who } = Refreshing.parse(payload);
    return { clientId, scope, who: TokenRequest.parse(JSON.parse(who)) };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) return undefined;
    throw error;
  }
};

/** `POST` to the token endpoint: a code becomes tokens, once, for whoever asked for it; a refresh token new ones. */
export const tokenEndpoint =
  (issuer: Issuer, codes: Codes) =>
  async ({ body }: Received): Promise<Answer> => {
    const asked = Asked.safeParse(Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
    if (!asked.success) return refused('invalid_request');
    const { data } = asked;
    if (data.grant_type === 'refresh_token') {
      const session = await sessionOf(issuer, data.refresh_token);
      return session?.clientId === data.client_id ? tokensFor(issuer, session) : refused('invalid_grant');
    }
    const grant = codes.take(data.code);
    const isTheirs =
      grant?.clientId === data.client_id &&
      grant.redirectUri === data.redirect_uri &&
      grant.challenge === challengeOf(data.code_verifier);
    return isTheirs ? tokensFor(issuer, grant) : refused('invalid_grant');
  };
