import type { Bindings } from '../evaluator/bindings.ts';
import type { Template } from '../evaluator/template.ts';
import { evaluateAs, type Visit } from '../execution/visit.ts';
import type { Failure } from './errors/failure.ts';
import { queryEvaluation } from './errors/query-evaluation.ts';
import type { Reader } from './reader.ts';

/** How many, and which share, of a Map's items may fail. Either bound counts where both are given. */
export interface Tolerance {
  readonly count?: number;
  readonly percentage?: number;
}

export interface ToleranceFields {
  readonly count: Template | undefined;
  readonly percentage: Template | undefined;
}

export const readTolerance = (reader: Reader): ToleranceFields => ({
  count: reader.numeric('ToleratedFailureCount', { min: 0, max: 99_999_999 }),
  percentage: reader.numeric('ToleratedFailurePercentage', { min: 0, max: 100, integer: false }),
});

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isInteger = (value: unknown): value is number => Number.isInteger(value);

type Told<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Undefined where the Map says nothing: then the first failure is its own. */
export async function toleranceOf(
  visit: Visit,
  { count, percentage }: ToleranceFields,
  bindings: Bindings,
): Promise<Told<Tolerance | undefined>> {
  if (!count && !percentage) return { ok: true, value: undefined };
  const tolerance: { count?: number; percentage?: number } = {};
  if (count) {
    const value = await evaluateAs(visit, count, bindings, 'ToleratedFailureCount', 'number', isInteger);
    if (!value.ok) return value;
    if (value.value < 0) return wrong('ToleratedFailureCount cannot be negative.', 'ToleratedFailureCount');
    tolerance.count = value.value;
  }
  if (percentage) {
    const field = 'ToleratedFailurePercentage';
    const value = await evaluateAs(visit, percentage, bindings, field, 'number', isNumber);
    if (!value.ok) return value;
    if (value.value < 0 || value.value > 100) return wrong(`${field} must be between 0 and 100.`, field);
    tolerance.percentage = value.value;
  }
  return { ok: true, value: tolerance };
}

/** What TestState shows of a Map's bounds; no bound on what runs at once is 0 (recorded). */
export const shownOf = (
  maxConcurrency: number,
  tolerance: Tolerance | undefined,
): Record<string, unknown> => ({
  maxConcurrency,
  ...(tolerance?.count !== undefined && { toleratedFailureCount: tolerance.count }),
  ...(tolerance?.percentage !== undefined && { toleratedFailurePercentage: tolerance.percentage }),
});

const wrong = (cause: string, field: string): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: queryEvaluation(cause, field),
});

export const isExceeded = ({ count, percentage }: Tolerance, lost: number, total: number): boolean =>
  (count !== undefined && lost > count) || (percentage !== undefined && lost * 100 > percentage * total);
