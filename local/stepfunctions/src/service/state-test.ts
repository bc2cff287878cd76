import { Run } from '../execution/run.ts';
import { settle, visitOf } from '../execution/step.ts';
import type { Outcome } from '../language/outcome.ts';
import { unwiredIntegration } from '../integrations/unwired.ts';
import { answerShape } from '../mocks/api-model.ts';
import { departures } from '../mocks/conforms.ts';
import type { FieldValidation } from '../mocks/format.ts';
import type { Flight } from '../execution/strand.ts';
import type { World } from '../execution/world.ts';
import type { State } from '../language/machine.ts';
import { isFields } from '../language/reader.ts';
import { parseState } from '../language/parse.ts';
import type { ExecutionRecord } from '../store/records.ts';
import { defaultRole, executionArn, machineArn } from './arns.ts';
import type { House } from './house.ts';
import { Problem, refusedDefinition, validation } from './problem.ts';

export type StateMock =
  { readonly result: unknown } | { readonly error: string | null; readonly cause: string | null };

export interface StateTest {
  /** A state, or a machine of which `stateName` names one. */
  readonly definition: string;
  readonly stateName: string | undefined;
  readonly input: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly mock: StateMock | undefined;
  readonly fieldValidation: FieldValidation;
  /** Attempts already made by the first retrier. */
  readonly retries: number;
  /** Stands in for `$states.context` where given. */
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
function lonelyRun(house: House, test: StateTest, state: State, path: string, parsed: Run['machine']): Run {
  const { place, clock } = house;
  const record: ExecutionRecord = {
    ...{ id: 0, arn: executionArn(place, 'TestState', 'TestState'), machine: machineArn(place, 'TestState') },
    ...{ name: 'TestState', started: clock.now(), input: test.input, definition: '', revision: '' },
    ...{ role: defaultRole(place), type: 'STANDARD', waiter: null, traceHeader: null, status: 'RUNNING' },
    ...{ stopped: null, output: null, error: null, cause: null, deadline: null },
    ...{ nextEvent: 2, nextStrand: 0, redrives: 0, redriven: null },
  };
  const run = new Run(record, parsed, [], true);
  run.spawn({
    ...{ parent: undefined, index: 0, scope: path, item: undefined, state: state.name, input: run.input },
    ...{
      variables: test.variables,
      previous: 1,
      before: 1,
      entered: 0,
      enteredAt: 0,
      phase: { at: 'ready' },
    },
    attempts: [],
  });
  return run;
}

const outcomeOf = (mock: StateMock): Outcome =>
  'result' in mock
    ? { is: 'done', result: mock.result, output: mock.result }
    : { is: 'failed', failure: { error: mock.error, cause: mock.cause, verbatim: true } };

/** The state with its work replaced by the mock's outcome; a task's arguments are evaluated all the same. */
const mocked = (state: State, mock: StateMock): State =>
  state.type === 'Task' ? state : { ...state, perform: () => outcomeOf(mock) };

/** Only what calls or runs something can be mocked, by what it could give. */
async function checkMock(state: State, mock: StateMock, mode: FieldValidation): Promise<void> {
  if (!['Task', 'Map', 'Parallel'].includes(state.type))
    throw validation(`State type '${state.type}' is not supported when a mock is specified`);
  if (!('result' in mock)) return;
  if (state.type === 'Map' && !Array.isArray(mock.result))
    throw validation('Mocked result must be an array.');
  const shape = state.resource === undefined ? undefined : answerShape(state.resource);
  const [fault] = shape ? departures(mock.result, shape, mode) : [];
  if (fault !== undefined) throw validation(`Mock result schema validation error: ${fault}`);
}

export async function testState(house: House, test: StateTest): Promise<StateTestResult> {
  // Whatever is mocked is not called: it may be any service's.
  const integrations = test.mock ? house.integrations.or(unwiredIntegration) : house.integrations;
  const { diagnostics, found } = parseState(test.definition, test.stateName, (arn) => integrations.find(arn));
  if (!found) throw refusedDefinition(diagnostics);
  const { machine, scope } = found;
  if (test.mock) await checkMock(found.state, test.mock, test.fieldValidation);
  const state = test.mock ? mocked(found.state, test.mock) : found.state;
  if (state.inner.length > 0 && !test.mock)
    throw new Problem(
      'InvalidDefinition',
      'TestState API does not support Map or Parallel states. Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]',
    );

  const alone = new Map([[scope.path, { ...scope, states: new Map([[state.name, state]]) }]]);
  const run = lonelyRun(house, test, state, scope.path, { ...machine, scopes: alone });
  const strand = run.strand(0);
  let flight: Flight | undefined;
  const world: World = {
    ...house.world,
    ...(isFields(test.context) && { context: test.context }),
    dispatch: (_run, _strand, handed) => {
      flight = handed;
    },
    ...{
      abandon: () => undefined,
      closed: () => undefined,
      abandonMapRun: () => undefined,
      startMapRun: () => undefined,
      moveMapData: () => undefined,
    },
  };
  const visit = visitOf(world, run, strand);
  run.update(strand, { entered: 2, enteredAt: house.clock.now(), attempts: [test.retries] });
  await settle(visit, await state.perform(visit));
  if (flight && test.mock) await settle(visit, outcomeOf(test.mock));
  else if (flight) {
    const call = house.integrations.find(flight.resource);
    const answer = await call?.start({
      parameters: JSON.parse(flight.parameters),
      key: 'TestState',
      execution: 0,
      strand: 0,
      serial: 0,
      ...{ executionArn: run.record.arn, stateMachineArn: run.record.machine },
    });
    if (answer?.ok) await settle(visit, { is: 'done', result: answer.output, output: answer.output });
    else if (answer)
      await settle(visit, {
        is: 'failed',
        failure: { error: answer.error, cause: answer.cause, verbatim: true },
      });
  }
  // A test does not wait.
  if (strand.phase.at === 'waiting') {
    if (state.wake) await settle(visit, await state.wake(visit));
  }
  return told(run, test, flight);
}

function told(run: Run, test: StateTest, flight: Flight | undefined): StateTestResult {
  const strand = run.strand(0);
  const failed = run.lastFailure;
  const failure = {
    ...(failed && failed.error !== null && { error: failed.error }),
    ...(failed && failed.cause !== null && { cause: failed.cause }),
  };
  const inspection = {
    input: test.input,
    ...(flight && { afterArguments: flight.parameters }),
    variables: JSON.stringify(strand.variables),
    ...(test.mock && 'result' in test.mock && { result: JSON.stringify(test.mock.result) }),
  };
  if (strand.phase.at === 'retrying') return { status: 'RETRIABLE', ...failure, inspection };
  if (strand.phase.at === 'failed') return { status: 'FAILED', ...failure, inspection };
  if (strand.phase.at === 'ended')
    return { status: 'SUCCEEDED', output: strand.phase.output.text, inspection };
  const next = { output: strand.input.text, nextState: strand.state, inspection };
  return failed ? { status: 'CAUGHT_ERROR', ...failure, ...next } : { status: 'SUCCEEDED', ...next };
}
