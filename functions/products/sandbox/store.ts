import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item, Write } from '../../platform/table/writes.ts';
import type { Played } from './model.ts';

interface PlayedItem extends Item {
  readonly kind: 'sandbox-case';
  readonly played: Played;
}

const key = (partner: string, id: string) => ({ pk: keyOf('SANDBOX', partner), sk: keyOf('CASE', id) });

/** Cases that are played, under the partner for whom they are: another finds none of them. */
export class PlayedStore extends Store {
  async find(partner: string, id: string): Promise<Played | undefined> {
    return (await this.table.get<PlayedItem>(key(partner, id)))?.played;
  }

  create(played: Played): Write {
    const { partner, id, goesAt: expiresAt } = played;
    const item: PlayedItem = { ...key(partner, id), kind: 'sandbox-case', played, expiresAt };
    return this.table.write.create(item);
  }
}
