import { Fault } from '../../../common/fault.ts';
import { isDeepStrictEqual } from 'node:util';
import {
  beside,
  gatherParts,
  single,
  type HeadRead,
  type Parts,
  type WithParts,
} from '../../../platform/table/parts.ts';
import type { Table } from '../../../platform/table/table.ts';
import type { Named } from '../beneficiaries/model.ts';
import type { Entitlement } from './model.ts';

type Terms = Pick<Entitlement, 'policy' | 'terms' | 'factsDigest'>;
type Payments = Pick<Entitlement, 'instalments' | 'paymentOrders'>;
type Said = Pick<Entitlement, 'reasons' | 'statement' | 'ended'>;
type Later = Pick<Entitlement, 'returns' | 'objections' | 'recovery'>;
type Account = NonNullable<Entitlement['account']>;

/** The terms of the policy version, written once; the decision it rests on stands apart. */
const terms = single<Terms>('TERMS');
const clock = single<Pick<Entitlement, 'limits'>>('CLOCK');
const payments = single<Payments>('PAYMENTS');
/** Why somebody refused, what is disputed, what the department says of a payment that is late. */
const said = single<Said>('SAID');
/** What few of them ever have: money that came back, objections, a recovery. */
const later = single<Later>('LATER');
/** Where the money goes: personal, read and written here alone. */
const account = single<Account>('ACCOUNT');
/** The task token of an execution of an older release, which waits for the fund or the enterprise; written no more. */
export const token = beside<string>('TOKEN');

export const entitlementParts = [terms, clock, payments, said, later, account, token];

/** What moves with nearly every act: under 1 KB. */
export type EntitlementHead = Named &
  Omit<
    Entitlement,
    keyof Named | keyof Terms | keyof Payments | keyof Said | keyof Later | 'limits' | 'account'
  >;

const apart = (entitlement: Entitlement) => {
  const { policy, terms: frozen, factsDigest, limits, instalments, paymentOrders, ...rest } = entitlement;
  const { reasons, statement, ended, returns, objections, recovery, account: paidInto, ...head } = rest;
  return {
    head: head as EntitlementHead,
    terms: { policy, terms: frozen, factsDigest },
    clock: { limits },
    payments: { instalments, paymentOrders },
    said: { ...(reasons && { reasons }), ...(statement && { statement }), ...(ended && { ended }) },
    later: { ...(returns && { returns }), ...(objections && { objections }), ...(recovery && { recovery }) },
    account: paidInto,
  };
};

export const headOf = (entitlement: Entitlement): EntitlementHead => apart(entitlement).head;

export const together = (head: EntitlementHead, parts: Parts): Entitlement => {
  const [once, runs, paid] = [parts.one(terms), parts.one(clock), parts.one(payments)];
  if (!once || !runs || !paid) throw new Fault(`Entitlement ${head.id} has lost a part`);
  const paidInto = parts.one(account);
  return {
    ...head,
    ...once,
    ...runs,
    ...paid,
    ...parts.one(said),
    ...parts.one(later),
    ...(paidInto && { account: paidInto }),
  };
};

/** Of the parts of the next version those that are not what they were, with what its head says of them. */
export const changedParts = (
  table: Table,
  read: HeadRead,
  before: Entitlement | undefined,
  after: Entitlement,
): WithParts => {
  const [old, next] = [before && apart(before), apart(after)];
  const parts = gatherParts(table, read);
  if (!old) parts.set(terms, next.terms);
  if (!isDeepStrictEqual(old?.clock, next.clock)) parts.set(clock, next.clock);
  if (!isDeepStrictEqual(old?.payments, next.payments)) parts.set(payments, next.payments);
  if (!isDeepStrictEqual(old?.said ?? {}, next.said)) parts.set(said, next.said);
  if (!isDeepStrictEqual(old?.later ?? {}, next.later)) parts.set(later, next.later);
  if (next.account && !isDeepStrictEqual(old?.account, next.account)) parts.set(account, next.account);
  return parts.gathered();
};
