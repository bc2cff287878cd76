import { effectWrites } from '../../../../platform/outbox/effects.ts';
import { accountStated } from '../../enterprises/account.ts';
import { problem, type Problem } from '../../../../platform/problem.ts';
import { fieldError } from '../../../../common/field-error.ts';
import { err, ok, type Result } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { log } from '../../../../platform/log.ts';
import { isOwn } from '../access.ts';
import { startExecution } from '../entitlements.ts';
import { Account, type Entitlement } from '../model.ts';
import type { ReadEntitlements } from '../api-dependencies.ts';
import { entitlementRoutes } from '../routes.ts';
import { confirmed, orderedAgain } from '../rules.ts';
import { wholeEntitlement } from '../load-view.ts';

const accountWanted = problem('invalid', {
  errors: [fieldError('/account', text('平台没有收款账户，请填写', 'No account is on record: give one'))],
});

const otherWanted = problem('invalid', {
  errors: [
    fieldError('/account', text('付款已被退回，请另填收款账户', 'The payment was refused: give another')),
  ],
});

const notNow = ({ status }: Entitlement): Problem =>
  status === 'lapsed'
    ? problem('lapsed')
    : problem('move-not-allowed', {
        detail: text(`事项状态为 ${status}，无需确认`, `It is ${status}: there is nothing to confirm`),
        extensions: { status },
      });

/** The account given, or the one the platform holds already (Art. 7). Nothing to pay needs none. */
const accountFor = async (
  { records }: ReadEntitlements,
  { uscc, fen }: Entitlement,
  given: Account | undefined,
): Promise<Result<Account | undefined, Problem>> => {
  if (given || fen === 0) return ok(given);
  const held = Account.safeParse((await records.find(uscc))?.record.account);
  return held.success ? ok(held.data) : err(accountWanted);
};

export const confirm = (on: ReadEntitlements) =>
  endpoint(entitlementRoutes.confirm, async ({ params, body, caller }) => {
    for (;;) {
      const stored = await on.store.find(params.id);
      if (!stored || !isOwn(stored.entitlement, caller)) return err(problem('not-found'));
      const { entitlement } = stored;
      const again = entitlement.status === 'payment-refused';
      if (!again && entitlement.confirmedAt !== undefined)
        return answer(200, await wholeEntitlement(on, stored, true));
      if (!again && entitlement.status !== 'awaiting-confirmation') return err(notNow(entitlement));
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const due = stored.dues?.['confirmation'];
      // The sweep has not come yet, and the time is over all the same.
      if (!again && due !== undefined && now >= due) return err(problem('lapsed'));
      if (again && !body.account) return err(otherWanted);
      const account = await accountFor(on, entitlement, body.account);
      if (!account.ok) return account;
      const after = again
        ? orderedAgain(entitlement, now, account.value)
        : confirmed(entitlement, account.value, now, workingTime);
      const tell = after.status === 'granted' ? ({ tell: 'granted' } as const) : {};
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(
          stored,
          after,
          { code: 'entitlement.confirmed', ...tell },
          now,
          workingTime,
        )),
        ...(again ? effectWrites(on.table, [startExecution(after)], now) : []),
        ...(body.account ? await accountStated(on.records, entitlement.uscc, body.account, now) : []),
      ]);
      // Refused: another click was faster, it lapsed or its record changed meanwhile; look again.
      if (!written.ok) continue;
      log.info('entitlement.confirmed', { entitlementId: params.id });
      return answer(200, await wholeEntitlement(on, { ...stored, entitlement: after }, true));
    }
  });
