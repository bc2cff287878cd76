import { libanClient } from '@liban/client';
import { apiClient, succeeded } from '../client.ts';
import type { TokenRequest } from '../gateway/local/tokens.ts';
import type { Instance } from '../instance.ts';
import { applicant } from '../story.ts';

/** What a story is told with: the API as somebody, the clock of this machine, and the terminal. */
export interface Telling {
  readonly tell: (line?: string) => void;
  /** What must come out for the story to be right; the first that did not ends it. */
  readonly check: (right: boolean, what: string) => void;
  readonly as: (who: TokenRequest) => ReturnType<typeof libanClient>;
  readonly enterprise: ReturnType<typeof libanClient>;
  readonly operator: ReturnType<typeof libanClient>;
  readonly now: () => string;
  /** Lets what is due now happen, or so many working days go by with all that falls due. */
  readonly pass: (workingDays: number) => Promise<void>;
}

export const tellingOf = (instance: Instance): Telling => {
  const origin = instance.endpoints.api;
  const as = (who: TokenRequest) => libanClient({ origin, token: () => instance.token(who) });
  // The clock is this machine's own, and no part of the API.
  const local = apiClient(origin, () => instance.token({ role: 'operator' }));
  return {
    tell: (line = '') => console.log(line),
    check: (right, what) => {
      if (!right) throw new Error(`The story came out wrong: ${what}`);
    },
    as,
    enterprise: as({ role: 'enterprise', uscc: applicant.uscc }),
    operator: as({ role: 'operator' }),
    now: () => instance.clock.instant(),
    pass: async (workingDays) => {
      const move = workingDays === 0 ? { settle: true } : { workingDays };
      succeeded(await local('POST', '/local/clock', move));
    },
  };
};
