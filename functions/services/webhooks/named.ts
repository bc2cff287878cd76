import { namesOf } from '../partners/naming.ts';
import type { Partners } from '../partners/partners.ts';
import type { DeliveryHead, DeliveryView } from './model.ts';

/** Deliveries with what their recipients are called; an enterprise is known by its code. */
export const namedDeliveries = async (
  partners: Pick<Partners, 'recentlyOpen'>,
  deliveries: readonly DeliveryHead[],
): Promise<DeliveryView[]> => {
  const nameOf = await namesOf(
    partners,
    deliveries.flatMap(({ recipient: { kind, id } }) => (kind === 'partner' ? [id] : [])),
  );
  return deliveries.map((delivery) => {
    const recipientName = nameOf(delivery.recipient.id);
    return recipientName === undefined ? delivery : { ...delivery, recipientName };
  });
};
