import * as z from 'zod';
import { OrderId } from '../orders/model.ts';
import { ground } from '../platform/ground.ts';
import { task, taskFunction } from '../platform/tasks.ts';
import { EntitlementId } from './model.ts';
import { sweepOverdue } from './sweep.ts';
import { awaitEnterprise } from './tasks/await.ts';
import { begin } from './tasks/begin.ts';
import { pay } from './tasks/pay.ts';
import { askReview, takeReview } from './tasks/review.ts';
import { handOver, settle } from './tasks/settle.ts';
import { watching } from './watching.ts';

const on = watching(ground());
const ofOne = z.strictObject({ entitlementId: EntitlementId });

export const handler = taskFunction({
  begin: task(ofOne, begin(on)),
  await: task(ofOne.extend({ token: z.string() }), awaitEnterprise(on)),
  review: task(ofOne, askReview(on)),
  'take-review': task(ofOne, takeReview(on)),
  pay: task(ofOne, pay(on)),
  settle: task(ofOne.extend({ orderId: OrderId }), settle(on)),
  'hand-over': task(ofOne.extend({ execution: z.string() }), handOver(on)),
  overdue: task(z.strictObject({}), async () =>
    sweepOverdue(on, on.clock.now(), await on.calendars.reckoner()),
  ),
});
