import type { Caller } from '../../../platform/http/route.ts';
import { isOwn } from './access.ts';
import { offeredAccount } from './account.ts';
import type { EntitlementApiDependencies } from './dependencies.ts';
import type { Entitlement, Notice } from './model.ts';
import { paymentsOf } from './payments.ts';
import { asksForClick } from './rules.ts';
import { viewEntitlement, type NoticeView } from './view.ts';

/** A notice with the proof that it was sent: in the mailbox, and by webhook where the enterprise has one. */
const proven = async ({ deliveries }: EntitlementApiDependencies, notice: Notice): Promise<NoticeView> => {
  const { at, deliveryId } = notice;
  const delivery = deliveryId === undefined ? undefined : (await deliveries.find(deliveryId))?.delivery;
  if (!delivery) return { ...notice, proof: { inPlatformAt: at } };
  const { status, deliveredAt } = delivery;
  return { ...notice, proof: { inPlatformAt: at, webhook: { status, ...(deliveredAt && { deliveredAt }) } } };
};

/** The whole of an entitlement as of now, as this caller may see it. */
export const loadEntitlementView = async (
  on: EntitlementApiDependencies,
  entitlement: Entitlement,
  caller: Caller,
) => {
  const [decision, transfers, notices, timeline, workingTime, stored] = await Promise.all([
    on.store.decision(entitlement.id),
    paymentsOf(on, entitlement),
    on.store.notices(entitlement.id),
    on.timeline.of(entitlement.id),
    on.calendars.workingTime(),
    asksForClick(entitlement) ? on.records.find(entitlement.uscc) : undefined,
  ]);
  const around = {
    decision,
    transfers,
    notices: await Promise.all(notices.map((notice) => proven(on, notice))),
    timeline,
    payTo: offeredAccount(stored),
    own: isOwn(caller, entitlement),
  };
  return viewEntitlement(entitlement, around, { now: on.clock.now(), workingTime });
};
