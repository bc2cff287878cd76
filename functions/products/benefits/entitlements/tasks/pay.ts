import type { Instant } from '../../../../law/instant.ts';
import { OrderId, type Order } from '../../../../services/orders/model.ts';
import type { Partner } from '../../../../services/partners/model.ts';
import { decided } from '../../../../platform/change.ts';
import { newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { paymentLimit } from '../limits.ts';
import type { Entitlement } from '../model.ts';
import { ordered } from '../payment-transitions.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { currentInstalment } from '../rules.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { own } from '../../../../common/own.ts';

/** The finance bureau that the policy names, or the only one there is: of several, none is guessed. */
const payerOf = (partners: readonly Partner[], { terms }: Entitlement): string => {
  const bureaus = partners.filter(({ kind }) => kind === 'finance');
  const [only, ...others] = bureaus;
  const found = bureaus.find(({ name }) => name === terms.payer) ?? (others.length === 0 ? only : undefined);
  if (!found) throw new Error(`No finance bureau is registered to pay for ${terms.payer}`);
  return found.id;
};

const orderOf = (
  { id, uscc, policy, account, instalments, limits }: Entitlement,
  { number, instalment }: NonNullable<ReturnType<typeof currentInstalment>>,
  partner: string,
  now: Instant,
): Order => {
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

/** Orders the payment of the instalment that is next; ordered before, says only by which order. */
export const pay =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ orderId: string }> => {
    const { orderId } = await changeEntitlement(on, entitlementId, async (stored, asOf) => {
      const { entitlement } = stored;
      const current = currentInstalment(entitlement);
      if (!current) throw new Error(`Nothing of ${entitlementId} is left to pay`);
      const { number, instalment } = current;
      if (instalment.orderId !== undefined) return decided({ orderId: instalment.orderId });
      const payer = payerOf(await on.partners.list(), entitlement);
      const order = orderOf(entitlement, current, payer, asOf.now);
      const after = ordered(entitlement, number, order.id);
      return decided({ orderId: order.id }, [
        ...(await rewriteEntitlement(on, stored, after, asOf, {
          code: 'entitlement.payment-ordered',
          facts: { instalment: number },
        })),
        ...on.orders.place(order, asOf.workingTime),
      ]);
    });
    log.info('entitlement.payment-ordered', { entitlementId, orderId });
    return { orderId };
  };
