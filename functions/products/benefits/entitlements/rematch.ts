import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { Instant } from '../../../law/instant.ts';
import { newId } from '../../../platform/ids.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Policy } from '../policies/model.ts';
import { excludeEachOther } from '../policies/rules/exclusions.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { PolicyStore } from '../policies/policies.ts';
import type { Entitlement } from './model.ts';

/** Whether a policy bars others, or draws on a cap that may bound them: whichever of the two says so (不得重复享受). */
const hasRival = (all: readonly { readonly policy: Policy }[], code: string): boolean => {
  const own = all.find(({ policy }) => policy.code === code)?.policy;
  const groups = new Set(own?.caps?.map(({ group }) => group));
  return all.some(
    ({ policy }) =>
      policy.caps?.some(({ group }) => groups.has(group)) === true ||
      (policy.code !== code && excludeEachOther(policy, own ?? { code, excludes: [] })),
  );
};

/** The enterprise is matched again when what barred other policies came to nothing: it may have one of those now. */
export const rematch = async (
  { policies, table }: { readonly policies: PolicyStore; readonly table: Table },
  entitlement: Entitlement,
  now: Instant,
): Promise<Write[]> => {
  const { policies: all } = await policies.catalogue();
  if (!hasRival(all, entitlement.policy.code)) return [];
  return startExecution(table, 'policy-matching', newId('ma', now), { records: [keyOfBeneficiary(entitlement)] }, now);
};
