import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Climbed, Watched } from '../../../platform/watch/watched.ts';
import type { OwedPayment } from '../../../platform/watch/owed.ts';
import { paidBy } from '../../../services/orders/kinds/payment-transitions.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { actOnPayment } from './act-on-payment.ts';
import { matchFollowed } from './after-match.ts';
import { isAskedAgain } from './allowed.ts';
import { brokenDays, entitlementKeys, instalmentStarts, isToFollow, watchedLimits } from './deadlines.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { entitlementLadder } from './limits.ts';
import type { Entitlement } from './model.ts';
import { rewriteEntitlement } from './rewrite.ts';
import { currentInstalment } from './rules.ts';
import { EntitlementStore, type Stored } from './store.ts';
import { lapsed } from './transitions.ts';

/** An entitlement with what an open order has paid of its current instalment. */
interface Looked extends Stored {
  readonly paidByOpenOrder: number;
  /** Paid or refused a moment ago: the execution is about to record it, and nothing is late any more. */
  readonly settling: boolean;
}

const look = async ({ store, orders }: EntitlementDependencies, id: string): Promise<Looked | undefined> => {
  const stored = await store.find(id);
  if (!stored) return undefined;
  const orderId = currentInstalment(stored.entitlement)?.instalment.orderId;
  const order = orderId === undefined ? undefined : (await orders.find(orderId))?.order;
  return {
    ...stored,
    paidByOpenOrder: order ? paidBy(order) : 0,
    settling: order !== undefined && hasEnded(order),
  };
};

const hasLapsed = ({ acted }: Climbed): boolean => acted.some(({ turn }) => turn.rung.when === 'due');

/** While it waits for the enterprise: reminders, and at the due moment the offer lapses and its money is free again. */
const awaitingConfirmation = async (
  on: EntitlementDependencies,
  stored: Stored,
  climbed: Entitlement,
  reached: Climbed,
  asOf: AsOf,
): Promise<Write[]> => {
  if (hasLapsed(reached))
    return [
      ...(await rewriteEntitlement(on, stored, lapsed(climbed, asOf.now), asOf, {
        code: 'entitlement.lapsed',
      })),
      ...(await on.funds.release(climbed, asOf)),
    ];
  // Several at once are one reminder.
  const tell = reached.acted.length > 0 ? 'confirmation-reminder' : undefined;
  return rewriteEntitlement(on, stored, climbed, asOf, { code: 'entitlement.watched', tell });
};

/** What is left to pay of the instalment that is next. */
const owedOf = (entitlement: Entitlement, paidByOpenOrder: number): OwedPayment | undefined => {
  const next = currentInstalment(entitlement)?.instalment;
  const { code, name } = entitlement.policy;
  return next && { policy: code, title: name, fen: next.fen - next.paid - paidByOpenOrder };
};

/** What follows from a match, the limits of an entitlement, the days of its department's plan, the start of its next instalment: each acted upon once. */
export const watchedEntitlement = (on: EntitlementDependencies): Watched<Looked> => ({
  kind: 'entitlement',
  find: (key) => look(on, EntitlementStore.idOf(key)),
  limits: ({ entitlement, settling }) => (settling ? {} : watchedLimits(entitlement)),
  ladder: ({ entitlement }, workingTime) => entitlementLadder(entitlement, workingTime),
  kept: (looked) => looked,
  right: ({ entitlement }, asOf) => entitlementKeys(entitlement, asOf),
  isDue: (looked, now) =>
    !looked.settling &&
    (brokenDays(looked.entitlement, looked.paidByOpenOrder, now).length > 0 ||
      isToFollow(looked.entitlement, now) ||
      instalmentStarts(looked.entitlement, now)),
  owed: ({ entitlement, paidByOpenOrder }) => ({
    subject: { kind: 'entitlement', id: entitlement.id },
    payment: owedOf(entitlement, paidByOpenOrder),
    turn: isAskedAgain(entitlement) ? 'applicant' : 'partner',
    stated: entitlement.statement !== undefined,
  }),
  rewrite: async (looked, reached, asOf) => {
    const { entitlement, settling } = looked;
    const { limits, acted } = reached;
    if (entitlement.status === 'matched') return matchFollowed(on, looked, asOf);
    const climbed = { ...entitlement, limits: { ...entitlement.limits, ...limits } };
    if (entitlement.status === 'awaiting-confirmation')
      return awaitingConfirmation(on, looked, climbed, reached, asOf);
    const { after, writes } = settling
      ? { after: entitlement, writes: [] }
      : await actOnPayment(on, climbed, looked.paidByOpenOrder, acted, asOf);
    const code = writes.length > 0 ? 'entitlement.overdue' : 'entitlement.watched';
    const facts = acted.length > 0 && { facts: { rungs: acted.map(({ turn }) => turn.key) } };
    return [...(await rewriteEntitlement(on, looked, after, asOf, { code, ...facts })), ...writes];
  },
  then: async ({ entitlement }, climbed) => {
    if (hasLapsed(climbed)) await on.funds.serveOthers(entitlement);
  },
});
