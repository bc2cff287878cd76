import { actedNow, ended, endedBy } from '../circumstances.ts';
import { Fault } from '../../../../common/fault.ts';
import type { Instant } from '../../../../law/instant.ts';
import { OrderId, type Order } from '../../../../services/orders/model.ts';
import { decided } from '../../../../platform/change.ts';
import { isErased } from '../../../../platform/persons/persons.ts';
import type { PersonRef } from '../../../../platform/persons/model.ts';
import { newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { paymentLimit } from '../payment-limit.ts';
import { ownerOf } from '../../enterprises/persons.ts';
import { Account, type Entitlement } from '../model.ts';
import { sharesOf } from '../../policies/payment-terms.ts';
import { isOutdated } from '../account.ts';
import { held } from '../hold.ts';
import { ordered } from '../payment-transitions.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { currentInstalment } from '../rules.ts';
import { partnerFor, waitForName, Waits } from '../waits.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { own } from '../../../../common/own.ts';

const orderOf = (
  entitlement: Entitlement,
  { number, instalment }: NonNullable<ReturnType<typeof currentInstalment>>,
  partner: string,
  payee: PersonRef | undefined,
  now: Instant,
): Order => {
  const { id, uscc, county, policy, instalments, limits, terms } = entitlement;
  const limit = own(limits, paymentLimit(number));
  const before = instalments.slice(0, number - 1).reduce((sum, one) => sum + one.fen, 0);
  if (!limit) throw new Fault(`Instalment ${number} of ${id} has no limit`);
  return {
    id: OrderId.parse(newId('or', now)),
    kind: 'payment',
    subject: { kind: 'entitlement', id },
    partner,
    status: 'pending',
    request: {
      entitlementId: id,
      ...(uscc !== undefined && { uscc }),
      ...(county !== undefined && { county }),
      policy,
      fen: instalment.fen - instalment.paid,
      instalment: number,
      of: instalments.length,
      ...(terms.shares && {
        shares: sharesOf(instalment.fen - instalment.paid, terms.shares, before + instalment.paid),
      }),
    },
    ...(payee && { persons: { payee } }),
    createdAt: now,
    limits: { payment: { deadline: limit.deadline } },
  };
};

/**
 * The account of this payment, a record of its own: whatever becomes of the one on record, money under way is not touched.
 * Undefined when it was erased meanwhile; erased in this very moment, the transaction is refused and looks again.
 */
const payeeOf = async (
  { persons }: EntitlementDependencies,
  entitlement: Entitlement,
  confirmed: PersonRef<'account'>,
  now: Instant,
) => {
  const account = await persons.find<'account'>(confirmed);
  if (isErased(account)) return undefined;
  const of = { subject: { kind: 'entitlement', id: entitlement.id }, owner: ownerOf(entitlement) };
  // Half of an account pays nobody: the bureau says that it wants one.
  const whole = Account.safeParse(account);
  if (!whole.success) return { ref: undefined, account: undefined, writes: [] };
  const { ref, writes } = persons.keep('account', whole.data, of, now);
  return { ref, account: whole.data, writes: [persons.stillKnown(confirmed), ...writes] };
};

/** Orders the payment of the instalment that is next, or lets it wait: for who pays, or for another account to be confirmed; ordered before, says only by which order. */
export const pay =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ orderId: string }> => {
    const orderId = await changeEntitlement<OrderId | undefined>(on, entitlementId, async (stored, asOf) => {
      const { entitlement } = stored;
      // Held back by this task before it broke down, or by the one that tells of a changed account.
      if (entitlement.status !== 'in-payment') return decided(undefined);
      const current = currentInstalment(entitlement);
      if (!current) throw new Fault(`Nothing of ${entitlementId} is left to pay`);
      const { number, instalment } = current;
      if (instalment.orderId !== undefined) return decided(instalment.orderId);
      const why = await endedBy(on, entitlement, asOf.now);
      if (why) return decided(undefined, await ended(on, stored, why, asOf));
      const acted = await actedNow(on, entitlement, asOf.now);
      // Whoever confirmed the account acts no more, of age or dead: who acts now says where it goes.
      if (acted !== entitlement && entitlement.confirmedAt !== undefined) {
        const theirs = { ...stored, entitlement: acted ?? entitlement };
        return decided(undefined, await held(on, theirs, number, asOf));
      }
      if (await isOutdated(on, entitlement)) return decided(undefined, await held(on, stored, number, asOf));
      const payer = await partnerFor(on, entitlement, 'payer');
      if (!payer.ok) return decided(undefined, await waitForName(on, stored, payer.error, asOf));
      const { account } = entitlement;
      const paid = account && (await payeeOf(on, entitlement, account, asOf.now));
      // Erased on request before it was paid: held back like a changed one, and the enterprise is asked.
      if (account && !paid) return decided(undefined, await held(on, stored, number, asOf));
      const order = orderOf(entitlement, current, payer.value, paid?.ref, asOf.now);
      const after = ordered(entitlement, number, order.id);
      return decided(order.id, [
        ...(await rewriteEntitlement(on, stored, after, asOf, {
          code: 'entitlement.payment-ordered',
          facts: { instalment: number },
          tell: 'payment-ordered',
          account: paid?.account,
        })),
        ...(paid?.writes ?? []),
        ...(await on.orders.place(order, asOf.workingTime)),
      ]);
    });
    if (orderId === undefined) throw new Waits();
    log.info('entitlement.payment-ordered', { entitlementId, orderId });
    return { orderId };
  };
