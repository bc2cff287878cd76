import type { Code, Compilation, Datum, ListCode, ScalarCode } from './code.ts';
import { PERIODS } from './periods.ts';
import { LOOP_SLOT, type Row } from './layout.ts';
import { Unknown } from './undetermined.ts';
import type { Scalar } from './rule-function.ts';
import { own } from '../common/own.ts';

/** `code.key`, or undefined when there is no such field or key. Nothing is read before it is used. */
export function place(code: Code, key: string): Code | undefined {
  if (code.form === 'element') return elementField(own(code.fields, key), code.path, key);
  if (code.form !== 'place') return undefined;
  const path = [...code.path, key];
  if (code.type.kind === 'map') {
    return PERIODS[code.type.period].form.test(key)
      ? { form: 'place', type: code.type.value, path }
      : undefined;
  }
  const type = code.type.kind === 'object' ? own(code.type.fields, key) : undefined;
  return type && { form: 'place', type, path };
}

function elementField(
  type: ScalarCode['type'] | undefined,
  path: string,
  key: string,
): ScalarCode | ListCode | undefined {
  if (!type) return undefined;
  const unknown = new Unknown([`${path}.${key}`]);
  if (type.kind === 'list') {
    const run = (row: Row) => {
      const object = row[LOOP_SLOT] as Readonly<Record<string, readonly unknown[] | null | undefined>>;
      // eslint-disable-next-line liban/own-lookups -- a field of the schema, read a million times
      return object[key] ?? unknown;
    };
    return { form: 'list', element: type.element, run, path: `${path}.${key}` };
  }
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
    return {
      form: 'list',
      element: code.type.element,
      run,
      path: [to.dictionary.root, ...code.path].join('.'),
    };
  }
  const run = (row: Row) => (row[slot] === undefined ? unknown : (row[slot] as Scalar));
  return { form: 'scalar', type: code.type, run, datum };
}

function datumAt(path: readonly string[], to: Compilation): Datum {
  const name = [to.dictionary.root, ...path].join('.');
  const known = to.reads.get(name);
  if (known) return known;
  const datum = { path, name, slot: to.layout.slot(path), unknown: new Unknown([name]) };
  to.reads.set(name, datum);
  return datum;
}

type Figures = Readonly<Record<string, Scalar | null | undefined>>;

/** Figures by period as a whole, for what adds them up; undefined when `code` is something else. */
export function series(code: Code, to: Compilation) {
  if (code.form !== 'place' || code.type.kind !== 'map' || code.type.value.kind !== 'int') return undefined;
  const { slot, unknown, name } = datumAt(code.path, to);
  return { path: name, run: (row: Row) => (row[slot] as object | undefined) ?? unknown };
}

/** `figures[period]` by a period that is reckoned; undefined when these are no figures by such a period. */
export function figure(code: Code, key: ScalarCode, text: string, to: Compilation): ScalarCode | undefined {
  if (code.form !== 'place' || code.type.kind !== 'map' || key.type.kind !== 'string') return undefined;
  const { period, value } = code.type;
  if (period !== (key.type.date ? 'day' : key.type.period)) return undefined;
  const name = [to.dictionary.root, ...code.path].join('.');
  const slot = to.layout.slot(code.path);
  const unknowns = new Map<string, Unknown>();
  const missing = (at: string): Unknown => {
    const known = unknowns.get(at) ?? new Unknown([`${name}.${at}`]);
    unknowns.set(at, known);
    return known;
  };
  to.reads.set(`${name}[${text}]`, {
    ...{ path: code.path, name, slot, key: key.run },
    unknown: new Unknown([name]),
  });
  const run = (row: Row) => {
    const at = key.run(row);
    if (typeof at === 'object') return at;
    const figures = row[slot] as Figures | undefined;
    // eslint-disable-next-line liban/own-lookups -- the name of a period, and the record was checked against its schema
    return figures?.[String(at)] ?? missing(String(at));
  };
  return { form: 'scalar', type: value, run };
}
