import { alreadyOnFile } from '../already-on-file.ts';
import type { Dossiers } from '../../dossiers/dossiers.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { isDeepStrictEqual } from 'node:util';
import type { OrderDependencies, Orders } from '../orders.ts';
import { orderRoutes } from '../routes.ts';
import type { NotAllowed } from '../rules.ts';
import { viewOrder } from '../view.ts';

/** Too late for a letter: by its clock, or because silence has answered already. */
const hasLapsed = ({ from, reason }: NotAllowed): boolean => reason === 'lapsed' || from === 'deemed-consent';

const refusal = (refused: NotAllowed): Problem => {
  const { from, move, allowed, reason } = refused;
  return problem(hasLapsed(refused) ? 'lapsed' : 'move-not-allowed', {
    detail: text(`工单状态为 ${from}，不允许 ${move}`, `The order is ${from}: ${move} is not allowed`),
    extensions: { status: from, allowed, ...(reason !== undefined && { reason }) },
  });
};

export const record = ({
  store,
  calendars,
  clock,
  table,
  orders,
  dossiers,
}: OrderDependencies & { readonly orders: Orders; readonly dossiers: Dossiers }) =>
  endpoint(orderRoutes.record, async ({ params, body, caller }) => {
    for (;;) {
      const stored = await store.find(params.id);
      if (!stored || stored.order.partner !== caller.partner) return err(problem('not-found'));
      const workingTime = await calendars.workingTime();
      const before = await store.findEvent(params.id, body.eventId);
      if (before !== undefined)
        return isDeepStrictEqual(before, body)
          ? answer(200, viewOrder(stored.order, clock.now(), workingTime))
          : err(
              problem('conflict', {
                detail: text('该 eventId 已用于另一事件', 'This eventId was used for another event'),
              }),
            );
      const asked = body.type === 'returned' ? (body.asks ?? []) : [];
      const held = await alreadyOnFile(dossiers, stored.order, asked);
      if (held) return err(held);
      const now = clock.now();
      const acted = orders.act(stored, body, now, workingTime);
      if (!acted.ok) return err(refusal(acted.error));
      const { order, writes } = acted.value;
      const written = await table.transact([store.event(order, body, now), ...writes]);
      // Refused: the order moved or the same event arrived meanwhile; both are seen on the next look.
      if (!written.ok) continue;
      log.info('order.recorded', { orderId: order.id, event: body.type, status: order.status });
      return answer(201, viewOrder(order, now, workingTime));
    }
  });
