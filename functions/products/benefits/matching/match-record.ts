import { besideKey, type Beside } from '../enterprises/records.ts';
import type { Fingerprint } from '../policies/rules/standing.ts';

/** How somebody stands towards every policy it meets or nearly meets, beside its record: one item, whatever changes. */
export interface MatchRecord extends Beside {
  /** By policy version; what is not in it is neither met nor near. */
  readonly kept: Readonly<Record<string, Fingerprint>>;
  /** What was granted, by the policy's code, and of what is had more than once its period: a later version grants no period again. */
  readonly granted: Readonly<Record<string, string>>;
  /** How often what had lapsed was claimed again, by what it was granted under. */
  readonly claims?: Readonly<Record<string, number>>;
  /** Of which window it was told last, by the policy's code. */
  readonly windows?: Readonly<Record<string, string>>;
  /** What was granted under a cap, by its group and year. */
  readonly capped?: Readonly<Record<string, readonly string[]>>;
}

export const emptyMatchRecord = (key: string): MatchRecord => ({
  ...besideKey(key),
  kind: 'standings',
  kept: {},
  granted: {},
  version: 0,
});

/** Met, and not had beside another policy (不得重复享受); asked again whenever it is matched. */
export const excludedBy = (code: string): Fingerprint => `excluded:${code}`;

/** Met, and the enterprise has all that the cap of a group leaves it. */
export const cappedBy = (group: string): Fingerprint => `capped:${group}`;

/** Met, and had as often as it can be. */
export const USED_UP: Fingerprint = 'used-up:';

/** Met beside others, of which the enterprise is to choose one. */
export const toChoose = (among: readonly string[]): Fingerprint => `choice:${among.join(',')}`;

/** What bars a policy that is met, as it was kept. */
export interface Barred {
  readonly excludedBy?: string;
  readonly cappedBy?: string;
  readonly usedUp?: true;
  readonly chooseAmong?: readonly string[];
}

export const barredIn = (print: Fingerprint | undefined): Barred => {
  const [, kind, said = ''] = /^(excluded|capped|used-up|choice):(.*)$/.exec(print ?? '') ?? [];
  if (kind === 'excluded') return { excludedBy: said };
  if (kind === 'used-up') return { usedUp: true };
  if (kind === 'capped') return { cappedBy: said };
  return kind === 'choice' ? { chooseAmong: said.split(',') } : {};
};
