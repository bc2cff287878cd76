import { effectWrites } from '../../../../platform/outbox/effects.ts';
import type { RefusalCause } from '../../../../services/orders/kinds/payment.ts';
import { paidBy } from '../../../../services/orders/kinds/payment-transitions.ts';
import type { Instant } from '../../../../law/instant.ts';
import type { Order } from '../../../../services/orders/model.ts';
import { hasEnded } from '../../../../services/orders/rules.ts';
import { log } from '../../../../platform/log.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import { startExecution, type Change } from '../entitlements.ts';
import type { Entitlement } from '../model.ts';
import { currentInstalment, executionName, settled, stepOf, type Refusal, type Step } from '../rules.ts';
import { policyTitle } from '../texts.ts';

const refusalOf = ({ status, said = [] }: Order): Refusal | undefined => {
  if (status === 'paid') return undefined;
  const told = said.findLast(({ type }) => type === 'refused');
  const reason = told?.['reason'];
  return {
    reason: typeof reason === 'string' ? reason : '付款未完成',
    cause: told?.['cause'] === 'account' ? 'account' : 'other',
  };
};

const nextStep: Readonly<Record<RefusalCause, string>> = {
  account: '等待企业更正收款账户，期间不计入付款期限。',
  other: '付款期限照常计算，请处理后重新下达付款。',
};

/** The department answers for the payment (Art. 16): it hears of a refusal when the enterprise does. */
const departmentTold = (
  { post }: EntitlementDependencies,
  entitlement: Entitlement,
  { reason, cause }: Refusal,
  now: Instant,
): Write[] =>
  post.toDepartment(
    entitlement.department,
    {
      code: 'entitlement.payment-refused',
      title: '兑现付款被退回',
      body: `${policyTitle(entitlement)}兑现事项 ${entitlement.id} 付款被退回：${reason}。${nextStep[cause]}`,
      entitlementId: entitlement.id,
    },
    now,
  );

/** Records what became of a payment order: once, whoever runs it again. */
export const settle =
  (on: EntitlementDependencies) =>
  async ({ entitlementId, orderId }: { entitlementId: string; orderId: string }): Promise<{ step: Step }> => {
    for (;;) {
      const [stored, order] = await Promise.all([on.store.find(entitlementId), on.orders.find(orderId)]);
      if (!stored || !order) throw new Error(`No payment ${orderId} of ${entitlementId} to settle`);
      const { entitlement } = stored;
      const now = on.clock.now();
      const current = currentInstalment(entitlement);
      if (!current || current.instalment.orderId !== orderId) return { step: stepOf(entitlement, now) };
      if (!hasEnded(order.order)) throw new Error(`The payment ${orderId} has not ended`);
      const refusal = refusalOf(order.order);
      const after = settled(entitlement, current.number, { paid: paidBy(order.order), refusal }, now);
      const change: Change =
        refusal === undefined
          ? { code: 'entitlement.paid', facts: { instalment: current.number }, tell: 'paid' }
          : {
              code: 'entitlement.payment-refused',
              facts: { cause: refusal.cause },
              tell: refusal.cause === 'account' ? 'accountRefused' : 'paymentRefused',
            };
      const workingTime = await on.calendars.workingTime();
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(stored, after, change, now, workingTime)),
        ...(refusal === undefined ? [] : departmentTold(on, after, refusal, now)),
      ]);
      if (!written.ok) continue;
      log.info('entitlement.settled', { entitlementId, orderId, status: after.status });
      return { step: stepOf(after, now) };
    }
  };

/** An execution lives a year: the next one takes over. Only the one at work can ask for it, so that twice starts one. */
export const handOver =
  (on: EntitlementDependencies) =>
  async ({
    entitlementId,
    execution,
  }: {
    entitlementId: string;
    execution: string;
  }): Promise<Record<string, never>> => {
    for (;;) {
      const stored = await on.store.find(entitlementId);
      if (!stored) throw new Error(`No entitlement ${entitlementId} to hand over`);
      if (executionName(stored.entitlement) !== execution) return {};
      const after = { ...stored.entitlement, round: stored.entitlement.round + 1 };
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(
          stored,
          after,
          { code: 'entitlement.handed-over' },
          now,
          workingTime,
        )),
        ...effectWrites(on.table, [startExecution(after)], now),
      ]);
      if (written.ok) return {};
    }
  };
