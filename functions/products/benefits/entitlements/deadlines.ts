import type { WorkingTime } from '../../../law/deadline/working-time.ts';
import { climbAll, type Acted } from '../../../platform/watch/climb-limits.ts';
import { effectWrites } from '../../../platform/outbox/effects.ts';
import type { Instant } from '../../../law/instant.ts';
import { paidBy } from '../../../services/orders/kinds/payment-transitions.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { log } from '../../../platform/log.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { EntitlementDependencies } from './dependencies.ts';
import { startExecution } from './entitlements.ts';
import type { Funds } from './funds.ts';
import { ladderFor } from './limits.ts';
import type { Entitlement, Notice } from './model.ts';
import { draftNotice, isNoticeRung, noteOf } from './notices.ts';
import { brokenDays, nextStart, watched } from './next-due.ts';
import { planBroken, statementWanted } from './reminders.ts';
import { continued, currentInstalment, lapsed, paidSoFar } from './rules.ts';
import type { Stored } from './store.ts';

export interface Watch extends EntitlementDependencies {
  readonly funds: Funds;
}

/** What of the current instalment was paid by an order that is still open, and whether that order has just ended. */
const underWay = async (
  { orders }: Watch,
  entitlement: Entitlement,
): Promise<{ readonly paid: number; readonly over: boolean }> => {
  const orderId = currentInstalment(entitlement)?.instalment.orderId;
  const stored = orderId === undefined ? undefined : await orders.find(orderId);
  return stored ? { paid: paidBy(stored.order), over: hasEnded(stored.order) } : { paid: 0, over: false };
};

interface Acting {
  readonly after: Entitlement;
  readonly writes: Write[];
}

/** The notice that is due: once for each number, for its item can be created once. */
const notify = async (
  on: Watch,
  entitlement: Entitlement,
  paid: number,
  now: Instant,
  workingTime: WorkingTime,
): Promise<Acting> => {
  const current = currentInstalment(entitlement)?.instalment;
  const unpaid = (current?.fen ?? 0) - (current?.paid ?? 0) - paid;
  const drafted = draftNotice(entitlement, unpaid, now, workingTime);
  if (!drafted) return { after: entitlement, writes: [] };
  const { message, writes } = await on.post.toEnterprise(
    entitlement.uscc,
    noteOf(entitlement.id, drafted),
    now,
  );
  const notice: Notice = {
    ...drafted,
    at: now,
    messageId: message.id,
    ...(message.deliveryId !== undefined && { deliveryId: message.deliveryId }),
  };
  const reminded =
    drafted.statement === null ? await statementWanted(on, entitlement, drafted.sequence, now) : [];
  return {
    after: { ...entitlement, notices: drafted.sequence },
    writes: [on.store.notice(entitlement.id, notice), ...writes, ...reminded],
  };
};

const reachedRungs = (acted: readonly Acted[]): ReadonlySet<string> =>
  new Set(acted.map(({ turn }) => turn.rung.id));

/** While payments are late: the notice, the broken plan, the candidate, the next instalment's execution. */
const inPayment = async (
  on: Watch,
  stored: Stored,
  climbed: Entitlement,
  acted: readonly Acted[],
  now: Instant,
  workingTime: WorkingTime,
): Promise<Acting> => {
  const { paid, over } = await underWay(on, climbed);
  // Paid or refused a moment ago: the execution is about to record it, and nothing is late any more.
  if (over) return { after: stored.entitlement, writes: [] };
  const rungs = reachedRungs(acted);
  const writes: Write[] = [];
  let after = climbed;
  if ([...rungs].some(isNoticeRung)) {
    const notified = await notify(on, after, paid, now, workingTime);
    after = notified.after;
    writes.push(...notified.writes);
  }
  const broken = brokenDays(after, paidSoFar(after) + paid, now);
  if (broken.length > 0 && after.statement) {
    after = { ...after, statement: { ...after.statement, broken: [...after.statement.broken, ...broken] } };
    writes.push(...(await planBroken(on, after, broken, now)));
  }
  const overdue = acted.find(({ turn }) => turn.rung.id === 'integrity');
  if (overdue) writes.push(...on.integrity.open(after, overdue.due, now));
  const start = nextStart(after);
  if (start !== undefined && start <= now) {
    after = continued(after);
    writes.push(...effectWrites(on.table, [startExecution(after)], now));
  }
  return { after, writes };
};

/** While it waits for the enterprise: reminders, and at the due moment the offer lapses and its money is free again. */
const awaitingConfirmation = async (
  on: Watch,
  stored: Stored,
  climbed: Entitlement,
  acted: readonly Acted[],
  now: Instant,
  workingTime: WorkingTime,
): Promise<{ readonly writes: Write[]; readonly more: boolean }> => {
  const { entitlements, funds } = on;
  if (!reachedRungs(acted).has('lapse')) {
    const tell = acted.length > 0 ? ({ tell: 'confirmationDueSoon' } as const) : {};
    const change = { code: 'entitlement.watched', ...tell };
    return { writes: await entitlements.rewrite(stored, climbed, change, now, workingTime), more: false };
  }
  const { writes, more } = await funds.release(climbed, now, workingTime);
  const change = { code: 'entitlement.lapsed', tell: 'lapsed' } as const;
  const rewritten = await entitlements.rewrite(stored, lapsed(climbed, now), change, now, workingTime);
  return { writes: [...rewritten, ...writes], more };
};

/**
 * Climbs the ladders of an entitlement up to `now` and does what its plan and its instalments ask for: each once. Also
 * puts right what a moved calendar has changed. Again it changes nothing.
 */
export const watch = async (
  on: Watch,
  id: string,
  now: Instant,
  workingTime: WorkingTime,
): Promise<{ acted: number }> => {
  for (;;) {
    const stored = await on.store.find(id);
    if (!stored) return { acted: 0 };
    const { entitlement } = stored;
    const open = watched(entitlement);
    const { limits, acted } = climbAll(open, ladderFor(entitlement, workingTime), now, workingTime);
    const climbed = limits === open ? entitlement : { ...entitlement, limits: { ...limits } };
    let writes: Write[];
    let more = false;
    if (entitlement.status === 'awaiting-confirmation') {
      if (climbed === entitlement && on.store.standsRight(stored, workingTime)) return { acted: 0 };
      ({ writes, more } = await awaitingConfirmation(on, stored, climbed, acted, now, workingTime));
    } else {
      const done = await inPayment(on, stored, climbed, acted, now, workingTime);
      if (done.after === entitlement && on.store.standsRight(stored, workingTime)) return { acted: 0 };
      const code = done.writes.length > 0 ? 'entitlement.overdue' : 'entitlement.watched';
      const facts = acted.length > 0 ? { facts: { rungs: acted.map(({ turn }) => turn.key) } } : {};
      writes = [
        ...(await on.entitlements.rewrite(stored, done.after, { code, ...facts }, now, workingTime)),
        ...done.writes,
      ];
    }
    const written = await on.table.transact(writes);
    // Refused: somebody else was faster, and the next look finds what there is left to do.
    if (!written.ok) continue;
    if (more) await on.funds.serve(entitlement.policy.code);
    if (acted.length > 0) log.info('entitlement.watched', { entitlementId: id, acted: acted.length });
    return { acted: acted.length };
  }
};
