import { close } from '../execution/close.ts';
import { Run } from '../execution/run.ts';
import { NOT_TRUNCATED } from '../history/event.ts';
import type { ExecutionRecord, Waiter } from '../store/records.ts';
import { executionArn, expressArn, isExecutionArn } from './arns.ts';
import type { House } from './house.ts';
import { invalidArn, Problem } from './problem.ts';
import type { Target } from './releases.ts';

const YEAR = 365 * 86_400_000;
const FIVE_MINUTES = 5 * 60_000;
/** How long the name of a closed execution stays taken. */
const NAME_REST = 90 * 86_400_000;

export interface Start {
  /** Of what; of a MapRun's children the names are with the Map's label. */
  readonly target: Target;
  readonly name: string;
  readonly input: string;
  readonly traceHeader?: string | undefined;
  readonly waiter?: Waiter;
  /** The test case of the mock file that answers its calls. */
  readonly testCase?: string | undefined;
  readonly origin?: string;
  /** The scope of the definition it runs; the whole machine unless told. */
  readonly scope?: string;
  /** Tells express executions of one name apart. */
  readonly id?: string;
}

/** Executions: started, stopped, found. Changes are made inside the conductor's. */
export class Executions {
  readonly #house: House;
  #lastId: number;

  constructor(house: House) {
    this.#house = house;
    this.#lastId = house.store.executions.lastId();
  }

  find(arn: string): ExecutionRecord {
    const record = this.#house.store.executions.byArn(arn);
    if (record) return record;
    if (!isExecutionArn(arn)) throw invalidArn(arn);
    throw new Problem('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  }

  load(arn: string): Run {
    const run = this.#house.residents.loadByArn(arn);
    if (run) return run;
    if (!isExecutionArn(arn)) throw invalidArn(arn);
    throw new Problem('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
  }

  /** Starts an execution, or answers the one that runs under this name with this input already. */
  start(wanted: Start): ExecutionRecord {
    const { residents, clock, place, conductor } = this.#house;
    const { machine: machineArn, definition, revision, role, type, version, alias } = wanted.target;
    const arn =
      type === 'EXPRESS'
        ? expressArn(place, wanted.target.name, wanted.name, wanted.id ?? '')
        : executionArn(place, wanted.target.name, wanted.name);
    const now = clock.now();
    const earlier = residents.loadByArn(arn);
    if (earlier) {
      if (earlier.isOpen && earlier.record.input === wanted.input) return earlier.record;
      const stopped = earlier.record.stopped;
      if (stopped === null || now - stopped < NAME_REST)
        throw new Problem('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      this.#retire(earlier);
    }
    const machine = residents.machine(definition);
    // A MapRun's child is bounded by itself, not by the machine around it.
    const limit = wanted.scope === undefined ? (machine.timeoutSeconds ?? Infinity) : Infinity;
    const longest = type === 'EXPRESS' ? FIVE_MINUTES : YEAR;
    const scope = wanted.scope ?? '';
    const root = machine.scopes.get(scope) ?? machine.root;
    const record: ExecutionRecord = {
      ...{
        id: ++this.#lastId,
        arn,
        machine: machineArn,
        name: wanted.name,
        started: now,
        input: wanted.input,
      },
      ...{ definition, revision, role, type, version, alias },
      ...{ waiter: wanted.waiter ?? null, traceHeader: wanted.traceHeader ?? null },
      ...{ testCase: wanted.testCase, origin: wanted.origin },
      ...{ status: 'RUNNING', stopped: null, output: null, error: null, cause: null },
      deadline: now + Math.min(limit * 1_000, longest),
      ...{ nextEvent: 1, nextStrand: 0, redrives: 0, redriven: null },
    };
    const run = new Run(record, machine, [], true);
    residents.add(run);
    const previous = run.emit(now, 'ExecutionStarted', 0, [
      'executionStartedEventDetails',
      {
        ...{ input: wanted.input, inputDetails: NOT_TRUNCATED, roleArn: role },
        ...(alias !== undefined && { stateMachineAliasArn: alias }),
        ...(version !== undefined && { stateMachineVersionArn: version }),
      },
    ]);
    run.spawn({
      ...{
        parent: undefined,
        index: 0,
        scope,
        item: undefined,
        state: root.startAt,
        input: run.input,
        variables: {},
      },
      ...{ previous, before: previous, entered: 0, enteredAt: 0, attempts: [], phase: { at: 'ready' } },
    });
    conductor.wake(run);
    this.#house.statusChanged(record);
    return record;
  }

  /** A name becomes free again 90 days after its execution closed: the old one keeps its history under its number. */
  #retire(run: Run): void {
    const { store, residents } = this.#house;
    store.db.write(`update executions set arn = arn || '#' || id where id = ?`, run.record.id);
    residents.forget(run);
  }

  stop(arn: string, error: string | null, cause: string | null): number {
    const run = this.load(arn);
    if (!run.isOpen) return run.record.stopped ?? this.#house.clock.now();
    close(this.#house.world, run, { status: 'ABORTED', error, cause }, 0);
    return this.#house.clock.now();
  }
}
