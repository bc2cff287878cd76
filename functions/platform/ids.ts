import { monotonicFactory } from 'ulid';
import { epochMs, type Instant } from '../law/instant.ts';

const ulid = monotonicFactory();

/**
 * A new id, sortable by the moment it was made and, within one process and millisecond, by order: `ji_01J9…` (ULID after
 * a prefix that names the kind).
 */
export const newId = <P extends string>(prefix: P, at: Instant): `${P}_${string}` =>
  `${prefix}_${ulid(epochMs(at))}`;
