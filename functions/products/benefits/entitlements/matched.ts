import { createHash } from 'node:crypto';
import type { Instant } from '../../../law/instant.ts';
import { isPaidOut, type Policy } from '../policies/model.ts';
import { instalmentsOf } from '../policies/rules/amount.ts';
import type { Decision } from '../policies/rules/decide.ts';
import { factsDigest, factsUsed } from '../policies/rules/digest.ts';
import { policyKey } from '../policies/rules/match.ts';
import { EntitlementId, type Entitlement } from './model.ts';
import { paidInto, type Payable } from './transitions.ts';

export type Met = Decision & { readonly outcome: 'met' };

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Always the same for one enterprise, one policy version and one claim: so it is had once, whatever is repeated. */
const entitlementId = (policy: Policy, uscc: string, claim: number): EntitlementId => {
  const bytes = createHash('sha256')
    // No key of the table: what ids of entitlements are made from stays what it was.
    .update([policyKey(policy), uscc, ...(claim === 0 ? [] : [`claim-${claim}`])].join('#'))
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

/**
 * What an enterprise is entitled to by a decision, before anything was reserved or asked.
 * @param claim how often it was claimed anew after it had lapsed
 */
export const matched = (
  policy: Policy,
  decision: Met,
  now: Instant,
  to?: Payable,
  claim = 0,
): Entitlement => {
  const { reckoning } = decision.amount;
  const due = reckoning.kind === 'none' ? undefined : reckoning.fen;
  const paid = isPaidOut(policy) ? due : undefined;
  const total = paid ?? 0;
  const parts = paid === undefined ? [] : instalmentsOf(paid, policy.instalments);
  return {
    id: entitlementId(policy, decision.uscc, claim),
    uscc: decision.uscc,
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
    },
    fen: total,
    ...(policy.payout === 'none' && { fenSaved: due ?? 0 }),
    status: 'matched',
    matchedAt: now,
    ...(total > 0 && paidInto(to)),
    factsDigest: factsDigest(factsUsed(decision)),
    limits: {},
    instalments: parts.map((fen, index) => ({
      fen,
      afterWorkingDays: policy.instalments[index]?.afterWorkingDays ?? 0,
      paid: 0,
    })),
    paymentOrders: [],
    notices: 0,
    begun: 0,
    round: 1,
  };
};
