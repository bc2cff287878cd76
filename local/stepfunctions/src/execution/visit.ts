import type { Bindings } from '../evaluator/bindings.ts';
import { momentOf, type Moment } from '../evaluator/moment.ts';
import type { Evaluated } from '../evaluator/expression.ts';
import { fill, type Template } from '../evaluator/template.ts';
import type { Details } from '../history/event.ts';
import type { TaskEvent } from '../history/task-events.ts';
import type { Failure } from '../language/errors/failure.ts';
import { queryEvaluation } from '../language/errors/query-evaluation.ts';
import type { State } from '../language/machine.ts';
import type { Run } from './run.ts';
import type { Strand } from './strand.ts';
import type { World } from './world.ts';

/** A strand at a state: what every rule of the language is given. */
export interface Visit {
  readonly world: World;
  readonly run: Run;
  readonly strand: Strand;
  readonly state: State;
}

/** Appends an event to the strand's chain, and answers its id. */
export function record(
  visit: Visit,
  type: string,
  details?: readonly [`${string}EventDetails`, Details],
): number {
  const id = visit.run.emit(visit.world.clock.now(), type, visit.strand.previous, details);
  visit.run.update(visit.strand, { previous: id });
  return id;
}

/** Appends what a task tells of itself. */
export const recordTask = (visit: Visit, [type, details]: TaskEvent): number => record(visit, type, details);

export const momentFor = ({ world, run, strand }: Visit): Moment =>
  momentOf(world.clock.now(), world.seed, () => `${run.record.name}/${strand.id}/${run.record.nextEvent}`);

export interface Extras {
  readonly result?: unknown;
  readonly errorOutput?: unknown;
  /** Present in the arguments of a task that waits for a callback. */
  readonly token?: string;
  /** The item of the iteration about to start. */
  readonly item?: { readonly index: number; readonly value: unknown };
}

export type Value =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: Failure };

const valueOf = (filled: Evaluated): Value =>
  filled.ok ? filled : { ok: false, failure: queryEvaluation(filled.cause, filled.location) };

/** Fills a template; what goes wrong is a States.QueryEvaluationError with its place. At once where `fill` does so. */
export function evaluate(visit: Visit, template: Template, bindings: Bindings): Value | Promise<Value> {
  const filled = fill(template, bindings, momentFor(visit));
  return filled instanceof Promise ? filled.then(valueOf) : valueOf(filled);
}

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Fills a template whose value must pass a check; `expected` names the type as AWS does. At once where `fill` does so. */
export function evaluateAs<T>(
  visit: Visit,
  template: Template,
  bindings: Bindings,
  place: string,
  expected: string,
  check: (value: unknown) => value is T,
): Checked<T> | Promise<Checked<T>> {
  const checked = (filled: Evaluated): Checked<T> => {
    const told = valueOf(filled);
    if (!told.ok) return told;
    const { value } = told;
    if (check(value)) return { ok: true, value };
    const source =
      template.kind === 'expression' ? `The JSONata expression '${template.expression.source}'` : 'The value';
    const cause = `${source} specified for the field '${place}' returned an unexpected result type. Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)?.slice(0, 200)}`;
    return { ok: false, failure: queryEvaluation(cause, place) };
  };
  const filled = fill(template, bindings, momentFor(visit));
  return filled instanceof Promise ? filled.then(checked) : checked(filled);
}

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);
export const isIntegerFrom =
  (min: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= min;
