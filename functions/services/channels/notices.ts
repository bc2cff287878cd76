import type { Instant } from '../../law/instant.ts';
import { present } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Table } from '../../platform/table/table.ts';
import type { Item, Key, Write } from '../../platform/table/writes.ts';
import { dueKeys } from '../../platform/watch/index-keys.ts';
import { inOneDigest } from './limits.ts';
import { channelNames, type ChannelName, type ChannelOwner, type Line } from './model.ts';
import { sendableFrom } from './quiet.ts';
import { ChannelStore } from './store.ts';

/** The index of what waits to be sent on channels: swept by a schedule of its own. */
export const channelIndex = 'CHANNELS';

/** That a message waits to be named in a digest. It is gone once one names it, or nobody wants it any more. */
export interface NoticeItem extends Item {
  readonly kind: 'notice';
  readonly owner: ChannelOwner;
  readonly channel: ChannelName;
  readonly line: Line;
}

/** A message as far as a digest names it. */
export interface Noticed extends Line {
  readonly id: string;
  readonly at: Instant;
}

const partition = ({ kind, id }: ChannelOwner): string => keyOf('NOTICES', kind, id);
const ofChannel = (channel: ChannelName) => keyOf('NOTICE', channel, '');

/** Messages that wait for the next digest of their reader, in the table: nothing runs meanwhile. */
export class Notices extends Store {
  readonly #channels: ChannelStore;
  constructor(table: Table) {
    super(table);
    this.#channels = new ChannelStore(table);
  }

  /** Where the channels of a reader lie. */
  static keyOf(owner: ChannelOwner): Key {
    return ChannelStore.keyOf(owner);
  }

  /**
   * What follows of a message, for the transaction that writes it: nothing where its reader has no channel.
   * @param read what lies at `keyOf` its reader, where it was read with something else
   */
  async of(owner: ChannelOwner, { id, at, ...line }: Noticed, read?: readonly Item[]): Promise<Write[]> {
    const channels = read ? ChannelStore.among(read) : (await this.#channels.open(owner)).channels;
    const active = channelNames.flatMap((channel) => {
      const found = channels[channel];
      return found?.status === 'active' ? [{ channel, found }] : [];
    });
    const waiting = active.map(async ({ channel, found }) => {
      const item: NoticeItem = {
        pk: partition(owner),
        sk: `${ofChannel(channel)}${id}`,
        kind: 'notice',
        owner: { kind: owner.kind, id: owner.id },
        channel,
        line,
        ...dueKeys(owner.id, sendableFrom(at, await this.#channels.quietOf(found)), channelIndex),
      };
      return this.table.write.create(item);
    });
    return Promise.all(waiting);
  }

  find(key: Key): Promise<NoticeItem | undefined> {
    return this.table.get<NoticeItem>(key);
  }

  /** What one digest takes of a channel, oldest first. */
  async waiting(owner: ChannelOwner, channel: ChannelName): Promise<readonly NoticeItem[]> {
    const { items } = await this.table.query<NoticeItem>({
      key: partition(owner),
      prefix: ofChannel(channel),
      limit: inOneDigest,
    });
    return items;
  }

  /** Looked at again then, unless a digest has taken it meanwhile. */
  postpone(notice: NoticeItem, until: Instant): Write {
    const later = { ...notice, ...dueKeys(notice.owner.id, until, channelIndex) };
    return this.table.write.put(later, present('pk'));
  }

  remove({ pk, sk }: Key): Write {
    return this.table.write.remove({ pk, sk });
  }
}
