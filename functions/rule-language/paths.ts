import type { Code, Compilation, Datum, ListCode, ScalarCode } from './code.ts';
import { LOOP_SLOT, type Row } from './layout.ts';
import { Unknown } from './undetermined.ts';
import type { Scalar } from './vocabulary.ts';
import { own } from '../common/own.ts';

/** `code.key`, or undefined when there is no such field or key. Nothing is read before it is used. */
export function place(code: Code, key: string): Code | undefined {
  if (code.form === 'element') return elementField(own(code.fields, key), code.path, key);
  if (code.form !== 'place') return undefined;
  const path = [...code.path, key];
  if (code.type.kind === 'map') {
    return code.type.key.safeParse(key).success ? { form: 'place', type: code.type.value, path } : undefined;
  }
  const type = code.type.kind === 'object' ? own(code.type.fields, key) : undefined;
  return type && { form: 'place', type, path };
}

function elementField(
  type: ScalarCode['type'] | undefined,
  path: string,
  key: string,
): ScalarCode | undefined {
  if (!type) return undefined;
  const unknown = new Unknown([`${path}.${key}`]);
  return {
    form: 'scalar',
    type,
    run: (row) => {
      const object = row[LOOP_SLOT] as Readonly<Record<string, Scalar | null | undefined>>;
      // eslint-disable-next-line liban/own-lookups -- a field of the schema, read a million times
      return object[key] ?? unknown;
    },
  };
}

/** Reads a place: a scalar or a list has a value; an object, a map or an element of a list as a whole has none. */
export function read(code: Code, to: Compilation): ScalarCode | ListCode | undefined {
  if (code.form === 'scalar' || code.form === 'list') return code;
  if (code.form === 'element' || code.type.kind === 'object' || code.type.kind === 'map') return undefined;
  const datum = datumAt(code.path, to);
  const { slot, unknown } = datum;
  if (code.type.kind === 'list') {
    const run = (row: Row) => (row[slot] === undefined ? unknown : (row[slot] as readonly unknown[]));
    return { form: 'list', element: code.type.element, run, path: ['enterprise', ...code.path].join('.') };
  }
  const run = (row: Row) => (row[slot] === undefined ? unknown : (row[slot] as Scalar));
  return { form: 'scalar', type: code.type, run, datum };
}

function datumAt(path: readonly string[], to: Compilation): Datum {
  const slot = to.layout.slot(path);
  const known = to.reads.get(slot);
  if (known) return known;
  const name = ['enterprise', ...path].join('.');
  const datum = { path, name, slot, unknown: new Unknown([name]) };
  to.reads.set(slot, datum);
  return datum;
}
