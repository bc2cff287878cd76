import { Fault } from '../../../../common/fault.ts';
import { paidBy } from '../../../../services/orders/kinds/payment-transitions.ts';
import type { Order } from '../../../../services/orders/model.ts';
import { hasEnded } from '../../../../services/orders/rules.ts';
import { decided } from '../../../../platform/change.ts';
import { log } from '../../../../platform/log.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import type { Entitlement } from '../model.ts';
import { settled, type Refusal } from '../payment-transitions.ts';
import { stopped } from '../returned.ts';
import { rewriteEntitlement, type Change } from '../rewrite.ts';
import { stepOf, type Step } from '../rules.ts';
import { changeEntitlement } from './change-entitlement.ts';

const refusalOf = ({ status, said = [] }: Order): Refusal | undefined => {
  if (status === 'paid') return undefined;
  const told = said.findLast(({ type }) => type === 'refused');
  const reason = told?.['reason'];
  return {
    reason: typeof reason === 'string' ? reason : '付款未完成',
    cause: told?.['cause'] === 'account' ? 'account' : 'other',
  };
};

const changeAfter = (number: number, refusal: Refusal | undefined, { status }: Entitlement): Change =>
  refusal === undefined
    ? {
        code: 'entitlement.paid',
        facts: { instalment: number },
        tell: status === 'in-payment' ? 'instalment-paid' : undefined,
      }
    : { code: 'entitlement.payment-refused', facts: { cause: refusal.cause } };

/** Records what became of a payment order: once, whoever runs it again. */
export const settle =
  (on: EntitlementDependencies) =>
  async ({ entitlementId, orderId }: { entitlementId: string; orderId: string }): Promise<{ step: Step }> => {
    const { step } = await changeEntitlement(on, entitlementId, async (stored, asOf) => {
      const { entitlement } = stored;
      const number = entitlement.instalments.findIndex((one) => one.orderId === orderId) + 1;
      // Recorded before; the first instalment keeps the order by which it was paid.
      if (number === 0 || entitlement.instalments[number - 1]?.settledAt !== undefined)
        return decided({ step: stepOf(entitlement, asOf.now) });
      const order = (await on.orders.find(orderId))?.order;
      if (!order || !hasEnded(order)) throw new Fault(`The payment ${orderId} has not ended`);
      const refusal = refusalOf(order);
      const after = stopped(
        settled(entitlement, number, { paid: paidBy(order), refusal }, asOf.now),
        asOf.now,
      );
      return decided({ step: stepOf(after, asOf.now) }, [
        ...(await rewriteEntitlement(on, stored, after, asOf, changeAfter(number, refusal, after))),
        ...(after.status === 'lapsed' ? await on.funds.release(after, asOf) : []),
      ]);
    });
    log.info('entitlement.settled', { entitlementId, orderId, step });
    return { step };
  };
