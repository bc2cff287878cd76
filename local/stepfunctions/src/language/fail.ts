import { bindingsFor } from '../execution/bindings.ts';
import { evaluateAs, isText } from '../execution/visit.ts';
import type { StateReader } from './state-reader.ts';
import { readShape } from './shape.ts';

/** Fail ends its workflow with an error and a cause, which may be expressions. */
export const readFail: StateReader = (name, reader) => {
  const error = reader.template('Error');
  const cause = reader.template('Cause');
  return {
    ...readShape('Fail', name, reader, { transitions: false, assigns: false, outputs: false }),
    async perform(visit) {
      const bindings = bindingsFor(visit);
      const named = error && (await evaluateAs(visit, error, bindings, 'Error', 'string', isText));
      if (named && !named.ok) return { is: 'failed', failure: named.failure };
      const told = cause && (await evaluateAs(visit, cause, bindings, 'Cause', 'string', isText));
      if (told && !told.ok) return { is: 'failed', failure: told.failure };
      return {
        is: 'failed',
        failure: { error: named?.value ?? null, cause: told?.value ?? null, verbatim: true },
      };
    },
  };
};
