import { startExecution } from '../../../platform/outbox/effects.ts';
import type { Instant } from '../../../law/instant.ts';
import { newId } from '../../../platform/ids.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Policy } from '../policies/model.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { PolicyStore } from '../policies/policies.ts';
import type { Entitlement } from './model.ts';

type Excluding = Pick<Policy, 'code' | 'excludes'>;
const names = ({ excludes }: Excluding, code: string): boolean =>
  (excludes as readonly string[]).includes(code);

/** Whether a policy cannot be had beside another one, whichever of the two says so (不得重复享受). */
const hasRival = (all: readonly { readonly policy: Excluding }[], code: string): boolean =>
  all.some(({ policy }) => names(policy, code) || (policy.code === code && policy.excludes.length > 0));

/** The enterprise is matched again when what barred other policies came to nothing: it may have one of those now. */
export const rematch = async (
  { policies, table }: { readonly policies: PolicyStore; readonly table: Table },
  { uscc, policy }: Entitlement,
  now: Instant,
): Promise<Write[]> => {
  const { policies: all } = await policies.catalogue();
  if (!hasRival(all, policy.code)) return [];
  return startExecution(table, 'policy-matching', newId('ma', now), { records: [uscc] }, now);
};
