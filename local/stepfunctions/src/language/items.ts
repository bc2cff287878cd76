import type { Bindings } from '../evaluator/bindings.ts';
import type { Template } from '../evaluator/template.ts';
import { evaluateAs, isArray, type Visit } from '../execution/visit.ts';
import type { Failure } from './errors/failure.ts';
import { queryEvaluation } from './errors/query-evaluation.ts';

type Items =
  | { readonly ok: true; readonly value: readonly unknown[] }
  | { readonly ok: false; readonly failure: Failure };

/** What a Map goes through: its Items, or its input. The input is no field, so that its fault has no location (recorded). */
export async function itemsOf(visit: Visit, items: Template | undefined, bindings: Bindings): Promise<Items> {
  if (items) return evaluateAs(visit, items, bindings, 'Items', 'array', isArray);
  const { value, text } = visit.strand.input;
  if (isArray(value)) return { ok: true, value };
  return { ok: false, failure: queryEvaluation(`Map state input must be an array but was: ${text}`) };
}
