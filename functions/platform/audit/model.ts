import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Instant } from '../../law/instant.ts';

/** An act of steering or publishing: who did what to what, when and why. */
export const AuditEntry = z.strictObject({
  /** 1 for the first entry of all. */
  sequence: z.int().positive(),
  at: Instant,
  sub: z.string().describe('Who: the subject of the token'),
  role: z.string(),
  act: z.string().describe('e.g. `execution.stopped`'),
  subject: z.string().describe('What it was done to: the id of an execution, a partner, a policy …'),
  reason: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** The name in the token, encrypted under a key of its own: erasing it breaks no link of the chain. */
  name: z.string(),
  previous: z.string().describe('The hash of the entry before'),
  hash: z.string().describe('SHA-256 over all of the above, base64url'),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Before the first entry. */
export const beginning = 'beginning';

const sorted = (facts: AuditEntry['facts'] = {}) =>
  Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** The hash of an entry: every member of it in a fixed order, so that no two entries have the same text. */
export const hashOf = (entry: Omit<AuditEntry, 'hash'>): string => {
  const { sequence, at, sub, role, act, subject, reason = null, facts, name, previous } = entry;
  const text = JSON.stringify([sequence, at, sub, role, act, subject, reason, sorted(facts), name, previous]);
  return createHash('sha256').update(text).digest('base64url');
};

/** Where a chain breaks: an entry that was changed, or that does not follow from the one before. */
export interface Break {
  readonly sequence: number;
  readonly why: 'changed' | 'not-next';
}

/** Follows the chain from its beginning; the last hash is what may be compared with the log. */
export const verifyChain = async (
  entries: AsyncIterable<AuditEntry>,
): Promise<{ entries: number; last: string; broken?: Break }> => {
  let count = 0;
  let last = beginning;
  for await (const { hash, ...entry } of entries) {
    const why =
      hashOf(entry) !== hash
        ? 'changed'
        : entry.previous !== last || entry.sequence !== count + 1
          ? 'not-next'
          : undefined;
    if (why) return { entries: count, last, broken: { sequence: entry.sequence, why } };
    count += 1;
    last = hash;
  }
  return { entries: count, last };
};
