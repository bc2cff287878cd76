import type { Bindings } from '../evaluator/bindings.ts';
import type { Template } from '../evaluator/template.ts';
import { evaluate, evaluateAs, isArray, type Visit } from '../execution/visit.ts';
import { payloadOf } from '../execution/strand.ts';
import { bindingsFor } from '../execution/bindings.ts';
import type { Outcome } from './outcome.ts';
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

/** The items as ItemSelector makes them, as JSON texts. */
export async function selected(
  visit: Visit,
  items: readonly unknown[],
  selector: Template | undefined,
): Promise<{ readonly texts: readonly string[] } | Outcome> {
  const texts: string[] = [];
  for (const [index, value] of items.entries()) {
    const made =
      selector && (await evaluate(visit, selector, bindingsFor(visit, { item: { index, value } })));
    if (made && !made.ok) return { is: 'failed', failure: made.failure };
    texts.push(payloadOf(made ? made.value : value).text);
  }
  return { texts };
}
