import { err, ok, type Result } from '../../../../common/result.ts';
import { text } from '../../../../common/text.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { decided, type Decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import { invalid, problem, type Problem } from '../../../../platform/problem.ts';
import { accountStated } from '../../enterprises/account.ts';
import { isOwn } from '../access.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { Account, type Entitlement } from '../model.ts';
import { orderedAgain } from '../payment-transitions.ts';
import { rewriteEntitlement, startExecution } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import type { Stored } from '../store.ts';
import { confirmed } from '../transitions.ts';

const accountWanted = invalid('/account', '平台没有收款账户，请填写', 'No account is on record: give one');

const otherWanted = invalid(
  '/account',
  '付款已被退回，请另填收款账户',
  'The payment was refused: give another',
);

const notNow = ({ status }: Entitlement): Problem =>
  status === 'lapsed'
    ? problem('lapsed')
    : problem('move-not-allowed', {
        detail: text(`事项状态为 ${status}，无需确认`, `It is ${status}: there is nothing to confirm`),
        extensions: { status },
      });

/** The account given, or the one the platform has already (Art. 7). Nothing to pay needs none. */
const accountFor = async (
  { records }: EntitlementApiDependencies,
  { uscc, fen }: Entitlement,
  given: Account | undefined,
): Promise<Result<Account | undefined, Problem>> => {
  if (given || fen === 0) return ok(given);
  const onRecord = Account.safeParse((await records.find(uscc))?.record.account);
  return onRecord.success ? ok(onRecord.data) : err(accountWanted);
};

/** The one click; or, after a payment was refused, the other account to which what is left is paid. */
const confirmation = async (
  on: EntitlementApiDependencies,
  stored: Stored,
  given: Account | undefined,
  asOf: AsOf,
): Promise<Result<Decided<Entitlement>, Problem>> => {
  const { entitlement, dues } = stored;
  const again = entitlement.status === 'payment-refused';
  if (!again && entitlement.confirmedAt !== undefined) return decided(entitlement);
  if (!again && entitlement.status !== 'awaiting-confirmation') return err(notNow(entitlement));
  const due = dues?.['confirmation'];
  // The sweep has not come yet, and the time is over all the same.
  if (!again && due !== undefined && asOf.now >= due) return err(problem('lapsed'));
  if (again && !given) return err(otherWanted);
  const account = await accountFor(on, entitlement, given);
  if (!account.ok) return account;
  const after = again
    ? orderedAgain(entitlement, asOf.now, account.value)
    : confirmed(entitlement, account.value, asOf);
  const tell = after.status === 'granted' ? 'granted' : undefined;
  return decided(after, [
    ...(await rewriteEntitlement(on, stored, after, asOf, { code: 'entitlement.confirmed', tell })),
    ...(again ? effectWrites(on.table, [startExecution(after)], asOf.now) : []),
    ...(given ? await accountStated(on.records, entitlement.uscc, given, asOf.now) : []),
  ]);
};

export const confirm = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.confirm, (call) =>
    changeEntitlement(on, call, {
      may: isOwn,
      code: 'entitlement.confirmed',
      decide: (stored, asOf) => confirmation(on, stored, call.body.account, asOf),
    }),
  );
