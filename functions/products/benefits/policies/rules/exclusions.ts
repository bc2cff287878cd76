import { isOwnExclusion, type Exclusion, type OwnExclusion } from '../exclusion.ts';

type Rule = Pick<OwnExclusion, 'per' | 'stays'>;

/** What a policy cannot be had beside. */
export interface Excluding {
  readonly code: string;
  /** For ever, the larger of two that are met together. */
  readonly excludes: readonly string[];
  readonly exclusions?: readonly Exclusion[] | undefined;
}

/** A policy that one enterprise would get: what is needed to choose among policies that exclude each other. */
export interface Candidate extends Excluding {
  /** Fen; a right or a qualification counts as 0. */
  readonly fen: number;
}

/** What the enterprise has already. */
export interface Held extends Excluding {
  /** It was matched in another calendar year. */
  readonly ofOtherYear?: boolean;
}

export interface Choice<C extends Candidate> {
  readonly granted: readonly C[];
  readonly excluded: readonly { readonly candidate: C; readonly by: string }[];
  /** Met together, and the policy leaves it to the enterprise which of them it has. */
  readonly open: readonly { readonly candidate: C; readonly among: readonly string[] }[];
}

const naming = ({ code, excludes, exclusions = [] }: Excluding, other: string): Rule[] => [
  ...(excludes.includes(other) ? [{ per: 'enterprise', stays: 'larger' } satisfies Rule] : []),
  // One that names itself is had once: that is what its period says.
  ...exclusions
    .filter(isOwnExclusion)
    .filter(({ policies }) => code !== other && policies.some((one) => one === other)),
];

/** By what two policies exclude each other; one side naming the other is enough. */
const between = (one: Excluding, other: Excluding, ofOtherYear = false): Rule[] =>
  [...naming(one, other.code), ...naming(other, one.code)].filter(
    ({ per }) => per === 'enterprise' || !ofOtherYear,
  );

export const excludeEachOther = (one: Excluding, other: Held): boolean =>
  between(one, other, other.ofOtherYear).length > 0;

/** Left to the enterprise where any of what stands between them says so, and nothing that it holds decides it. */
const isLeftOpen = (one: Excluding, other: Excluding): boolean =>
  one.code !== other.code && between(one, other).some(({ stays }) => stays === 'chosen');

/**
 * Applies 不得重复享受: what the enterprise already holds stays; what the policy leaves to the enterprise waits for its word;
 * of the rest the larger amount goes first, equal amounts by code, so that the choice never depends on the order of matching.
 * @param waiting what waits for the word of the enterprise since an earlier matching
 */
export function chooseAmong<C extends Candidate>(
  candidates: readonly C[],
  held: readonly Held[],
  waiting: readonly Excluding[] = [],
): Choice<C> {
  const granted: C[] = [];
  const excluded: { candidate: C; by: string }[] = [];
  const open: { candidate: C; among: readonly string[] }[] = [];
  const barredBy = (candidate: C) => held.find((one) => excludeEachOther(candidate, one));
  const free: Excluding[] = [...candidates.filter((one) => barredBy(one) === undefined), ...waiting];
  const order = candidates.toSorted((a, b) => b.fen - a.fen || (a.code < b.code ? -1 : 1));
  for (const candidate of order) {
    const rival = barredBy(candidate) ?? granted.find((one) => excludeEachOther(candidate, one));
    const among = free.filter((one) => isLeftOpen(candidate, one)).map(({ code }) => code);
    if (rival) excluded.push({ candidate, by: rival.code });
    else if (among.length > 0) open.push({ candidate, among: [candidate.code, ...among].toSorted() });
    else granted.push(candidate);
  }
  return { granted, excluded, open };
}
