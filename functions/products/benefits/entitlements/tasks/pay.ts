import type { Instant } from '../../../../law/instant.ts';
import { OrderId } from '../../../../services/orders/model.ts';
import type { NewOrder } from '../../../../services/orders/persons.ts';
import { decided } from '../../../../platform/change.ts';
import { newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { paymentLimit } from '../limits.ts';
import type { Entitlement } from '../model.ts';
import { isOutdated } from '../account.ts';
import { held } from '../hold.ts';
import { ordered } from '../payment-transitions.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { currentInstalment } from '../rules.ts';
import { partnerFor, waitForName, Waits } from '../waits.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { own } from '../../../../common/own.ts';

const orderOf = (
  { id, uscc, policy, account, instalments, limits }: Entitlement,
  { number, instalment }: NonNullable<ReturnType<typeof currentInstalment>>,
  partner: string,
  now: Instant,
): NewOrder => {
  const limit = own(limits, paymentLimit(number));
  if (!limit) throw new Error(`Instalment ${number} of ${id} has no limit`);
  return {
    id: OrderId.parse(newId('or', now)),
    kind: 'payment',
    subject: { kind: 'entitlement', id },
    partner,
    status: 'pending',
    request: {
      entitlementId: id,
      uscc,
      policy,
      fen: instalment.fen - instalment.paid,
      instalment: number,
      of: instalments.length,
    },
    ...(account && { payee: account }),
    createdAt: now,
    limits: { payment: { deadline: limit.deadline } },
  };
};

/** Orders the payment of the instalment that is next, or lets it wait: for who pays, or for another account to be confirmed; ordered before, says only by which order. */
export const pay =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ orderId: string }> => {
    const orderId = await changeEntitlement<OrderId | undefined>(on, entitlementId, async (stored, asOf) => {
      const { entitlement } = stored;
      const current = currentInstalment(entitlement);
      if (!current) throw new Error(`Nothing of ${entitlementId} is left to pay`);
      const { number, instalment } = current;
      if (instalment.orderId !== undefined) return decided(instalment.orderId);
      if (isOutdated(entitlement, await on.records.find(entitlement.uscc)))
        return decided(undefined, await held(on, stored, number, asOf));
      const payer = await partnerFor(on, entitlement, 'payer');
      if (!payer.ok) return decided(undefined, await waitForName(on, stored, payer.error, asOf));
      const order = orderOf(entitlement, current, payer.value, asOf.now);
      const after = ordered(entitlement, number, order.id);
      return decided(order.id, [
        ...(await rewriteEntitlement(on, stored, after, asOf, {
          code: 'entitlement.payment-ordered',
          facts: { instalment: number },
          tell: 'paymentOrdered',
        })),
        ...on.orders.place(order, asOf.workingTime),
      ]);
    });
    if (orderId === undefined) throw new Waits();
    log.info('entitlement.payment-ordered', { entitlementId, orderId });
    return { orderId };
  };
