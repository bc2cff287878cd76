import { Run } from '../execution/run.ts';
import type { Machine } from '../language/machine.ts';
import type { Store } from '../store/store.ts';

/** Executions at rest that stay in memory, so that one with many callbacks is not read anew for each. */
const MOST_AT_REST = 32;
/** Beyond this many strands an execution at rest is not kept. */
const MOST_STRANDS = 2_000;
const MOST_DEFINITIONS = 64;

/** The executions in memory. Those at rest are in the store alone: a parked one costs neither memory nor time. */
export class Residents {
  readonly #store: Store;
  readonly #compile: (definition: string) => Machine;
  readonly #runs = new Map<number, Run>();
  readonly #byArn = new Map<string, Run>();
  readonly #machines = new Map<string, Machine>();
  /** Runs touched since the last commit. */
  readonly #touched = new Set<Run>();

  constructor(store: Store, compile: (definition: string) => Machine) {
    this.#store = store;
    this.#compile = compile;
  }

  /** The compiled definition; the latest used are kept. */
  machine(hash: string): Machine {
    const machine = this.#machines.get(hash) ?? this.#compile(this.#store.machines.definition(hash));
    this.#machines.delete(hash);
    this.#machines.set(hash, machine);
    const [oldest] = this.#machines.keys();
    if (this.#machines.size > MOST_DEFINITIONS && oldest !== undefined) this.#machines.delete(oldest);
    return machine;
  }

  add(run: Run): void {
    this.#runs.set(run.record.id, run);
    this.#byArn.set(run.record.arn, run);
    this.#touched.add(run);
  }

  /** An execution for work on it. */
  load(id: number): Run | undefined {
    const resident = this.#runs.get(id);
    if (resident) {
      this.#touched.add(resident);
      return resident;
    }
    const record = this.#store.executions.byId(id);
    if (!record) return undefined;
    const run = new Run(record, this.machine(record.definition), this.#store.executions.strands(id));
    if (!run.isOpen) run.ready.length = 0;
    this.add(run);
    return run;
  }

  loadByArn(arn: string): Run | undefined {
    const resident = this.#byArn.get(arn);
    if (resident) return this.load(resident.record.id);
    const record = this.#store.executions.byArn(arn);
    return record && this.load(record.id);
  }

  forget(run: Run): void {
    this.#touched.delete(run);
    this.#runs.delete(run.record.id);
    this.#byArn.delete(run.record.arn);
  }

  /** The executions of a machine that is no more. */
  forgetOf(machine: string): void {
    for (const run of [...this.#runs.values(), ...this.#touched])
      if (run.record.machine === machine || run.record.machine.startsWith(`${machine}/`)) this.forget(run);
  }

  /** Writes what has changed; `settle` after the commit makes it final. */
  save(): readonly Run[] {
    const dirty = [...this.#touched].filter((run) => run.isDirty);
    for (const run of dirty) this.#store.executions.save(run);
    return dirty;
  }

  /** Lets go of executions at rest, all but the latest. */
  evict(): void {
    for (const run of this.#touched) {
      if (run.isDirty || run.ready.length > 0) continue;
      this.#touched.delete(run);
      this.#runs.delete(run.record.id);
      if (run.isOpen && run.strands.size <= MOST_STRANDS) this.#runs.set(run.record.id, run);
      else this.#byArn.delete(run.record.arn);
    }
    for (const [id, run] of this.#runs) {
      if (this.#runs.size <= MOST_AT_REST) break;
      if (this.#touched.has(run)) continue;
      this.#runs.delete(id);
      this.#byArn.delete(run.record.arn);
    }
  }
}
