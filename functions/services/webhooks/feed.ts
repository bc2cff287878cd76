import { Store } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import { recipientKey, type FeedEvent, type Recipient } from './model.ts';

interface FeedItem extends Item {
  readonly kind: 'feed-event';
  readonly event: FeedEvent;
}

const partition = (recipient: Recipient) => `FEED#${recipientKey(recipient)}`;
/** Twelve digits, so that the order of keys is the order of numbers. */
const place = (sequence: number) => `EVENT#${String(sequence).padStart(12, '0')}`;

/**
 * A recipient's events, numbered from 1. The newest event is the counter: a number can be taken only by one who
 * has read the one before it, so that no reader ever sees a gap, or a number before a smaller one.
 */
export class Feed extends Store {
  /** The newest event's number, 0 while there is none. */
  async lastSequence(recipient: Recipient): Promise<number> {
    const { items } = await this.table.query<FeedItem>({
      key: partition(recipient),
      newestFirst: true,
      limit: 1,
    });
    return items[0]?.event.sequence ?? 0;
  }

  /** Takes the event's number: refused if it is taken already. */
  append(recipient: Recipient, event: FeedEvent): Write {
    return this.table.write.create({
      pk: partition(recipient),
      sk: place(event.sequence),
      kind: 'feed-event',
      event,
    } as FeedItem);
  }

  /** @param after the number of the last event the reader has; 0 for none. */
  async after(recipient: Recipient, after: number, limit: number): Promise<FeedEvent[]> {
    const { items } = await this.table.query<FeedItem>({
      key: partition(recipient),
      after: place(after),
      limit,
    });
    return items.map(({ event }) => event);
  }
}
