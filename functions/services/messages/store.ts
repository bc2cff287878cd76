import { keyOf } from '../../platform/table/key.ts';
import { Store, type Page } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import type { KeptMessage, Reader } from './model.ts';

interface MessageItem extends Item {
  readonly kind: 'message';
  readonly message: KeptMessage;
}

const partition = (reader: Reader): string =>
  reader.kind === 'operators' ? keyOf('MESSAGES', reader.kind) : keyOf('MESSAGES', reader.kind, reader.id);

export class MessageStore extends Store {
  create(reader: Reader, message: KeptMessage): Write {
    const item: MessageItem = { pk: partition(reader), sk: message.id, kind: 'message', message };
    return this.table.write.create(item);
  }

  async list(
    reader: Reader,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<KeptMessage>> {
    const found = await this.table.query<MessageItem>({
      key: partition(reader),
      newestFirst: true,
      ...page,
    });
    return { ...found, items: found.items.map(({ message }) => message) };
  }
}
