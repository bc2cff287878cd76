import { dateOf } from '../../../law/plain-date.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { keyOfBeneficiary } from '../beneficiaries/model.ts';
import { actorNow } from '../enterprises/acting-now.ts';
import { decisionOf } from '../policies/decision.ts';
import { kindOf } from '../policies/for-whom.ts';
import type { ConditionResult } from '../policies/rules/decide.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import type { Entitlement } from './model.ts';
import { moved } from './move.ts';
import { rewriteEntitlement } from './rewrite.ts';
import { currentInstalment, mayMove } from './rules.ts';
import type { Stored } from './store.ts';

type Reading = Pick<EntitlementDependencies, 'policies' | 'records' | 'dictionaries'>;

/**
 * Of the conditions that must hold until it is paid the first that is known to hold no more: somebody has died, or moved
 * away. What is unknown ends nothing.
 */
export const endedBy = async (
  { policies, records, dictionaries }: Reading,
  entitlement: Entitlement,
  now: Instant,
): Promise<ConditionResult | undefined> => {
  const { untilPaid } = entitlement.terms;
  if (untilPaid === undefined) return undefined;
  const { code, version } = entitlement.policy;
  const [of, stored] = await Promise.all([
    policies.find(code, version),
    records.find(keyOfBeneficiary(entitlement)),
  ]);
  if (!of?.rules || !stored) return undefined;
  const today = dateOf(now);
  const dictionary = await dictionaries.on(today, kindOf(of.policy));
  const { conditions } = decisionOf({ policy: of.policy, rules: of.rules }, stored.record, today, dictionary);
  return conditions.find(({ name, outcome }) => untilPaid.includes(name) && outcome === 'not-met');
};

const orderAtWork = ({ status, reviewOrderId, ...entitlement }: Entitlement): string | undefined => {
  if (status === 'in-review') return reviewOrderId;
  return status === 'in-payment' ? currentInstalment(entitlement)?.instalment.orderId : undefined;
};

/** An order that nobody has accepted is withdrawn. What a bureau is paying already cannot be called back. */
const calledBack = async (
  on: EntitlementDependencies,
  entitlement: Entitlement,
  asOf: AsOf,
): Promise<readonly Write[] | undefined> => {
  const id = orderAtWork(entitlement);
  const order = id === undefined ? undefined : await on.orders.find(id);
  if (!order || hasEnded(order.order)) return [];
  // A reviewer's word comes too late by itself; money does not.
  if (order.order.status !== 'pending') return entitlement.status === 'in-review' ? [] : undefined;
  const withdrawn = await on.orders.act(order, { type: 'withdrawn', reason: '受益条件已变化' }, asOf);
  return withdrawn.ok ? withdrawn.value.writes : undefined;
};

/** It ends, and what is not paid of it is free again; a payment that the bureau has accepted is the department's to recover. */
export const ended = async (
  on: EntitlementDependencies,
  stored: Stored,
  { name, label, citation }: ConditionResult,
  asOf: AsOf,
): Promise<Write[]> => {
  const { entitlement } = stored;
  if (!mayMove(entitlement, 'lapsed')) return [];
  const why = { name, label, citation, at: asOf.now };
  const withdrawn = await calledBack(on, entitlement, asOf);
  if (withdrawn) {
    // Whoever was its guardian is not told why.
    const acted = await withActorNow(on, entitlement, asOf.now);
    const after = moved(acted, 'lapsed', { endedAt: asOf.now, ended: why });
    return [
      ...withdrawn,
      ...(await rewriteEntitlement(on, stored, after, asOf, { code: 'entitlement.ended' })),
      ...(await on.funds.release(entitlement, asOf)),
    ];
  }
  if (entitlement.ended) return [];
  return rewriteEntitlement(on, stored, { ...entitlement, ended: why }, asOf, {
    code: 'entitlement.ended-while-paid',
    tell: 'ended-while-paid',
  });
};

/** With who acts for it by now, a child comes of age without anybody telling anything; undefined while nobody does. */
export const actedNow = async (
  { records }: Pick<EntitlementDependencies, 'records'>,
  entitlement: Entitlement,
  now: Instant,
): Promise<Entitlement | undefined> => {
  if (entitlement.uscc !== undefined) return entitlement;
  const record = (await records.find(keyOfBeneficiary(entitlement)))?.record;
  const actor = record && (await actorNow(records, record, dateOf(now)));
  if (!actor) return undefined;
  return actor.id === entitlement.actor?.id ? entitlement : { ...entitlement, actor };
};

/** The same, with who acted last while nobody does: whose message it is then, a successor is told of anew. */
export const withActorNow = async (
  on: Pick<EntitlementDependencies, 'records'>,
  entitlement: Entitlement,
  now: Instant,
): Promise<Entitlement> => (await actedNow(on, entitlement, now)) ?? entitlement;

/** As it is to be seen now: by who acts by now, handed over or not. */
export const findNow = async (
  on: Pick<EntitlementDependencies, 'store' | 'records' | 'clock'>,
  id: string,
): Promise<Entitlement | undefined> => {
  const found = (await on.store.find(id))?.entitlement;
  return found && withActorNow(on, found, on.clock.now());
};

/** Another acts for it by now: what is open is theirs, and they are told what is asked of them. */
export const handedOver = async (
  on: EntitlementDependencies,
  stored: Stored,
  asOf: AsOf,
): Promise<Write[]> => {
  const after = await withActorNow(on, stored.entitlement, asOf.now);
  if (after === stored.entitlement) return [];
  return rewriteEntitlement(on, stored, after, asOf, {
    code: 'entitlement.handed-over',
    tell: 'handed-over',
  });
};
