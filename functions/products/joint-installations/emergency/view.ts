import type * as z from 'zod';
import { Fault } from '../../../common/fault.ts';
import { err } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { viewLimits } from '../../../platform/watch/limit.ts';
import type { Order } from '../../../services/orders/model.ts';
import { named, namedEntries, namesOf, partnersIn } from '../../../services/partners/naming.ts';
import { maySee } from './access.ts';
import type { EmergencyDependencies } from './dependencies.ts';
import type { Emergency } from './model.ts';
import { emergencyRoutes } from './routes.ts';
import { EmergencyView } from './view-model.ts';

const papersOf = ({ said = [] }: Order) => {
  const filed = said.findLast(({ type }) => type === 'papers-filed');
  return filed ? { papers: EmergencyView.shape.papers.unwrap().parse(filed) } : {};
};

/** As everybody sees it who may: nobody's data is in it. */
export const loadEmergency = async (
  { partners, timeline }: Pick<EmergencyDependencies, 'partners' | 'timeline'>,
  emergency: Emergency,
  orders: readonly Order[],
  { now, workingTime }: AsOf,
): Promise<z.infer<typeof EmergencyView>> => {
  const works = orders.find(({ id }) => id === emergency.orderId);
  if (!works) throw new Fault(`${emergency.id} has no order`);
  const entries = await timeline.of(emergency.id);
  const nameOf = await namesOf(partners, [emergency.partner, ...partnersIn(entries)]);
  return {
    ...named(emergency, nameOf, 'partner'),
    status: works.status,
    limits: viewLimits(works.limits, works.endedAt ?? now, workingTime),
    ...papersOf(works),
    timeline: namedEntries(entries, nameOf),
  };
};

export const showEmergency = (on: EmergencyDependencies) =>
  endpoint(emergencyRoutes.showEmergency, async ({ params, caller }) => {
    const emergency = (await on.emergencies.find(params.id))?.emergency;
    if (!emergency) return err(problem('not-found'));
    const [found, workingTime] = await Promise.all([
      on.orders.findAll([emergency.orderId, ...emergency.reviews.map(({ orderId }) => orderId)]),
      on.calendars.workingTime(),
    ]);
    const orders = found.map(({ order }) => order);
    if (!maySee(caller, orders)) return err(problem('not-found'));
    return answer(200, await loadEmergency(on, emergency, orders, { now: on.clock.now(), workingTime }));
  });
