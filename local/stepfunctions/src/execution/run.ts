import { MAX_EVENTS, type Details, type HistoryEvent } from '../history/event.ts';
import type { Failure } from '../language/errors/failure.ts';
import type { Machine, Scope, State } from '../language/machine.ts';
import type { ExecutionRecord } from '../store/records.ts';
import type { Payload, Strand } from './strand.ts';

/** How a Parallel or Map stands: counted from its strands, never stored. */
interface Fork {
  spawned: number;
  active: number;
  failed: number;
  readonly children: number[];
}

/**
 * An execution in memory: its record, its strands, and what of both the store does not know yet. Changes are
 * made through its methods, which note them for the next commit.
 */
export class Run {
  readonly record: ExecutionRecord;
  readonly machine: Machine;
  readonly strands = new Map<number, Strand>();
  readonly #forks = new Map<number, Fork>();
  readonly #input: Payload;
  /** Strands that can be advanced now, in order. */
  readonly ready: number[] = [];
  /** Not yet stored. */
  unsavedEvents: HistoryEvent[] = [];
  readonly unsavedStrands = new Set<number>();
  readonly removedStrands = new Set<number>();
  /** Strands the store has: only these need removing there. */
  readonly #stored = new Set<number>();
  recordChanged = false;
  isNew: boolean;
  /** What was last retried, caught or failed with; for who looks right afterwards. */
  lastFailure: Failure | undefined;

  constructor(record: ExecutionRecord, machine: Machine, strands: readonly Strand[], isNew = false) {
    this.isNew = isNew;
    this.record = record;
    this.machine = machine;
    this.#input = { value: JSON.parse(record.input), text: record.input };
    for (const strand of strands) {
      this.#admit(strand);
      this.#stored.add(strand.id);
    }
  }

  get input(): Payload {
    return this.#input;
  }

  get isOpen(): boolean {
    return this.record.status === 'RUNNING';
  }

  get isDirty(): boolean {
    return (
      this.isNew ||
      this.recordChanged ||
      this.unsavedEvents.length > 0 ||
      this.unsavedStrands.size > 0 ||
      this.removedStrands.size > 0
    );
  }

  saved(): void {
    this.isNew = false;
    this.unsavedEvents = [];
    for (const id of this.unsavedStrands) this.#stored.add(id);
    for (const id of this.removedStrands) this.#stored.delete(id);
    this.unsavedStrands.clear();
    this.removedStrands.clear();
    this.recordChanged = false;
  }

  change(change: Partial<ExecutionRecord>): void {
    Object.assign(this.record, change);
    this.recordChanged = true;
  }

  /** Appends an event and answers its id. The last one the history has room for is kept for the execution's end. */
  emit(
    now: number,
    type: string,
    previousEventId: number,
    details?: readonly [`${string}EventDetails`, Details],
  ): number {
    const id = this.record.nextEvent;
    if (id >= MAX_EVENTS && !type.startsWith('Execution')) return id - 1;
    this.record.nextEvent = id + 1;
    this.recordChanged = true;
    const event = { timestamp: now / 1_000, type, id, previousEventId };
    this.unsavedEvents.push(details ? { ...event, [details[0]]: details[1] } : event);
    return id;
  }

  get isFull(): boolean {
    return this.record.nextEvent >= MAX_EVENTS;
  }

  scopeOf(strand: Strand): Scope {
    const scope = this.machine.scopes.get(strand.scope);
    if (!scope) throw new Error(`no scope '${strand.scope}' in the definition of ${this.record.arn}`);
    return scope;
  }

  stateOf(strand: Strand): State {
    const state = this.scopeOf(strand).states.get(strand.state);
    if (!state)
      throw new Error(`no state '${strand.state}' in scope '${strand.scope}' of ${this.record.arn}`);
    return state;
  }

  strand(id: number): Strand {
    const strand = this.strands.get(id);
    if (!strand) throw new Error(`no strand ${id} in ${this.record.arn}`);
    return strand;
  }

  spawn(born: Omit<Strand, 'id'>): Strand {
    const strand = { ...born, id: this.record.nextStrand };
    this.change({ nextStrand: strand.id + 1 });
    this.#admit(strand);
    this.unsavedStrands.add(strand.id);
    return strand;
  }

  #admit(strand: Strand): void {
    this.strands.set(strand.id, strand);
    if (strand.phase.at === 'ready') this.ready.push(strand.id);
    if (strand.parent === undefined) return;
    const fork = this.#fork(strand.parent);
    fork.children.push(strand.id);
    fork.spawned++;
    if (strand.phase.at === 'failed') fork.failed++;
    else if (strand.phase.at !== 'ended') fork.active++;
  }

  #fork(parent: number): Fork {
    let fork = this.#forks.get(parent);
    if (!fork) this.#forks.set(parent, (fork = { spawned: 0, active: 0, failed: 0, children: [] }));
    return fork;
  }

  /** Changes a strand; one that has become ready is queued. */
  update(strand: Strand, change: Partial<Omit<Strand, 'id'>>): void {
    const was = strand.phase.at;
    Object.assign(strand, change);
    this.unsavedStrands.add(strand.id);
    const is = strand.phase.at;
    if (change.phase && is === 'ready') this.ready.push(strand.id);
    if (strand.parent === undefined || was === is) return;
    const fork = this.#fork(strand.parent);
    const over = (at: string) => at === 'ended' || at === 'failed';
    if (!over(was) && over(is)) fork.active--;
    if (over(was) && !over(is)) fork.active++;
    if (is === 'failed') fork.failed++;
    if (was === 'failed') fork.failed--;
  }

  fork(parent: number): Readonly<Fork> {
    return this.#fork(parent);
  }

  children(parent: number): readonly Strand[] {
    return this.#fork(parent).children.map((id) => this.strand(id));
  }

  /** Removes all strands below one. */
  prune(parent: number): void {
    const fork = this.#forks.get(parent);
    if (!fork) return;
    this.#forks.delete(parent);
    for (const child of fork.children) {
      this.prune(child);
      this.strands.delete(child);
      this.unsavedStrands.delete(child);
      if (this.#stored.has(child)) this.removedStrands.add(child);
    }
    if (this.ready.length > 0)
      this.ready.splice(0, Infinity, ...this.ready.filter((id) => this.strands.has(id)));
  }
}
