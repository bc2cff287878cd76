import { Fault } from '../../../../common/fault.ts';
import { change, type Change } from '../../../../platform/change.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import type { Stored } from '../store.ts';

/** Changes the entitlement of an execution, which is always there: it began with it. */
export const changeEntitlement = async <T>(
  on: EntitlementDependencies,
  id: string,
  decide: Change<Stored, T>['decide'],
): Promise<T> => {
  const changed = await change(on, { find: () => on.store.find(id), decide });
  if (!changed.ok) throw new Fault(`No entitlement ${id}`);
  return changed.value;
};
