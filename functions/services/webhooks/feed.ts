import { absent } from '../../platform/table/condition.ts';
import { expiresIn } from '../../platform/table/expiry.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import { isSandbox, partsOf, sandboxKept, type FeedEvent, type Recipient } from './model.ts';

export interface FeedItem extends Item {
  readonly kind: 'feed-event';
  readonly event: FeedEvent;
}

/**
 * How far a feed has come whose events fade, and whose numbers must not begin anew. Of every other feed the newest event
 * says it; what an older layout wrote of those stays behind and is read no more.
 */
interface FeedHead extends Versioned {
  readonly kind: 'feed-head';
  /** The newest event's number, 0 while there is none. */
  readonly last: number;
}

const partition = (recipient: Recipient) => keyOf('FEED', ...partsOf(recipient));
/** Twelve digits, so that the order of keys is the order of numbers. */
const place = (sequence: number) => keyOf('EVENT', String(sequence).padStart(12, '0'));

/** Apart from the feed, so that what is known of an endpoint and what is read by its recipient share no partition. */
export const feedHeadKey = (recipient: Recipient) => ({
  pk: keyOf('FEED-HEAD', ...partsOf(recipient)),
  sk: 'HEAD',
});

/** So many feeds, and then their ends are read again. */
const mostKnown = 10_000;

/** The end of a feed as it was read, for whoever appends to it. */
export interface FeedEnd {
  readonly last: number;
  readonly head?: FeedHead | undefined;
}

/**
 * A recipient's events, numbered from 1. Each is created at the number after the last, so that of two writers one is
 * refused and looks again: no reader ever sees a gap.
 */
export class Feed extends Store {
  /** Where each feed ended when this process last wrote to it: if another has since, that number is taken. */
  readonly #known = new Map<string, number>();

  /** Where the event of a number lies. */
  static keyOf(recipient: Recipient, sequence: number): Key {
    return { pk: partition(recipient), sk: place(sequence) };
  }

  /** The writes that append these events to a feed whose end was read; refused if somebody else did meanwhile. */
  append(recipient: Recipient, { last, head }: FeedEnd, events: readonly FeedEvent[]): Write[] {
    const next: FeedHead = {
      ...feedHeadKey(recipient),
      kind: 'feed-head',
      version: head?.version ?? 0,
      last: last + events.length,
    };
    return [
      ...(isSandbox(recipient) ? [this.table.write.save(next)] : []),
      ...events.map((event) => this.table.write.create(this.#item(recipient, event))),
    ];
  }

  /** Refuses a transaction if an event has come since its end was read. */
  endsAt(recipient: Recipient, { last }: FeedEnd): Write {
    return this.table.write.check(Feed.keyOf(recipient, last + 1), absent('pk'));
  }

  /** The number of its newest event; 0 while there is none. */
  async last(recipient: Recipient): Promise<number> {
    return (await this.end(recipient)).last;
  }

  async end(recipient: Recipient): Promise<FeedEnd> {
    const [{ items }, head] = await Promise.all([
      this.newest(recipient, { limit: 1 }),
      isSandbox(recipient) ? this.table.get<FeedHead>(feedHeadKey(recipient)) : undefined,
    ]);
    return { head, last: Math.max(items[0]?.sequence ?? 0, head?.last ?? 0) };
  }

  /** Where it ends as far as this process knows; read where it does not. */
  async likelyEnd(recipient: Recipient): Promise<FeedEnd> {
    const known = this.#known.get(partition(recipient));
    return known === undefined || isSandbox(recipient) ? this.end(recipient) : { last: known };
  }

  /** @param last where it ends now; undefined where that is not known any more */
  learn(recipient: Recipient, last: number | undefined): void {
    const feed = partition(recipient);
    if (last === undefined) this.#known.delete(feed);
    else {
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(feed, last);
    }
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
    return {
      ...{ pk: partition(recipient), sk: place(event.sequence), kind: 'feed-event', event },
      ...(isSandbox(recipient) && { expiresAt: expiresIn(sandboxKept) }),
    };
  }
}
