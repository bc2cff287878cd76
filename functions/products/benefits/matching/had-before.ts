import { dateOf, type PlainDate } from '../../../law/plain-date.ts';
import type { Entitlement } from '../entitlements/model.ts';
import { cameToNothing, hadOf } from '../entitlements/rules.ts';
import type { SubjectRecord } from '../enterprises/model.ts';
import { capKey, type Cap } from '../policies/caps.ts';
import type { Policy } from '../policies/model.ts';
import { codeOfGrant, grantedFor, otherwiseGranted, periodOf, timesOf } from '../policies/period.ts';
import type { MatchingDependencies } from './dependencies.ts';
import type { MatchRecord } from './match-record.ts';

/** What an enterprise has had, as far as it decides what it may have of these policies now. */
export interface HadBefore {
  /** The entitlement for the period that it is in now, by the policy's code. */
  readonly granted: ReadonlyMap<string, string>;
  /** Fen under each cap. */
  readonly underCap: (cap: Cap) => number;
  /** Policies that were had as often as they can be, by their codes. */
  readonly usedUp: ReadonlySet<string>;
}

type Dependencies = Pick<MatchingDependencies, 'entitlements'>;

/** When entitlements were matched that were granted while their policy counted its periods otherwise. */
const daysOf = async (
  { entitlements }: Dependencies,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> => {
  const found = ids.length === 0 ? [] : await entitlements.findAll(ids);
  return new Map(found.map(({ entitlement: { id, matchedAt } }) => [id as string, dateOf(matchedAt)]));
};

const sumsOf = async (
  { entitlements }: Dependencies,
  { capped = {} }: MatchRecord,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, number>> => {
  const wanted = Object.entries(capped).filter(([key]) => keys.has(key));
  const ids = [...new Set(wanted.flatMap(([, of]) => of))];
  if (ids.length === 0) return new Map();
  const [found, claims] = await Promise.all([entitlements.findAll(ids), entitlements.claims(ids)]);
  const had = new Map<string, number>([
    ...claims.map(({ id, figures }): [string, number] => [
      id,
      figures.instalments.reduce((sum, { paid }) => sum + paid, 0),
    ]),
    ...found.map(({ entitlement }): [string, number] => [entitlement.id, hadOf(entitlement)]),
  ]);
  return new Map(wanted.map(([key, of]) => [key, of.reduce((sum, id) => sum + (had.get(id) ?? 0), 0)]));
};

/** What was had counts: not what came to nothing, and not what was paid back whole. */
const isHad = (entitlement: Entitlement): boolean =>
  !cameToNothing(entitlement) && (entitlement.fen === 0 || hadOf(entitlement) > 0);

/**
 * Policies of which no further time is left. Times are of the policy, whatever its versions and however they counted; the
 * one that it is in now is not a further one.
 */
const usedUpOf = async (
  { entitlements }: Dependencies,
  { granted }: MatchRecord,
  policies: readonly Policy[],
  now: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> => {
  const counted = policies.flatMap((policy) => {
    const times = timesOf(policy);
    const ids = Object.entries(granted).flatMap(([key, id]) =>
      codeOfGrant(key) === policy.code && id !== now.get(policy.code) ? [id] : [],
    );
    return times === undefined || ids.length < times ? [] : [{ code: policy.code, times, ids }];
  });
  const ids = counted.flatMap((one) => one.ids);
  if (ids.length === 0) return new Set();
  const [found, claims] = await Promise.all([entitlements.findAll(ids), entitlements.claims(ids)]);
  const had = new Set<string>([
    ...claims.flatMap((claim) => (claim.had ? [claim.id] : [])),
    ...found.flatMap(({ entitlement }) => (isHad(entitlement) ? [entitlement.id] : [])),
  ]);
  return new Set(
    counted.flatMap(({ code, times, ids: of }) =>
      of.filter((id) => had.has(id)).length >= times ? [code] : [],
    ),
  );
};

/** Read before it is decided, under the version of the match record that is written with a grant. */
export const hadBefore = async (
  on: Dependencies,
  before: MatchRecord,
  policies: readonly Policy[],
  { facts }: Pick<SubjectRecord, 'facts'>,
  day: PlainDate,
): Promise<HadBefore> => {
  const periods = policies.flatMap((policy) => {
    const period = periodOf(policy, day, facts);
    return typeof period === 'string' ? [{ policy, period }] : [];
  });
  const otherwise = periods.flatMap(({ policy, period }) =>
    period === '' ? [] : otherwiseGranted(before.granted, policy.code, period).map(([, id]) => id),
  );
  const keys = new Set(policies.flatMap(({ caps = [] }) => caps.map((cap) => capKey(cap, day))));
  const [days, sums] = await Promise.all([daysOf(on, otherwise), sumsOf(on, before, keys)]);
  const granted = new Map(
    periods.flatMap(({ policy, period }): [string, string][] => {
      const id = grantedFor(before.granted, policy, period, (one) => days.get(one));
      return id === undefined ? [] : [[policy.code, id]];
    }),
  );
  return {
    granted,
    usedUp: await usedUpOf(on, before, policies, granted),
    underCap: (cap) => sums.get(capKey(cap, day)) ?? 0,
  };
};
