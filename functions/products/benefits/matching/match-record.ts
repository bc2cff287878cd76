import { besideKey, type Beside } from '../enterprises/records.ts';
import type { Fingerprint } from '../policies/rules/standing.ts';

/** How an enterprise stands towards every policy it meets or nearly meets, beside its record: one item, whatever changes. */
export interface MatchRecord extends Beside {
  readonly uscc: string;
  /** By policy version; what is not in it is neither met nor near. */
  readonly kept: Readonly<Record<string, Fingerprint>>;
  /** What was granted, by the policy's code: a later version does not grant it again. */
  readonly granted: Readonly<Record<string, string>>;
  /** How often what had lapsed was claimed again, by the policy's code. */
  readonly claims?: Readonly<Record<string, number>>;
}

export const emptyMatchRecord = (uscc: string): MatchRecord => ({
  ...besideKey(uscc),
  kind: 'standings',
  uscc,
  kept: {},
  granted: {},
  version: 0,
});

/** Met, and not had beside another policy (不得重复享受); asked again whenever it is matched. */
export const excludedBy = (code: string): Fingerprint => `excluded:${code}`;
