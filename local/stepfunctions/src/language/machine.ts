import type { Template } from '../evaluator/template.ts';
import type { Catcher, Retrier } from './recovery.ts';

export type StateType = 'Task' | 'Pass' | 'Wait' | 'Choice' | 'Parallel' | 'Map' | 'Succeed' | 'Fail';

/** What every state has; what it does, closing over the fields of its kind, is `State` in execution/visit.ts. */
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
  /** What a Task calls. */
  readonly resource?: string;
}

/** A workflow: the machine itself, a branch, or an item processor. */
export interface Scope<S extends StateShape = StateShape> {
  /** Where the scope stands in the definition; strands remember it. */
  readonly path: string;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, S>;
}

export interface Machine<S extends StateShape = StateShape> {
  readonly timeoutSeconds: number | undefined;
  readonly root: Scope<S>;
  readonly scopes: ReadonlyMap<string, Scope<S>>;
}
