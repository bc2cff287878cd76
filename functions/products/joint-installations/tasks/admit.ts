import type { Instant } from '../../../law/instant.ts';
import type { Order } from '../../../services/orders/model.ts';
import { log } from '../../../platform/log.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Assignment, Case } from '../model.ts';
import { rewriteCase } from '../deadlines.ts';
import { orderLimits, requestOf, surveyOf } from '../rules.ts';

const orderOf = (one: Case, { service, partner, orderId }: Assignment, now: Instant): Order => {
  const asked = one.application.services.find((request) => request.service === service);
  if (!asked) throw new Error(`Case ${one.id} has no request for ${service}`);
  return {
    id: orderId,
    kind: 'work-order',
    subject: { kind: 'joint-installation', id: one.id },
    partner,
    status: 'pending',
    request: requestOf(one, asked),
    contact: one.application.applicant.contact,
    createdAt: now,
    limits: orderLimits(one, service, now),
    survey: surveyOf(asked),
  };
};

/** Writes an order for each provider, all at once. Done before, or withdrawn: says only what there is to wait for. */
export const admit =
  ({ table, cases, orders, timeline, calendars, clock }: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ orderIds: readonly string[] }> => {
    for (;;) {
      const found = await cases.find(caseId);
      if (!found) throw new Error(`No case ${caseId} to admit`);
      const { case: one } = found;
      const orderIds = one.assignments.map(({ orderId }) => orderId);
      if (one.status === 'withdrawn' && (await orders.findAll(orderIds)).length === 0)
        return { orderIds: [] };
      if (one.status !== 'submitted') return { orderIds };
      const now = clock.now();
      const workingTime = await calendars.workingTime();
      const written = await table.transact([
        ...rewriteCase({ cases, timeline }, found, { ...one, status: 'in-progress' }, now, workingTime),
        timeline.entry(caseId, { at: now, code: 'case.admitted' }),
        ...one.assignments.flatMap((assignment) => orders.place(orderOf(one, assignment, now), workingTime)),
      ]);
      if (!written.ok) continue;
      log.info('joint-installation.admitted', { caseId, orders: orderIds.length });
      return { orderIds };
    }
  };
