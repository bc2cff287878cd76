import type { EnterpriseFacts } from '../../enterprises/model.ts';

/**
 * One record as the rules read it: a flat row of values, one slot per path that any rule names, so that a closure
 * reads an array element instead of walking an object. `undefined` is unknown.
 */
export type Row = unknown[];

/** The element that the running comprehension looks at; nested comprehensions cannot be published, so one is enough. */
export const LOOP_SLOT = 0;
/** The day of the decision. */
export const ON_SLOT = 1;

const NOWHERE: readonly string[] = [''];

/** Which path stands in which slot, for a whole catalogue. */
export class Layout {
  readonly #slots = new Map<string, number>([
    ['', LOOP_SLOT],
    ['on', ON_SLOT],
  ]);
  readonly #paths: (readonly string[])[] = [[], []];

  /** The slot of `enterprise.<path>`, given out on first use. */
  slot(path: readonly string[]): number {
    const name = ['enterprise', ...path].join('.');
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    this.#slots.set(name, this.#paths.length);
    return this.#paths.push(path) - 1;
  }

  /** A slot for an answer worked out once per record (`askedOnce`); empty whenever a record is read. */
  scratch(): number {
    return this.#paths.push(NOWHERE) - 1;
  }

  get width(): number {
    return this.#paths.length;
  }

  /** Reads a record into `row`, every slot of it; null and absent are both unknown. */
  read(facts: EnterpriseFacts, on: string, row: Row = new Array<unknown>(this.width)): Row {
    row[LOOP_SLOT] = undefined;
    row[ON_SLOT] = on;
    for (let slot = 2; slot < this.#paths.length; slot++)
      row[slot] = valueAt(facts, this.#paths[slot] ?? NOWHERE);
    return row;
  }
}

/** Paths are those of the schema, and the record was checked against it: no prototype's name can be among them. */
function valueAt(facts: EnterpriseFacts, path: readonly string[]): unknown {
  let value: unknown = facts;
  for (let depth = 0; depth < path.length; depth++) {
    if (value === undefined || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[path[depth] ?? ''];
  }
  return value ?? undefined;
}
