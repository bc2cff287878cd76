import { dateOf } from '../law/plain-date.ts';
import type { RuntimeContext } from '../platform/runtime-context.ts';
import { keyOfBeneficiary } from '../products/benefits/beneficiaries/model.ts';
import { actorNow } from '../products/benefits/enterprises/acting-now.ts';
import { enterpriseDependencies } from '../products/benefits/enterprises/dependencies.ts';
import type { ReadsFor } from '../services/retention/dependencies.ts';

/** By what registers say of a citizen; where they name nobody, the citizen. */
export const readsFor = (context: RuntimeContext): ReadsFor => {
  const { records, clock } = enterpriseDependencies(context);
  return async (citizen) => {
    const found = await records.find(keyOfBeneficiary({ citizen }));
    return (found && (await actorNow(records, found.record, dateOf(clock.now())))?.id) ?? citizen;
  };
};
