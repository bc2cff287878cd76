import * as z from 'zod';
import { json, type Answer } from '../answer.ts';
import type { Received } from '../event.ts';
import type { Issuer } from '../issuer.ts';
import { parsedBody, refusal } from '../problem.ts';

const name = z.string().min(1).max(100).optional();
const id = z.string().min(1).max(200);

/** Who a token is for: the claims that a city's own identity provider would put into it. */
export const TokenRequest = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('enterprise'), uscc: id, name }),
  z.strictObject({ role: z.literal('partner'), partner: id, name }),
  z.strictObject({ role: z.literal('department'), department: id, name }),
  z.strictObject({ role: z.literal('operator'), name }),
]);
export type TokenRequest = z.infer<typeof TokenRequest>;

const subject = (request: TokenRequest): string => {
  switch (request.role) {
    case 'enterprise':
      return request.uscc;
    case 'partner':
      return request.partner;
    case 'department':
      return request.department;
    case 'operator':
      return request.name ?? 'operator';
  }
};

export const issueToken = (issuer: Issuer, request: TokenRequest): Promise<string> => {
  const claims = Object.entries(request).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return issuer.token({ sub: subject(request), ...Object.fromEntries(claims) });
};

/** `POST /local/tokens`. */
export const tokens =
  (issuer: Issuer) =>
  async (received: Received): Promise<Answer> => {
    const body = parsedBody(received, TokenRequest);
    if ('failure' in body) return refusal(received, body.failure);
    return json(201, { token: await issueToken(issuer, body.value) });
  };
