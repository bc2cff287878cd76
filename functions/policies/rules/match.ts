import { type EnterpriseRecord } from '../../enterprises/model.ts';
import { type PlainDate } from '../../kernel/plain-date.ts';
import { type Catalogue, type PolicyRules } from './catalogue.ts';
import { decide, type Decision } from './decide.ts';
import { type Row } from './layout.ts';
import { isClose, nearMiss } from './near-miss.ts';

/**
 * What is kept of a decision to tell whether the next one says the same: outcome, each condition's result, the amount,
 * what is missing. Not the day and not the facts: a fact may change without changing the decision.
 */
export type Fingerprint = string;

/** By policy version (`policyKey`); what is not in it was neither met nor near. */
export type KeptDecisions = ReadonlyMap<string, Fingerprint>;

/** A decision that is new, differs from the kept one, or is no longer worth keeping (`after` undefined). */
export interface Change {
  readonly uscc: string;
  readonly policyKey: string;
  readonly before: Fingerprint | undefined;
  readonly after: Fingerprint | undefined;
  readonly decision: Decision;
}

export const policyKey = ({ code, version }: Pick<PolicyRules, 'code' | 'version'>): string =>
  `${code}@${version}`;

/** The fingerprint of a decision that is met or near; undefined for the many that are neither. */
export function fingerprint(decision: Decision): Fingerprint | undefined {
  if (decision.outcome !== 'met' && !nearMiss(decision)) return undefined;
  const letters = decision.conditions.map(({ outcome }) => LETTER[outcome]).join('');
  const results = [...decision.conditions, ...(decision.amount ? [decision.amount] : [])];
  const missing = results.flatMap((result) =>
    result.outcome === 'unknown'
      ? [...result.missing, ...(result.fault ? [`!${result.fault.code}`] : [])]
      : [],
  );
  const { amount } = decision;
  const due = amount?.outcome === 'due' && 'fen' in amount.reckoning ? String(amount.reckoning.fen) : '';
  return [decision.outcome, letters, due, missing.join(',')].join(':');
}
const LETTER = { met: 'y', 'not-met': 'n', unknown: '?' } as const;

/**
 * Decides a batch of records by every policy and returns only what changed against `kept`; run again over what it
 * returned, it returns nothing. Policies run in the outer loop: one policy's closures stay warm for all records.
 */
export function matchBatch(
  { layout, policies }: Catalogue,
  records: readonly EnterpriseRecord[],
  kept: (uscc: string) => KeptDecisions | undefined,
  on: PlainDate,
): Change[] {
  const subjects = records.map((record) => ({
    record,
    row: layout.read(record.facts, on),
    kept: kept(record.uscc),
  }));
  const changes: Change[] = [];
  for (const rules of policies) {
    const key = policyKey(rules);
    for (const subject of subjects) {
      const before = subject.kept?.get(key);
      if (before === undefined && !isClose(rules, subject.row)) continue;
      const change = changed(rules, key, before, subject, on);
      if (change) changes.push(change);
    }
  }
  return changes;
}

function changed(
  rules: PolicyRules,
  key: string,
  before: Fingerprint | undefined,
  { record, row }: { readonly record: EnterpriseRecord; readonly row: Row },
  on: PlainDate,
): Change | undefined {
  const decision = decide(rules, record, row, on);
  const after = fingerprint(decision);
  return after === before ? undefined : { uscc: record.uscc, policyKey: key, before, after, decision };
}
