import type { EnterpriseRecord } from '../../enterprises/model.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Catalogue, PolicyRules } from './catalogue.ts';
import { fingerprint, standing, type Fingerprint, type Standing } from './standing.ts';

/** By policy version (`policyKey`); what is not in it was neither met nor near. */
export type KeptStandings = ReadonlyMap<string, Fingerprint>;

/** A standing that is new, differs from the kept one, or is gone (`after` undefined). */
export type Change = {
  readonly uscc: string;
  readonly rules: PolicyRules;
  readonly policyKey: string;
  readonly before: Fingerprint | undefined;
} & (
  | { readonly after: Fingerprint; readonly standing: Standing }
  | { readonly after: undefined; readonly standing: undefined }
);

export const policyKey = ({ code, version }: Pick<PolicyRules, 'code' | 'version'>): string =>
  `${code}@${version}`;

/**
 * Decides a batch of records by every policy and returns only what changed against `kept`; run again over what it
 * returned, it returns nothing. Whoever writes a change explains it with `decide`, so that only what is written is
 * explained. Policies run in the outer loop: one policy's closures stay warm for all records.
 */
export function matchBatch(
  { layout, policies }: Catalogue,
  records: readonly EnterpriseRecord[],
  kept: (uscc: string) => KeptStandings | undefined,
  on: PlainDate,
): Change[] {
  const subjects = records.map(({ uscc, facts }) => ({
    uscc,
    row: layout.read(facts, on),
    kept: kept(uscc),
  }));
  const changes: Change[] = [];
  for (const rules of policies) {
    const key = policyKey(rules);
    for (const { uscc, row, kept: known } of subjects) {
      const now = standing(rules, row);
      const before = known?.get(key);
      const after = now && fingerprint(now);
      if (after === before) continue;
      if (now && after !== undefined)
        changes.push({ uscc, rules, policyKey: key, before, after, standing: now });
      else changes.push({ uscc, rules, policyKey: key, before, after: undefined, standing: undefined });
    }
  }
  return changes;
}
