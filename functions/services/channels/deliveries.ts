import type { Instant } from '../../law/instant.ts';
import { expiresIn } from '../../platform/table/expiry.ts';
import { listOf, placed, secondList } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Key, Versioned, Write } from '../../platform/table/writes.ts';
import { dueKeys } from '../../platform/watch/index-keys.ts';
import { deliveryKept } from './limits.ts';
import type { ChannelDelivery, ChannelOwner, Line } from './model.ts';
import { channelIndex } from './notices.ts';

/** A digest as it is kept. What it says is kept until it has ended, and no longer. */
export interface StoredDelivery {
  readonly delivery: ChannelDelivery;
  readonly lines: readonly Line[];
  readonly version: number;
  /** When it is attempted next. */
  readonly dueAt?: string;
}

interface DeliveryItem extends Versioned, StoredDelivery {
  readonly kind: 'channel-delivery';
}

export const deliveryKey = (id: string): Key => ({ pk: keyOf('CHANNEL-DELIVERY', id), sk: 'DELIVERY' });
const ofOwner = ({ kind, id }: ChannelOwner) => ['CHANNEL-DELIVERIES-OF', kind, id] as const;
const everybodys = 'CHANNEL-DELIVERIES';

export class ChannelDeliveries extends Store {
  /** @param nextAt when it is attempted next; without it there is nothing more to be done */
  save({ delivery, lines, version }: StoredDelivery, nextAt?: Instant): Write {
    const item: DeliveryItem = {
      ...deliveryKey(delivery.id),
      kind: 'channel-delivery',
      version,
      delivery,
      lines: nextAt === undefined ? [] : lines,
      ...placed({ list: ofOwner(delivery.owner), sort: delivery.id, also: everybodys }),
      ...dueKeys(delivery.id, nextAt, channelIndex),
      expiresAt: expiresIn(deliveryKept),
    };
    return this.table.write.save(item);
  }

  at(key: Key): Promise<StoredDelivery | undefined> {
    return this.table.get<DeliveryItem>(key);
  }

  find(id: string): Promise<StoredDelivery | undefined> {
    return this.at(deliveryKey(id));
  }

  /** Of one owner, or of everybody; newest first. */
  async list(
    owner: ChannelOwner | undefined,
    page: { readonly limit: number; readonly cursor?: string | undefined },
    holds: (delivery: ChannelDelivery) => boolean,
  ): Promise<Page<ChannelDelivery>> {
    const query = owner === undefined ? secondList(everybodys) : listOf(ofOwner(owner));
    const found = await this.table.filter<DeliveryItem>(
      { ...query, newestFirst: true, ...page },
      ({ delivery }) => holds(delivery),
    );
    return { ...found, items: found.items.map(({ delivery }) => delivery) };
  }
}
