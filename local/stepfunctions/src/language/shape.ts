import { ALL } from './errors/all.ts';
import type { Scope, StateShape, StateType } from './machine.ts';
import type { Reader } from './reader.ts';
import type { Catcher, Retrier } from './recovery.ts';
import type { Template } from '../evaluator/template.ts';

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]{0,79}$/;

/** Assign: an object whose members become variables. */
export function readAssign(reader: Reader): Template | undefined {
  const assign = reader.template('Assign');
  const raw = reader.raw('Assign');
  if (raw === undefined) return undefined;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return reader.schema('Assign', 'Expected value of type [OBJECT]');
  for (const name of Object.keys(raw)) {
    if (!VARIABLE.test(name))
      reader.schema(`Assign/${name}`, `Variable names have 1 to 80 letters, digits and _`);
    if (name === 'states') reader.schema('Assign/states', `The variable name 'states' is reserved`);
  }
  return assign;
}

/** ErrorEquals, with States.ALL alone and last. */
function readErrors(reader: Reader, isLast: boolean): readonly string[] {
  const value = reader.raw('ErrorEquals');
  if (!Array.isArray(value) || value.length === 0 || !value.every((name) => typeof name === 'string')) {
    reader.schema('ErrorEquals', 'Expected a non-empty array of strings');
    return [];
  }
  if (value.includes(ALL) && (value.length > 1 || !isLast))
    reader.schema('ErrorEquals', `${ALL} must appear alone and in the last element`);
  return value;
}

function readRetriers(reader: Reader): readonly Retrier[] {
  const all = reader.objects('Retry');
  return all.map((retrier, index) => {
    const read: Retrier = {
      errors: readErrors(retrier, index === all.length - 1),
      intervalSeconds: retrier.number('IntervalSeconds', { min: 1, max: 99_999_999 }) ?? 1,
      maxAttempts: retrier.number('MaxAttempts', { min: 0, max: 99_999_999 }) ?? 3,
      backoffRate: retrier.number('BackoffRate', { min: 1, max: Number.MAX_VALUE, integer: false }) ?? 2,
      maxDelaySeconds: retrier.number('MaxDelaySeconds', { min: 1, max: 31_622_400 }),
      jitter: retrier.oneOf('JitterStrategy', ['FULL', 'NONE']) === 'FULL',
    };
    if (read.maxDelaySeconds !== undefined && read.maxDelaySeconds <= read.intervalSeconds)
      retrier.schema('MaxDelaySeconds', 'MaxDelaySeconds must be greater than IntervalSeconds');
    retrier.finish();
    return read;
  });
}

function readCatchers(reader: Reader): readonly Catcher[] {
  const all = reader.objects('Catch');
  return all.map((catcher, index) => {
    const read: Catcher = {
      errors: readErrors(catcher, index === all.length - 1),
      next: catcher.requiredText('Next') ?? '',
      assign: readAssign(catcher),
      output: catcher.template('Output'),
    };
    catcher.finish();
    return read;
  });
}

/** Exactly one of Next and End. */
function readNext(reader: Reader): string | undefined {
  const next = reader.text('Next');
  const end = reader.flag('End');
  if ((next !== undefined) === (end === true))
    reader.diagnostics.schema(`Exactly one of 'Next' and 'End' is required`, reader.location);
  return next;
}

export interface ShapeOptions {
  readonly transitions?: boolean;
  readonly recovers?: boolean;
  readonly assigns?: boolean;
  readonly outputs?: boolean;
  readonly inner?: readonly Scope[];
}

/** The fields that states share; a kind says which of them it has. */
export function readShape(
  type: StateType,
  name: string,
  reader: Reader,
  options: ShapeOptions = {},
): StateShape {
  const { transitions = true, recovers = false, assigns = true, outputs = true, inner = [] } = options;
  return {
    type,
    name,
    next: transitions ? readNext(reader) : undefined,
    assign: assigns ? readAssign(reader) : undefined,
    output: outputs ? reader.template('Output') : undefined,
    retriers: recovers ? readRetriers(reader) : [],
    catchers: recovers ? readCatchers(reader) : [],
    inner,
  };
}
