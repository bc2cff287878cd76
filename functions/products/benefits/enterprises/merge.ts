import { isDeepStrictEqual } from 'node:util';
import { mostFigures, periodOf } from '../../../rule-language/periods.ts';
import { own } from '../../../common/own.ts';
import { SubjectKind, type Facts } from '../../../rule-language/subjects.ts';
import { kindOfKey, nameOf } from '../beneficiaries/model.ts';
import { provenanceOf, type SubjectRecord, type Provenance } from './model.ts';

/** Whoever is asked for a datum no register holds, as its source; its word gives way to any register's. */
export const statedBy = (key: string): string => kindOfKey(key);
const isStated = ({ source }: Provenance): boolean => SubjectKind.safeParse(source).success;

/** One datum below `facts`, by its path: `employees`, `revenue.2024`. A list is one datum. */
export interface Leaf extends Provenance {
  readonly value: unknown;
}
export type Leaves = ReadonlyMap<string, Leaf>;

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every datum that is known, with who says so; null and absent are both unknown and not among them. */
export function leavesOf(record: SubjectRecord): Leaves {
  const leaves = new Map<string, Leaf>();
  const take = (path: readonly string[], value: unknown): void => {
    if (value === undefined || value === null) return;
    const { source, asOf } = provenanceOf(record, path);
    leaves.set(path.join('.'), { value, source, asOf });
  };
  for (const [field, value] of Object.entries(record.facts)) {
    if (isParts(value)) for (const [part, inner] of Object.entries(value)) take([field, part], inner);
    else take([field], value);
  }
  return leaves;
}

const outranks = (told: Leaf, known: Leaf | undefined): boolean => {
  if (known === undefined) return true;
  if (isStated(told)) return isStated(known);
  return isStated(known) || told.asOf >= known.asOf;
};

const factsFrom = (leaves: Leaves): Facts => {
  const facts = new Map<string, unknown>();
  const parts = new Map<string, [string, unknown][]>();
  for (const [path, { value }] of leaves) {
    const [field = '', part] = path.split('.');
    if (part === undefined) facts.set(field, value);
    else parts.set(field, [...(parts.get(field) ?? []), [part, value]]);
  }
  return {
    ...Object.fromEntries(facts),
    ...Object.fromEntries([...parts].map(([field, of]) => [field, Object.fromEntries(of)])),
  } as Facts;
};

/** Figures by day add up for ever: a record keeps the latest of each indicator, as many as fit into its item. */
const forgetOldFigures = (leaves: Map<string, Leaf>): void => {
  if (leaves.size <= mostFigures.year) return;
  const byField = Map.groupBy(leaves.keys(), (path) => path.split('.')[0] ?? '');
  for (const paths of byField.values()) {
    const kind = periodOf(paths[0]?.split('.')[1] ?? '');
    if (kind === undefined || paths.length <= mostFigures[kind]) continue;
    for (const path of paths.toSorted().slice(0, -mostFigures[kind])) leaves.delete(path);
  }
};

const told = <T extends object>(fields: T | null | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>;

const joined = <T extends object>(
  older: T | null | undefined,
  newer: T | null | undefined,
): T | undefined => {
  const all = { ...told(older), ...told(newer) };
  return Object.keys(all).length > 0 ? (all as T) : undefined;
};

type Account = NonNullable<SubjectRecord['account']>;

/**
 * Where the money goes is one datum, never half of one account and half of another; and it is the enterprise's own to
 * say: no register overrules its word.
 */
const accountAfter = (
  known: SubjectRecord,
  incoming: SubjectRecord,
): { readonly account: Account; readonly by: Provenance } | undefined => {
  const [had, named] = [told(known.account), told(incoming.account)];
  const sides = [
    { account: had, by: provenanceOf(known, ['account']) },
    { account: named, by: provenanceOf(incoming, ['account']) },
  ] as const;
  const [before, after] = sides;
  if (Object.keys(named).length === 0) return Object.keys(had).length === 0 ? undefined : before;
  if (had.number === undefined) return after;
  if (named.number === undefined) return before;
  const isOwn = (side: typeof after): boolean => isStated(side.by);
  if (isOwn(before) !== isOwn(after)) return isOwn(before) ? before : after;
  return after.by.asOf >= before.by.asOf ? after : before;
};

/** Another guardian, or another office of a county: the account that the one before named is not theirs. */
const actsAnother = (known: SubjectRecord, now: Facts): boolean => {
  if (known.uscc !== undefined || !isStated(provenanceOf(known, ['account']))) return false;
  return acting.some((name) => own(known.facts as Named, name) !== own(now as Named, name));
};
const acting = ['guardian', 'office'];
type Named = Readonly<Record<string, unknown>>;

/**
 * The record after another one was told: each datum comes from whoever knows it latest, a register before the
 * enterprise's own word, and what is not told takes nothing away. The same record again changes nothing.
 */
export function mergeRecords<R extends SubjectRecord>(known: R | undefined, incoming: R): R {
  // A register that is imported once, or once more, is nearly all of these two: nothing is known, or all of it.
  if (known === undefined || isDeepStrictEqual(known, incoming)) return incoming;
  const leaves = new Map(leavesOf(known));
  for (const [path, leaf] of leavesOf(incoming)) if (outranks(leaf, leaves.get(path))) leaves.set(path, leaf);
  forgetOldFigures(leaves);
  const incomingIsOlder = known.asOf >= incoming.asOf || isStated(incoming);
  const { source, asOf } = incomingIsOlder ? known : incoming;
  const [older, newer] = incomingIsOlder ? [incoming, known] : [known, incoming];
  const facts = factsFrom(leaves);
  const paid = actsAnother(known, facts)
    ? accountAfter({ ...known, account: null }, incoming)
    : accountAfter(known, incoming);
  const provenance = Object.fromEntries(
    [...leaves, ...(paid ? [['account', paid.by] as const] : [])]
      .filter(([, leaf]) => leaf.source !== source || leaf.asOf !== asOf)
      .map(([path, leaf]) => [path, { source: leaf.source, asOf: leaf.asOf }]),
  );
  const name = newer.name ?? older.name;
  const contacts = joined(older.contacts, newer.contacts);
  return {
    ...nameOf(incoming),
    ...(name && { name }),
    source,
    asOf,
    ...(Object.keys(provenance).length > 0 && { provenance }),
    facts,
    ...(contacts && { contacts }),
    ...(paid && { account: paid.account }),
  } as R;
}
