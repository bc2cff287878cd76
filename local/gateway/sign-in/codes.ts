import { createHash, randomBytes } from 'node:crypto';
import type { TokenRequest } from '../local/tokens.ts';

/** What was agreed when somebody signed in, until the page comes for the tokens. */
export interface Grant {
  readonly who: TokenRequest;
  readonly clientId: string;
  readonly redirectUri: string;
  /** RFC 7636: the page shows by it that the code is its own. */
  readonly challenge: string;
  readonly scope: string;
  readonly nonce?: string;
}

const lifetimeMs = 60_000;

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url');

/** Codes of this process: each is good once, for a minute of real time (RFC 6749, 4.1.2). */
export const openCodes = () => {
  const grants = new Map<string, { readonly grant: Grant; readonly until: number }>();
  return {
    issue: (grant: Grant): string => {
      const code = randomBytes(32).toString('base64url');
      for (const [old, { until }] of grants) if (until < Date.now()) grants.delete(old);
      grants.set(code, { grant, until: Date.now() + lifetimeMs });
      return code;
    },
    take: (code: string): Grant | undefined => {
      const found = grants.get(code);
      grants.delete(code);
      return found !== undefined && found.until >= Date.now() ? found.grant : undefined;
    },
  };
};
export type Codes = ReturnType<typeof openCodes>;
