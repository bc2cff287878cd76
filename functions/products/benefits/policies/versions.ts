import { Fault } from '../../../common/fault.ts';
import { isDeepStrictEqual } from 'node:util';
import { policyMove, type Policy, type PolicyAction, type PolicyEntry, type PolicyStatus } from './model.ts';
import type { CheckedRules } from '../../../rule-language/tree.ts';
import type { CheckedPolicy, StoredPolicy } from './policies.ts';

/** What a write makes of the versions of one policy. */
export interface Edited {
  readonly policy: Policy;
  /** The versions to be written, each as it was read. */
  readonly changed: readonly StoredPolicy[];
  /** Whether the catalogue changes: the policy to stand in it, or null for none. */
  readonly catalogue?: CheckedPolicy | null;
}

export const entryOf = ({ version: _, status: __, ...entry }: Policy): PolicyEntry => entry;

const moved = (from: PolicyStatus, action: PolicyAction): PolicyStatus => {
  const to = policyMove(from, action);
  if (to === undefined) throw new Fault(`A ${from} policy cannot ${action}`);
  return to;
};

const inForce = (versions: readonly StoredPolicy[]): StoredPolicy | undefined =>
  versions.find(({ policy }) => policy.status === 'published');

/** The draft that may still be edited, or a fresh one after the newest version. */
const draftOf = (entry: PolicyEntry, versions: readonly StoredPolicy[]): StoredPolicy => {
  const [newest] = versions;
  if (newest?.policy.status === 'draft')
    return { policy: { ...entry, version: newest.policy.version, status: 'draft' }, version: newest.version };
  return { policy: { ...entry, version: (newest?.policy.version ?? 0) + 1, status: 'draft' }, version: 0 };
};

/** @param versions newest first */
export const drafted = (entry: PolicyEntry, versions: readonly StoredPolicy[]): Edited => {
  const draft = draftOf(entry, versions);
  return { policy: draft.policy, changed: [draft] };
};

/** Published as the next version; the one before is superseded. What is published already stays as it is. */
export const published = (
  entry: PolicyEntry,
  rules: CheckedRules,
  versions: readonly StoredPolicy[],
): Edited => {
  const before = inForce(versions);
  if (before && isDeepStrictEqual(entryOf(before.policy), entry))
    return { policy: before.policy, changed: [] };
  const draft = draftOf(entry, versions);
  const policy: Policy = { ...draft.policy, status: moved('draft', 'publish') };
  return {
    policy,
    changed: [
      { ...draft, policy, rules },
      ...(before
        ? [{ ...before, policy: { ...before.policy, status: moved('published', 'supersede') } }]
        : []),
    ],
    catalogue: { policy, rules },
  };
};

/** Undefined when nothing is in force that could end. */
export const ended = (versions: readonly StoredPolicy[]): Edited | undefined => {
  const before = inForce(versions);
  if (!before) return undefined;
  const policy: Policy = { ...before.policy, status: moved('published', 'end') };
  return { policy, changed: [{ ...before, policy }], catalogue: null };
};
