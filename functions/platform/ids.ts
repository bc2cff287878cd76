import { encodeTime, monotonicFactory } from 'ulid';
import * as z from 'zod';
import { epochMs, type Instant } from '../law/instant.ts';

/** An id of that kind as it is written: its prefix and a ULID. */
export const idOf = (prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`))
    .meta({ examples: [`${prefix}_01KA3Q6Z8M4T2V9XB5N7C1D0EF`] });

const ulid = monotonicFactory();

/**
 * A new id, sortable by the moment it was made and, within one process and millisecond, by order: `ji_01J9…` (ULID after
 * a prefix that names the kind).
 */
export const newId = <P extends string>(prefix: P, at: Instant): `${P}_${string}` =>
  `${prefix}_${ulid(epochMs(at))}`;

/** Comes before every id of that kind made at that moment or later, and after every one made before. */
export const idsFrom = (prefix: string, at: Instant): string => `${prefix}_${encodeTime(epochMs(at), 10)}`;
