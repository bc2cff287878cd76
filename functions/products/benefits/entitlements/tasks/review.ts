import { DeadlineSpec } from '../../../../law/deadline/model.ts';
import type { Instant } from '../../../../law/instant.ts';
import { OrderId, type Order } from '../../../../services/orders/model.ts';
import { newId } from '../../../../platform/ids.ts';
import type { EntitlementDependencies } from '../dependencies.ts';
import type { Entitlement } from '../model.ts';
import { reviewed, stepOf, type Step } from '../rules.ts';
import type { Watch } from '../deadlines.ts';

/** Working days in which a department reviews, within the limit of payment that runs meanwhile. */
const reviewLimit = 5;

const reviewerOf = async ({ partners }: EntitlementDependencies, { department }: Entitlement) => {
  const found = (await partners.list()).find(
    (partner) => partner.kind === 'department' && partner.department === department,
  );
  if (!found) throw new Error(`No partner is registered for ${department}`);
  return found.id;
};

const orderOf = (entitlement: Entitlement, partner: string, now: Instant): Order => ({
  id: OrderId.parse(newId('or', now)),
  kind: 'review',
  subject: { kind: 'entitlement', id: entitlement.id },
  partner,
  status: 'pending',
  request: {
    entitlementId: entitlement.id,
    uscc: entitlement.uscc,
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

/** Asks the responsible department for its review; asked before, says only which order it was. */
export const askReview =
  (on: EntitlementDependencies) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ orderId: string }> => {
    for (;;) {
      const stored = await on.store.find(entitlementId);
      if (!stored) throw new Error(`No entitlement ${entitlementId} to review`);
      const { entitlement } = stored;
      if (entitlement.reviewOrderId !== undefined) return { orderId: entitlement.reviewOrderId };
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const order = orderOf(entitlement, await reviewerOf(on, entitlement), now);
      const after = { ...entitlement, reviewOrderId: order.id };
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(
          stored,
          after,
          { code: 'entitlement.review-asked' },
          now,
          workingTime,
        )),
        ...on.orders.place(order, workingTime),
      ]);
      if (written.ok) return { orderId: order.id };
    }
  };

const foundBy = ({ status, said = [] }: Order): { met: boolean; reasons: string[] } => ({
  met: status === 'met' || status === 'met-with-conditions',
  reasons: said.flatMap(({ grounds }) => (typeof grounds === 'string' ? [grounds] : [])),
});

/** Goes by what the review found; what is refused gives its money back to the fund. */
export const takeReview =
  (on: Watch) =>
  async ({ entitlementId }: { entitlementId: string }): Promise<{ step: Step }> => {
    for (;;) {
      const stored = await on.store.find(entitlementId);
      const orderId = stored?.entitlement.reviewOrderId;
      const review = orderId === undefined ? undefined : await on.orders.find(orderId);
      if (!stored || !review) throw new Error(`No review of ${entitlementId} to go by`);
      const { entitlement } = stored;
      const now = on.clock.now();
      if (entitlement.status !== 'in-review') return { step: stepOf(entitlement, now) };
      const workingTime = await on.calendars.workingTime();
      const found = foundBy(review.order);
      const after = reviewed(entitlement, found, now);
      const { writes, more } = found.met
        ? { writes: [], more: false }
        : await on.funds.release(entitlement, now, workingTime);
      const tell =
        after.status === 'refused'
          ? ({ tell: 'refused' } as const)
          : after.status === 'granted'
            ? ({ tell: 'granted' } as const)
            : {};
      const written = await on.table.transact([
        ...(await on.entitlements.rewrite(
          stored,
          after,
          { code: 'entitlement.reviewed', ...tell },
          now,
          workingTime,
        )),
        ...writes,
      ]);
      if (!written.ok) continue;
      if (more) await on.funds.serve(entitlement.policy.code);
      return { step: stepOf(after, now) };
    }
  };
