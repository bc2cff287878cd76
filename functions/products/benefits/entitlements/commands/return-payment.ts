import { fieldError } from '../../../../common/field-error.ts';
import { err } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { departmentOf } from '../../../../platform/http/caller.ts';
import type { Caller } from '../../../../platform/http/route.ts';
import { decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { problem } from '../../../../platform/problem.ts';
import { paidBy } from '../../../../services/orders/kinds/payment-transitions.ts';
import type { Order } from '../../../../services/orders/model.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import type { Entitlement, ReturnedPayment } from '../model.ts';
import { mayReturn, paymentReturned, stopped } from '../returned.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { changeEntitlement } from './change-entitlement.ts';

/** The bureau that paid by this order, or the department that answers for it. */
const mayTell = (caller: Caller, { department }: Entitlement, order: Order | undefined): boolean =>
  departmentOf(caller) === department || (caller.role === 'partner' && order?.partner === caller.partner);

const isSame = (one: ReturnedPayment, orderId: string, reference: string | undefined): boolean =>
  one.orderId === orderId && one.reference === reference;

const tooMuch = (left: number) =>
  problem('invalid', {
    errors: [
      fieldError('/fen', text('超过该付款未退回的金额', `More than is left of this payment: ${left} fen`)),
    ],
  });

/** 退回: the bank sent back what was said to be paid. Told again with the same reference it changes nothing. */
export const returnPayment = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.returnPayment, async (call) => {
    const { orderId, fen, reason, returnedOn, reference } = call.body;
    const order = (await on.orders.find(orderId))?.order;
    const isOf = order?.kind === 'payment' && order.subject.id === call.params.id;
    return changeEntitlement(on, call, {
      may: (caller, entitlement) => mayTell(caller, entitlement, isOf ? order : undefined),
      code: 'entitlement.payment-returned',
      decide: async (stored, asOf) => {
        const { entitlement } = stored;
        const { returns = [], status } = entitlement;
        if (!isOf) return err(problem('invalid', { errors: [fieldError('/orderId', noOrder)] }));
        if (returns.some((one) => isSame(one, orderId, reference))) return decided(entitlement);
        if (!mayReturn(entitlement))
          return err(problem('move-not-allowed', { extensions: { from: status } }));
        const back = returns.filter((one) => one.orderId === orderId).reduce((sum, one) => sum + one.fen, 0);
        const left = paidBy(order) - back;
        if (fen > left) return err(tooMuch(left));
        const told = {
          ...{ orderId: order.id, instalment: Number(order.request['instalment']), fen, reason },
          at: asOf.now,
          ...(returnedOn && { returnedOn }),
          ...(reference !== undefined && { reference }),
        };
        const after = stopped(paymentReturned(entitlement, told), asOf.now);
        return decided(after, [
          ...(await rewriteEntitlement(on, stored, after, asOf, {
            code: 'entitlement.payment-returned',
            facts: { orderId, fen },
          })),
          ...(after.status === 'lapsed' ? await on.funds.release(after, asOf) : []),
        ]);
      },
    });
  });

const noOrder = text('不是该事项的付款', 'No payment of this entitlement');
