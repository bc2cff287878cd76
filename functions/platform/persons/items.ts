import { DAY, type Instant } from '../../law/instant.ts';
import { placed } from '../table/indexes.ts';
import type { Item, Key, Versioned } from '../table/writes.ts';
import { dueKeys } from '../watch/index-keys.ts';
import { placeOf, type PersonKind, type PersonOwner, type PersonRef, type PersonSubject } from './model.ts';

/** The index in which records of persons are found when it is time to look at their retention. */
export const retentionIndex = 'RETENTION';

/** How often it is looked at whether the case a person is known for has ended. */
export const lookEvery = 30 * DAY;

/** What has no end of its own is never due: its records are kept until somebody asks, or another takes their place. */
const endless: ReadonlySet<string> = new Set(['enterprise', 'citizen', 'county', 'channel']);
export const isEndless = ({ kind }: PersonSubject): boolean => endless.has(kind);

/** `stored-only`: a law asks that it be kept, and for nothing else; nobody is shown it (PIPL art. 47). */
type PersonState = 'known' | 'stored-only' | 'erased';

/** What the table says of a person in the clear: whose and what for, never who. */
export interface PersonRecord {
  readonly ref: PersonRef;
  readonly personKind: PersonKind;
  readonly subject: PersonSubject;
  readonly owner: PersonOwner;
  readonly createdAt: Instant;
  readonly state: PersonState;
  /** The request for its erasure that came while it was still needed: carried out as soon as it may be. */
  readonly requested?: string;
  /** Another took its place: its own time is over, whatever becomes of the case. */
  readonly releasedAt?: Instant;
  readonly erasedAt?: Instant;
}

/** As it was read: `version` guards what is written back. */
export interface StoredPerson extends PersonRecord {
  readonly version: number;
  readonly sealed?: string;
}

export interface PersonItem extends Versioned, StoredPerson {
  readonly kind: 'person';
}

export interface KeyItem extends Item {
  readonly kind: 'person-key';
  readonly key: string;
}

export const ownerList = ({ kind, id }: PersonOwner) => ['PERSONS-OF', kind, id] as const;

/** What the seal of a record is bound to. */
export const boundTo = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** An erased record stands in no list and is never due. */
export const itemOf = (stored: StoredPerson, lookAt: Instant | undefined): PersonItem => {
  const {
    ref,
    personKind,
    subject,
    owner,
    createdAt,
    state,
    requested,
    releasedAt,
    erasedAt,
    version,
    sealed,
  } = stored;
  return {
    ...placeOf(ref),
    kind: 'person',
    ref,
    personKind,
    subject,
    owner,
    createdAt,
    state,
    version,
    ...(requested !== undefined && { requested }),
    ...(releasedAt !== undefined && { releasedAt }),
    ...(state === 'erased'
      ? { ...(erasedAt !== undefined && { erasedAt }) }
      : { ...(sealed !== undefined && { sealed }), ...placed({ list: ownerList(owner), sort: ref }) }),
    ...dueKeys(ref, state === 'erased' ? undefined : lookAt, retentionIndex),
  };
};
