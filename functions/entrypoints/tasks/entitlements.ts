import * as z from 'zod';
import { OrderId } from '../../services/orders/model.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { EntitlementId } from '../../products/benefits/entitlements/model.ts';
import { accountChanged } from '../../products/benefits/entitlements/tasks/account-changed.ts';
import { begin } from '../../products/benefits/entitlements/tasks/begin.ts';
import { handOver } from '../../products/benefits/entitlements/tasks/hand-over.ts';
import { overdue } from '../../products/benefits/entitlements/tasks/overdue.ts';
import { pay } from '../../products/benefits/entitlements/tasks/pay.ts';
import { askReview, takeReview } from '../../products/benefits/entitlements/tasks/review.ts';
import { settle } from '../../products/benefits/entitlements/tasks/settle.ts';
import { entitlementTaskDependencies } from '../../products/benefits/entitlements/dependencies.ts';

const on = entitlementTaskDependencies(runtimeContext());
/** Whose record changed; as an older release named an enterprise. */
const ofBeneficiary = z.object({ beneficiary: z.string(), version: z.int().optional() });
const ofEnterprise = z
  .object({ uscc: z.string(), version: z.int() })
  .transform(({ uscc, version }) => ({ beneficiary: uscc, version }));
const ofOne = z.object({ entitlementId: EntitlementId });

export const handler = taskFunction({
  begin: task(ofOne, begin(on)),
  review: task(ofOne, askReview(on)),
  'take-review': task(ofOne, takeReview(on)),
  pay: task(ofOne, pay(on)),
  settle: task(ofOne.extend({ orderId: OrderId }), settle(on)),
  'hand-over': task(ofOne.extend({ execution: z.string() }), handOver(on)),
  overdue: task(z.object({}), overdue(on)),
  'account-changed': task(
    z.object({ records: z.array(z.union([ofBeneficiary, ofEnterprise])) }),
    accountChanged(on),
  ),
});
