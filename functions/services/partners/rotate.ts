import { err, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import type { Clock } from '../../law/clock.ts';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Write } from '../../platform/table/writes.ts';
import { overlapOf, rotated, withoutPrevious, type PartnerSecret, type Secrets } from './secrets.ts';

interface RotateDependencies {
  readonly table: Table;
  readonly clock: Clock;
  readonly secrets: Secrets;
}

const stillOverlaps = (until: Instant): Problem =>
  problem('conflict', {
    detail: text(
      '上次更换的旧密钥尚在并行期内，请先提前结束旧密钥',
      'The secret before the last rotation still signs: end it first, once nobody verifies by it',
    ),
    extensions: { previousValidUntil: until },
  });

/**
 * A new secret under a name; for 24 hours the one before signs too. A second rotation within them would make void what its
 * owner may still verify by: it is refused, unless the old one is ended first.
 * @param settle undefined for a repeat: it reads what the first gave
 */
export const rotate = (
  { table, clock, secrets }: RotateDependencies,
  name: string,
  settle: (() => Write) | undefined,
): Promise<Result<PartnerSecret, Problem>> =>
  untilWritten(table, async () => {
    const secret = await secrets.find(name);
    // Who is retired has none: nothing is sent to it.
    if (!secret) return err(problem('not-found'));
    if (!settle) return decided(secret);
    const now = clock.now();
    const until = overlapOf(secret, now);
    if (until !== undefined) return err(stillOverlaps(until));
    const next = rotated(secret, now);
    return decided(next, [secrets.replace(name, secret, next), settle()]);
  });

/** The old secret signs nothing any more, from now on; again changes nothing. */
export const endPrevious = (
  { table, clock, secrets }: RotateDependencies,
  name: string,
): Promise<Result<undefined, Problem>> =>
  untilWritten(table, async () => {
    const secret = await secrets.find(name);
    if (!secret) return err(problem('not-found'));
    if (overlapOf(secret, clock.now()) === undefined) return decided(undefined);
    return decided(undefined, [secrets.replace(name, secret, withoutPrevious(secret))]);
  });
