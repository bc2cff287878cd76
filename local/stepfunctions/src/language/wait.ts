import type { Template } from '../evaluator/template.ts';
import { bindingsFor } from '../execution/bindings.ts';
import { evaluateAs, isIntegerFrom, isText, type Visit } from '../execution/visit.ts';
import { PARKED, type Outcome } from './outcome.ts';
import { queryEvaluation } from './errors/query-evaluation.ts';
import { runtime } from './errors/runtime.ts';
import type { StateReader } from './state-reader.ts';
import { readShape } from './shape.ts';

/** AWS counts a delay in a 32-bit number of seconds: 24,855 days are accepted, 24,856 are not (recorded). */
const LONGEST_DELAY = 2 ** 31 - 1;

/** RFC 3339 with an upper-case T and a zone, as the language asks. */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function instantOf(text: string): number | undefined {
  const at = TIMESTAMP.test(text) ? Date.parse(text) : NaN;
  // Date.parse lets the 31st of a short month roll over; a definition that means it is wrong.
  return Number.isNaN(at) || Number(text.slice(8, 10)) > daysIn(text) ? undefined : at;
}

const daysIn = (text: string): number =>
  new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();

async function dueIn(visit: Visit, seconds: Template): Promise<number | Outcome> {
  const value = await evaluateAs(visit, seconds, bindingsFor(visit), 'Seconds', 'number', isIntegerFrom(0));
  if (!value.ok) return { is: 'failed', failure: value.failure };
  if (value.value > LONGEST_DELAY) return { is: 'failed', failure: runtime('Wait state delay is too long') };
  return visit.world.clock.now() + value.value * 1_000;
}

async function dueAt(visit: Visit, timestamp: Template): Promise<number | Outcome> {
  const value = await evaluateAs(visit, timestamp, bindingsFor(visit), 'Timestamp', 'string', isText);
  if (!value.ok) return { is: 'failed', failure: value.failure };
  const at = instantOf(value.value);
  if (at === undefined) {
    const cause = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${value.value}`;
    return { is: 'failed', failure: queryEvaluation(cause, 'Timestamp') };
  }
  if (at - visit.world.clock.now() > LONGEST_DELAY * 1_000)
    return { is: 'failed', failure: runtime('Wait state delay is too long') };
  return at;
}

export const readWait: StateReader = (name, reader) => {
  const seconds = reader.numeric('Seconds', { min: 0, max: 99_999_999 });
  const timestamp = reader.template('Timestamp');
  if (reader.has('Seconds') === reader.has('Timestamp'))
    reader.diagnostics.schema(`Exactly one of 'Seconds' and 'Timestamp' is required`, reader.location);
  if (
    timestamp?.kind === 'constant' &&
    (typeof timestamp.value !== 'string' || instantOf(timestamp.value) === undefined)
  )
    reader.schema('Timestamp', 'Expected a timestamp of the form 2026-01-31T12:00:00Z');
  return {
    ...readShape('Wait', name, reader),
    async perform(visit) {
      const due = seconds
        ? await dueIn(visit, seconds)
        : timestamp
          ? await dueAt(visit, timestamp)
          : visit.world.clock.now();
      if (typeof due !== 'number') return due;
      if (due <= visit.world.clock.now()) return { is: 'done', output: visit.strand.input.value };
      visit.run.update(visit.strand, { phase: { at: 'waiting', due } });
      return PARKED;
    },
    wake: ({ strand }) => ({ is: 'done', output: strand.input.value }),
  };
};
