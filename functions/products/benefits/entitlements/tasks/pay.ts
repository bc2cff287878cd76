import type { Instant } from '../../../../law/instant.ts';
import { OrderId, type Order } from '../../../../services/orders/model.ts';
import type { Partner } from '../../../../services/partners/model.ts';
import { newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { paymentLimit } from '../limits.ts';
import type { Entitlement } from '../model.ts';
import { currentInstalment, ordered } from '../rules.ts';

/** The finance bureau that the policy names, or the only one there is: of several, none is guessed. */
const payerOf = (partners: readonly Partner[], { terms }: Entitlement): string => {
  const bureaus = partners.filter(({ kind }) => kind === 'finance');
  const [only, ...others] = bureaus;
  const found = bureaus.find(({ name }) => name === terms.payer) ?? (others.length === 0 ? only : undefined);
  if (!found) throw new Error(`No finance bureau is registered to pay for ${terms.payer}`);
  return found.id;
};

const orderOf = (entitlement: Entitlement, partner: string, now: Instant): Order | undefined => {
  const current = currentInstalment(entitlement);
  if (!current) return undefined;
  const { number, instalment } = current;
  const { id, uscc, policy, account, instalments, limits } = entitlement;
  const limit = limits[paymentLimit(number)];
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
    for (;;) {
      const stored = await on.store.find(entitlementId);
      if (!stored) throw new Error(`No entitlement ${entitlementId} to pay`);
      const { entitlement } = stored;
      const current = currentInstalment(entitlement);
      if (!current) throw new Error(`Nothing of ${entitlementId} is left to pay`);
      if (current.instalment.orderId !== undefined) return { orderId: current.instalment.orderId };
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const order = orderOf(entitlement, payerOf(await on.partners.list(), entitlement), now);
      if (!order) continue;
      const after = ordered(entitlement, current.number, order.id);
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(
          stored,
          after,
          { code: 'entitlement.payment-ordered', facts: { instalment: current.number } },
          now,
          workingTime,
        )),
        ...on.orders.place(order, workingTime),
      ]);
      if (!written.ok) continue;
      log.info('entitlement.payment-ordered', { entitlementId, orderId: order.id });
      return { orderId: order.id };
    }
  };
