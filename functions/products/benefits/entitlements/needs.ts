import type { Need } from '../../../services/partners/names.ts';
import type { PolicyStore } from '../policies/policies.ts';
import type { Entitlement } from './model.ts';
import { currentInstalment } from './rules.ts';
import type { EntitlementStore } from './store.ts';

const needsOf = (entitlement: Entitlement): Need[] => {
  const { id, department, terms } = entitlement;
  const by = { kind: 'entitlement', id };
  return [
    { by, wanted: { role: 'department', name: department } },
    ...(currentInstalment(entitlement)
      ? [{ by, wanted: { role: 'payer', name: terms.payer } } as const]
      : []),
  ];
};

/** Of each department so many open entitlements are looked at: one for a name is enough to refuse, and to be named. */
const most = 100;

/** The names that entitlements under way go by, each with the first that does: also those of policies that have ended. */
export const needsOfEntitlements = async ({
  policies,
  store,
}: {
  readonly policies: PolicyStore;
  readonly store: EntitlementStore;
}): Promise<Need[]> => {
  const first = new Map<string, Need>();
  for (const department of await policies.departments()) {
    let looked = 0;
    for await (const entitlement of store.ofDepartment(department, undefined, undefined, ['open', 'held'])) {
      for (const need of needsOf(entitlement)) {
        const name = `${need.wanted.role} ${need.wanted.name}`;
        if (!first.has(name)) first.set(name, need);
      }
      if ((looked += 1) === most) break;
    }
  }
  return [...first.values()];
};
