import { createHash } from 'node:crypto';
import type { Instant } from '../../law/instant.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { DeliveryId, type EndpointId, type Recipient } from './model.ts';

/** As many as one recipient has beside its first: each event is sent so often, at most. */
export const mostChosen = 5;

/** An endpoint beside the first, for events that its owner chose. */
export interface ChosenEndpoint {
  readonly id: EndpointId;
  readonly url: string;
  readonly types: string[];
  readonly createdAt: Instant;
  /** When it answered 410 Gone: nothing is sent until it has another address. */
  readonly goneAt?: Instant;
}

/** All of a recipient's in one item: its number is known, and two who add one meet. */
export interface ChosenItem extends Versioned {
  readonly kind: 'chosen-endpoints';
  readonly endpoints: readonly ChosenEndpoint[];
}

type Owner = Pick<Recipient, 'kind' | 'id'>;

const key = ({ kind, id }: Owner) => ({ pk: keyOf('ENDPOINTS', kind, id), sk: 'ENDPOINTS' });

export class ChosenEndpoints extends Store {
  open(owner: Owner): Promise<ChosenItem | undefined> {
    return this.table.get<ChosenItem>(key(owner));
  }

  async all(owner: Owner): Promise<readonly ChosenEndpoint[]> {
    return (await this.open(owner))?.endpoints ?? [];
  }

  static keyOf(owner: Owner): Key {
    return key(owner);
  }

  /** Those of an owner, among what was read of it. */
  static among(items: readonly Item[]): readonly ChosenEndpoint[] {
    const found = items.find(({ kind }) => kind === 'chosen-endpoints') as ChosenItem | undefined;
    return found?.endpoints ?? [];
  }

  async find(owner: Owner, id: string): Promise<ChosenEndpoint | undefined> {
    return (await this.all(owner)).find((one) => one.id === id);
  }

  save(owner: Owner, endpoints: readonly ChosenEndpoint[], before: ChosenItem | undefined): Write {
    const item: ChosenItem = {
      ...key(owner),
      kind: 'chosen-endpoints',
      version: before?.version ?? 0,
      endpoints,
    };
    return this.table.write.save(item);
  }
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The delivery of an event to a chosen endpoint: always the same one, and another than the first endpoint's. */
export const deliveryTo = (main: DeliveryId, endpoint: EndpointId): DeliveryId => {
  const digest = createHash('sha256').update(`${main} ${endpoint}`).digest();
  const rest = [...digest.subarray(0, 16)].map((byte) => crockford[byte % 32]).join('');
  // The moment stays, so that ids sort as events do.
  return DeliveryId.parse(`${main.slice(0, 'wd_'.length + 10)}${rest}`);
};
