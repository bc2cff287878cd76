import type { AsOf } from '../../../law/deadline/working-time.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Acted } from '../../../platform/watch/climb-limits.ts';
import type { Climbed, Watched } from '../../../platform/watch/watched.ts';
import { paidBy } from '../../../services/orders/kinds/payment-transitions.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { brokenDays, entitlementKeys, instalmentStarts, watchedLimits } from './deadlines.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { entitlementLadder } from './limits.ts';
import type { Entitlement, Notice } from './model.ts';
import { draftNotice, isNoticeRung, noteOf } from './notices.ts';
import { continued } from './payment-transitions.ts';
import { planBroken, statementWanted } from './reminders.ts';
import { rewriteEntitlement, startExecution } from './rewrite.ts';
import { currentInstalment, paidSoFar } from './rules.ts';
import type { Stored } from './store.ts';
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

const broken = ({ entitlement, paidByOpenOrder }: Looked, { now }: Pick<AsOf, 'now'>) =>
  brokenDays(entitlement, paidSoFar(entitlement) + paidByOpenOrder, now);

interface Acting {
  readonly after: Entitlement;
  readonly writes: readonly Write[];
}

/** The notice that is due: once for each number, for its item can be created once. */
const notify = async (
  on: EntitlementDependencies,
  entitlement: Entitlement,
  paid: number,
  asOf: AsOf,
): Promise<Acting> => {
  const { id, uscc } = entitlement;
  const current = currentInstalment(entitlement)?.instalment;
  const drafted = draftNotice(entitlement, (current?.fen ?? 0) - (current?.paid ?? 0) - paid, asOf);
  if (!drafted) return { after: entitlement, writes: [] };
  const { message, writes } = await on.post.toEnterprise(uscc, noteOf(id, drafted), asOf.now);
  const { id: messageId, deliveryId } = message;
  const notice: Notice = {
    ...drafted,
    at: asOf.now,
    messageId,
    ...(deliveryId !== undefined && { deliveryId }),
  };
  return {
    after: { ...entitlement, notices: drafted.sequence },
    writes: [
      on.store.notice(id, notice),
      ...writes,
      ...(drafted.statement === null
        ? await statementWanted(on, entitlement, drafted.sequence, asOf.now)
        : []),
    ],
  };
};

/** While payments are late: the notice, the broken plan, the candidate, the next instalment's execution. */
const inPayment = async (
  on: EntitlementDependencies,
  looked: Looked,
  climbed: Entitlement,
  acted: readonly Acted[],
  asOf: AsOf,
): Promise<Acting> => {
  const { now } = asOf;
  const noticed = acted.some(({ turn }) => isNoticeRung(turn.rung.id))
    ? await notify(on, climbed, looked.paidByOpenOrder, asOf)
    : { after: climbed, writes: [] };
  let { after } = noticed;
  const writes = [...noticed.writes];
  const days = broken(looked, asOf);
  if (days.length > 0 && after.statement) {
    after = { ...after, statement: { ...after.statement, broken: [...after.statement.broken, ...days] } };
    writes.push(...(await planBroken(on, after, days, now)));
  }
  const overdue = acted.find(({ turn }) => turn.rung.id === 'integrity');
  if (overdue) writes.push(...on.integrity.open(after, overdue.due, now));
  if (instalmentStarts(after, now)) {
    after = continued(after);
    writes.push(...effectWrites(on.table, [startExecution(after)], now));
  }
  return { after, writes };
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
        tell: 'lapsed',
      })),
      ...(await on.funds.release(climbed, asOf)),
    ];
  const tell = reached.acted.length > 0 ? 'confirmationDueSoon' : undefined;
  return rewriteEntitlement(on, stored, climbed, asOf, { code: 'entitlement.watched', tell });
};

/** The limits of an entitlement, the days of its department's plan, the start of its next instalment: each acted upon once. */
export const watchedEntitlement = (on: EntitlementDependencies): Watched<Looked> => ({
  kind: 'entitlement',
  find: ({ pk }) => look(on, pk.slice('ENTITLEMENT#'.length)),
  limits: ({ entitlement, settling }) => (settling ? {} : watchedLimits(entitlement)),
  ladder: ({ entitlement }, workingTime) => entitlementLadder(entitlement, workingTime),
  kept: (looked) => looked,
  right: ({ entitlement }, asOf) => entitlementKeys(entitlement, asOf),
  isDue: (looked, now) =>
    !looked.settling && (broken(looked, { now }).length > 0 || instalmentStarts(looked.entitlement, now)),
  rewrite: async (looked, reached, asOf) => {
    const { entitlement, settling } = looked;
    const { limits, acted } = reached;
    const climbed = { ...entitlement, limits: { ...entitlement.limits, ...limits } };
    if (entitlement.status === 'awaiting-confirmation')
      return awaitingConfirmation(on, looked, climbed, reached, asOf);
    const { after, writes } = settling
      ? { after: entitlement, writes: [] }
      : await inPayment(on, looked, climbed, acted, asOf);
    const code = writes.length > 0 ? 'entitlement.overdue' : 'entitlement.watched';
    const facts = acted.length > 0 && { facts: { rungs: acted.map(({ turn }) => turn.key) } };
    return [...(await rewriteEntitlement(on, looked, after, asOf, { code, ...facts })), ...writes];
  },
  then: async ({ entitlement }, climbed) => {
    if (hasLapsed(climbed)) await on.funds.serveOthers(entitlement);
  },
});
