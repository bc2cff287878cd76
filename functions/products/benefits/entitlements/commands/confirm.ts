import type { ConditionResult } from '../../policies/rules/decide.ts';
import { endedBy } from '../circumstances.ts';
import { keyOfBeneficiary } from '../../beneficiaries/model.ts';
import { isDeepStrictEqual } from 'node:util';
import { err, ok, type Result } from '../../../../common/result.ts';
import { called } from '../../../../common/words/codes.ts';
import { text } from '../../../../common/text.ts';
import type { AsOf } from '../../../../law/deadline/working-time.ts';
import { decided, type Decided } from '../../../../platform/change.ts';
import { endpoint } from '../../../../platform/http/index.ts';
import { effectWrites } from '../../../../platform/outbox/effects.ts';
import { invalid, problem, type Problem } from '../../../../platform/problem.ts';
import type { Instant } from '../../../../law/instant.ts';
import type { Write } from '../../../../platform/table/writes.ts';
import { accountStated } from '../../enterprises/account.ts';
import type { StoredRecord } from '../../enterprises/records.ts';
import { isOwn } from '../access.ts';
import { isAskedAgain, whyNotConfirmed } from '../allowed.ts';
import type { EntitlementApiDependencies } from '../dependencies.ts';
import { changeEntitlement, tooOften } from './change-entitlement.ts';
import { accountOn, offeredAccount } from '../account.ts';
import type { Account, Entitlement } from '../model.ts';
import { orderedAgain } from '../payment-transitions.ts';
import { rewriteEntitlement, startExecution } from '../rewrite.ts';
import { entitlementRoutes } from '../routes.ts';
import { outsideScope } from '../scope.ts';
import type { Stored } from '../store.ts';
import { confirmed, type Payable } from '../transitions.ts';

const accountWanted = invalid('/account', '平台没有收款账户，请填写', 'No account is on record: give one');

const otherWanted = invalid(
  '/account',
  '付款已被退回，请另填收款账户',
  'The payment was refused: give another',
);

const versionWanted = invalid(
  '/accountVersion',
  '请核对收款账户，并注明所确认的账户版本',
  'Look at the account, and say which version of it is confirmed',
);

const changedMeanwhile = text(
  '收款账户已变更，请核对后重新确认',
  'Another account stands on record by now: look at it, and confirm that one',
);

/** The same click again: of an account, the one that was confirmed. */
const isConfirmed = async (
  { persons }: EntitlementApiDependencies,
  entitlement: Entitlement,
  { account, accountVersion }: Said,
): Promise<boolean> => {
  if (accountVersion !== undefined && accountVersion !== entitlement.accountVersion) return false;
  if (account === undefined) return true;
  const paid = entitlement.account && (await persons.find<'account'>(entitlement.account));
  return isDeepStrictEqual(account, paid);
};

const lapsedUncorrected = problem('lapsed', {
  detail: text(
    '收款账户未在规定期限内更正，按政策规定不再拨付',
    'The account was not corrected in time: it has lapsed, as the policy says',
  ),
});

const noMore = ({ label, citation }: Pick<ConditionResult, 'label' | 'citation'>): Problem =>
  problem('conflict', {
    detail: text(`受益条件“${label}”已不具备（${citation}）`, `It holds no more: ${label} (${citation})`),
  });

const lapsedBefore = ({ policy: { code }, grantedAt, ended }: Entitlement): Problem =>
  ended
    ? noMore(ended)
    : grantedAt !== undefined
      ? lapsedUncorrected
      : problem('lapsed', {
          detail: text(
            '确认期限已过；政策有效期内仍符合条件的，可重新申领',
            'The time for the click is over; while the policy is in force it can be claimed again',
          ),
          extensions: { claim: `/v1/policies/${code}/applications` },
        });

const notNow = (entitlement: Entitlement): Problem => {
  const { status } = entitlement;
  return status === 'lapsed'
    ? lapsedBefore(entitlement)
    : problem('move-not-allowed', {
        detail: text(
          `事项“${called(status).zh}”，无需确认`,
          `It is ${called(status).en}: there is nothing to confirm`,
        ),
        extensions: { from: status },
      });
};

interface Said {
  readonly account?: Account | undefined;
  readonly accountVersion?: number | undefined;
}

interface Chosen {
  readonly to: (Payable & { readonly account: Account }) | undefined;
  readonly writes: readonly Write[];
}

/** The account on record, if it is the one that was looked at: nobody confirms what it was not shown. */
const looked = (stored: StoredRecord | undefined, version: number | undefined): Result<Chosen, Problem> => {
  const on = accountOn(stored);
  if (!on) return err(accountWanted);
  if (version === on.version) return ok({ to: on, writes: [] });
  const account = offeredAccount(stored);
  return err(
    version === undefined
      ? { ...versionWanted, extensions: { account } }
      : problem('conflict', { detail: changedMeanwhile, extensions: { account } }),
  );
};

/** The account given, or the one the platform has already (Art. 7). Nothing to pay needs none. */
const chosenBy = async (
  on: EntitlementApiDependencies,
  entitlement: Entitlement,
  { account, accountVersion }: Said,
  now: Instant,
): Promise<Result<Chosen, Problem>> => {
  if (entitlement.fen === 0) return ok({ to: undefined, writes: [] });
  if (!account) return looked(await on.records.find(keyOfBeneficiary(entitlement)), accountVersion);
  const { version, ref, writes } = await accountStated(on, keyOfBeneficiary(entitlement), account, now);
  return ok({ to: { account, ref, version }, writes });
};

/** To where a refused payment was to go: it is not tried again with what was refused. */
const isRefused = ({ status, accountVersion }: Entitlement, said: Said): boolean =>
  status === 'payment-refused' &&
  !said.account &&
  (said.accountVersion === undefined || said.accountVersion === accountVersion);

/** The one click; or, after a payment was refused or the account has changed, to which account what is left is paid. */
const confirmation = async (
  on: EntitlementApiDependencies,
  stored: Stored,
  said: Said,
  asOf: AsOf,
): Promise<Result<Decided<Entitlement>, Problem>> => {
  const { entitlement } = stored;
  const again = isAskedAgain(entitlement);
  if (!again && entitlement.confirmedAt !== undefined)
    return (await isConfirmed(on, entitlement, said)) ? decided(entitlement) : err(notNow(entitlement));
  const why = whyNotConfirmed(entitlement, asOf);
  if (why === 'lapsed') return err(lapsedBefore(entitlement));
  if (why) return err(why === 'too-often' ? tooOften : notNow(entitlement));
  if (isRefused(entitlement, said)) return err(otherWanted);
  const outside = again ? undefined : await outsideScope(on, entitlement, asOf.now);
  if (outside) return err(outside);
  const holdsNoMore = await endedBy(on, entitlement, asOf.now);
  if (holdsNoMore) return err(noMore(holdsNoMore));
  const chosen = await chosenBy(on, entitlement, said, asOf.now);
  if (!chosen.ok) return chosen;
  const { to, writes } = chosen.value;
  const after = again ? orderedAgain(entitlement, asOf.now, to) : confirmed(entitlement, to, asOf);
  return decided(after, [
    ...(await rewriteEntitlement(on, stored, after, asOf, {
      code: 'entitlement.confirmed',
      tell: 'confirmed',
      account: to?.account,
    })),
    ...(again ? effectWrites(on.table, [startExecution(after)], asOf.now) : []),
    ...writes,
  ]);
};

export const confirm = (on: EntitlementApiDependencies) =>
  endpoint(entitlementRoutes.confirm, (call) =>
    changeEntitlement(on, call, {
      may: isOwn,
      code: 'entitlement.confirmed',
      decide: (stored, asOf) => confirmation(on, stored, call.body, asOf),
    }),
  );
