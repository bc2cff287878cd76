import { paymentsOf } from './payments.ts';
import type { ReadEntitlements } from './api-dependencies.ts';
import type { Stored } from './store.ts';
import { viewEntitlement, type NoticeView } from './view.ts';

/** The whole of an entitlement as of now, as the enterprise itself or as others see it. */
export const wholeEntitlement = async (on: ReadEntitlements, { entitlement }: Stored, own: boolean) => {
  const [decision, transfers, notices, timeline, workingTime] = await Promise.all([
    on.store.decision(entitlement.id),
    paymentsOf(on, entitlement),
    on.store.notices(entitlement.id),
    on.timeline.of(entitlement.id),
    on.calendars.workingTime(),
  ]);
  const proven = await Promise.all(
    notices.map(async (notice): Promise<NoticeView> => {
      const sent = notice.deliveryId === undefined ? undefined : await on.deliveries.find(notice.deliveryId);
      const delivery = sent?.delivery;
      return {
        ...notice,
        proof: {
          inPlatformAt: notice.at,
          ...(delivery && {
            webhook: {
              status: delivery.status,
              ...(delivery.deliveredAt && { deliveredAt: delivery.deliveredAt }),
            },
          }),
        },
      };
    }),
  );
  return viewEntitlement(
    entitlement,
    { decision, transfers, notices: proven, timeline, own },
    on.clock.now(),
    workingTime,
  );
};
