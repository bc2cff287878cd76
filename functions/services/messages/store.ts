import type { Instant } from '../../law/instant.ts';
import { idsFrom } from '../../platform/ids.ts';
import { absent, any, atMost } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Key, Write } from '../../platform/table/writes.ts';
import type { KeptMessage, Reader } from './model.ts';

interface MessageItem extends Item {
  readonly kind: 'message';
  readonly message: KeptMessage;
}

/** Up to which of them somebody who reads the mailbox has read; its key comes before all of theirs. */
interface ReadItem extends Item {
  readonly kind: 'messages-read';
  readonly upTo: string;
}

const partition = (reader: Reader): string =>
  reader.kind === 'operators' ? keyOf('MESSAGES', reader.kind) : keyOf('MESSAGES', reader.kind, reader.id);

const readKey = (reader: Reader): Key => ({ pk: partition(reader), sk: 'READ' });
const messagesOnly = 'ms_';

const itemOf = (reader: Reader, message: KeptMessage): MessageItem => ({
  pk: partition(reader),
  sk: message.id,
  kind: 'message',
  message,
});

export class MessageStore extends Store {
  create(reader: Reader, message: KeptMessage): Write {
    return this.table.write.create(itemOf(reader, message));
  }

  /** Written again, it is the same one. */
  put(reader: Reader, message: KeptMessage): Write {
    return this.table.write.put(itemOf(reader, message));
  }

  async list(
    reader: Reader,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<KeptMessage>> {
    const found = await this.table.query<MessageItem>({
      key: partition(reader),
      prefix: messagesOnly,
      newestFirst: true,
      ...page,
    });
    return { ...found, items: found.items.map(({ message }) => message) };
  }

  /** Up to which message a mailbox was read; undefined where nobody has said. */
  async readUpTo(reader: Reader): Promise<string | undefined> {
    return (await this.table.get<ReadItem>(readKey(reader)))?.upTo;
  }

  /** Refused where it was read further already. */
  markRead(reader: Reader, upTo: string): Write {
    const item: ReadItem = { ...readKey(reader), kind: 'messages-read', upTo };
    return this.table.write.put(item, any(absent('pk'), atMost('upTo', upTo)));
  }

  /** How many there are after a message, or in all, at most so many. */
  count(reader: Reader, after: string | undefined, most: number): Promise<number> {
    return this.table.count({ key: partition(reader), after: after ?? messagesOnly, limit: most }, most);
  }

  /** Where those about an entitlement lie, of what a reader was told from one moment to another, both included. */
  async about(reader: Reader, entitlementId: string, from: Instant, until: Instant): Promise<Key[]> {
    const found: Key[] = [];
    const told = this.table.queryAll<MessageItem>({ key: partition(reader), after: idsFrom('ms', from) });
    for await (const { pk, sk, message } of told) {
      if (message.at > until) break;
      // What is told of its orders, and of several of them together, says it as what it is about.
      if (message.entitlementId === entitlementId || message.subject?.id === entitlementId)
        found.push({ pk, sk });
    }
    return found;
  }
}
