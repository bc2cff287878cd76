import { createHash } from 'node:crypto';
import type jsonata from 'jsonata';
import { fraction, uuid, type Moment } from './moment.ts';

/**
 * The functions that Step Functions adds to JSONata, and the ones whose meaning depends on the engine's clock and
 * chance. https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html#jsonata-functions-provided-by-sfn
 */

/** The variable under which an evaluation carries its moment: no expression can spell it. */
export const MOMENT = ' moment';

const momentIn = (focus: jsonata.Focus): Moment => focus.environment.lookup(MOMENT) as Moment;

interface NativeFunction {
  implementation(...args: unknown[]): unknown;
}

const ALGORITHMS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** The elements AWS lets a range have; one more exceeds its evaluation memory (measured against AWS by others). */
const LONGEST_RANGE = 360_145;

function partition(items: unknown, size: unknown): unknown {
  if (items === undefined || size === undefined) return undefined;
  if (typeof size !== 'number') throw new Error('Argument 2 of function $partition must be a number');
  const list = Array.isArray(items) ? items : [items];
  const length = Math.trunc(size);
  if (length === 0 || list.length === 0) return undefined;
  if (length < 0) throw new Error('The chunk size of function $partition must be positive');
  return Array.from({ length: Math.ceil(list.length / length) }, (_, chunk) =>
    list.slice(chunk * length, (chunk + 1) * length),
  );
}

function range(start: unknown, end: unknown, step: unknown): unknown {
  if (start === undefined || end === undefined || step === undefined) return undefined;
  if (typeof start !== 'number' || typeof end !== 'number' || typeof step !== 'number')
    throw new Error('The arguments of function $range must be numbers');
  const [from, to, by] = [Math.trunc(start), Math.trunc(end), Math.trunc(step)];
  if (by === 0) throw new Error('The step of function $range must not be zero');
  const length = Math.floor((to - from) / by) + 1;
  if (length <= 0) return undefined;
  if (length > LONGEST_RANGE) throw new Error('Expression evaluation memory limit exceeded');
  // A range of one element is that element (recorded against AWS).
  return length === 1 ? from : Array.from({ length }, (_, index) => from + index * by);
}

function hash(text: unknown, algorithm: unknown): unknown {
  if (text === undefined || algorithm === undefined) return undefined;
  const name = typeof algorithm === 'string' ? ALGORITHMS[algorithm] : undefined;
  if (!name) throw new Error(`Unknown algorithm of function $hash: ${String(algorithm)}`);
  if (typeof text !== 'string') throw new Error('Argument 1 of function $hash must be a string');
  return createHash(name).update(text).digest('hex');
}

function random(this: jsonata.Focus, seed: unknown): unknown {
  if (seed === undefined) return fraction(momentIn(this).chance());
  return fraction(
    createHash('sha256')
      .update(`seed ${String(seed)}`)
      .digest(),
  );
}

function parse(text: unknown): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw new Error('Argument 1 of function $parse must be a string');
  return JSON.parse(text);
}

const clockTime = (focus: jsonata.Focus, picture: unknown, zone: unknown): unknown =>
  (focus.environment.lookup('fromMillis') as NativeFunction).implementation(
    momentIn(focus).now,
    picture,
    zone,
  );

/** Every function an expression sees besides JSONata's own. Arity matters: JSONata fills arguments by `length`. */
export const FUNCTIONS: Readonly<Record<string, (this: jsonata.Focus, ...args: never[]) => unknown>> = {
  partition: (items: unknown, size: unknown) => partition(items, size),
  range: (start: unknown, end: unknown, step: unknown) => range(start, end, step),
  hash: (text: unknown, algorithm: unknown) => hash(text, algorithm),
  random,
  parse,
  uuid(this: jsonata.Focus) {
    return uuid(momentIn(this).chance());
  },
  now(this: jsonata.Focus, picture: unknown, zone: unknown) {
    return clockTime(this, picture, zone);
  },
  millis(this: jsonata.Focus) {
    return momentIn(this).now;
  },
  shuffle(this: jsonata.Focus, items: unknown) {
    if (!Array.isArray(items)) return items;
    const moment = momentIn(this);
    return items
      .map((item) => ({ item, rank: fraction(moment.chance()) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
  },
};
