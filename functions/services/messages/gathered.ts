import type { Instant } from '../../law/instant.ts';
import { newId } from '../../platform/ids.ts';
import { present } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Key, Write } from '../../platform/table/writes.ts';
import { dueKeys } from '../../platform/watch/index-keys.ts';
import type { DeliveryId } from '../webhooks/model.ts';
import type { Several } from './several.ts';
import type { Part, Reader, Said } from './model.ts';

/** The index of what waits to be told together: swept once everything that is due has been climbed. */
export const gatheringIndex = 'GATHERED';

/** As many are told by one message: each is a write of its transaction. */
const inOneMessage = 40;

interface Waiting {
  readonly reader: Reader;
  readonly said: Said;
  readonly part: Part;
  /** Its own webhook, which waited for nothing. */
  readonly deliveryId?: DeliveryId;
}

/** That something late waits to be told to one reader. It is gone once a message tells it. */
export interface GatheredItem extends Item, Waiting {
  readonly kind: 'gathered';
}

const idOf = (reader: Reader): string => ('id' in reader ? reader.id : '');
const group = (reader: Reader, as: Several): string => keyOf('PART', reader.kind, idOf(reader), as, '');

/** What is late and was not told yet, by case: only ever created and removed, so that two orders never meet in it. */
export class Gathered extends Store {
  create(waiting: Waiting, at: Instant): Write {
    const { reader, said, part } = waiting;
    const about = said.subject?.id ?? '';
    const item: GatheredItem = {
      pk: keyOf('GATHERED', about),
      sk: `${group(reader, part.as)}${newId('ms', at)}`,
      kind: 'gathered',
      ...waiting,
      ...dueKeys(about, at, gatheringIndex),
    };
    return this.table.write.create(item);
  }

  find(key: Key): Promise<GatheredItem | undefined> {
    return this.table.get<GatheredItem>(key);
  }

  /** All that one message tells with this one, oldest first. */
  async with({ pk, reader, part }: GatheredItem): Promise<readonly GatheredItem[]> {
    const { items } = await this.table.query<GatheredItem>({
      key: pk,
      prefix: group(reader, part.as),
      limit: inOneMessage,
    });
    return items;
  }

  /** Refused where another sweep has told it meanwhile. */
  remove({ pk, sk }: Key): Write {
    return this.table.write.remove({ pk, sk }, present('pk'));
  }
}
