import { isDeepStrictEqual } from 'node:util';
import { chooseAmong } from '../policies/rules/exclusions.ts';
import { policyKey, type Change } from '../policies/rules/match.ts';
import type { Fingerprint } from '../policies/rules/standing.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import { excludedBy, type MatchRecord } from './match-record.ts';

/** A policy that was granted already, and what cannot be had beside it. */
export interface ConflictingGrant {
  readonly code: string;
  readonly excludes: readonly string[];
}

/** What is to be written of one enterprise: its match record, and the policies it is granted now. */
export interface Outcome {
  readonly record: MatchRecord;
  readonly grants: readonly CheckedPolicy[];
  /** There is more to grant than one transaction takes. */
  readonly more: boolean;
}

/** A grant is up to nine writes of a transaction that takes a hundred. */
const grantsAtOnce = 10;

interface Candidate extends ConflictingGrant {
  readonly fen: number;
  readonly checked: CheckedPolicy;
  readonly print: Fingerprint;
}

/** Only what needs no application is granted by matching, and no code twice. */
const candidatesOf = (
  changes: readonly Change[],
  { granted }: MatchRecord,
  checkedOf: ReadonlyMap<string, CheckedPolicy>,
): Candidate[] =>
  changes.flatMap((change) => {
    const { standing, after } = change;
    const checked = checkedOf.get(change.policyKey);
    if (!checked || standing?.kind !== 'met' || after === undefined) return [];
    const { policy } = checked;
    if (policy.mode !== 'automatic' || Object.hasOwn(granted, policy.code)) return [];
    const { code, excludes } = policy;
    return [{ code, excludes, fen: standing.fen ?? 0, checked, print: after }];
  });

/**
 * What the changes of one enterprise come to; undefined when nothing is to be written. Prints of policies that are
 * published no more are dropped on the way.
 * @param published every policy version that is published
 */
export const outcomeOf = (
  before: MatchRecord,
  changes: readonly Change[],
  conflicting: readonly ConflictingGrant[],
  checkedOf: ReadonlyMap<string, CheckedPolicy>,
  published: ReadonlySet<string>,
): Outcome | undefined => {
  const { granted, excluded } = chooseAmong(candidatesOf(changes, before, checkedOf), conflicting);
  const now = granted.slice(0, grantsAtOnce);
  const later = new Set(granted.slice(grantsAtOnce).map(({ checked }) => policyKey(checked.policy)));
  const barred = new Map(
    excluded.map(({ candidate, by }): [string, Fingerprint] => [
      policyKey(candidate.checked.policy),
      excludedBy(by),
    ]),
  );
  const prints = new Map(Object.entries(before.kept).filter(([key]) => published.has(key)));
  for (const { policyKey: key, after } of changes) {
    if (later.has(key)) continue;
    const print = barred.get(key) ?? after;
    if (print === undefined) prints.delete(key);
    else prints.set(key, print);
  }
  const kept: Record<string, Fingerprint> = Object.fromEntries(prints);
  if (now.length === 0 && isDeepStrictEqual(kept, before.kept)) return undefined;
  return {
    record: { ...before, kept },
    grants: now.map(({ checked }) => checked),
    more: later.size > 0,
  };
};
