import { addMillis, type Instant, MINUTE } from '../../law/instant.ts';
import { present } from '../../platform/table/condition.ts';
import { Store } from '../../platform/table/table.ts';
import type { Item } from '../../platform/table/writes.ts';
import { feedHeadKey } from './feed.ts';
import type { Attempt, Recipient } from './model.ts';
import { tellsOfTrouble } from './rules.ts';
import { firstAttemptTimeout } from './schedule.ts';

/** An endpoint that lately did not answer, or not in time: its webhooks go past the queue, which others wait in. */
export interface Unreached extends Item {
  readonly kind: 'endpoint-unreached';
  readonly url: string;
  readonly until: Instant;
}

/** How long one is gone past after a failure. No longer matters: its executions' first attempts come at once too. */
const goneBy = 10 * MINUTE;

export const unreachedKey = (recipient: Recipient) => ({ ...feedHeadKey(recipient), sk: 'UNREACHED' });

export const isUnreached = (mark: Unreached | undefined, url: string | undefined, now: Instant): boolean =>
  mark !== undefined && mark.url === url && now < mark.until;

/** What attempts tell of an endpoint. */
export class Reach extends Store {
  find(recipient: Recipient): Promise<Unreached | undefined> {
    return this.table.get<Unreached>(unreachedKey(recipient));
  }

  /** Remembers an attempt where it changes something: so a healthy endpoint costs nothing. */
  async learn(
    recipient: Recipient,
    url: string,
    made: Attempt,
    { mark, now }: { readonly mark: Unreached | undefined; readonly now: Instant },
  ): Promise<void> {
    const known = isUnreached(mark, url, addMillis(now, goneBy / 2));
    if (tellsOfTrouble(made)) {
      if (known) return;
      const item: Unreached = {
        ...unreachedKey(recipient),
        kind: 'endpoint-unreached',
        url,
        until: addMillis(now, goneBy),
      };
      await this.table.transact([this.table.write.put(item)]);
    } else if (mark !== undefined && made.ms < firstAttemptTimeout) {
      // Refused is as good: somebody else has taken it away.
      await this.table.transact([this.table.write.remove(unreachedKey(recipient), present('pk'))]);
    }
  }
}
