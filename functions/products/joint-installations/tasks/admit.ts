import { Fault } from '../../../common/fault.ts';
import type { Instant } from '../../../law/instant.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import type { Order } from '../../../services/orders/model.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import type { Assignment, Case } from '../model.ts';
import { externalOf, orderIdsOf, orderLimits, requestOf, surveyOf } from '../rules.ts';
import { tellCase } from '../tell.ts';

const orderOf = (one: Case, { service, partner, orderId }: Assignment, now: Instant): Order => {
  const asked = one.application.services.find((request) => request.service === service);
  if (!asked) throw new Fault(`Case ${one.id} has no request for ${service}`);
  const placed = {
    id: orderId,
    subject: { kind: 'joint-installation', id: one.id },
    partner,
    status: 'pending',
    request: requestOf(one, asked),
    persons: { contact: one.application.applicant.contact },
    createdAt: now,
    limits: orderLimits(one, service, now),
    ...(one.leavesOut && { leavesOut: one.leavesOut }),
  } as const;
  if (one.application.temporary) return { ...placed, kind: 'temporary-supply' };
  return { ...placed, kind: 'work-order', survey: surveyOf(asked), external: externalOf(asked) };
};

/** Writes an order for each provider, all at once. Done before, or withdrawn: says only what there is to wait for. */
export const admit =
  (on: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ orderIds: readonly string[] }> =>
    changeKnown(on, {
      find: () => on.cases.find(caseId),
      decide: async (found, asOf) => {
        const { case: one } = found;
        const orderIds = orderIdsOf(one);
        if (one.status === 'withdrawn' && (await on.orders.findAll(orderIds)).length === 0)
          return decided({ orderIds: [] });
        if (one.status !== 'submitted') return decided({ orderIds });
        const placed = await Promise.all(
          one.assignments.map((assignment) =>
            on.orders.place(orderOf(one, assignment, asOf.now), asOf.workingTime),
          ),
        );
        return decided({ orderIds }, [
          ...(await rewriteCase(on, found, { ...one, status: 'in-progress' }, asOf)),
          on.timeline.entry(caseId, { at: asOf.now, code: 'case.admitted' }),
          ...placed.flat(),
          ...(await tellCase(on, 'in-progress', one, asOf)),
        ]);
      },
    });
