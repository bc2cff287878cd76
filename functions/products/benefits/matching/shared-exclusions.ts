import { own } from '../../../common/own.ts';
import { addMillis, DAY, type Instant } from '../../../law/instant.ts';
import { Contended } from '../../../platform/table/contended.ts';
import { transactionLimit } from '../../../platform/table/table.ts';
import { cameToNothing } from '../entitlements/rules.ts';
import type { SubjectRecord } from '../enterprises/model.ts';
import { isSharedExclusion, type SharedExclusion } from '../policies/exclusion.ts';
import { monthsOf, type PeriodKey } from '../policies/period.ts';
import type { Policy } from '../policies/model.ts';
import type { MatchingDependencies } from './dependencies.ts';
import { isSameWait, type Subject, type Use, type UsesOf, type WaitsForUse } from '../uses/uses.ts';
import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { decided, untilWritten } from '../../../platform/change.ts';

/**
 * What is had once over all enterprises: of a person, a loan, a group. Before it is granted its persons are reserved, each
 * under its own version, under the id that the entitlement is going to have: so of two enterprises at once one has the
 * person; who is killed in between reserves the same again, and a reservation that led to nothing is over after a day.
 */

type Facts = Readonly<Record<string, unknown>>;

interface Counted {
  readonly exclusion: SharedExclusion;
  /** Of a list the elements by their keys; of a group the enterprise itself. */
  readonly subjects: readonly Subject[];
}

const keysIn = (exclusion: SharedExclusion, { facts, uscc }: SubjectRecord): string[] => {
  if (!('list' in exclusion)) return [String(own(facts as Facts, exclusion.fact) ?? uscc)];
  const list = own(facts as Facts, exclusion.list);
  if (!Array.isArray(list)) return [];
  return [...new Set((list as Facts[]).flatMap((one) => own(one, exclusion.fact) ?? []).map(String))];
};

const perOf = ({ per }: SharedExclusion): Subject['per'] => (per === 'person-month' ? 'person' : per);

const countedIn = ({ exclusions = [] }: Policy, record: SubjectRecord): Counted[] =>
  exclusions.filter(isSharedExclusion).map((exclusion) => ({
    exclusion,
    subjects: keysIn(exclusion, record).map((key) => ({ per: perOf(exclusion), key })),
  }));

/** Whether a use is of the same time, as far as the exclusion tells times apart. */
const isSameTime = ({ per }: SharedExclusion, use: Use, period: PeriodKey): boolean => {
  if (per === 'group') return use.period === period;
  if (per !== 'person-month') return true;
  const months = new Set(monthsOf(period));
  return monthsOf(use.period).some((month) => months.has(month));
};

/** Uses that stand: of an entitlement that has not come to nothing, or reserved less than a day ago. */
const standing = async (
  { entitlements }: MatchingDependencies,
  uses: readonly Use[],
  now: Instant,
): Promise<(use: Use) => boolean> => {
  const ids = [...new Set(uses.map(({ id }) => id))];
  if (ids.length === 0) return () => false;
  const [found, claims] = await Promise.all([entitlements.findAll(ids), entitlements.claims(ids)]);
  const had = new Map<string, boolean>([
    ...claims.map((claim): [string, boolean] => [claim.id, claim.had]),
    ...found.map(({ entitlement }): [string, boolean] => [entitlement.id, !cameToNothing(entitlement)]),
  ]);
  return ({ id, at }) => had.get(id) ?? addMillis(at, DAY) > now;
};

/** What is left of a record for a policy: those of its persons and loans who were not had elsewhere. */
export interface Left {
  readonly record: SubjectRecord;
  /** The policy by which another of its group has had it. */
  readonly barredBy: string | undefined;
  /** Persons, loans and groups that were had elsewhere. */
  readonly used: readonly UsesOf[];
}

const without = (
  record: SubjectRecord,
  { list, fact }: { list: string; fact: string },
  used: ReadonlySet<string>,
) => {
  const elements = own(record.facts as Facts, list);
  if (!Array.isArray(elements) || used.size === 0) return record;
  const kept = (elements as Facts[]).filter((one) => !used.has(String(own(one, fact))));
  return { ...record, facts: { ...record.facts, [list]: kept } as SubjectRecord['facts'] };
};

/** Attempts to be faster than others who count the same persons. */
const attempts = 5;

/** Reserves for an entitlement what is left, and says what that is. @throws Contended when others are faster every time */
export const reserveLeft = async (
  on: MatchingDependencies,
  policy: Policy,
  record: SubjectRecord,
  { id, period, now }: { readonly id: string; readonly period: PeriodKey; readonly now: Instant },
): Promise<Left> => {
  const counted = countedIn(policy, record);
  if (counted.length === 0) return { record, barredBy: undefined, used: [] };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    let left: Left = { record, barredBy: undefined, used: [] };
    const ours = new Map<string, UsesOf>();
    for (const { exclusion, subjects } of counted) {
      const found = await on.uses.of(subjects);
      const rivals = (of: UsesOf): Use[] =>
        of.uses.filter(
          (use) =>
            use.id !== id &&
            exclusion.policies.some((one) => one === use.policy) &&
            isSameTime(exclusion, use, period),
        );
      const stands = await standing(on, found.flatMap(rivals), now);
      const usedBy = new Map(
        found.flatMap((of) => {
          const by = rivals(of).find(stands);
          return by ? [[of.subject.key, by.policy] as const] : [];
        }),
      );
      if ('list' in exclusion)
        left = { ...left, record: without(left.record, exclusion, new Set(usedBy.keys())) };
      else left = { ...left, barredBy: left.barredBy ?? [...usedBy.values()][0] };
      left = { ...left, used: [...left.used, ...found.filter(({ subject }) => usedBy.has(subject.key))] };
      for (const of of found)
        if (!usedBy.has(of.subject.key)) ours.set(`${of.subject.per} ${of.subject.key}`, of);
    }
    if (left.barredBy !== undefined) return left;
    const use = { policy: policy.code, period, id, at: now };
    if (await reserved(on, [...ours.values()], use, keyOfBeneficiary(record))) return left;
  }
  throw new Contended();
};

/** In as many transactions as they need: killed in between, the same are reserved again. */
const reserved = async (
  { table, uses }: MatchingDependencies,
  ours: readonly UsesOf[],
  use: Use,
  of: string,
): Promise<boolean> => {
  const found = ours.filter(({ uses: known }) => !known.some(({ id }) => id === use.id));
  if (found.length === 0) return true;
  const served = { of, policy: use.policy };
  // Of all of them, those it has already among them: by these who waits is found when it gives them back.
  const subjects = ours.map(({ subject }) => subject);
  if (!(await table.transact([uses.usedBy(use.id, subjects)])).ok) return false;
  for (let start = 0; start < found.length; start += transactionLimit) {
    const writes = found.slice(start, start + transactionLimit).map((one) =>
      uses.save({
        ...one,
        uses: [...one.uses, use],
        waiting: one.waiting.filter((waits) => !isSameWait(waits, served)),
      }),
    );
    if (!(await table.transact(writes)).ok) return false;
  }
  return true;
};

/** Whoever is not granted a policy for them is matched again when they are free. */
export const waitForUse = async (
  { table, uses }: MatchingDependencies,
  used: readonly UsesOf[],
  waits: WaitsForUse,
): Promise<void> => {
  for (const { subject } of used)
    await untilWritten(table, async () => {
      const [one] = await uses.of([subject]);
      if (!one || one.waiting.some((other) => isSameWait(other, waits))) return decided(undefined);
      return decided(undefined, [uses.save({ ...one, waiting: [...one.waiting, waits] })]);
    });
};
