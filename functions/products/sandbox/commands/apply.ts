import { Fault } from '../../../common/fault.ts';
import { err, ok } from '../../../common/result.ts';
import type { Instant } from '../../../law/instant.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { invalid } from '../../../platform/problem.ts';
import { OrderId, type Order } from '../../../services/orders/model.ts';
import { goesAfterDays } from '../../../services/orders/sandbox.ts';
import type { ServiceRequest } from '../../joint-installations/model.ts';
import { externalOf, orderLimits, requestOf, surveyOf } from '../../joint-installations/rules.ts';
import { itemCodes, termsOf, type Terms } from '../../joint-installations/terms.ts';
import type { SandboxDependencies } from '../dependencies.ts';
import { PlayedId, type NewPlayed, type Played } from '../model.ts';
import { sandboxRoutes } from '../routes.ts';
import { viewPlayed } from '../view.ts';
import { closed } from './closed.ts';

const notYours = invalid('/services', '所申请服务均非本单位提供', 'None of them is provided by the caller');

interface Asking {
  readonly played: Played;
  readonly site: NewPlayed['site'];
  readonly terms: Terms;
  readonly now: Instant;
}

const orderOf = (asked: ServiceRequest, id: OrderId, { played, site, terms, now }: Asking): Order => ({
  id,
  kind: 'work-order',
  subject: { kind: 'sandbox', id: played.id },
  partner: played.partner,
  status: 'pending',
  request: requestOf({ application: { site, materials: [], commitments: [] }, channel: 'ordinary' }, asked),
  createdAt: now,
  limits: orderLimits({ ...terms, plan: [...terms.plan] }, asked.service, now),
  survey: surveyOf(asked),
  external: externalOf(asked),
  sandbox: true,
  goesAt: played.goesAt,
});

/** Orders as in earnest, on the terms in force today, and for the caller alone: what others would provide is asked of nobody. */
export const apply = (on: SandboxDependencies) =>
  endpoint(sandboxRoutes.apply, async ({ body: { services, site }, caller, settle }) => {
    if (!on.isOpen) return err(closed);
    const own = services.filter(({ service }) => caller.registration.services.includes(service));
    if (own.length === 0) return err(notYours);
    const now = on.clock.now();
    const [published, workingTime] = await Promise.all([
      on.items.inForce(itemCodes.ordinary, dateOf(now)),
      on.calendars.workingTime(),
    ]);
    const terms = termsOf({ services }, 'ordinary', published, lawAt(workingTime, now));
    const asked = own.map((request) => ({ request, id: OrderId.parse(newId('or', now)) }));
    const played: Played = {
      id: PlayedId.parse(newId('sx', now)),
      sandbox: true,
      partner: caller.partner,
      createdAt: now,
      orderIds: asked.map(({ id }) => id),
      others: services.filter((one) => !own.includes(one)).map(({ service }) => service),
      goesAt: goesAfterDays(),
    };
    const orders = asked.map(({ request, id }) => orderOf(request, id, { played, site, terms, now }));
    const reply = {
      status: 201,
      body: viewPlayed(played, orders, { now, workingTime }),
      headers: { location: `/v1/sandbox/cases/${played.id}` },
    };
    const placed = await Promise.all(orders.map((order) => on.orders.place(order, workingTime)));
    const written = await on.table.transact([on.played.create(played), ...placed.flat(), settle(reply)]);
    if (!written.ok) throw new Fault(`The new case ${played.id} was refused`);
    log.info('sandbox.applied', { caseId: played.id, orders: orders.length });
    return ok(reply);
  });
