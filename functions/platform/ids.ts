import { ulid } from 'ulid';
import { epochMs, type Instant } from '../kernel/instant.ts';

/** A new id, sortable by the moment it was made: `ji_01J9…` (ULID after a prefix that names the kind). */
export const newId = <P extends string>(prefix: P, at: Instant): `${P}_${string}` =>
  `${prefix}_${ulid(epochMs(at))}`;
