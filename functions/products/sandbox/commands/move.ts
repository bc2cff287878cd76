import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { change, decided } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { problem } from '../../../platform/problem.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Act } from '../../../services/orders/acts.ts';
import type { Orders } from '../../../services/orders/orders.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { justLate, workingDaysBefore } from '../days.ts';
import type { SandboxDependencies } from '../dependencies.ts';
import type { CityMove, Played } from '../model.ts';
import { sandboxRoutes } from '../routes.ts';
import { viewPlayed } from '../view.ts';
import { closed } from './closed.ts';

type Stored = NonNullable<Awaited<ReturnType<Orders['find']>>>;

const nothingToDo = problem('move-not-allowed', {
  detail: text('该案件当前没有可进行此操作的工单', 'No order of this case allows this now'),
});

const acted = async (orders: Orders, stored: Stored, act: Act, asOf: AsOf): Promise<readonly Write[]> => {
  const done = await orders.act(stored, act, asOf);
  return done.ok ? done.value.writes : [];
};

/** What a move of the city writes about one order: nothing where the order does not allow it now. */
const moved = async (
  orders: Orders,
  stored: Stored,
  move: CityMove,
  asOf: AsOf,
): Promise<readonly Write[]> => {
  const { order } = stored;
  if (hasEnded(order)) return [];
  switch (move.type) {
    case 'correct':
      return acted(orders, stored, { ...move, type: 'corrected' }, asOf);
    case 'withdraw':
      return acted(orders, stored, { type: 'withdrawn' }, asOf);
    case 'schedule-survey':
      if (order.survey?.needed !== true) return [];
      return orders.scheduleSurvey(stored, move.surveyOn, asOf);
    case 'let-pass':
      return orders.letPass(stored, workingDaysBefore(asOf, move.workingDays), asOf);
    case 'make-late': {
      const from = justLate(order, asOf);
      return from === undefined ? [] : orders.letPass(stored, from, asOf);
    }
  }
};

const shown = async (on: SandboxDependencies, played: Played) => {
  const [found, workingTime] = await Promise.all([
    on.orders.findAll(played.orderIds),
    on.calendars.workingTime(),
  ]);
  const orders = found.map(({ order }) => order);
  return viewPlayed(played, orders, { now: on.clock.now(), workingTime });
};

/** All orders of the case in one transaction, with the key of the request: a repeat moves nothing. */
export const move = (on: SandboxDependencies) =>
  endpoint(sandboxRoutes.move, async ({ params: { id }, body, caller, settle, repeated }) => {
    if (!on.isOpen) return err(closed);
    const done = await change(on, {
      find: () => on.played.find(caller.partner, id),
      decide: async (played, asOf) => {
        if (repeated) return decided(played);
        const found = await on.orders.findAll(played.orderIds);
        const each = await Promise.all(found.map((stored) => moved(on.orders, stored, body, asOf)));
        const writes = each.flat();
        return writes.length === 0 ? err(nothingToDo) : decided(played, [...writes, settle()]);
      },
    });
    if (!done.ok) return done;
    log.info('sandbox.moved', { caseId: id, move: body.type });
    return answer(200, await shown(on, done.value));
  });

export const show = (on: SandboxDependencies) =>
  endpoint(sandboxRoutes.show, async ({ params: { id }, caller }) => {
    if (!on.isOpen) return err(closed);
    const played = await on.played.find(caller.partner, id);
    return played ? ok({ status: 200, body: await shown(on, played) }) : err(problem('not-found'));
  });
