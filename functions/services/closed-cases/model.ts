import * as z from 'zod';
import { own } from '../../common/own.ts';
import type { Instant } from '../../law/instant.ts';
import type { EffectOf } from '../../platform/outbox/model.ts';
import type { Item, Key } from '../../platform/table/writes.ts';

/** What is archived when its period is over, by what its ids begin with. */
const kindsByPrefix = {
  ji: 'joint-installation',
  pj: 'project',
  ra: 'river-approval',
  cl: 'consultation',
  en: 'entitlement',
  ew: 'emergency-works',
} as const;

export const CaseKind = z.enum(Object.values(kindsByPrefix));
export type CaseKind = z.infer<typeof CaseKind>;

export interface CaseSubject {
  readonly kind: CaseKind;
  readonly id: string;
}

/** The case that an id names; undefined of what is no case. */
export const subjectNamed = (id: string): CaseSubject | undefined => {
  const kind = own<CaseKind>(kindsByPrefix, id.split('_')[0] ?? '');
  return kind && { kind, id };
};

/** What a case consists of, by where it lies. */
export interface Contents {
  /** Partitions that are the case's alone. */
  readonly partitions: readonly string[];
  /** Its items among those of others. */
  readonly keys?: readonly Key[];
  /** Of all these what is copied into the archive and stays where it is: what was published. */
  readonly stays?: readonly Key[];
  /** What is left in its place, in the transaction in which it goes: names nobody. */
  readonly leaves?: readonly Item[];
}

/** A case as its product knows it. */
export interface KnownCase {
  /** Undefined while it goes on. */
  readonly endedAt: Instant | undefined;
  /** Whose it is, as the callers are known: a code, a citizen's id, a partner, a department. */
  readonly parties: readonly string[];
  /** What moves with it: it goes first, and not if somebody has written it since. */
  readonly head: Key & { readonly version: number };
  readonly contents: () => Contents | Promise<Contents>;
  /** The executions that it cannot go on without, each by its first name; none where it waits in the table, or is over. */
  readonly works: readonly Work[];
}

export type Work = Omit<EffectOf<'start-execution'>, 'effect'>;

/** How each product knows its cases, by kind; undefined of what is not there. */
export type KnownCases = Readonly<Record<CaseKind, (id: string) => Promise<KnownCase | undefined>>>;

/** Where the document of a case lies, and what it must be. */
export const Archive = z
  .object({
    key: z.string().describe('Of the object in the bucket of archives'),
    version: z.string().describe('The version of the object that was read back'),
    bytes: z.int(),
    sha256: z.string().describe('Of the whole document, in hexadecimal'),
    items: z.int().describe('Lines after the manifest'),
  })
  .meta({ id: 'StoredArchive' });
export type Archive = z.infer<typeof Archive>;
