import { DAY } from '../../law/instant.ts';
import { expiresIn } from '../../platform/table/expiry.ts';
import type { Facts } from '../../platform/table/facts.ts';
import { listed, listOf, type State } from '../../platform/table/indexes.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { deliveryFacts } from './facts.ts';
import { keptAttempts } from './rules.ts';
import {
  isSandbox,
  partsOf,
  sandboxKept,
  type AnsweredAttempt,
  type Attempt,
  type DeliveryHead,
  type DeliveryId,
  type DeliveryStatus,
  type Recipient,
} from './model.ts';

/** A delivery as it was read: `version` guards what is written back. */
export interface Stored {
  readonly delivery: DeliveryHead;
  readonly version: number;
  /** Whether an execution has been asked for in this round: then the queue's message has nothing to do any more. */
  readonly handedOver?: boolean;
  /** What it is found by, as its event said it. */
  readonly facts?: Facts;
}

export interface DeliveryItem extends Versioned, Stored {
  readonly kind: 'webhook-delivery';
}

interface AttemptItem extends Item {
  readonly kind: 'webhook-attempt';
  readonly attempt: Attempt;
}

/** What an endpoint said when it did not take an event. It is there to find out why, and then it goes. */
interface AnswerItem extends Item {
  readonly kind: 'webhook-answer';
  readonly of: string;
  readonly said: string;
}

const answersKept = 30 * DAY;

const nameOf = ({ round, at }: Attempt): string => `${round} ${at}`;

interface DeliveryQuery {
  readonly status: DeliveryStatus;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export const deliveryKey = (id: string) => ({ pk: keyOf('WEBHOOK-DELIVERY', id), sk: 'WEBHOOK-DELIVERY' });

/** What went wrong, of all recipients and of one: what is delivered stands in its recipient's feed alone. */
export const allTroubled = 'WEBHOOK-DELIVERIES';
export const troubledOf = (recipient: Recipient) => ['WEBHOOK-DELIVERIES-OF', ...partsOf(recipient)];

/** How a delivery stands for lists: nobody took it, another attempt is to come, or nothing is to be done. */
const states: Readonly<Record<DeliveryStatus, State>> = {
  dead: 'open',
  disabled: 'open',
  pending: 'held',
  delivered: 'ended',
  held: 'ended',
  inbox: 'ended',
};
export const stateOf = (status: DeliveryStatus): State => states[status];

/** Attempts lie in so many places, one after the other; the oldest makes room. */
const attemptKey = (id: string, number: number, what = 'ATTEMPT') => ({
  pk: deliveryKey(id).pk,
  sk: keyOf(what, String((number - 1) % keptAttempts).padStart(3, '0')),
});

/** What needs somebody, or another attempt, stands in lists. One that is delivered, or in its first attempt, does not. */
const isListed = ({ status, nextAttemptAt, recipient }: DeliveryHead): boolean =>
  !isSandbox(recipient) &&
  (stateOf(status) === 'open' || (status === 'pending' && nextAttemptAt !== undefined));

const fades = (recipient: Recipient) => isSandbox(recipient) && { expiresAt: expiresIn(sandboxKept) };

/** The items of deliveries. They are kept: pushing is serving (推送即视为送达), and this is its record. */
export class DeliveryStore extends Store {
  async find(id: string): Promise<Stored | undefined> {
    return this.table.get<DeliveryItem>(deliveryKey(id));
  }

  /** Those of these that are there, in the order asked for. */
  async findAll(ids: readonly DeliveryId[]): Promise<DeliveryItem[]> {
    return this.table.getAll<DeliveryItem>(ids.map(deliveryKey));
  }

  /** Oldest first: the newest stands in the delivery itself, and those before it beside. */
  async attempts({ id, attempted, lastAttempt }: DeliveryHead): Promise<Attempt[]> {
    if (lastAttempt === undefined) return [];
    if (attempted === 1) return [lastAttempt];
    const { items } = await this.table.query<AttemptItem>({
      key: deliveryKey(id).pk,
      prefix: keyOf('ATTEMPT', ''),
    });
    // In the place of the newest lies what is older than all that are kept, or, of an older layout, the newest itself.
    const newest = attemptKey(id, attempted).sk;
    const before = items
      .filter(({ sk }) => sk !== newest)
      .map(({ attempt }) => attempt)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    return [...before, lastAttempt].slice(-keptAttempts);
  }

  /** The same with what the endpoint said: for its owner and for operators alone. */
  async answeredAttempts(delivery: DeliveryHead): Promise<AnsweredAttempt[]> {
    const [attempts, { items }] = await Promise.all([
      this.attempts(delivery),
      this.table.query<AnswerItem>({ key: deliveryKey(delivery.id).pk, prefix: keyOf('ANSWER', '') }),
    ]);
    const answers = new Map(items.map(({ of, said }) => [of, said]));
    return attempts.map((one) => {
      const said = answers.get(nameOf(one));
      return said === undefined ? one : { ...one, said };
    });
  }

  /** Those of a status that need somebody, or another attempt; newest first. */
  async list({ status, ...page }: DeliveryQuery): Promise<Page<DeliveryHead>> {
    const { key } = listOf(allTroubled, stateOf(status));
    const found = await this.table.filter<DeliveryItem>(
      { index: 'byList', key, ...page, newestFirst: true },
      ({ delivery }) => delivery.status === status,
    );
    return { ...found, items: found.items.map(({ delivery }) => delivery) };
  }

  /** @param data what its event says, by which it is found */
  create(delivery: DeliveryHead, handedOver: boolean, data: Readonly<Record<string, unknown>>): Write {
    const facts = deliveryFacts(delivery, data);
    return this.table.write.create(this.#item({ delivery, version: 1, handedOver, facts }));
  }

  replace(stored: Stored): Write {
    return this.table.write.replace(this.#item(stored));
  }

  /**
   * Beside a delivery that was attempted: the attempt before, in the place of its number, and what was said to this one.
   * What is taken at once, as nearly all is, costs nothing beside.
   */
  attempt(
    before: DeliveryHead,
    { id, recipient, attempted, lastAttempt }: DeliveryHead,
    said?: string,
  ): Write[] {
    if (lastAttempt === undefined) return [];
    const earlier = before.lastAttempt
      ? [this.#attempt({ id, recipient }, before.attempted, before.lastAttempt)]
      : [];
    if (said === undefined) return earlier;
    const answer: AnswerItem = {
      ...attemptKey(id, attempted, 'ANSWER'),
      kind: 'webhook-answer',
      of: nameOf(lastAttempt),
      said,
      expiresAt: expiresIn(answersKept),
      ...fades(recipient),
    };
    return [...earlier, this.table.write.put(answer)];
  }

  /** Where it lies: for who reads it with what else it takes to attempt it. */
  static keyOf(id: string): Key {
    return deliveryKey(id);
  }

  /** A delivery of an older layout with its attempts, under the version it was read in. */
  renew(stored: Stored, attempts: readonly Attempt[]): Write[] {
    const { delivery } = stored;
    return [this.replace(stored), ...attempts.map((one, n) => this.#attempt(delivery, n + 1, one))];
  }

  #attempt(
    { id, recipient }: Pick<DeliveryHead, 'id' | 'recipient'>,
    number: number,
    attempt: Attempt,
  ): Write {
    const item: AttemptItem = {
      ...attemptKey(id, number),
      kind: 'webhook-attempt',
      attempt,
      ...fades(recipient),
    };
    return this.table.write.put(item);
  }

  #item({ delivery, version, handedOver = false, facts = deliveryFacts(delivery) }: Stored): DeliveryItem {
    const state = stateOf(delivery.status);
    return {
      ...deliveryKey(delivery.id),
      kind: 'webhook-delivery',
      delivery,
      version,
      ...(handedOver && { handedOver }),
      ...fades(delivery.recipient),
      facts,
      ...(isListed(delivery) &&
        listed({
          own: { list: troubledOf(delivery.recipient), state },
          wide: { list: allTroubled, state },
          sort: delivery.id,
          facts,
        })),
    };
  }
}
