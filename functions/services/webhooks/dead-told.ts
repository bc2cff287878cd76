import { addMillis, DAY, type Instant } from '../../law/instant.ts';
import { Store } from '../../platform/table/table.ts';
import type { Versioned, Write } from '../../platform/table/writes.ts';
import { feedHeadKey } from './feed.ts';
import type { Recipient } from './model.ts';

interface ToldItem extends Versioned {
  readonly kind: 'dead-told';
  readonly at: Instant;
}

const key = (recipient: Recipient) => ({ ...feedHeadKey(recipient), sk: 'DEAD-TOLD' });

/** When its owner and the operators were last told of a delivery that nobody took: many at once are one trouble. */
export class DeadTold extends Store {
  /** The mark that they are told now; undefined where they were told within the day. */
  async mark(recipient: Recipient, now: Instant): Promise<Write | undefined> {
    const found = await this.table.get<ToldItem>(key(recipient));
    if (found && found.at > addMillis(now, -DAY)) return undefined;
    const item: ToldItem = { ...key(recipient), kind: 'dead-told', version: found?.version ?? 0, at: now };
    return this.table.write.save(item);
  }
}
