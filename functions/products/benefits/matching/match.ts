import type { SubjectKind } from '../../../rule-language/subjects.ts';
import { actorNow, readerNow } from '../enterprises/acting-now.ts';
import { beneficiaryOf, keyOfBeneficiary } from '../beneficiaries/model.ts';
import { kindOf } from '../policies/for-whom.ts';
import { Fault } from '../../../common/fault.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Filed } from '../enterprises/records.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { Contended } from '../../../platform/table/contended.ts';
import { transactionLimit } from '../../../platform/table/table.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { decisionOf } from '../policies/decision.ts';
import type { Dictionary } from '../../../rule-language/dictionary.ts';
import { isInForce } from '../policies/model.ts';
import { catalogue, type Catalogue } from '../policies/rules/catalogue.ts';
import { matchBatch, policyKey, type Change } from '../policies/rules/match.ts';
import type { CheckedPolicy } from '../policies/policies.ts';
import { afterMatch } from '../entitlements/after-match.ts';
import type { Granted } from '../entitlements/entitlements.ts';
import { entitlementId, type Met } from '../entitlements/matched.ts';
import type { Entitlement } from '../entitlements/model.ts';
import { postTo } from '../entitlements/telling/addressed.ts';
import { outcomeOf, type Grant } from './changes.ts';
import type { MatchingDependencies } from './dependencies.ts';
import { conflictingGrants } from './conflicting-grants.ts';
import { tellNotYet } from './not-yet.ts';
import { tellChoice } from './choice.ts';
import { hadBefore } from './had-before.ts';
import { tellWindows, turnOf, windowsToTell, withWindows } from './window-told.ts';
import { withGrants } from './with-grants.ts';
import { periodOf } from '../policies/period.ts';
import { emptyMatchRecord, excludedBy, type MatchRecord } from './match-record.ts';
import { reserveLeft, waitForUse } from './shared-exclusions.ts';
import type { Fingerprint } from '../policies/rules/standing.ts';

export interface Matched {
  readonly records: number;
  /** Enterprises of which something was written. */
  readonly changed: number;
  readonly granted: number;
}

let compiled:
  { readonly key: string; readonly dictionary: Dictionary; readonly rules: Catalogue } | undefined;

/** The rules of the policies at hand; the last ones compiled are kept, for a function's next thousand records. */
const rulesOf = (policies: readonly CheckedPolicy[], dictionary: Dictionary): Catalogue => {
  const key = policies.map(({ policy }) => policyKey(policy)).join(' ');
  if (compiled?.key !== key || compiled.dictionary !== dictionary)
    compiled = { key, dictionary, rules: catalogue(policies, dictionary) };
  return compiled.rules;
};

interface Unit {
  readonly writes: readonly Write[];
  readonly granted: readonly Entitlement[];
}

const together = 4;

/** Units in as few transactions as there can be, none of them torn apart. */
const packed = (units: readonly Unit[]): Unit[] => {
  const packs: Unit[] = [];
  for (const { writes, granted } of units) {
    const last = packs.at(-1);
    if (last && last.writes.length + writes.length <= transactionLimit)
      packs[packs.length - 1] = {
        writes: [...last.writes, ...writes],
        granted: [...last.granted, ...granted],
      };
    else packs.push({ writes, granted });
  }
  return packs;
};

/** Writes them all, and sees to what follows from each grant. */
const writeAll = async (on: MatchingDependencies, units: readonly Unit[]): Promise<void> => {
  const packs = packed(units);
  for (let start = 0; start < packs.length; start += together) {
    const some = packs.slice(start, start + together);
    const written = await Promise.all(some.map(({ writes }) => on.table.transact(writes)));
    await afterMatch(
      on,
      some.flatMap(({ granted }, index) => (written[index]?.ok ? granted : [])),
    );
    // Somebody else matched one of them meanwhile: the machine runs the task again, and it finds what is left.
    if (written.some(({ ok }) => !ok)) throw new Contended();
  }
};

const byBeneficiary = (changes: readonly Change[]): Map<string, Change[]> => {
  const grouped = new Map<string, Change[]>();
  for (const change of changes) {
    const known = grouped.get(change.of);
    if (known) known.push(change);
    else grouped.set(change.of, [change]);
  }
  return grouped;
};

interface Granting {
  readonly grants: readonly Granted[];
  /** What is not granted after all: its persons, or its group, have had it elsewhere. */
  readonly kept: Readonly<Record<string, Fingerprint>>;
}

/** Each of these with what it reserves of persons, loans and groups. */
const granting = async (
  on: MatchingDependencies,
  one: Filed<MatchRecord>,
  wanted: readonly Grant[],
  { dictionary, ...asOf }: AsOf & { readonly dictionary: Dictionary },
): Promise<Granting> => {
  const day = dateOf(asOf.now);
  const actor = wanted.length > 0 ? await actorNow(on.records, one.record, day) : undefined;
  const grants: Granted[] = [];
  const kept = new Map<string, Fingerprint>();
  for (const { checked, capped } of wanted) {
    const { policy } = checked;
    const period = periodOf(policy, day, one.record.facts);
    if (typeof period !== 'string') throw new Fault(`${policy.code} has no period`);
    const id = entitlementId(policy, keyOfBeneficiary(one.record), { period });
    const left = await reserveLeft(on, policy, one.record, { id, period, now: asOf.now });
    const decision = decisionOf(checked, left.record, day, dictionary);
    if (left.barredBy !== undefined || decision.outcome !== 'met') {
      if (left.record === one.record && left.barredBy === undefined)
        throw new Fault(`${policy.code} is met and not met`);
      kept.set(policyKey(policy), excludedBy(left.barredBy ?? policy.code));
      await waitForUse(on, left.used, { of: keyOfBeneficiary(one.record), policy: policy.code });
    } else
      grants.push(
        on.entitlements.grant(policy, decision as Met, asOf, one, {
          period,
          capped,
          actor,
        }),
      );
  }
  return { grants, kept: Object.fromEntries(kept) };
};

/**
 * Decides enterprises by policies, writes what changed and grants what is granted without an application, with its frozen
 * decision. Again it writes nothing.
 */
const matchKind = async (
  on: MatchingDependencies,
  kind: SubjectKind,
  filed: readonly Filed<MatchRecord>[],
  policies: readonly CheckedPolicy[],
  all: readonly CheckedPolicy[],
  asOf: AsOf,
): Promise<Matched> => {
  const day = dateOf(asOf.now);
  const inForce = policies.filter(({ policy }) => kindOf(policy) === kind && isInForce(policy, day));
  if (inForce.length === 0 || filed.length === 0) return { records: filed.length, changed: 0, granted: 0 };
  const dictionary = await on.dictionaries.on(day, kind);
  const published = new Map(all.map((one) => [policyKey(one.policy), one]));
  const policiesInForce = inForce.map(({ policy }) => policy);
  const known = new Map(filed.map((one) => [keyOfBeneficiary(one.record), one]));
  const kept = (of: string) => {
    const beside = known.get(of)?.beside;
    return beside && new Map(Object.entries(beside.kept));
  };
  const changes = matchBatch(
    rulesOf(inForce, dictionary),
    filed.map(({ record }) => record),
    kept,
    day,
  );
  const changed = byBeneficiary(changes);
  const turns = policiesInForce.flatMap((policy) => turnOf(policy, day) ?? []);
  const units: Unit[] = [];
  let unfinished = false;
  for (const [key, one] of known) {
    const own = changed.get(key) ?? [];
    const before = one.beside ?? emptyMatchRecord(key);
    if (own.length === 0 && windowsToTell(before, turns).length === 0) continue;
    const post = postTo(on.post, one.record);
    const [conflicting, had] = await Promise.all([
      conflictingGrants(on, before, inForce, all, day),
      hadBefore(on, before, policiesInForce, one.record, day),
    ]);
    const outcome = outcomeOf(before, own, { conflicting, had, published }, day);
    const {
      record: decided,
      grants: wanted,
      choices,
      notYet,
      more,
    } = outcome ?? { record: before, grants: [], choices: [], notYet: [], more: false };
    const windows = windowsToTell(decided, turns, had);
    if (!outcome && windows.length === 0) continue;
    const { grants, kept: barred } = await granting(on, one, wanted, { ...asOf, dictionary });
    const reader = await readerNow(on.records, one.record, day);
    const told = await Promise.all(choices.map((among) => tellChoice(post, reader, among, asOf.now)));
    const waiting = notYet.map((checked) => ({
      checked,
      decision: decisionOf(checked, one.record, day, dictionary),
    }));
    unfinished ||= more;
    units.push({
      writes: [
        on.records.writeBeside<MatchRecord>({
          ...withGrants(withWindows(decided, windows), grants),
          kept: { ...decided.kept, ...barred },
        }),
        ...grants.flatMap(({ writes }) => writes),
        ...told.flat(),
        ...(await tellNotYet(post, reader, waiting, asOf.now)),
        ...(await tellWindows(post, reader, windows, asOf.now)),
      ],
      granted: grants.map(({ entitlement }) => entitlement),
    });
  }
  await writeAll(on, units);
  const granted = units.reduce((sum, unit) => sum + unit.granted.length, 0);
  if (!unfinished) return { records: filed.length, changed: units.length, granted };
  const again = await on.records.filed<MatchRecord>([...known.keys()]);
  const rest = await matchKind(on, kind, again, policies, all, asOf);
  return { records: filed.length, changed: units.length, granted: granted + rest.granted };
};

const none: Matched = { records: 0, changed: 0, granted: 0 };

/** Each kind by the policies that are for it, over one layout of its own. */
export const matchSome = async (
  on: MatchingDependencies,
  filed: readonly Filed<MatchRecord>[],
  policies: readonly CheckedPolicy[],
  all: readonly CheckedPolicy[],
  asOf: AsOf,
): Promise<Matched> => {
  const kinds = Map.groupBy(filed, ({ record }) => beneficiaryOf(record).kind);
  let sum = none;
  for (const [kind, own] of kinds) {
    const { records, changed, granted } = await matchKind(on, kind, own, policies, all, asOf);
    sum = {
      records: sum.records + records,
      changed: sum.changed + changed,
      granted: sum.granted + granted,
    };
  }
  return sum;
};
