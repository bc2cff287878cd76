import * as z from 'zod';
import { json, type Answer } from '../answer.ts';
import type { Received } from '../event.ts';
import type { Issuer } from '../issuer.ts';
import { parsedBody, refusal } from '../problem.ts';

/** Any text: what is in a token the API checks itself, and this is the place to try that. */
const said = z.string().min(1).max(5_000);
const person = {
  /** The account; without it that of whom the token is for. */
  sub: said.optional(),
  name: said.optional(),
  use: z.enum(['access', 'id']).default('access'),
};

/** Who a token is for: the claims that a city's own identity provider would put into it. */
export const TokenRequest = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('enterprise'), uscc: said, ...person }),
  z.strictObject({ role: z.literal('citizen'), citizen: said, ...person }),
  z.strictObject({ role: z.literal('partner'), partner: said, ...person }),
  z.strictObject({ role: z.literal('operator'), ...person }),
]);
export type TokenRequest = z.input<typeof TokenRequest>;

/** Who bears a token for which nobody was named. */
const personOf = (request: TokenRequest): { readonly sub: string; readonly name: string } => {
  switch (request.role) {
    case 'enterprise':
      return { sub: request.uscc, name: '样例经办人' };
    case 'citizen':
      return { sub: request.citizen, name: '样例市民' };
    case 'partner':
      return { sub: request.partner, name: '样例值班员' };
    case 'operator':
      return { sub: 'operator', name: '样例管理员' };
  }
};

/** What is said of somebody in a token. */
export const claimsOf = ({ use: _, ...named }: TokenRequest): Readonly<Record<string, string>> => {
  const claims = Object.entries({ ...personOf(named), ...named });
  return Object.fromEntries(claims.filter((entry): entry is [string, string] => entry[1] !== undefined));
};

export const issueToken = (issuer: Issuer, request: TokenRequest): Promise<string> =>
  issuer.token(claimsOf(request), { use: request.use ?? 'access' });

/** `POST /local/tokens`. */
export const tokens =
  (issuer: Issuer) =>
  async (received: Received): Promise<Answer> => {
    const body = parsedBody(received, TokenRequest);
    if ('failure' in body) return refusal(received, body.failure);
    return json(201, { token: await issueToken(issuer, body.value) });
  };
