import { addDays, type PlainDate } from '../law/plain-date.ts';
import type { EnterpriseFacts } from './facts.ts';

/**
 * One record as the rules read it: a flat row of values, one slot per path that any rule names, so that a closure
 * reads an array element instead of walking an object. `undefined` is unknown.
 */
export type Row = unknown[];

/** The element that the running comprehension looks at; nested comprehensions cannot be published, so one is enough. */
export const LOOP_SLOT = 0;
/** The day of the decision. */
export const ON_SLOT = 1;
/** Its year, and the one before. */
export const THIS_YEAR_SLOT = 2;
export const LAST_YEAR_SLOT = 3;

/** A field of the record that a rule names, or that has such fields inside of it. */
interface Field {
  readonly key: string;
  slot?: number;
  readonly inside: Field[];
}

/** Which path stands in which slot, for a whole catalogue. */
export class Layout {
  readonly #enterprise: Field = { key: 'enterprise', inside: [] };
  #width = LAST_YEAR_SLOT + 1;
  readonly #fresh: ReadonlyMap<string, number>;
  readonly #aging: { readonly path: readonly string[]; readonly slot: number; readonly days: number }[] = [];

  /** @param fresh for how many days what is told of an indicator is known, where it ages */
  constructor(fresh: ReadonlyMap<string, number> = new Map()) {
    this.#fresh = fresh;
  }

  /** The slot of `enterprise.<path>`, given out on first use. */
  slot(path: readonly string[]): number {
    let field = this.#enterprise;
    for (const key of path) {
      const known = field.inside.find((one) => one.key === key);
      const next = known ?? { key, inside: [] };
      if (!known) field.inside.push(next);
      field = next;
    }
    if (field.slot !== undefined) return field.slot;
    field.slot = this.#width++;
    const days = this.#fresh.get(path[0] ?? '');
    if (days !== undefined) this.#aging.push({ path, slot: field.slot, days });
    return field.slot;
  }

  /** A slot for what is worked out once per record; empty whenever a record is read. */
  scratch(): number {
    return this.#width++;
  }

  /** The row of a record; null and absent are both unknown, and so is what was told too long ago. */
  read(facts: EnterpriseFacts, on: string, asOf?: (path: readonly string[]) => string): Row {
    const row = new Array<unknown>(this.#width).fill(undefined);
    row[ON_SLOT] = on;
    row[THIS_YEAR_SLOT] = on.slice(0, 4);
    row[LAST_YEAR_SLOT] = String(Number(on.slice(0, 4)) - 1);
    fill(row, facts, this.#enterprise.inside);
    if (asOf)
      for (const { path, slot, days } of this.#aging)
        if (row[slot] !== undefined && isStale(asOf(path), days, on)) row[slot] = undefined;
    return row;
  }
}

/** Whether what was told as of a day is too old on another. */
export const isStale = (asOf: string, freshDays: number, on: string): boolean =>
  addDays(asOf as PlainDate, freshDays) < on;

/** Fields are those of the schema, and the record was checked against it: no prototype's name can be among them. */
function fill(row: Row, value: object, fields: readonly Field[]): void {
  for (const { key, slot, inside } of fields) {
    // eslint-disable-next-line liban/own-lookups -- a field of the schema, read a million times
    const member = (value as Readonly<Record<string, unknown>>)[key];
    if (member === undefined || member === null) continue;
    if (slot !== undefined) row[slot] = member;
    if (inside.length > 0) fill(row, member, inside);
  }
}
