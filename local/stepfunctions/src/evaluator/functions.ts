import { createHash } from 'node:crypto';
import type jsonata from 'jsonata';
import { javaRandom } from './java-random.ts';
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
export const MEMORY = 'Expression evaluation memory limit exceeded';

/** What AWS itself does not explain: it tells a number under which its own people find the reason (recorded). */
export class InternalError extends Error {}

/** An error as JSONata's own functions throw it: the evaluator makes its message from the code. */
const mismatch = (token: string, index: number) => ({ code: 'T0410', token, index });
const refusal = (message: string) => ({ code: 'D3137', message });

function partition(items: unknown, size: unknown): unknown {
  if (items === undefined || size === undefined) return undefined;
  if (typeof size !== 'number') throw mismatch('partition', 2);
  const list = Array.isArray(items) ? items : [items];
  const length = Math.trunc(size);
  if (length === 0 || list.length === 0) return undefined;
  if (length < 0) throw refusal('The chunk size of function $partition must be positive');
  return Array.from({ length: Math.ceil(list.length / length) }, (_, chunk) =>
    list.slice(chunk * length, (chunk + 1) * length),
  );
}

function range(...given: readonly unknown[]): unknown {
  if (given.includes(undefined)) return undefined;
  const wrong = given.findIndex((value) => typeof value !== 'number');
  if (wrong >= 0) throw mismatch('range', wrong + 1);
  const [from = 0, to = 0, by = 0] = (given as readonly number[]).map(Math.trunc);
  if (by === 0) throw refusal('The step of function $range must not be zero');
  const length = Math.floor((to - from) / by) + 1;
  if (length <= 0) return undefined;
  if (length > LONGEST_RANGE) throw new Error(MEMORY);
  // A range of one element is that element (recorded against AWS).
  return length === 1 ? from : Array.from({ length }, (_, index) => from + index * by);
}

function hash(text: unknown, algorithm: unknown): unknown {
  if (text === undefined || algorithm === undefined) return undefined;
  if (typeof text !== 'string') throw mismatch('hash', 1);
  const name = typeof algorithm === 'string' ? ALGORITHMS[algorithm] : undefined;
  if (!name) throw refusal(`Unknown algorithm of function $hash: ${String(algorithm)}`);
  return createHash(name).update(text).digest('hex');
}

function random(this: jsonata.Focus, seed: unknown): unknown {
  if (seed === undefined) return fraction(momentIn(this).chance());
  if (typeof seed !== 'number' || !Number.isFinite(seed)) throw mismatch('random', 1);
  return javaRandom(seed);
}

function parse(text: unknown): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw mismatch('parse', 1);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : String(error));
  }
}

/** Padding is optional, as in Java's decoder; anything that is not of the alphabet fails (recorded). */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

function base64decode(text: unknown): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw mismatch('base64decode', 1);
  if (!BASE64.test(text)) throw new InternalError('not Base64');
  return Buffer.from(text, 'base64').toString('binary');
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
  base64decode,
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
