import { dateOf, type PlainDate } from '../../../law/plain-date.ts';
import { hadOf } from '../entitlements/rules.ts';
import type { SubjectRecord } from '../enterprises/model.ts';
import { capKey, type Cap } from '../policies/caps.ts';
import type { Policy } from '../policies/model.ts';
import { grantedFor, otherwiseGranted, periodOf } from '../policies/period.ts';
import type { MatchingDependencies } from './dependencies.ts';
import type { MatchRecord } from './match-record.ts';

/** What an enterprise has had, as far as it decides what it may have of these policies now. */
export interface HadBefore {
  /** The entitlement for the period that it is in now, by the policy's code. */
  readonly granted: ReadonlyMap<string, string>;
  /** Fen under each cap. */
  readonly underCap: (cap: Cap) => number;
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
  return {
    granted: new Map(
      periods.flatMap(({ policy, period }): [string, string][] => {
        const id = grantedFor(before.granted, policy, period, (one) => days.get(one));
        return id === undefined ? [] : [[policy.code, id]];
      }),
    ),
    underCap: (cap) => sums.get(capKey(cap, day)) ?? 0,
  };
};
