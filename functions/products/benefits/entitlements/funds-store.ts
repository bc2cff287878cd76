import { keyOf } from '../../../platform/table/key.ts';
import { present } from '../../../platform/table/condition.ts';
import { Store, type Table } from '../../../platform/table/table.ts';
import type { Item, Key, Versioned, Write } from '../../../platform/table/writes.ts';
import type { Entitlement } from './model.ts';

/** What of a policy's budget is bound, in fen: reserved for entitlements, paid or not. */
export interface FundItem extends Versioned {
  readonly kind: 'fund';
  readonly reserved: number;
}

/** An entitlement in the queue of its fund, in order of match. */
export interface WaitingItem extends Item {
  readonly kind: 'fund-queue';
  readonly id: string;
  readonly fen: number;
}

const partition = (code: string): string => keyOf('FUND', code);
const fundKey = (code: string): Key => ({ pk: partition(code), sk: 'FUND' });

export const waitingKey = ({ id, policy, matchedAt }: Entitlement): Key => ({
  pk: partition(policy.code),
  sk: keyOf('WAIT', matchedAt, id),
});

export const waitingWrite = (table: Table, entitlement: Entitlement): Write => {
  const { id, fen } = entitlement;
  const item: WaitingItem = { ...waitingKey(entitlement), kind: 'fund-queue', id, fen };
  return table.write.create(item);
};

export class FundStore extends Store {
  async find(code: string): Promise<FundItem> {
    const found = await this.table.get<FundItem>(fundKey(code));
    return found ?? { ...fundKey(code), kind: 'fund', reserved: 0, version: 0 };
  }

  /** The first in the queue, from the base table: whoever is served has really waited longest. */
  async first(code: string, limit: number): Promise<readonly WaitingItem[]> {
    return (await this.table.query<WaitingItem>({ key: partition(code), prefix: keyOf('WAIT', ''), limit }))
      .items;
  }

  reserve(fund: FundItem, reserved: number): Write {
    return this.table.write.save({ ...fund, reserved } as FundItem);
  }

  leave(waiting: Key): Write {
    return this.table.write.remove(waiting, present('pk'));
  }
}
