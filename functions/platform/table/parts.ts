import { Fault } from '../../common/fault.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { keyOf } from './key.ts';
import { Contended } from './contended.ts';
import type { Table } from './table.ts';
import { nameOf, type Item, type Key, type Versioned, type Write } from './writes.ts';

/**
 * A head with parts. The head is what moves: small, under a version. What is written once, what can be many and what is
 * secret are items of their own beside it, in its partition, written in the head's transaction. The head knows which it
 * has, so that a cap costs no read and a reader knows what to ask for.
 */
export interface Head extends Versioned {
  readonly parts?: PartsHeld;
}

/** Of what there is one, the version of the head it was written with; of what can be many, how many there are. */
export type PartsHeld = Readonly<Record<string, number>>;

interface PartKind<T> {
  /** The sort key, or what it begins with: `REQUEST`, `REMARK`. */
  readonly name: string;
  /** Never there: it carries the type. */
  readonly holds?: T;
}
/** What there is one of: replaced whole. */
export interface Single<T> extends PartKind<T> {
  readonly most: 1;
}
/** What can be many: numbered, never replaced, capped. */
export interface Many<T> extends PartKind<T> {
  readonly most: number;
  readonly numbered: true;
}
/** What lies beside the head and is written without it: the token of who waits. */
export interface Beside<T> extends PartKind<T> {
  readonly beside: true;
}
export type AnyPart = Single<unknown> | Many<unknown> | Beside<unknown>;

export const single = <T>(name: string): Single<T> => ({ name, most: 1 });
export const many = <T>(name: string, most: number): Many<T> => ({ name, most, numbered: true });
export const beside = <T>(name: string): Beside<T> => ({ name, beside: true });

interface PartItem extends Item {
  readonly kind: 'part';
  /** Of the head it was written with; 0 where it was written without it. */
  readonly version: number;
  readonly value: unknown;
}

/** The head that parts are written with: as it was read; `version` 0 is one that is about to be created. */
export interface HeadRead {
  readonly pk: string;
  readonly version: number;
  readonly parts?: PartsHeld | undefined;
  /** Of an older layout, which knew no caps: what there is of it is kept. */
  readonly uncapped?: true;
}

/** Parts to be written, and what the head must say of them from then on. */
export interface WithParts {
  readonly parts: PartsHeld;
  readonly writes: readonly Write[];
}

/** More than there may be of a kind of part. */
export interface TooMany {
  readonly part: string;
  readonly most: number;
}

export const partKey = (pk: string, { name }: AnyPart): Key => ({ pk, sk: keyOf(name) });
const numberedKey = (pk: string, { name }: AnyPart, n: number): Key => ({
  pk,
  sk: keyOf(name, String(n).padStart(4, '0')),
});

const item = (key: Key, version: number, value: unknown): PartItem => ({
  ...key,
  kind: 'part',
  version,
  value,
});

/** The only one of its kind, new or in place of the one before. */
export const setPart = <T>(table: Table, head: HeadRead, kind: Single<T>, value: T): WithParts => ({
  parts: { ...head.parts, [kind.name]: head.version + 1 },
  writes: [table.write.put(item(partKey(head.pk, kind), head.version + 1, value))],
});

/** More of what can be many, or how many there may be. */
export const addParts = <T>(
  table: Table,
  { pk, version, parts, uncapped }: HeadRead,
  kind: Many<T>,
  values: readonly T[],
): Result<WithParts, TooMany> => {
  const before = parts?.[kind.name] ?? 0;
  const after = before + values.length;
  if (!uncapped && after > kind.most) return err({ part: kind.name, most: kind.most });
  return ok({
    parts: after === 0 ? { ...parts } : { ...parts, [kind.name]: after },
    writes: values.map((value, n) =>
      table.write.create(item(numberedKey(pk, kind, before + n + 1), version + 1, value)),
    ),
  });
};

/** Gathers what is written of several kinds with one version of a head. */
export const gatherParts = (table: Table, read: HeadRead) => {
  let parts: PartsHeld = { ...read.parts };
  const writes: Write[] = [];
  const take = (written: WithParts) => {
    parts = written.parts;
    writes.push(...written.writes);
  };
  return {
    set: <T>(kind: Single<T>, value: T) => take(setPart(table, { ...read, parts }, kind, value)),
    /** @throws Error past the cap: the caller's rules refuse that before it comes to this. */
    add: <T>(kind: Many<T>, values: readonly T[]) => {
      const added = addParts(table, { ...read, parts }, kind, values);
      if (!added.ok) throw new Fault(`More than ${added.error.most} of ${added.error.part}`);
      take(added.value);
    },
    gathered: (): WithParts => ({ parts, writes }),
  };
};

/** What lies beside the head, new or in place of the one before, whatever becomes of the head meanwhile. */
export const putBeside = <T>(table: Table, pk: string, kind: Beside<T>, value: T): Write =>
  table.write.put(item(partKey(pk, kind), 0, value));

/** What was read of a thing's parts. */
export interface Parts {
  one<T>(kind: Single<T> | Beside<T>): T | undefined;
  /** Oldest first. */
  all<T>(kind: Many<T>): T[];
}

export interface Whole<H extends Head> {
  readonly head: H;
  readonly parts: Parts;
}

const isNumbered = (kind: AnyPart): kind is Many<unknown> => 'numbered' in kind;

const isBeside = (kind: AnyPart): kind is Beside<unknown> => 'beside' in kind;

const keysOf = ({ pk, parts = {} }: Head, kind: AnyPart): Key[] => {
  if (isBeside(kind)) return [partKey(pk, kind)];
  const held = parts[kind.name] ?? 0;
  if (held === 0) return [];
  if (!isNumbered(kind)) return [partKey(pk, kind)];
  return Array.from({ length: held }, (_, n) => numberedKey(pk, kind, n + 1));
};

/** Undefined where head and parts are of different moments: somebody wrote between the two reads. */
const assembled = <H extends Head>(
  head: H,
  kinds: readonly AnyPart[],
  items: ReadonlyMap<string, PartItem>,
): Whole<H> | undefined => {
  const found = new Map<string, unknown[]>();
  for (const kind of kinds) {
    const its = keysOf(head, kind).map(({ sk }) => items.get(nameOf({ pk: head.pk, sk })));
    const sameMoment = (one: PartItem | undefined) =>
      isBeside(kind) || (one && (isNumbered(kind) || one.version === head.parts?.[kind.name]));
    if (!its.every(sameMoment)) return undefined;
    found.set(
      kind.name,
      its.map((one) => one?.value),
    );
  }
  return {
    head,
    parts: {
      one: <T>({ name }: Single<T> | Beside<T>) => found.get(name)?.[0] as T | undefined,
      all: <T>({ name }: Many<T>) => (found.get(name) ?? []) as T[],
    },
  };
};

/** A thing with those of its parts, of its partition as it was read; undefined where somebody wrote meanwhile. */
export const wholeOf = <H extends Head>(
  head: H,
  kinds: readonly AnyPart[],
  items: readonly Item[],
): Whole<H> | undefined =>
  assembled(head, kinds, new Map((items as readonly PartItem[]).map((one) => [nameOf(one), one])));

/** How often things are looked at again that somebody writes to at the same time. */
const looks = 5;

/**
 * Heads with those of their parts, in the order given: one BatchGet for all. A head that has vanished is left out.
 * @throws Contended when somebody wrote to one of them each time
 */
export const withParts = async <H extends Head>(
  table: Table,
  heads: readonly H[],
  kinds: readonly AnyPart[],
): Promise<Whole<H>[]> => {
  const done = new Map<string, Whole<H>>();
  let left = heads;
  for (let look = 0; left.length > 0; look += 1) {
    if (look === looks) throw new Contended();
    const current = look === 0 ? left : await table.getAll<H>(left);
    const read = await table.getAll<PartItem>(
      current.flatMap((head) => kinds.flatMap((kind) => keysOf(head, kind))),
    );
    const items = new Map(read.map((one) => [nameOf(one), one]));
    const torn: H[] = [];
    for (const head of current) {
      const whole = assembled(head, kinds, items);
      if (whole) done.set(head.pk, whole);
      else torn.push(head);
    }
    left = torn;
  }
  return heads.flatMap(({ pk }) => done.get(pk) ?? []);
};

/**
 * A thing with those of its parts: its partition in one query.
 * @throws Contended when somebody wrote to it each time
 */
export const findWithParts = async <H extends Head>(
  table: Table,
  key: Key,
  kinds: readonly AnyPart[],
): Promise<Whole<H> | undefined> => {
  for (let look = 0; look < looks; look += 1) {
    const items = await Array.fromAsync(table.queryAll<PartItem | H>({ key: key.pk }));
    const byKey = new Map(items.map((one) => [nameOf(one), one]));
    const head = byKey.get(nameOf(key)) as H | undefined;
    if (!head) return undefined;
    const whole = assembled(head, kinds, byKey as ReadonlyMap<string, PartItem>);
    if (whole) return whole;
  }
  throw new Contended();
};
