import { NOT_TRUNCATED, type Details } from '../history/event.ts';
import { oversizedOutput } from '../language/errors/data-limit-exceeded.ts';
import type { Failure } from '../language/errors/failure.ts';
import { QUERY_EVALUATION, type QueryFailure } from '../language/errors/query-evaluation.ts';
import { catcherFor, delayOf, retrierFor } from '../language/recovery.ts';
import { fraction } from '../evaluator/moment.ts';
import { close } from './close.ts';
import type { Run } from './run.ts';
import { isOversized, payloadOf, type Payload, type Strand } from './strand.ts';
import { bindingsFor } from './bindings.ts';
import { evaluate, momentFor, record, type Visit } from './visit.ts';
import type { Outcome } from '../language/outcome.ts';
import type { World } from './world.ts';

type Done = Extract<Outcome, { is: 'done' }>;

export const visitOf = (world: World, run: Run, strand: Strand): Visit => ({
  world,
  run,
  strand,
  state: run.stateOf(strand),
});

/** Enters the strand's state and does its work, or takes up the work again when a retry is due. */
export async function step(world: World, run: Run, strand: Strand, isRetry = false): Promise<void> {
  const visit = visitOf(world, run, strand);
  if (!isRetry) {
    const now = world.clock.now();
    const before = strand.previous;
    // The machine's first state hangs from nothing, not from ExecutionStarted (recorded).
    const isFirst = strand.parent === undefined && before === 1;
    const entered = run.emit(now, `${visit.state.type}StateEntered`, isFirst ? 0 : before, [
      'stateEnteredEventDetails',
      { name: strand.state, input: strand.input.text, inputDetails: NOT_TRUNCATED },
    ]);
    run.update(strand, { previous: entered, before, entered, enteredAt: now, attempts: [] });
    world.watcher?.entered(run.record.machine, strand.state);
  }
  await settle(visit, await visit.state.perform(visit));
}

/** Follows an outcome through leaving, retrying, catching and failing until the strand rests or is ready again. */
export async function settle(visit: Visit, first: Outcome): Promise<void> {
  let outcome = first;
  let base: number | undefined;
  let isCaught = false;
  while (outcome.is !== 'parked')
    if (outcome.is === 'done') {
      isCaught = 'errorOutput' in outcome;
      outcome = await leave(visit, outcome);
    } else outcome = await recover(visit, outcome.failure, (base ??= baseOf(visit)), isCaught);
}

/**
 * From where an EvaluationFailed hangs: from what there was before the work at hand began. AWS enters a state and
 * evaluates in one go, so at entry that is the event before it; only Wait enters first (recorded).
 */
function baseOf({ state, strand }: Visit): number {
  if (strand.previous !== strand.entered || state.type === 'Wait') return strand.previous;
  return isFirst(strand) ? 0 : strand.before;
}

/** Evaluates Assign and Output, both on the values at entry, and goes on to the next state. */
async function leave(visit: Visit, done: Done): Promise<Outcome> {
  const { run, strand, state } = visit;
  const { assign, output } = done.way ?? state;
  if (done.way) visit.world.watcher?.took(run.record.machine, strand.state, done.way.name);
  let assigned: Readonly<Record<string, unknown>> | undefined;
  let result: Payload | undefined;
  if (assign || output) {
    const extras = {
      ...('result' in done && { result: done.result }),
      ...('errorOutput' in done && { errorOutput: done.errorOutput }),
    };
    const bindings = bindingsFor(visit, extras);
    const variables = assign && (await evaluate(visit, assign, bindings));
    if (variables && !variables.ok) return { is: 'failed', failure: variables.failure };
    assigned = variables?.value as Readonly<Record<string, unknown>> | undefined;
    const made = output && (await evaluate(visit, output, bindings));
    if (made && !made.ok) return { is: 'failed', failure: made.failure };
    result = made && payloadOf(made.value);
  }
  result ??= done.output === strand.input.value ? strand.input : payloadOf(done.output);
  if (isOversized(result.text)) return { is: 'failed', failure: oversizedOutput(strand.state) };

  const texts =
    assigned && Object.entries(assigned).map(([name, value]) => [name, JSON.stringify(value)] as const);
  if (texts && isOversized(texts.map(([, text]) => text).join('')))
    return { is: 'failed', failure: oversizedOutput(strand.state) };
  const details: Details = {
    name: strand.state,
    output: result.text,
    outputDetails: NOT_TRUNCATED,
    ...(texts &&
      texts.length > 0 && {
        assignedVariables: Object.fromEntries(texts),
        assignedVariablesDetails: NOT_TRUNCATED,
      }),
  };
  record(visit, `${state.type}StateExited`, ['stateExitedEventDetails', details]);
  const next = done.way ? done.way.next : state.next;
  if (assigned) run.update(strand, { variables: { ...strand.variables, ...assigned } });
  if (next !== undefined) {
    run.update(strand, { state: next, input: result, phase: { at: 'ready' } });
    return { is: 'parked' };
  }
  return end(visit, result);
}

/** The strand has come to its end: so has the execution, or a branch of the state around it. */
async function end({ world, run, strand }: Visit, output: Payload): Promise<Outcome> {
  run.update(strand, { phase: { at: 'ended', output } });
  if (strand.parent === undefined) {
    close(world, run, { status: 'SUCCEEDED', output: output.text }, strand.previous);
    return { is: 'parked' };
  }
  const parent = visitOf(world, run, run.strand(strand.parent));
  if (parent.state.childEnded) await settle(parent, await parent.state.childEnded(parent, strand.id));
  return { is: 'parked' };
}

/** AWS tells where a failure of the interpreter's own arose; once, at the innermost state. */
const told = (failure: Failure, { strand }: Visit): Failure =>
  failure.verbatim || failure.cause === null
    ? failure
    : {
        ...failure,
        cause: `An error occurred while executing the state '${strand.state}' (entered at the event id #${strand.entered}). ${failure.cause}`,
        verbatim: true,
      };

/** A failure is retried, or caught, or fails the strand; in this order. What a catcher itself gets wrong is neither. */
async function recover(visit: Visit, raw: Failure, base: number, isCaught: boolean): Promise<Outcome> {
  const { run, strand, state, world } = visit;
  const failure = told(raw, visit);
  run.lastFailure = failure;
  if (failure.error === QUERY_EVALUATION && !raw.verbatim) {
    const { location } = raw as QueryFailure;
    const details = { error: failure.error, cause: failure.cause, state: strand.state };
    const event = run.emit(world.clock.now(), 'EvaluationFailed', base, [
      'evaluationFailedEventDetails',
      location === undefined ? details : { ...details, location },
    ]);
    run.update(strand, { previous: event });
  }

  const retrier = isCaught ? undefined : retrierFor(state.retriers, strand.attempts, failure);
  const policy = retrier === undefined ? undefined : state.retriers[retrier];
  if (policy && retrier !== undefined) {
    const used = strand.attempts[retrier] ?? 0;
    const delay = delayOf(policy, used, () => fraction(momentFor(visit).chance()));
    const attempts = state.retriers.map(
      (_, index) => (strand.attempts[index] ?? 0) + (index === retrier ? 1 : 0),
    );
    run.prune(strand.id);
    run.update(strand, { attempts, phase: { at: 'retrying', due: world.clock.now() + delay } });
    return { is: 'parked' };
  }
  if (state.inner.length > 0 && !failure.terminal) record(visit, `${state.type}StateFailed`);
  const index = isCaught ? -1 : catcherFor(state.catchers, failure);
  const catcher = state.catchers[index];
  if (catcher) {
    run.prune(strand.id);
    // A failure without a cause is caught with an empty one (recorded for timeouts).
    const errorOutput = {
      Error: failure.error,
      Cause: failure.error === null ? failure.cause : (failure.cause ?? ''),
    };
    return { is: 'done', output: errorOutput, errorOutput, way: { ...catcher, name: `Catch[${index}]` } };
  }
  return failStrand(visit, failure);
}

const isFirst = (strand: Strand): boolean => strand.parent === undefined && strand.before === 1;

async function failStrand({ world, run, strand }: Visit, failure: Failure): Promise<Outcome> {
  // What was below a failed Parallel or Map is kept: a redrive goes on with it.
  run.update(strand, { phase: { at: 'failed', failure, was: strand.phase } });
  if (strand.parent === undefined || failure.terminal) {
    close(world, run, { status: 'FAILED', error: failure.error, cause: failure.cause }, strand.previous);
    return { is: 'parked' };
  }
  const parent = visitOf(world, run, run.strand(strand.parent));
  if (parent.state.childFailed)
    await settle(parent, await parent.state.childFailed(parent, strand.id, failure));
  return { is: 'parked' };
}
