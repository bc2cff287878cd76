import type { ExecutionStore } from '../store/executions.ts';

/** How often an execution came to each of its task states, read from its history as far as it is not known yet. */
export class Visits {
  readonly #executions: ExecutionStore;
  /** By execution and state: the events with which it was entered. */
  readonly #entries = new Map<number, { readonly states: Map<string, number[]>; readTo: number }>();

  constructor(executions: ExecutionStore) {
    this.#executions = executions;
  }

  /** 0 for the first visit. @param entered the id of the event with which the state was entered. */
  count(execution: number, state: string, entered: number): number {
    let known = this.#entries.get(execution);
    if (!known) this.#entries.set(execution, (known = { states: new Map(), readTo: 0 }));
    if (known.readTo < entered)
      for (const { id, type, ...event } of this.#executions.historySince(execution, known.readTo)) {
        known.readTo = id;
        if (type !== 'TaskStateEntered') continue;
        const { name } = event['stateEnteredEventDetails'] as { readonly name: string };
        const entries = known.states.get(name);
        if (entries) entries.push(id);
        else known.states.set(name, [id]);
      }
    return Math.max(known.states.get(state)?.indexOf(entered) ?? 0, 0);
  }

  forget(execution: number): void {
    this.#entries.delete(execution);
  }
}
