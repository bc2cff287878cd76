import { createHash, randomInt } from 'node:crypto';
import { encodeTime, monotonicFactory } from 'ulid';
import * as z from 'zod';
import { epochMs, type Instant } from '../law/instant.ts';

/** An id of that kind as it is written: its prefix and a ULID. */
export const idOf = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`))
    .meta({ examples: [`${prefix}_01KA3Q6Z8M4T2V9XB5N7C1D0EF`] });

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Drawn from bytes that Node keeps at hand: the package by itself asks the system sixteen times for one id. */
const ulid = monotonicFactory(() => randomInt(crockford.length) / crockford.length);

/**
 * A new id, sortable by the moment it was made and, within one process and millisecond, by order: `ji_01J9…` (ULID after
 * a prefix that names the kind).
 */
export const newId = <P extends string>(prefix: P, at: Instant): `${P}_${string}` =>
  `${prefix}_${ulid(epochMs(at))}`;

/** The id of that kind that follows from a moment and a key: the same again for the same. */
export const idFrom = <P extends string>(prefix: P, at: Instant, key: string): `${P}_${string}` => {
  const digest = createHash('sha256').update(key).digest().subarray(0, 10);
  const bits = digest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits = Array.from({ length: 16 }, (_, n) => crockford[Number((bits >> BigInt(75 - 5 * n)) & 31n)]);
  return `${prefix}_${encodeTime(epochMs(at), 10)}${digits.join('')}`;
};

/** Comes before every id of that kind made at that moment or later, and after every one made before. */
export const idsFrom = (prefix: string, at: Instant): string => `${prefix}_${encodeTime(epochMs(at), 10)}`;
