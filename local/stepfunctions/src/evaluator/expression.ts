import jsonata from 'jsonata';
import dialect from 'jsonata-2.0.6';
import type { Bindings } from './bindings.ts';
import { isBounded } from './bounded.ts';
import { FUNCTIONS, InternalError, MEMORY, MOMENT } from './functions.ts';
import { uuid, type Moment } from './moment.ts';
import { plain } from './plain.ts';
import { BoundedRegExp } from './regexp.ts';
import { shortcutOf, UNTOLD } from './shortcut.ts';
import { inspect, type Statics } from './statics.ts';

/** The value of an expression, or why there is none, in AWS's words, and in which field. */
export type Evaluated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly cause: string; readonly location?: string };

export interface Expression {
  readonly source: string;
  readonly statics: Statics;
  /** Answers at once when it can, so that simple expressions cost no turn of the microtask queue. */
  evaluate(bindings: Bindings, moment: Moment): Evaluated | Promise<Evaluated>;
}

export type Compiled =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly message: string };

/**
 * Bounds on one evaluation. The depth and the sequence length are AWS's own as others measured them there; the time
 * is ours, since an expression runs on the engine's only thread.
 */
const LIMITS: jsonata.JsonataOptions = {
  timeout: 1_000,
  stack: 100,
  sequence: 873_782,
  RegexEngine: BoundedRegExp as unknown as RegExpConstructor,
};

/** What AWS tells without a code: bounds of its own, not JSONata's. */
const BOUNDS: Readonly<Record<string, string | undefined>> = {
  D1011:
    'Stack overflow. Check for non-terminating recursive function. Consider rewriting as tail-recursive.',
  D1012: 'Expression evaluation timeout exceeded',
  D2014: MEMORY,
  D2015: MEMORY,
};

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);

/** `threw an error during evaluation. T1006: …`, and without a code `… evaluation: …` (measured on AWS by others). */
function thrown(error: unknown, moment: Moment): string {
  if (error instanceof InternalError)
    return `threw an internal error during evaluation. ${uuid(moment.chance())}`;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  const bound = code === undefined ? undefined : BOUNDS[code];
  if (code === undefined || bound !== undefined)
    return `threw an error during evaluation: ${bound ?? messageOf(error)}`;
  return `threw an error during evaluation. ${code}: ${messageOf(error)}`;
}

/**
 * Step Functions speaks JSONata 2.0.6, so that version's own parser says what is an expression; what evaluates it is
 * newer, for its bounds (ADR 0056). @returns what is wrong
 */
function departure(source: string): string | undefined {
  try {
    dialect(source);
    return undefined;
  } catch (error) {
    return `${messageOf(error)}${isNewer(source) ? '. Step Functions speaks JSONata 2.0.6, and this came with a later version' : ''}`;
  }
}

function isNewer(source: string): boolean {
  try {
    jsonata(source);
    return true;
  } catch {
    return false;
  }
}

export interface CompileOptions {
  /** Without shortcuts every expression is JSONata's own work; a test compares the two. */
  readonly shortcuts?: boolean;
  /** The field the expression stands in, which what goes wrong with it then tells. */
  readonly place?: string;
}

const explain = (source: string, place: string, cause: string): Evaluated => {
  const cut = source.length > 500 ? `${source.slice(0, 500)}…` : source;
  return {
    ok: false,
    cause: `The JSONata expression '${cut}' specified for the field '${place}' ${cause}`,
    location: place,
  };
};

export function compileExpression(
  source: string,
  { shortcuts = true, place }: CompileOptions = {},
): Compiled {
  const message = departure(source);
  if (message !== undefined) return { ok: false, message };
  let compiled: jsonata.Expression;
  try {
    compiled = jsonata(source);
    if (!isBounded(compiled.ast())) compiled = jsonata(source, LIMITS);
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
  const ast = compiled.ast();
  const statics = inspect(ast);
  const { variables } = statics;
  // Every name that JSONata has to keep costs it time at each look-up: an expression is given those it names.
  for (const [name, implementation] of Object.entries(FUNCTIONS))
    if (variables.has(name))
      compiled.registerFunction(name, implementation as (this: jsonata.Focus) => unknown);
  // AWS disables $eval: a call finds nothing to call.
  compiled.assign('eval', undefined);
  const shortcut = shortcuts ? shortcutOf(ast) : undefined;

  const named = (bindings: Bindings, moment: Moment): Record<string, unknown> => {
    const given: Record<string, unknown> = { [MOMENT]: moment };
    for (const name of variables) if (Object.hasOwn(bindings, name)) given[name] = bindings[name];
    return given;
  };

  const failed = (cause: string): Evaluated =>
    place === undefined ? { ok: false, cause } : explain(source, place, cause);

  const interpret = async (bindings: Bindings, moment: Moment): Promise<Evaluated> => {
    let result: unknown;
    try {
      result = await compiled.evaluate(undefined, named(bindings, moment));
    } catch (error) {
      return failed(thrown(error, moment));
    }
    const value = plain(result);
    if (value.ok) return value;
    if (value.found === 'undefined') return failed('returned nothing (undefined).');
    return failed(`returned an unsupported result type '${value.found}'.`);
  };

  const evaluate = (bindings: Bindings, moment: Moment): Evaluated | Promise<Evaluated> => {
    const value = shortcut?.(bindings);
    if (value !== UNTOLD && typeof value !== 'object') return { ok: true, value };
    if (value !== UNTOLD) {
      const copy = plain(value);
      if (copy.ok) return copy;
    }
    return interpret(bindings, moment);
  };
  return { ok: true, expression: { source, statics, evaluate } };
}
