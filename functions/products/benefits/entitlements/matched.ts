import { keyOfBeneficiary, nameOf, type Actor } from '../beneficiaries/model.ts';
import { createHash } from 'node:crypto';
import type { Instant } from '../../../law/instant.ts';
import type { Cap } from '../policies/caps.ts';
import { isPaidOut, type Fen, type Policy } from '../policies/model.ts';
import type { PeriodKey } from '../policies/period.ts';
import { instalmentsOf } from '../policies/rules/amount.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { factsDigest, factsUsed } from '../policies/rules/digest.ts';
import { policyKey } from '../policies/rules/match.ts';
import { EntitlementId, type Entitlement } from './model.ts';
import { paidInto, type Payable } from './transitions.ts';

export type Met = Decision & { readonly outcome: 'met' };

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Which time it is had: in which period, anew after it had lapsed, and so much of it as a cap leaves. */
export interface MatchedFor {
  readonly period?: PeriodKey;
  /** How often it was claimed anew after it had lapsed. */
  readonly claim?: number;
  /** The round in which reviewers score it. */
  readonly scoring?: string | undefined;
  readonly capped?: { readonly cap: Cap; readonly left: number } | undefined;
  /** Who acts for a citizen or a county. */
  readonly actor?: Actor | undefined;
}

/** Always the same for one beneficiary, one policy version, one period and one claim: so it is had once, whatever is repeated. */
export const entitlementId = (
  policy: Policy,
  beneficiary: string,
  { period = '', claim = 0 }: MatchedFor,
): EntitlementId => {
  const bytes = createHash('sha256')
    // No key of the table: what ids of entitlements are made from stays what it was.
    .update(
      [
        policyKey(policy),
        beneficiary,
        ...(period === '' ? [] : [period]),
        ...(claim === 0 ? [] : [`claim-${claim}`]),
      ].join('#'),
    )
    .digest();
  const letters = Array.from({ length: 26 }, (_, index) => CROCKFORD[(bytes[index] ?? 0) % 32]);
  return EntitlementId.parse(`en_${letters.join('')}`);
};

const isLimited = ({ fund }: Policy): boolean => fund.budget !== null || fund.sharedWith !== undefined;

const allocationOf = (
  { fund: { allocation } }: Policy,
  { score }: Met,
): Pick<Entitlement['terms'], 'allocation'> =>
  allocation
    ? { allocation: { kind: allocation.kind, on: allocation.on, ...(score !== undefined && { score }) } }
    : {};

/** What an enterprise is entitled to by a decision, before anything was reserved or asked. */
export const matched = (
  policy: Policy,
  decision: Met,
  now: Instant,
  to?: Payable,
  of: MatchedFor = {},
): Entitlement => {
  const { reckoning } = decision.amount;
  const whole = reckoning.kind === 'none' ? 0 : reckoning.fen;
  const { period = '' } = of;
  // Its sum may have become less than the cap leaves: of persons who were had elsewhere.
  const capped = of.capped && of.capped.left < whole ? of.capped : undefined;
  const total = isPaidOut(policy) ? Math.min(whole, capped?.left ?? whole) : 0;
  const parts = total === 0 ? [] : instalmentsOf(total as Fen, policy.instalments);
  return {
    id: entitlementId(policy, keyOfBeneficiary(decision), of),
    ...nameOf(decision),
    ...(of.actor && { actor: of.actor }),
    policy: { code: policy.code, version: policy.version, name: policy.name },
    department: policy.department,
    terms: {
      documentNumber: policy.documentNumber,
      confirmationLimit: policy.confirmation?.limit ?? null,
      review: policy.review,
      paymentLimit: policy.paymentLimit,
      noticeInterval: policy.noticeInterval,
      payer: policy.payer,
      phone: policy.phone,
      limitedFund: isLimited(policy) && total > 0,
      ...(policy.fund.sharedWith !== undefined && { pot: policy.fund.sharedWith }),
      ...allocationOf(policy, decision),
      ...(period !== '' && { period }),
      ...(policy.field && { field: policy.field }),
      ...(of.scoring !== undefined && { scoring: of.scoring }),
      ...(policy.publication && { publication: policy.publication }),
      ...(policy.returned && { returned: policy.returned }),
      ...(policy.shares && { shares: policy.shares }),
      ...(policy.untilPaid && { untilPaid: policy.untilPaid }),
      ...(capped && { capped: { ...capped.cap, left: capped.left } }),
    },
    fen: total,
    ...(policy.payout === 'none' && { fenSaved: whole }),
    ...(capped && { fenReckoned: whole }),
    status: 'matched',
    matchedAt: now,
    ...(total > 0 && paidInto(to)),
    factsDigest: factsDigest(factsUsed(decision)),
    limits: {},
    instalments: parts.map((fen, index) => {
      const { afterWorkingDays = 0, evaluation } = policy.instalments[index] ?? {};
      return { fen, afterWorkingDays, paid: 0, ...(evaluation && { evaluation }) };
    }),
    paymentOrders: [],
    notices: 0,
    begun: 0,
    round: 1,
  };
};
