import { createHash } from 'node:crypto';
import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { PersonRef } from '../persons/model.ts';

/** An act of steering or publishing: who did what to what, when and why. */
export const AuditEntry = z.strictObject({
  /** 1 for the first entry of all. */
  sequence: z.int().positive(),
  at: Instant,
  sub: z.string().describe('Who: the subject of the token'),
  role: z.string(),
  act: z.string().describe('e.g. `execution.stopped`'),
  subject: z.string().describe('What it was done to: the path of the request, e.g. `/v1/executions/…/stop`'),
  reason: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** Stands for the name in the token, sealed under a key of its own: erasing it breaks no link of the chain. */
  name: z.custom<PersonRef<'staff'>>((said) => PersonRef.safeParse(said).success),
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
  readonly why: 'changed' | 'not-next' | 'not-as-logged';
}

export interface Chain {
  readonly entries: number;
  /** The hash of the last entry: what may be compared with the log. */
  readonly last: string;
  readonly broken?: Break;
}

/**
 * Follows the chain from its beginning.
 * @param expected an entry as the log tells it: a chain that was written anew whole does not have it
 */
export const verifyChain = async (
  entries: AsyncIterable<AuditEntry>,
  expected?: Pick<AuditEntry, 'sequence' | 'hash'>,
): Promise<Chain> => {
  let count = 0;
  let last = beginning;
  for await (const { hash, ...entry } of entries) {
    const why =
      hashOf(entry) !== hash
        ? 'changed'
        : entry.previous !== last || entry.sequence !== count + 1
          ? 'not-next'
          : expected?.sequence === entry.sequence && expected.hash !== hash
            ? 'not-as-logged'
            : undefined;
    if (why) return { entries: count, last, broken: { sequence: entry.sequence, why } };
    count += 1;
    last = hash;
  }
  return { entries: count, last };
};
