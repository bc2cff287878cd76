import { addMillis, DAY, type Instant } from '../../../law/instant.ts';
import { log } from '../../../platform/log.ts';
import type { RetentionDependencies } from '../dependencies.ts';

/** Entries of the register looked at in one run of the task; the machine runs it again while there are more. */
export const replayedInOneRun = 200;

/** Tables can be set back so many days (DynamoDB: point-in-time recovery); what was erased before stays erased. */
const recoverable = 36 * DAY;

const together = 8;

/**
 * Erases again what a table that was set back has brought back, from the register of erasures. Runs every night for as far
 * as a restore can reach; after a restore from an older copy, by hand with `since`.
 */
export const replay =
  ({ persons, clock }: RetentionDependencies) =>
  async (asked: { since?: Instant | undefined; cursor?: string | undefined }) => {
    const now = clock.now();
    const since = asked.since ?? addMillis(now, -recoverable);
    const page = await persons.register.page({ since, until: now, cursor: asked.cursor }, replayedInOneRun);
    let again = 0;
    for (let start = 0; start < page.items.length; start += together) {
      const batch = page.items.slice(start, start + together);
      const done = await Promise.all(batch.map(({ ref, at }) => persons.eraseAgain(ref, at)));
      again += done.filter(Boolean).length;
    }
    if (again > 0) log.warn('erasure.replayed', { again });
    const next = page.cursor === undefined ? {} : { cursor: page.cursor };
    return { since, ...next, again, more: page.cursor !== undefined };
  };
