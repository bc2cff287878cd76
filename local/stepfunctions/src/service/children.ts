import type { Run } from '../execution/run.ts';
import { payloadOf, type Flight } from '../execution/strand.ts';
import { endedOutput, startedOutput, type ChildStarter } from '../integrations/states.ts';
import { taskFailed } from '../language/errors/task-failed.ts';
import type { ExecutionRecord } from '../store/records.ts';
import type { Executions } from './executions.ts';
import type { House } from './house.ts';
import type { Machines } from './machines.ts';
import type { MapRuns } from './map-runs.ts';
import { parsed } from './callbacks.ts';
import { Problem } from './problem.ts';

/** Executions that a task of another one started. */
export class Children {
  readonly #house: House;
  readonly #executions: Executions;
  readonly #machines: Machines;
  readonly #mapRuns: MapRuns;
  readonly #listeners = new Map<number, (record: ExecutionRecord) => void>();

  constructor(house: House, executions: Executions, machines: Machines, mapRuns: MapRuns) {
    this.#house = house;
    this.#executions = executions;
    this.#machines = machines;
    this.#mapRuns = mapRuns;
  }

  readonly start: ChildStarter = ({ machine: arn, name, input, awaited, request }) =>
    this.#house.conductor.change(() => {
      const { store } = this.#house;
      if (!parsed(input)) throw new Problem('InvalidExecutionInput', 'Input is not valid JSON');
      const { execution, strand, serial } = request;
      const waiter = { kind: 'task' as const, execution, strand, serial };
      // Without a name the attempt itself is one, so that a task handed out again after a kill starts no second child.
      const childName = name ?? request.key.slice(-80);
      const target = this.#machines.releases.target(arn, childName);
      const earlier = store.executions.byArn(
        target.machine.replace(':stateMachine:', ':execution:') + `:${childName}`,
      );
      if (earlier && JSON.stringify(earlier.waiter) === JSON.stringify(waiter)) {
        // It may even have ended while nobody could be told.
        if (awaited && earlier.status !== 'RUNNING') this.#house.conductor.follow(() => this.#tell(earlier));
        return earlier;
      }
      return this.#executions.start({
        ...{ target, name: childName, id: childName, input, waiter },
        testCase: this.#testCase(target.name, execution),
      });
    });

  /** A child goes by the test case of its parent where its machine has one of that name. */
  #testCase(machine: string, parent: number): string | undefined {
    const testCase = this.#house.residents.load(parent)?.record.testCase;
    const exists = testCase !== undefined && this.#house.world.mocks?.case(machine, testCase) !== undefined;
    return exists ? testCase : undefined;
  }

  /** An execution has closed: in the same commit its parent learns of it, and a machine that waited for it is deleted. */
  closed(run: Run): void {
    const { record } = run;
    const { conductor, store } = this.#house;
    conductor.follow(() =>
      record.waiter?.kind === 'mapRun' ? this.#mapRuns.childClosed(record) : this.#tell(record),
    );
    const listener = this.#listeners.get(record.id);
    if (listener) conductor.afterCommit(() => listener(record));
    this.#listeners.delete(record.id);
    if (store.machines.get(record.machine)?.deleting)
      conductor.afterCommit(() => void this.#machines.removeDeleted().catch(() => undefined));
  }

  /** Calls back after the commit of an execution's end. */
  onClose(id: number, listener: (record: ExecutionRecord) => void): void {
    this.#listeners.set(id, listener);
  }

  async #tell(record: ExecutionRecord): Promise<void> {
    const { waiter } = record;
    if (waiter?.kind !== 'task') return;
    const { residents, flights, integrations } = this.#house;
    const parent = residents.load(waiter.execution);
    const phase = parent?.strands.get(waiter.strand)?.phase;
    if (phase?.at !== 'task' || phase.flight.serial !== waiter.serial) return;
    const pattern = integrations.find(phase.flight.resource)?.pattern;
    if (pattern !== 'sync' && pattern !== 'sync:2') return;
    const ended = endedOutput(record, pattern === 'sync:2');
    const submitted = { output: startedOutput(record), child: record.arn };
    if (record.status === 'SUCCEEDED') await flights.succeeded(waiter, payloadOf(ended), submitted);
    // The cause is text with both, its values those of `.sync`.
    else await flights.failed(waiter, taskFailed(JSON.stringify(endedOutput(record, false))), submitted);
  }

  /** A task that is given up takes the child it waits for with it. */
  abandon({ record: { arn } }: Run, { child }: Flight): void {
    if (child === undefined) return;
    this.#house.conductor.follow(() => {
      const run = this.#house.residents.loadByArn(child);
      const cause = `The Task state in AWS Step Functions execution [${arn}] which was managing this resource was aborted`;
      if (run?.isOpen) this.#executions.stop(child, null, cause);
    });
  }
}
