import type { SubjectRecord } from '../../enterprises/model.ts';
import type { PlainDate } from '../../../../law/plain-date.ts';
import { periodOf } from '../period.ts';
import type { Catalogue, PolicyRules } from './catalogue.ts';
import { rowOf } from './row.ts';
import type { Row } from '../../../../rule-language/layout.ts';
import type { Run } from '../../../../rule-language/operators.ts';
import { Wait } from '../../../../rule-language/undetermined.ts';
import { fingerprint, standing, type Fingerprint, type Standing } from './standing.ts';
import type { Facts } from '../../../../rule-language/subjects.ts';
import { keyOfBeneficiary } from '../../beneficiaries/model.ts';

/** By policy version (`policyKey`); what is not in it was neither met nor near. */
export type KeptFingerprints = ReadonlyMap<string, Fingerprint>;

/** A standing that is new, differs from the kept one, or is gone (`after` undefined). */
export type Change = {
  /** Whose, by the key of its beneficiary. */
  readonly of: string;
  readonly rules: PolicyRules;
  readonly policyKey: string;
  readonly before: Fingerprint | undefined;
} & (
  | { readonly after: Fingerprint; readonly standing: Standing }
  | { readonly after: undefined; readonly standing: undefined }
);

export const policyKey = ({ code, version }: Pick<PolicyRules, 'code' | 'version'>): string =>
  `${code}@${version}`;

/** As many records as an integer has bits are decided side by side: each stands for one bit of an answer. */
const TOGETHER = 32;

/**
 * Decides a batch of records by every policy and returns only what changed against `kept`; run again over what it
 * returned, it returns nothing. Whoever writes a change explains it with `decide`, so that only what is written is
 * explained.
 */
export function matchBatch(
  rules: Catalogue,
  records: readonly SubjectRecord[],
  kept: (of: string) => KeptFingerprints | undefined,
  on: PlainDate,
): Change[] {
  const changes: Change[] = [];
  for (let start = 0; start < records.length; start += TOGETHER) {
    const subjects = records.slice(start, start + TOGETHER).map((record): Subject => {
      const of = keyOfBeneficiary(record);
      return { of, facts: record.facts, row: rowOf(rules.layout, record, on), kept: kept(of) };
    });
    matchTogether(rules, subjects, on, changes);
  }
  return changes;
}

interface Subject {
  readonly of: string;
  readonly facts: Facts;
  readonly row: Row;
  readonly kept: KeptFingerprints | undefined;
}

/** What is met, in which period: met again in the next one it is another standing. */
function inPeriod(
  rules: PolicyRules,
  now: Standing,
  { facts }: Subject,
  on: PlainDate,
): { readonly standing: Standing; readonly print: Fingerprint } {
  if (now.kind !== 'met' || rules.period === undefined) return { standing: now, print: fingerprint(now) };
  const period = periodOf(rules, on, facts);
  if (typeof period === 'string')
    return { standing: now, print: period === '' ? fingerprint(now) : `${fingerprint(now)}@${period}` };
  const unknown: Standing = {
    kind: 'amount-unknown',
    doubt: { missing: [[rules.root, period.missing].join('.')] },
  };
  return { standing: unknown, print: fingerprint(unknown) };
}

function matchTogether(all: Catalogue, subjects: readonly Subject[], on: PlainDate, changes: Change[]): void {
  const everybody = -1 >>> (TOGETHER - subjects.length);
  const remembered = bitsWhere(everybody, subjects, ({ kept }) => kept !== undefined);
  const { any, two } = obstaclesOf(all, subjects, everybody);
  for (const [at, rules] of all.policies.entries()) {
    const key = policyKey(rules);
    const [unmet = 0, far = 0] = [any[at], two[at]];
    forEachBit(everybody & (~far | remembered), (index, bit) => {
      const subject = subjects[index] as Subject;
      const { of, row, kept } = subject;
      const before = kept?.get(key);
      const stands = (far & bit) !== 0 ? undefined : standing(rules, row, (unmet & bit) !== 0);
      const now = stands && inPeriod(rules, stands, subject, on);
      if (now?.print === before) return;
      if (now) changes.push({ of, rules, policyKey: key, before, after: now.print, standing: now.standing });
      else changes.push({ of, rules, policyKey: key, before, after: undefined, standing: undefined });
    });
  }
}

/**
 * For each policy the records that any of its conditions is in the way of, and those that two are which time alone does not
 * remove: a bit for each.
 */
interface Obstacles {
  readonly any: Int32Array;
  readonly two: Int32Array;
}

/**
 * Asks each question once for all policies, and only of records for which it still matters: with two conditions in the
 * way there is no standing, whatever the others say, and so it is for most of a hundred million pairs.
 */
function obstaclesOf(
  { questions, policies }: Catalogue,
  subjects: readonly Subject[],
  everybody: number,
): Obstacles {
  const any = new Int32Array(policies.length);
  const one = new Int32Array(policies.length);
  const two = new Int32Array(policies.length);
  for (const { expression, askedBy } of questions) {
    let settled = ~0;
    for (const policy of askedBy) settled &= two[policy] ?? 0;
    const unmet = unmetIn(everybody & ~settled, subjects, expression.run);
    const apart = expression.waits
      ? bitsWhere(unmet, subjects, ({ row }) => !(expression.run(row) instanceof Wait))
      : unmet;
    for (const policy of askedBy) {
      const before = one[policy] ?? 0;
      two[policy] = (two[policy] ?? 0) | (before & apart);
      one[policy] = before | apart;
      any[policy] = (any[policy] ?? 0) | unmet;
    }
  }
  return { any, two };
}

/** Of these records, by their bits, those that do not meet it. Without a call for each bit: there are a hundred million. */
function unmetIn(bits: number, subjects: readonly Subject[], run: Run): number {
  let found = 0;
  for (let left = bits; left !== 0; left &= left - 1) {
    const bit = left & -left;
    if (run((subjects[31 - Math.clz32(bit)] as Subject).row) !== true) found |= bit;
  }
  return found;
}

/** Of these records, by their bits, the ones of which it holds. */
function bitsWhere(bits: number, subjects: readonly Subject[], holds: (subject: Subject) => boolean): number {
  let found = 0;
  forEachBit(bits, (index, bit) => {
    if (holds(subjects[index] as Subject)) found |= bit;
  });
  return found;
}

/** Each bit that is set, and its index, from the lowest. */
function forEachBit(bits: number, visit: (index: number, bit: number) => void): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const bit = left & -left;
    visit(31 - Math.clz32(bit), bit);
  }
}
