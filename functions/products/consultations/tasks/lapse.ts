import { Fault } from '../../../common/fault.ts';
import { unwrap } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { dueMomentsOf } from '../../../platform/watch/climb-limits.ts';
import { addMillis, DAY, type Instant } from '../../../law/instant.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { log } from '../../../platform/log.ts';
import type { ConsultationDependencies } from '../dependencies.ts';

/** What the execution does next: it waits for a moment, or the letter has its outcome. */
export type LetterState =
  { readonly open: true; readonly until: Instant } | { readonly open: false; readonly status: string };

interface Looked {
  readonly letter: LetterState;
  readonly lapsed?: true;
}

/**
 * Lets silence answer a letter whose due moment has come (Art. 10); before it, says until when to wait. Reads the due
 * moment anew each time, since a suspension or the calendar may have moved it. Again, or after an answer, it changes
 * nothing: the one write that decides is conditional on the order as it was read, as an answer's is.
 */
export const lapse =
  ({ table, orders, calendars, clock }: ConsultationDependencies) =>
  async ({ orderId }: { orderId: string }): Promise<{ letter: LetterState }> => {
    const looked = await untilWritten(table, async () => {
      const stored = await orders.find(orderId);
      if (!stored) throw new Fault(`No letter ${orderId}`);
      const { order } = stored;
      if (hasEnded(order)) return decided<Looked>({ letter: { open: false, status: order.status } });
      const workingTime = await calendars.workingTime();
      const now = clock.now();
      // A clock that stands still has no due moment; it is looked at again every day.
      const until = dueMomentsOf(order.limits, [], now, workingTime).dues['reply'] ?? addMillis(now, DAY);
      if (now < until) return decided<Looked>({ letter: { open: true, until } });
      const acted = await orders.act(stored, { type: 'lapsed' }, { now, workingTime });
      if (!acted.ok) throw new Fault(`Letter ${orderId} is ${acted.error.from} and cannot lapse`);
      const { status } = acted.value.order;
      return decided<Looked>({ letter: { open: false, status }, lapsed: true }, acted.value.writes);
    });
    const { letter, lapsed } = unwrap(looked);
    if (lapsed) log.info('consultation.deemed-consent', { orderId });
    return { letter };
  };
