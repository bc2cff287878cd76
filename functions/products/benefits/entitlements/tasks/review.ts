import { Fault } from '../../../../common/fault.ts';
import { DeadlineSpec } from '../../../../law/deadline/model.ts';
import type { Instant } from '../../../../law/instant.ts';
import { OrderId, type Order } from '../../../../services/orders/model.ts';
import { decided } from '../../../../platform/change.ts';
import { newId } from '../../../../platform/ids.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import type { Entitlement } from '../model.ts';
import { rewriteEntitlement } from '../rewrite.ts';
import { cameToNothing, stepOf, type Step } from '../rules.ts';
import { reviewed } from '../transitions.ts';
import { partnerFor, waitForName, Waits } from '../waits.ts';
import { changeEntitlement } from './change-entitlement.ts';

/** Working days in which a department reviews, within the limit of payment that runs meanwhile. */
const reviewLimit = 5;

const orderOf = (entitlement: Entitlement, partner: string, now: Instant): Order => ({
  id: OrderId.parse(newId('or', now)),
  kind: 'review',
  subject: { kind: 'entitlement', id: entitlement.id },
  partner,
  status: 'pending',
  request: {
    entitlementId: entitlement.id,
    ...(entitlement.uscc !== undefined && { uscc: entitlement.uscc }),
    ...(entitlement.county !== undefined && { county: entitlement.county }),
    policy: entitlement.policy,
    fen: entitlement.fen,
    checklist: [],
  },
  createdAt: now,
  limits: {
    promised: {
      deadline: DeadlineSpec.parse({
        budget: reviewLimit,
        kind: 'promised',
        basis: entitlement.terms.documentNumber,
        anchor: now,
      }),
    },
  },
});

/** Asks the responsible department for its review, or lets it wait for one to be registered; asked before, says only which order it was. */
export const askReview =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ orderId: string }> => {
    const orderId = await changeEntitlement<OrderId | undefined>(on, entitlementId, async (stored, asOf) => {
      const { entitlement } = stored;
      if (entitlement.reviewOrderId !== undefined) return decided(entitlement.reviewOrderId);
      const reviewer = await partnerFor(on, entitlement, 'department');
      if (!reviewer.ok) return decided(undefined, await waitForName(on, stored, reviewer.error, asOf));
      const order = orderOf(entitlement, reviewer.value, asOf.now);
      const { waits: _, ...rest } = entitlement;
      const after = { ...rest, reviewOrderId: order.id };
      return decided(order.id, [
        ...(await rewriteEntitlement(on, stored, after, asOf, { code: 'entitlement.review-asked' })),
        ...(await on.orders.place(order, asOf.workingTime)),
      ]);
    });
    if (orderId === undefined) throw new Waits();
    return { orderId };
  };

const findingOf = ({ status, said = [] }: Order): { met: boolean; reasons: string[] } => ({
  met: status === 'met' || status === 'met-with-conditions',
  reasons: said.flatMap(({ grounds }) => (typeof grounds === 'string' ? [grounds] : [])),
});

/** Goes by what the review found; what is refused gives its money back to the fund. */
export const takeReview =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ step: Step }> => {
    const { entitlement, step } = await changeEntitlement(on, entitlementId, async (stored, asOf) => {
      const { entitlement } = stored;
      if (entitlement.status !== 'in-review')
        return decided({ entitlement, step: stepOf(entitlement, asOf.now) });
      const review = await on.orders.find(entitlement.reviewOrderId ?? '');
      if (!review) throw new Fault(`No review of ${entitlementId} to go by`);
      const finding = findingOf(review.order);
      const after = reviewed(entitlement, finding, asOf.now);
      return decided({ entitlement: after, step: stepOf(after, asOf.now) }, [
        ...(await rewriteEntitlement(on, stored, after, asOf, {
          code: 'entitlement.reviewed',
        })),
        ...(finding.met ? [] : await on.funds.release(entitlement, asOf)),
      ]);
    });
    if (cameToNothing(entitlement)) await on.funds.serveOthers(entitlement);
    return { step };
  };
