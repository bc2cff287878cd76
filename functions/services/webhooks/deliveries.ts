import { Store, type Page } from '../../platform/table/table.ts';
import type { Versioned, Write } from '../../platform/table/writes.ts';
import type { Delivery, DeliveryStatus } from './model.ts';

/** A delivery as it was read: `version` guards what is written back. */
export interface Stored {
  readonly delivery: Delivery;
  readonly version: number;
}

interface DeliveryQuery {
  readonly status?: DeliveryStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface DeliveryItem extends Versioned, Stored {
  readonly kind: 'webhook-delivery';
}

const key = (id: string) => ({ pk: `WEBHOOK-DELIVERY#${id}`, sk: 'WEBHOOK-DELIVERY' });
const listKey = 'WEBHOOK-DELIVERIES';

/** The items of deliveries. They are kept: pushing is serving (推送即视为送达), and this is its record. */
export class DeliveryStore extends Store {
  async find(id: string): Promise<Stored | undefined> {
    return this.table.get<DeliveryItem>(key(id));
  }

  async list({ status, ...page }: DeliveryQuery): Promise<Page<Delivery>> {
    const found = await this.table.query<DeliveryItem>({
      ...(status === undefined
        ? { index: 'byList', key: listKey }
        : { index: 'byState', key: `${listKey}#${status}` }),
      ...page,
      newestFirst: true,
    });
    return { ...found, items: found.items.map(({ delivery }) => delivery) };
  }

  create(delivery: Delivery): Write {
    return this.table.write.create(this.#item({ delivery, version: 1 }));
  }

  replace(stored: Stored): Write {
    return this.table.write.replace(this.#item(stored));
  }

  #item({ delivery, version }: Stored): DeliveryItem {
    return {
      ...key(delivery.id),
      kind: 'webhook-delivery',
      delivery,
      version,
      listKey,
      stateKey: `${listKey}#${delivery.status}`,
      listSort: delivery.id,
    };
  }
}
