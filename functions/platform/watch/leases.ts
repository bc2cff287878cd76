import { addMillis, MINUTE, type Instant } from '../../law/instant.ts';
import { any, absent, atMost, equals } from '../table/condition.ts';
import { expiresIn } from '../table/expiry.ts';
import { Store } from '../table/table.ts';
import type { Item, Key } from '../table/writes.ts';

/**
 * Longer than one run takes with all that its machine tries again (five times a minute, and half a minute between), and
 * shorter than the half hour after which the next sweep takes what a crashed one has left.
 */
export const leasedFor = 15 * MINUTE;

/** Of which shard, whose, until when. */
interface LeaseItem extends Item {
  readonly kind: 'due-lease';
  readonly holder: string;
  readonly until: Instant;
}

const pk = 'DUE-LEASES';
const key = (shard: string): Key => ({ pk, sk: shard });

/**
 * Who sweeps which shard of what is due, so that two do not do the same work. It keeps nobody from telling anything
 * twice: that does the version of each item, whoever writes it.
 */
export class Leases extends Store {
  /** Takes a shard, or goes on with it. @returns false where another has it, and its time has not run out */
  async take(shard: string, holder: string, now: Instant): Promise<boolean> {
    const lease: LeaseItem = {
      ...key(shard),
      kind: 'due-lease',
      holder,
      until: addMillis(now, leasedFor),
      expiresAt: expiresIn(leasedFor),
    };
    const free = any(absent('pk'), equals('holder', holder), atMost('until', now));
    return (await this.table.transact([this.table.write.put(lease, free)])).ok;
  }

  /** Its shard is done. Refused is as good: it ran out, and another has it. */
  async release(shard: string, holder: string): Promise<void> {
    await this.table.transact([this.table.write.remove(key(shard), equals('holder', holder))]);
  }

  /** The shards that somebody has at a moment. */
  async held(now: Instant): Promise<ReadonlySet<string>> {
    const all = await Array.fromAsync(this.table.queryAll<LeaseItem>({ key: pk }));
    return new Set(all.filter(({ until }) => until > now).map(({ sk }) => sk));
  }
}
