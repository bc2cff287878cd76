import { isDeepStrictEqual } from 'node:util';
import { capKey, tightest, type Cap } from '../policies/caps.ts';
import type { PlainDate } from '../../../law/plain-date.ts';
import { chooseAmong, type Candidate as Choosable, type Held } from '../policies/rules/exclusions.ts';
import { policyKey, type Change } from '../policies/rules/match.ts';
import { NOT_YET, type Fingerprint } from '../policies/rules/standing.ts';
import type { Policy } from '../policies/model.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import type { HadBefore } from './had-before.ts';
import { barredIn, cappedBy, excludedBy, toChoose, USED_UP, type MatchRecord } from './match-record.ts';

/** What is granted: all that the rule comes to, or what a cap leaves of it. */
export interface Grant {
  readonly checked: CheckedPolicy;
  readonly capped?: Capped;
}

/** What a cap leaves of a sum. */
export interface Capped {
  readonly cap: Cap;
  readonly left: number;
}

/** What is to be written of one enterprise: its match record, and the policies it is granted now. */
export interface Outcome {
  readonly record: MatchRecord;
  readonly grants: readonly Grant[];
  /** Met together for the first time, and the enterprise is to choose one of them: each such choice once. */
  readonly choices: readonly (readonly CheckedPolicy[])[];
  /** Not yet met, since this time: what time alone will make met, each told once. */
  readonly notYet: readonly CheckedPolicy[];
  /** There is more to grant than one transaction takes. */
  readonly more: boolean;
}

/** A grant is up to nine writes of a transaction that takes a hundred. */
const grantsAtOnce = 10;

interface Candidate extends Choosable {
  readonly checked: CheckedPolicy;
  readonly print: Fingerprint;
}

/** Only what needs no application is granted by matching, and nothing twice in its period. */
const candidatesOf = (
  changes: readonly Change[],
  { granted }: Pick<HadBefore, 'granted'>,
  checkedOf: ReadonlyMap<string, CheckedPolicy>,
): Candidate[] =>
  changes.flatMap((change) => {
    const { standing, after } = change;
    const checked = checkedOf.get(change.policyKey);
    if (!checked || standing?.kind !== 'met' || after === undefined) return [];
    const { policy } = checked;
    if (policy.mode !== 'automatic' || granted.has(policy.code)) return [];
    const { code, excludes, exclusions } = policy;
    return [{ code, excludes, exclusions, fen: standing.fen ?? 0, checked, print: after }];
  });

interface Bounded {
  readonly grants: readonly (Candidate & { readonly capped?: Capped })[];
  readonly exhausted: readonly { readonly candidate: Candidate; readonly cap: Cap }[];
}

/** One after the other, each under what those before it leave of the caps. */
const withinCaps = (
  candidates: readonly Candidate[],
  { underCap }: Pick<HadBefore, 'underCap'>,
  on: PlainDate,
): Bounded => {
  const grants: (Candidate & { capped?: Capped })[] = [];
  const exhausted: { candidate: Candidate; cap: Cap }[] = [];
  const granted = new Map<string, number>();
  for (const candidate of candidates) {
    const { caps = [] } = candidate.checked.policy;
    const capped =
      candidate.fen === 0
        ? undefined
        : tightest(caps, candidate.fen, (cap) => underCap(cap) + (granted.get(capKey(cap, on)) ?? 0));
    if (capped?.left === 0) {
      exhausted.push({ candidate, cap: capped.cap });
      continue;
    }
    const fen = capped?.left ?? candidate.fen;
    for (const cap of caps) granted.set(capKey(cap, on), (granted.get(capKey(cap, on)) ?? 0) + fen);
    grants.push({ ...candidate, ...(capped && { capped }) });
  }
  return { grants, exhausted };
};

/** What waits for a choice of the enterprise, and is not matched anew this time. */
const waitingIn = (
  { kept }: MatchRecord,
  candidates: readonly Candidate[],
  { granted }: HadBefore,
  checkedOf: ReadonlyMap<string, CheckedPolicy>,
): Policy[] => {
  const matched = new Set(candidates.map(({ code }) => code));
  return Object.entries(kept).flatMap(([key, print]) => {
    const policy = barredIn(print).chooseAmong && checkedOf.get(key)?.policy;
    return policy && !matched.has(policy.code) && !granted.has(policy.code) ? [policy] : [];
  });
};

/** What an enterprise is matched against: what it has, and what is published. */
export interface Known {
  readonly conflicting: readonly Held[];
  readonly had: HadBefore;
  /** Every policy version that is published. */
  readonly published: ReadonlyMap<string, CheckedPolicy>;
}

/**
 * What the changes of one enterprise come to; undefined when nothing is to be written. Prints of policies that are
 * published no more are dropped on the way.
 */
export const outcomeOf = (
  before: MatchRecord,
  changes: readonly Change[],
  { conflicting, had, published }: Known,
  on: PlainDate,
): Outcome | undefined => {
  const all = candidatesOf(changes, had, published);
  const candidates = all.filter(({ code }) => !had.usedUp.has(code));
  const waiting = waitingIn(before, candidates, had, published);
  const { granted, excluded, open } = chooseAmong(candidates, conflicting, waiting);
  const { grants, exhausted } = withinCaps(granted, had, on);
  const now = grants.slice(0, grantsAtOnce);
  const keyOf = ({ checked }: Candidate): string => policyKey(checked.policy);
  const later = new Set(grants.slice(grantsAtOnce).map(keyOf));
  const barred = new Map<string, Fingerprint>([
    ...excluded.map(({ candidate, by }): [string, Fingerprint] => [keyOf(candidate), excludedBy(by)]),
    ...all.flatMap((one): [string, Fingerprint][] =>
      had.usedUp.has(one.code) ? [[keyOf(one), USED_UP]] : [],
    ),
    ...exhausted.map(({ candidate, cap }): [string, Fingerprint] => [keyOf(candidate), cappedBy(cap.group)]),
    ...open.map(({ candidate, among }): [string, Fingerprint] => [keyOf(candidate), toChoose(among)]),
  ]);
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
    grants: now.map(({ checked, capped }) => ({ checked, ...(capped && { capped }) })),
    choices: choicesOf(open, before, published),
    notYet: notYetOf(changes, had, published),
    more: later.size > 0,
  };
};

/** Policies that have come to wait for time alone, and are not had already. */
const notYetOf = (
  changes: readonly Change[],
  { granted }: Pick<HadBefore, 'granted'>,
  published: ReadonlyMap<string, CheckedPolicy>,
): CheckedPolicy[] =>
  changes.flatMap(({ standing, before, policyKey: key }) => {
    const checked = published.get(key);
    if (!checked || standing?.kind !== 'not-yet' || before?.startsWith(NOT_YET)) return [];
    return granted.has(checked.policy.code) ? [] : [checked];
  });

/** Those of which the enterprise has not been told. */
const choicesOf = (
  open: readonly { readonly among: readonly string[] }[],
  { kept }: MatchRecord,
  published: ReadonlyMap<string, CheckedPolicy>,
): CheckedPolicy[][] => {
  const told = new Set(Object.values(kept));
  const fresh = new Map(
    open.map(({ among }) => [toChoose(among), among] as const).filter(([print]) => !told.has(print)),
  );
  return [...fresh.values()].map((among) =>
    [...published.values()].filter(({ policy }) => among.includes(policy.code)),
  );
};
