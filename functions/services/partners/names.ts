import { isDeepStrictEqual } from 'node:util';
import { err, ok, type Result } from '../../common/result.ts';
import { CITY, type Region } from '../../law/identifiers/region.ts';
import { keyOf } from '../../platform/table/key.ts';
import type { Partner, PartnerId } from './model.ts';

/** A partner as others name it: who pays by its name, a department by its code, in a region or wherever there is one. */
export type Wanted =
  | { readonly role: 'payer'; readonly name: string }
  | { readonly role: 'department'; readonly name: string; readonly region?: Region };

/** Whose a name is. A retired partner's stays, to say why it is nobody's now, until another takes it. */
export interface Claim {
  readonly id: PartnerId;
  readonly kind: Partner['kind'];
  /** That the name is a department's code, and where. */
  readonly office?: { readonly region: Region; readonly code: string };
  readonly retired?: true;
}
/** By the natural key. */
export type Claims = ReadonlyMap<string, Claim>;

/** Why a name leads to nobody. */
export type Unresolved = 'unknown' | 'ambiguous' | 'retired';

const nameKey = (name: string): string => keyOf('NAME', name);
const officeKey = (region: Region, code: string): string => keyOf('OFFICE', region, code);

/**
 * The natural keys of a partner: its name, and as a department its code in each of its regions. Each is one partner's at
 * a time. Any number of bureaus may pay: a payer is known by its name alone, and none is ever guessed.
 */
export const claimsOf = ({
  id,
  kind,
  name,
  department: code,
  regions,
}: Pick<Partner, 'id' | 'kind' | 'name' | 'department' | 'regions'>): Claims =>
  new Map<string, Claim>([
    [nameKey(name), { id, kind }],
    ...(code === undefined
      ? []
      : regions.map((region): [string, Claim] => [
          officeKey(region, code),
          { id, kind, office: { region, code } },
        ])),
  ]);

const present = (claim: Claim | undefined): claim is Claim => claim !== undefined;
const isActive = ({ retired }: Claim): boolean => retired === undefined;

/** A region's own office, else the city's; where no region is asked, the city's, else whoever is that department anywhere. */
const offices = (claims: Claims, code: string, region: Region | undefined): Claim[] => {
  const places = region === undefined ? [CITY] : [region, CITY];
  const near = places.map((place) => claims.get(officeKey(place, code))).filter(present);
  const nearest = near.find(isActive);
  if (nearest) return [nearest];
  return region === undefined ? [...claims.values()].filter(({ office }) => office?.code === code) : near;
};

/** Whom a name means now: one, or nobody and why. The only way from a name to a partner. */
export const resolve = (claims: Claims, wanted: Wanted): Result<PartnerId, Unresolved> => {
  const found =
    wanted.role === 'payer'
      ? [claims.get(nameKey(wanted.name))].filter(present).filter(({ kind }) => kind === 'finance')
      : offices(claims, wanted.name, wanted.region);
  const [only, ...others] = new Set(found.filter(isActive).map(({ id }) => id));
  if (only !== undefined) return others.length === 0 ? ok(only) : err('ambiguous');
  return err(found.length === 0 ? 'unknown' : 'retired');
};

/** Every department of a region by its code: its own office there, else the city's. */
export const officesIn = (claims: Claims, region: Region): ReadonlyMap<string, PartnerId> => {
  const found = new Map<string, PartnerId>();
  for (const place of [CITY, region])
    for (const { office, id, retired } of claims.values())
      if (office?.region === place && !retired) found.set(office.code, id);
  return found;
};

/** Something that goes by a partner's name: a policy, a stage plan, a rule. */
export interface Need {
  readonly by: { readonly kind: string; readonly id: string };
  readonly wanted: Wanted;
}

export interface Broken extends Need {
  readonly why: Unresolved;
}

/** Only payers and offices are gone by: another of another kind, or a bureau more, takes no name away and makes none ambiguous. */
export const mayBreak = (before: Claims, after: Claims): boolean => {
  const isGoneBy = ({ kind, office }: Claim): boolean => kind === 'finance' || office !== undefined;
  const changed = [...before].some(
    ([key, claim]) => isGoneBy(claim) && !isDeepStrictEqual(claim, after.get(key)),
  );
  return changed || [...after].some(([key, { office }]) => office !== undefined && !before.has(key));
};

/** What of these goes by a name that leads to somebody now, and would lead to nobody after a change of the registry. */
export const brokenBy = (needs: readonly Need[], before: Claims, after: Claims): Broken[] =>
  needs.flatMap((need) => {
    const then = resolve(after, need.wanted);
    return !then.ok && resolve(before, need.wanted).ok ? [{ ...need, why: then.error }] : [];
  });

/** The registry's names after a partner stands there as `after`, instead of as it was. */
export const claimsAfter = (claims: Claims, before: Partner | undefined, after: Partner): Claims => {
  const left = new Set(before ? claimsOf(before).keys() : []);
  return new Map([...[...claims].filter(([key]) => !left.has(key)), ...claimsOf(after)]);
};

/** The same after a partner retires: its names are its successor's from then on, or nobody's. */
export const claimsWithout = (claims: Claims, id: PartnerId, successor: PartnerId | undefined): Claims =>
  new Map(
    [...claims].map(([key, claim]): [string, Claim] => {
      if (claim.id !== id) return [key, claim];
      return [key, successor === undefined ? { ...claim, retired: true } : { ...claim, id: successor }];
    }),
  );

/** Who holds a name that a partner asks for: it cannot be registered, or be called so, beside them. */
export const holdersOf = (claims: Claims, asking: Partner): PartnerId[] => [
  ...new Set(
    [...claimsOf(asking).keys()].flatMap((key) => {
      const claim = claims.get(key);
      return claim && isActive(claim) && claim.id !== asking.id ? [claim.id] : [];
    }),
  ),
];
