import type { Instant } from '../../law/instant.ts';
import { newId } from '../../platform/ids.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../platform/table/writes.ts';
import type { Channel, ChannelName, ChannelOwner, ConsentRecord, Tally } from './model.ts';
import { usualQuiet, type QuietHours } from './quiet.ts';

type Channels = Readonly<Partial<Record<ChannelName, Channel>>>;

/** All of an owner's in one item: two who change one meet, and a message costs one read. */
export interface ChannelsItem extends Versioned {
  readonly kind: 'channels';
  readonly channels: Channels;
  /** Codes that were sent today, whatever became of the channels they were for. */
  readonly codes?: Tally;
}

/** The quiet hours of whoever chose none. */
interface UsualItem extends Versioned {
  readonly kind: 'usual-quiet';
  readonly quietHours: QuietHours;
}

interface ConsentItem extends Item {
  readonly kind: 'consent';
  readonly consent: ConsentRecord;
}

/** As many acts as its owner is shown; codes a day bound how many there can be. */
const shownConsents = 50;

const usualKey = { pk: keyOf('CHANNELS', 'usual'), sk: 'QUIET-HOURS' };
const partition = ({ kind, id }: ChannelOwner): string => keyOf('CHANNELS', kind, id);
const keyOfChannels = (owner: ChannelOwner): Key => ({ pk: partition(owner), sk: 'CHANNELS' });

export class ChannelStore extends Store {
  async open(owner: ChannelOwner): Promise<ChannelsItem> {
    const key = keyOfChannels(owner);
    return (
      (await this.table.get<ChannelsItem>(key)) ?? { ...key, kind: 'channels', version: 0, channels: {} }
    );
  }

  static keyOf(owner: ChannelOwner): Key {
    return keyOfChannels(owner);
  }

  /** Those of an owner, among what was read of it. */
  static among(items: readonly Item[]): Channels {
    return (items.find(({ kind }) => kind === 'channels') as ChannelsItem | undefined)?.channels ?? {};
  }

  /** The same with one channel as it is now; without one it is gone. */
  save(before: ChannelsItem, name: ChannelName, channel: Channel | undefined, codes?: Tally): Write {
    const { [name]: _, ...others } = before.channels;
    return this.table.write.save({
      ...before,
      channels: channel === undefined ? others : { ...others, [name]: channel },
      ...(codes && { codes }),
    } as ChannelsItem);
  }

  /** As the city has published them, else as they are shipped. */
  async usual(): Promise<UsualItem> {
    const shipped = { ...usualKey, kind: 'usual-quiet', version: 0, quietHours: usualQuiet } as const;
    return (await this.table.get<UsualItem>(usualKey)) ?? shipped;
  }

  saveUsual(item: UsualItem): Write {
    return this.table.write.save(item);
  }

  /** A channel's own, else the usual ones: read only where they are needed. */
  async quietOf({ quietHours }: Pick<Channel, 'quietHours'>): Promise<QuietHours> {
    return quietHours ?? (await this.usual()).quietHours;
  }

  record(
    owner: ChannelOwner,
    act: ConsentRecord['act'],
    channel: ChannelName,
    by: string,
    at: Instant,
  ): Write {
    const item: ConsentItem = {
      pk: partition(owner),
      sk: keyOf('CONSENT', newId('co', at)),
      kind: 'consent',
      consent: { channel, act, at, by },
    };
    return this.table.write.create(item);
  }

  /** What was done about consent, newest first. */
  async consents(owner: ChannelOwner): Promise<ConsentRecord[]> {
    const { items } = await this.table.query<ConsentItem>({
      key: partition(owner),
      prefix: keyOf('CONSENT', ''),
      newestFirst: true,
      limit: shownConsents,
    });
    return items.map(({ consent }) => consent);
  }
}
