import { createHash } from 'node:crypto';
import { addMillis, HOUR, MINUTE, type Instant } from '../../law/instant.ts';
import { problem, type Problem } from '../problem.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { absent, any, atMost, equals } from '../table/condition.ts';
import { expiresIn } from '../table/expiry.ts';
import { keyOf } from '../table/key.ts';
import type { Table } from '../table/table.ts';
import type { Item, Write } from '../table/writes.ts';
import type { Answer } from './answer.ts';

/** An answer is kept this long; a request that died without one can be sent again after the lease. */
const kept = 7 * 24 * HOUR;
const lease = MINUTE;

interface Stored extends Item {
  readonly kind: 'idempotency';
  readonly digest: string;
  readonly leasedUntil?: Instant;
  readonly answer?: Answer;
}

export interface Begun {
  /** The write that keeps the answer: part of the transaction that does the work. */
  readonly settle: (answer: Answer) => Write;
  /** Gives the key free again when nothing was done. */
  readonly abandon: () => Promise<void>;
}

export interface IdempotentRequest {
  /** Of whom the key is: keys of different owners never meet. */
  readonly owner: string;
  readonly key: string;
  /** What must be the same for the stored answer to be given: route, path and body. */
  readonly content: string;
}

/**
 * Begins a request under its `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-06).
 * @returns the stored answer, or a request begun; or as problems: another body (422), still in flight (409).
 */
export const beginIdempotent = async (
  table: Table,
  { owner, key, content }: IdempotentRequest,
  now: Instant,
): Promise<Result<{ stored: Answer } | Begun, Problem>> => {
  const id = { pk: keyOf('IDEMPOTENCY', owner, key), sk: 'IDEMPOTENCY' };
  const digest = createHash('sha256').update(content).digest('base64url');
  const item = { ...id, kind: 'idempotency', digest, expiresAt: expiresIn(kept) } as const;
  const begun = await table.transact([
    table.write.put(
      { ...item, leasedUntil: addMillis(now, lease) } as Stored,
      any(absent('pk'), atMost('leasedUntil', now)),
    ),
  ]);
  if (!begun.ok) {
    const stored = await table.get<Stored>(id);
    if (stored && stored.digest !== digest) return err(problem('idempotency-key-reused'));
    return stored?.answer ? ok({ stored: stored.answer }) : err(problem('request-in-flight'));
  }
  return ok({
    settle: (answer) => table.write.put({ ...item, answer } as Stored, equals('digest', digest)),
    abandon: async () => {
      // Refused when the answer is already there: then there is nothing to abandon.
      await table.transact([table.write.remove(id, absent('answer'))]);
    },
  });
};
