import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { partsOf, type FeedEvent, type Recipient } from './model.ts';

interface FeedItem extends Item {
  readonly kind: 'feed-event';
  readonly event: FeedEvent;
}

/** How far a feed has come: whoever writes events writes it too, under the version it read. */
export interface FeedHead extends Versioned {
  readonly kind: 'feed-head';
  /** The newest event's number, 0 while there is none. */
  readonly last: number;
}

const partition = (recipient: Recipient) => keyOf('FEED', ...partsOf(recipient));
/** Twelve digits, so that the order of keys is the order of numbers. */
const place = (sequence: number) => keyOf('EVENT', String(sequence).padStart(12, '0'));

/** Apart from the feed, so that what is written with each batch and what is read by its recipient share no partition. */
export const feedHeadKey = (recipient: Recipient) => ({
  pk: keyOf('FEED-HEAD', ...partsOf(recipient)),
  sk: 'HEAD',
});

/**
 * A recipient's events, numbered from 1. An event and the head that counts it are written together, so that no reader
 * ever sees a gap, or a number before a smaller one.
 */
export class Feed extends Store {
  /** Where the event of a number lies. */
  static keyOf(recipient: Recipient, sequence: number): Key {
    return { pk: partition(recipient), sk: place(sequence) };
  }

  /**
   * The writes that append these events to a feed whose head was read; refused if somebody else did meanwhile.
   * @param last the newest event's number: a feed that is new, or from before there were heads, has none
   */
  append(
    recipient: Recipient,
    { head, last }: { readonly head: FeedHead | undefined; readonly last: number },
    events: readonly FeedEvent[],
  ): Write[] {
    const next: FeedHead = {
      ...feedHeadKey(recipient),
      kind: 'feed-head',
      version: head?.version ?? 0,
      last: last + events.length,
    };
    return [
      this.table.write.save(next),
      ...events.map((event) => this.table.write.create(this.#item(recipient, event))),
    ];
  }

  /** How far it has come. One that is new, or from before there were heads, has none. */
  async head(recipient: Recipient): Promise<{ readonly head: FeedHead | undefined; readonly last: number }> {
    const head = await this.table.get<FeedHead>(feedHeadKey(recipient));
    return { head, last: head?.last ?? (await this.newest(recipient, { limit: 1 })).items[0]?.sequence ?? 0 };
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

  /** A page of them, newest first. */
  async newest(
    recipient: Recipient,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<FeedEvent>> {
    const found = await this.table.query<FeedItem>({ key: partition(recipient), newestFirst: true, ...page });
    return { ...found, items: found.items.map(({ event }) => event) };
  }

  async find(recipient: Recipient, sequence: number): Promise<FeedEvent | undefined> {
    return (await this.table.get<FeedItem>(Feed.keyOf(recipient, sequence)))?.event;
  }

  #item(recipient: Recipient, event: FeedEvent): FeedItem {
    return { pk: partition(recipient), sk: place(event.sequence), kind: 'feed-event', event };
  }
}
