import type { ActivityRecord } from '../store/records.ts';
import { activityArn } from './arns.ts';
import { activityNameOf } from '../integrations/activity.ts';
import type { House } from './house.ts';
import { invalidArn, Problem } from './problem.ts';

/** How long a worker waits for a task, in milliseconds of the world's time: it holds a connection. */
const LONGEST_POLL = 60_000;

export interface WorkerTask {
  readonly taskToken: string;
  readonly input: string;
}

/** Activities, and the workers that ask for their tasks. */
export class Activities {
  readonly #house: House;
  /** Workers that wait, by activity. */
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(house: House) {
    this.#house = house;
    house.flights.offer((activity) => this.#wake(activity));
  }

  get(arn: string): ActivityRecord {
    const activity = this.#house.store.activities.get(arn);
    if (activity) return activity;
    if (activityNameOf(arn) === undefined) throw invalidArn(arn);
    throw new Problem('ActivityDoesNotExist', `Activity Does Not Exist: '${arn}'`);
  }

  /** Again under the same name: the activity there is. */
  create(wanted: Pick<ActivityRecord, 'name' | 'settings' | 'tags'>): Promise<ActivityRecord> {
    const { store, place, clock, conductor } = this.#house;
    return conductor.change(() => {
      const arn = activityArn(place, wanted.name);
      const existing = store.activities.get(arn);
      if (existing) {
        if (JSON.stringify(existing.settings) === JSON.stringify(wanted.settings)) return existing;
        throw new Problem('ActivityAlreadyExists', `Activity Already Exists: '${arn}'`);
      }
      const activity = { ...wanted, arn, created: clock.now() };
      store.activities.save(activity);
      return activity;
    });
  }

  delete(arn: string): Promise<void> {
    if (activityNameOf(arn) === undefined) throw invalidArn(arn);
    return this.#house.conductor.change(() => this.#house.store.activities.remove(arn));
  }

  /** The next task, once there is one; undefined when none came in time, or nobody waits any more. */
  async task(
    arn: string,
    workerName: string | undefined,
    signal: AbortSignal | undefined,
  ): Promise<WorkerTask | undefined> {
    const ended = AbortSignal.any([AbortSignal.timeout(LONGEST_POLL), ...(signal ? [signal] : [])]);
    while (!ended.aborted) {
      const offered = this.#listen(arn, ended);
      try {
        const task = await this.#house.conductor.change(() => this.#take(arn, workerName));
        if (task) return task;
        await offered.promise;
      } finally {
        offered.stop();
      }
    }
    return undefined;
  }

  #take(arn: string, workerName: string | undefined): WorkerTask | undefined {
    this.get(arn);
    const { store, flights, tokens } = this.#house;
    for (let next = store.activityTasks.next(arn); next; next = store.activityTasks.next(arn)) {
      const taken = flights.take(next.execution, next.strand, workerName);
      store.activityTasks.remove(next);
      if (taken) return { taskToken: tokens.issue(taken.place), input: taken.input };
    }
    return undefined;
  }

  /** Resolves when the activity has something new, or the wait is over. */
  #listen(arn: string, ended: AbortSignal): { readonly promise: Promise<void>; stop(): void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const all = this.#waiting.get(arn) ?? new Set();
    this.#waiting.set(arn, all.add(resolve));
    const onEnd = () => resolve();
    ended.addEventListener('abort', onEnd);
    return {
      promise,
      stop: () => {
        ended.removeEventListener('abort', onEnd);
        all.delete(resolve);
        if (all.size === 0 && this.#waiting.get(arn) === all) this.#waiting.delete(arn);
      },
    };
  }

  #wake(activity: string): void {
    for (const wake of this.#waiting.get(activity) ?? []) wake();
  }
}
