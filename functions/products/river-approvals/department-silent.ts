import { ok, err } from '../../common/result.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { lateness } from '../../services/orders/lateness.ts';
import type { RiverDependencies } from './dependencies.ts';
import { recordOf } from './rewrite.ts';
import { actOnRiver } from './rules.ts';
import { supervisorOf } from './supervisor.ts';
import { tellRiver } from './tell.ts';

/**
 * A department's time ran out in silence: put on record and told upwards, once for each opinion. The case stays where
 * it is until that department speaks.
 */
export const departmentSilent =
  (on: RiverDependencies) =>
  async (orderId: string, asOf: AsOf): Promise<void> => {
    const { now, workingTime } = asOf;
    const order = (await on.orders.find(orderId))?.order;
    if (order?.subject.kind !== 'river-approval' || order.endedAt) return;
    const late = lateness(order, now, workingTime);
    if (!late) return;
    await untilWritten(on.table, async () => {
      const file = await on.river.open(order.subject.id);
      const review = file?.case.reviews.find((one) => one.orderId === orderId);
      if (!file || !review) return ok({ writes: [], value: undefined });
      const { department } = review;
      const to = (await supervisorOf(on, file.case)) ?? 'operator';
      const escalation = { orderId: review.orderId, department, since: late.since, at: now, to };
      const acted = actOnRiver(file.case, { by: 'clock', type: 'department-silent', escalation }, now);
      // On record already.
      if (!acted.ok) return err(undefined);
      const said = { orderId, department, since: late.since };
      return decided(undefined, [
        ...(await recordOf(
          on,
          file,
          acted.value,
          { at: now, code: 'department-silent', facts: { ...said, to } },
          asOf,
        )),
        ...(await tellRiver(on, 'department-silent', acted.value, asOf, { facts: said })),
      ]);
    });
  };
