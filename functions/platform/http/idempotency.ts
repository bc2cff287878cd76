import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
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
  /** While it is being handled; who settles or abandons it holds this very lease. */
  readonly leasedUntil?: Instant;
  readonly settledAt?: Instant;
  /** As JSON under Brotli: 6.5 KB of a joint installation are 0.7. */
  readonly answer?: Uint8Array;
}

/** The best quality, which is the usual one, takes some 50 times as long for an eighth less. */
const brotli = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 16 };

export const packed = (answer: Answer): Uint8Array =>
  brotliCompressSync(JSON.stringify(answer), { params: brotli });
const unpacked = (bytes: Uint8Array): Answer => JSON.parse(brotliDecompressSync(bytes).toString()) as Answer;

export const idempotencyKey = (owner: string, key: string) => ({
  pk: keyOf('IDEMPOTENCY', owner, key),
  sk: 'IDEMPOTENCY',
});

/** @param answer what a repeat is answered; without one a repeat is answered by what there is by then */
export type Settle = (answer?: Answer) => Write;

export interface Begun {
  /** The write that says it was done: part of the transaction that does the work. */
  readonly settle: Settle;
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

/** A request that was handled before: with the answer that was kept, or without. */
export interface Repeated {
  readonly repeated: { readonly answer?: Answer };
}

/**
 * Begins a request under its `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header).
 * @returns that it is a repeat, or a request begun; or as problems: another body (422), still in flight (409).
 */
export const beginIdempotent = async (
  table: Table,
  { owner, key, content }: IdempotentRequest,
  now: Instant,
): Promise<Result<Repeated | Begun, Problem>> => {
  const id = idempotencyKey(owner, key);
  const digest = createHash('sha256').update(content).digest('base64url');
  const item = { ...id, kind: 'idempotency', digest, expiresAt: expiresIn(kept) } as const;
  const leasedUntil = addMillis(now, lease);
  const begun = await table.transact([
    table.write.put({ ...item, leasedUntil } as Stored, any(absent('pk'), atMost('leasedUntil', now))),
  ]);
  if (!begun.ok) {
    const stored = await table.get<Stored>(id);
    if (stored && stored.digest !== digest) return err(problem('idempotency-key-reused'));
    if (stored?.settledAt === undefined) return err(problem('request-in-flight'));
    return ok({ repeated: stored.answer ? { answer: unpacked(stored.answer) } : {} });
  }
  // Whoever was slower than its lease does nothing: another may have begun by then.
  const mine = equals('leasedUntil', leasedUntil);
  return ok({
    settle: (answer) =>
      table.write.put({ ...item, settledAt: now, ...(answer && { answer: packed(answer) }) } as Stored, mine),
    abandon: async () => {
      // Refused when it was settled: then there is nothing to abandon.
      await table.transact([table.write.remove(id, mine)]);
    },
  });
};
