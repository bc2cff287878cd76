import type { Bindings } from '../evaluator/bindings.ts';
import { contextOf } from './context.ts';
import type { Run } from './run.ts';
import type { Strand } from './strand.ts';
import type { Extras, Visit } from './visit.ts';

/** Outer variables first, so that the nearest scope's stand. A distributed Map's children are executions of their own. */
function variablesOf(run: Run, strand: Strand): Bindings {
  if (strand.parent === undefined) return strand.variables;
  return { ...variablesOf(run, run.strand(strand.parent)), ...strand.variables };
}

/** What the expressions of a state see. */
export function bindingsFor(visit: Visit, extras: Extras = {}): Bindings {
  let context: unknown;
  const states: Record<string, unknown> = {
    input: visit.strand.input.value,
    // Most expressions never look at the context object: it is made when one does.
    get context() {
      return (context ??= contextOf(visit, extras));
    },
  };
  if ('result' in extras) states['result'] = extras.result;
  if ('errorOutput' in extras) states['errorOutput'] = extras.errorOutput;
  return { ...variablesOf(visit.run, visit.strand), states };
}
