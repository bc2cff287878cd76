import { withActorNow } from './circumstances.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Climbed, Watched } from '../../../platform/watch/watched.ts';
import type { Owed, OwedPayment } from '../../../platform/watch/owed.ts';
import { paidBy } from '../../../services/orders/kinds/payment-transitions.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { actOnLater } from './act-on-later.ts';
import { actOnPayment } from './act-on-payment.ts';
import { matchFollowed } from './after-match.ts';
import { isAskedAgain } from './allowed.ts';
import { brokenDays, entitlementKeys, instalmentStarts, isToFollow, watchedLimits } from './deadlines.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { isReopened, statementOwedSince } from './duty.ts';
import { entitlementLadder } from './ladders.ts';
import type { Entitlement } from './model.ts';
import { isPaymentLimit } from './payment-limit.ts';
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

const hasLapsed = ({ acted }: Climbed): boolean => acted.some(({ turn }) => turn.rung.id === 'lapse');

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

/** Nobody has given another account in time: what could not be paid is free again, as the policy says. */
const uncorrected = async (
  on: EntitlementDependencies,
  stored: Stored,
  climbed: Entitlement,
  asOf: AsOf,
): Promise<Write[]> => [
  ...(await rewriteEntitlement(on, stored, lapsed(climbed, asOf.now), asOf, { code: 'entitlement.lapsed' })),
  ...(await on.funds.release(climbed, asOf)),
];

/** What is left to pay of the instalment that is next. */
const owedOf = (entitlement: Entitlement, paidByOpenOrder: number): OwedPayment | undefined => {
  const next = currentInstalment(entitlement)?.instalment;
  const { code, name } = entitlement.policy;
  return next && { policy: code, title: name, fen: next.fen - next.paid - paidByOpenOrder };
};

/** Whether its department has given a word that holds, and since when it owes one. */
const dutyOf = (entitlement: Entitlement): Pick<Owed, 'stated' | 'statementOwedSince'> => {
  const since = statementOwedSince(entitlement);
  return {
    stated: entitlement.statement !== undefined && !isReopened(entitlement),
    ...(since && { statementOwedSince: since }),
  };
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
    turn: isAskedAgain(entitlement) || entitlement.status === 'recovering' ? 'applicant' : 'partner',
    ...dutyOf(entitlement),
  }),
  rewrite: async (looked, reached, asOf) => {
    const { entitlement, settling } = looked;
    const { limits, acted } = reached;
    if (entitlement.status === 'matched') return matchFollowed(on, looked, asOf);
    // Whatever is told is told to who acts by now.
    const acting = acted.length > 0 ? await withActorNow(on, entitlement, asOf.now) : entitlement;
    const climbed = { ...acting, limits: { ...entitlement.limits, ...limits } };
    if (entitlement.status === 'awaiting-confirmation')
      return awaitingConfirmation(on, looked, climbed, reached, asOf);
    if (hasLapsed(reached)) return uncorrected(on, looked, climbed, asOf);
    const later = actOnLater(climbed, acted, asOf.now);
    const payments = acted.filter(({ name }) => isPaymentLimit(name));
    const { after, writes } = settling
      ? { after: entitlement, writes: [] }
      : await actOnPayment(on, later.after, looked.paidByOpenOrder, payments, asOf);
    const code = writes.length > 0 ? 'entitlement.overdue' : 'entitlement.watched';
    const facts = acted.length > 0 && { facts: { rungs: acted.map(({ turn }) => turn.key) } };
    const change = { code, ...facts, tell: settling ? [] : later.tell };
    return [...(await rewriteEntitlement(on, looked, after, asOf, change)), ...writes];
  },
  then: async ({ entitlement }, climbed) => {
    if (hasLapsed(climbed)) await on.funds.serveOthers(entitlement);
  },
});
