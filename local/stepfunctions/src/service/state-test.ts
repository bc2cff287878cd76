import { randomUUID } from 'node:crypto';
import { Run } from '../execution/run.ts';
import { settle, visitOf } from '../execution/step.ts';
import { PARKED, type Outcome } from '../language/outcome.ts';
import { unwiredIntegration } from '../integrations/unwired.ts';
import { answerShape } from '../mocks/api-model.ts';
import { departures } from '../mocks/conforms.ts';
import type { FieldValidation } from '../mocks/format.ts';
import type { Flight } from '../execution/strand.ts';
import type { Inspection, World } from '../execution/world.ts';
import { exceedToleratedFailureThreshold } from '../language/errors/exceed-tolerated-failure-threshold.ts';
import type { Failure } from '../language/errors/failure.ts';
import type { State } from '../language/machine.ts';
import { isFields } from '../language/reader.ts';
import { parseState } from '../language/parse.ts';
import { catcherFor, delayOf } from '../language/recovery.ts';
import { isExceeded } from '../language/tolerance.ts';
import type { ExecutionRecord } from '../store/records.ts';
import { expressArn, machineArn } from './arns.ts';
import type { House } from './house.ts';
import { Problem, refusedDefinition, validation } from './problem.ts';

export type StateMock =
  { readonly result: unknown } | { readonly error: string | null; readonly cause: string | null };

export interface StateTest {
  /** A state, or a machine of which `stateName` names one. */
  readonly definition: string;
  readonly stateName: string | undefined;
  readonly role: string | undefined;
  readonly input: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly mock: StateMock | undefined;
  readonly fieldValidation: FieldValidation;
  /** Attempts already made. */
  readonly retries: number;
  /** Of a Map, how many of its items are to have failed. */
  readonly failedItems: number;
  /** What an ItemReader has read. */
  readonly read: readonly unknown[] | undefined;
  /** Stands over `$states.context` where given. */
  readonly context: unknown;
}

export interface StateTestResult {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'RETRIABLE' | 'CAUGHT_ERROR';
  readonly output?: string;
  readonly nextState?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly inspection: Readonly<Record<string, unknown>>;
}

/** An execution that exists for one state only, in no store. */
function lonelyRun({ place, clock }: House, test: StateTest, parsed: Run['machine']): Run {
  const [machine, name] = [randomUUID(), randomUUID()];
  const record: ExecutionRecord = {
    ...{ id: 0, arn: expressArn(place, machine, name), machine: machineArn(place, machine), name },
    ...{ started: clock.now(), input: test.input, definition: '', revision: '', role: test.role ?? '' },
    ...{ type: 'STANDARD', waiter: null, traceHeader: null, status: 'RUNNING', stopped: null, output: null },
    ...{ error: null, cause: null, deadline: null, nextEvent: 2, nextStrand: 0, redrives: 0, redriven: null },
  };
  return new Run(record, parsed, [], true);
}

/** The context as it is in a test (recorded), and over it whatever was given. */
function contextOf(run: Run, test: StateTest, { type, name }: State): Readonly<Record<string, unknown>> {
  const { arn, machine, started } = run.record;
  const time = new Date(started).toISOString();
  const canRetry = ['Task', 'Map', 'Parallel'].includes(type);
  return {
    Execution: {
      ...{ Id: arn, Input: run.input.value, Name: run.record.name, RoleArn: test.role ?? null },
      StartTime: time,
    },
    StateMachine: { Id: machine, Name: machine.split(':').at(-1) },
    State: { Name: name, EnteredTime: time, ...(canRetry && { RetryCount: test.retries }) },
    ...(isFields(test.context) && test.context),
  };
}

const outcomeOf = (mock: StateMock): Outcome =>
  'result' in mock
    ? { is: 'done', result: mock.result, output: mock.result }
    : { is: 'failed', failure: { error: mock.error, cause: mock.cause, verbatim: true } };

/** A Map's mocked result counts only while no more items failed than it tolerates (recorded). */
function mockedOutcome(mock: StateMock, test: StateTest, found: Inspection | undefined): Outcome {
  const { tolerance, items = 0 } = found ?? {};
  return 'result' in mock && tolerance && isExceeded(tolerance, test.failedItems, items)
    ? { is: 'failed', failure: exceedToleratedFailureThreshold() }
    : outcomeOf(mock);
}

/** Only what calls or runs something can be mocked, by what it could give. */
function checkMock(state: State, mock: StateMock, mode: FieldValidation): void {
  if (!['Task', 'Map', 'Parallel'].includes(state.type))
    throw validation(`State type '${state.type}' is not supported when a mock is specified`);
  if (!('result' in mock)) return;
  if (state.writesResults) {
    if (!isFields(mock.result)) throw validation('Mocked result must be a JSON object.');
  } else if (state.inner.length > 0 && !Array.isArray(mock.result))
    throw validation('Mocked result must be an array.');
  if (state.type === 'Parallel' && (mock.result as readonly unknown[]).length !== state.inner.length)
    throw validation('Mocked result must contain the same number of items as number of Parallel branches.');
  const shape = state.resource === undefined ? undefined : answerShape(state.resource);
  const [fault] = shape ? departures(mock.result, shape, mode) : [];
  if (fault !== undefined) throw validation(`Mock result schema validation error: ${fault}`);
}

/** What calls needs a role to call with; what runs others is tested by what they are said to give (recorded). */
function checkUnmocked(state: State, { role }: StateTest): void {
  if (state.inner.length > 0)
    throw new Problem(
      'InvalidDefinition',
      'TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    );
  if (state.type === 'Task' && role === undefined)
    throw validation('RoleArn must be specified when testing a Task state');
}

/** The call itself, without a mock. */
async function called(house: House, run: Run, { resource, parameters }: Flight): Promise<Outcome> {
  const answer = await house.integrations.find(resource)?.start({
    ...{ parameters: JSON.parse(parameters), key: 'TestState', execution: 0, strand: 0, serial: 0 },
    ...{ executionArn: run.record.arn, stateMachineArn: run.record.machine },
  });
  if (!answer) return PARKED;
  return outcomeOf(answer.ok ? { result: answer.output } : { error: answer.error, cause: answer.cause });
}

export async function testState(house: House, test: StateTest): Promise<StateTestResult> {
  const { mock } = test;
  // Whatever is mocked is not called: it may be any service's.
  const integrations = mock ? house.integrations.or(unwiredIntegration) : house.integrations;
  const { diagnostics, found } = parseState(test.definition, test.stateName, (arn) => integrations.find(arn));
  if (!found) throw refusedDefinition(diagnostics);
  const { machine, scope, state } = found;
  if (mock) checkMock(state, mock, test.fieldValidation);
  else checkUnmocked(state, test);

  const alone = new Map([[scope.path, { ...scope, states: new Map([[state.name, state]]) }]]);
  const run = lonelyRun(house, test, { ...machine, scopes: alone });
  const attempts = state.retriers.map(() => test.retries);
  run.spawn({
    ...{
      parent: undefined,
      index: 0,
      scope: scope.path,
      item: undefined,
      state: state.name,
      input: run.input,
    },
    ...{ variables: test.variables, previous: 2, before: 1, entered: 2, enteredAt: run.record.started },
    ...{ phase: { at: 'ready' }, attempts },
  });
  const strand = run.strand(0);
  let flight: Flight | undefined;
  let inspection: Inspection | undefined;
  const world: World = {
    ...house.world,
    context: contextOf(run, test, state),
    read: test.read,
    hasActivity: () => true,
    dispatch: (_run, _strand, handed) => {
      flight = handed;
    },
    inspect: (made) => {
      inspection = made;
    },
    ...{ abandon: () => undefined, closed: () => undefined },
    ...{ abandonMapRun: () => undefined, startMapRun: () => undefined, moveMapData: () => undefined },
  };
  const visit = visitOf(world, run, strand);
  const begun = await state.perform(visit);
  let outcome = begun;
  if (begun.is === 'parked' && mock) outcome = mockedOutcome(mock, test, inspection);
  else if (begun.is === 'parked' && flight) outcome = await called(house, run, flight);
  await settle(visit, outcome);
  // A test does not wait.
  if (strand.phase.at === 'waiting' && state.wake) await settle(visit, await state.wake(visit));

  const { variables } = strand;
  const result = flight && outcome.is === 'done' ? JSON.stringify(outcome.output) : undefined;
  return told(run, state, test, {
    input: test.input,
    ...(flight && { afterArguments: flight.parameters }),
    ...inspection?.shown,
    ...(Object.keys(variables).length > 0 && { variables: JSON.stringify(variables) }),
    ...(result !== undefined && { result }),
  });
}

/** Which retrier took the failure up, and when; or which catcher. */
function errorDetails(state: State, run: Run, test: StateTest, failure: Failure): object {
  const { attempts, phase } = run.strand(0);
  if (phase.at !== 'retrying') return { catchIndex: catcherFor(state.catchers, failure) };
  const index = attempts.findIndex((made) => made > test.retries);
  const retrier = state.retriers[index];
  const delay = retrier ? delayOf({ ...retrier, jitter: false }, test.retries, () => 0) : 0;
  return { retryIndex: index, retryBackoffIntervalSeconds: Math.floor(delay / 1_000) };
}

function told(
  run: Run,
  state: State,
  test: StateTest,
  seen: Readonly<Record<string, unknown>>,
): StateTestResult {
  const { phase, input, state: next } = run.strand(0);
  const failed = run.lastFailure;
  const failure = {
    ...(failed && failed.error !== null && { error: failed.error }),
    ...(failed && failed.cause !== null && { cause: failed.cause }),
  };
  if (phase.at === 'failed') return { status: 'FAILED', ...failure, inspection: seen };
  if (phase.at === 'ended') return { status: 'SUCCEEDED', output: phase.output.text, inspection: seen };
  const inspection = failed ? { ...seen, errorDetails: errorDetails(state, run, test, failed) } : seen;
  if (phase.at === 'retrying') return { status: 'RETRIABLE', ...failure, inspection };
  const went = { output: input.text, nextState: next, inspection };
  return failed ? { status: 'CAUGHT_ERROR', ...failure, ...went } : { status: 'SUCCEEDED', ...went };
}
