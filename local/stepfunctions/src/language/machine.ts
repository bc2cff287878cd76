import type { Template } from '../evaluator/template.ts';
import type { Outcome } from './outcome.ts';
import type { Failure } from './errors/failure.ts';
import type { Catcher, Retrier } from './recovery.ts';

export type StateType = 'Task' | 'Pass' | 'Wait' | 'Choice' | 'Parallel' | 'Map' | 'Succeed' | 'Fail';

/** What every state has; each kind closes over its own fields in the functions below. */
export interface StateShape {
  readonly type: StateType;
  readonly name: string;
  readonly next: string | undefined;
  readonly assign: Template | undefined;
  readonly output: Template | undefined;
  readonly retriers: readonly Retrier[];
  readonly catchers: readonly Catcher[];
  /** The workflows inside a Parallel or Map. */
  readonly inner: readonly Scope[];
  /** A Map whose results go to a ResultWriter. */
  readonly writesResults?: true;
  /** What a Task calls. */
  readonly resource?: string;
}

/** @typeParam V what a rule is given: a strand at the state, with all that it stands in (execution/visit.ts). */
export interface Behaviour<V> {
  /** Begins the state's work: at entry, and again at each retry. */
  perform(visit: V): Outcome | Promise<Outcome>;
  /** The moment the state waits for has come. */
  wake?(visit: V): Outcome | Promise<Outcome>;
  /** The items that a distributed Map had to wait for are there. */
  itemsRead?(visit: V, items: readonly unknown[]): Outcome | Promise<Outcome>;
  /** An inner strand (already marked as ended) has reached its end. */
  childEnded?(visit: V, child: number): Outcome | Promise<Outcome>;
  /** An inner strand has failed and nothing inside caught it. */
  childFailed?(visit: V, child: number, failure: Failure): Outcome | Promise<Outcome>;
}

export interface State<V = unknown> extends StateShape, Behaviour<V> {}

/** A workflow: the machine itself, a branch, or an item processor. */
export interface Scope {
  /** Where the scope stands in the definition; strands remember it. */
  readonly path: string;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

export interface Machine {
  readonly timeoutSeconds: number | undefined;
  readonly root: Scope;
  readonly scopes: ReadonlyMap<string, Scope>;
}
