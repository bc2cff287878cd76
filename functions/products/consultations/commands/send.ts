import { Fault } from '../../../common/fault.ts';
import { lawAt } from '../../../law/legal-data/in-force.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import { invalid } from '../../../platform/problem.ts';
import { err, ok } from '../../../common/result.ts';
import { OrderId } from '../../../services/orders/model.ts';
import { namesOf } from '../../../services/partners/naming.ts';
import { PartnerId } from '../../../services/partners/model.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids.ts';
import { log } from '../../../platform/log.ts';
import { allowedOf } from '../allowed.ts';
import type { ConsultationDependencies } from '../dependencies.ts';
import { ConsultationId, type Consultation } from '../model.ts';
import { consultationRoutes } from '../routes.ts';
import { mayBeAsked, orderOf } from '../rules.ts';
import { view } from '../view.ts';

const nobodyToAsk = invalid('/to', '收函方须为另一部门', 'Is not another department');

/** Writes a letter and serves it, in one transaction: its moment is the moment of the push. */
export const send = (on: ConsultationDependencies) =>
  endpoint(consultationRoutes.send, async ({ body, caller, settle }) => {
    const { table, partners, letters, orders, calendars, clock } = on;
    const from = PartnerId.parse(caller.partner);
    if (!mayBeAsked(from, await partners.find(body.to))) return err(nobodyToAsk);
    const workingTime = await calendars.workingTime();
    const now = clock.now();
    const letter: Consultation = {
      ...body,
      id: ConsultationId.parse(newId('cl', now)),
      from,
      orderId: OrderId.parse(newId('or', now)),
      servedAt: now,
    };
    const { id, orderId } = letter;
    const order = orderOf(letter, lawAt(workingTime, now));
    const reply = {
      status: 201,
      body: view(
        letter,
        {
          order,
          push: undefined,
          timeline: [],
          nameOf: await namesOf(partners, [from, body.to]),
          allowed: allowedOf(letter, order, caller, { now, workingTime }),
        },
        now,
        workingTime,
      ),
      headers: { location: `/v1/consultations/${id}` },
    };
    const written = await table.transact([
      ...letters.create(letter),
      ...(await orders.place(order, workingTime)),
      ...startExecution(table, 'consultation', id, { subjectId: id, orderId }, now),
      settle(reply),
    ]);
    if (!written.ok) throw new Fault(`The new letter ${id} was refused`);
    log.info('consultation.served', { consultationId: id, orderId });
    return ok(reply);
  });
