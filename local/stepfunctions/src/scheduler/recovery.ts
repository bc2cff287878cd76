import { close } from '../execution/close.ts';
import type { Run } from '../execution/run.ts';
import type { World } from '../execution/world.ts';
import { RUNTIME } from '../language/errors/runtime.ts';
import type { Interrupted } from '../store/executions.ts';
import type { Store } from '../store/store.ts';
import type { Conductor } from './conductor.ts';
import type { Residents } from './residents.ts';

/** Deaths of the process in a row, without an execution getting on, that make it a suspect. */
const SUSPECT_AFTER = 5;
/** Deaths while it was taken up alone, again without getting on, that convict it. */
const CONVICTED_AFTER = 5;
/** Milliseconds for which a suspect waits while the others get on. */
const QUARANTINE = 250;
/** Milliseconds a suspect has to bring the process down before it is believed. */
const TRIAL = 1_000;

const SUSPECT = 'suspect';

/**
 * Takes up what was at work when the process ended. An execution that may have ended it, because it was under way each
 * time and never got on, is kept back until the others have had their turn, then taken up alone. A crash loop stops
 * nobody else by that; and if the process keeps dying of the one alone, that execution fails.
 */
export class Recovery {
  readonly #store: Store;
  readonly #residents: Residents;
  readonly #conductor: Conductor;
  readonly #world: World;

  constructor(store: Store, residents: Residents, conductor: Conductor, world: World) {
    this.#store = store;
    this.#residents = residents;
    this.#conductor = conductor;
    this.#world = world;
  }

  takeUp(): void {
    const { executions } = this.#store;
    const interrupted = executions.interrupted();
    const convicted = this.#verdict(interrupted);
    const suspects: number[] = [];
    const others: number[] = [];
    for (const { id, crashes } of interrupted) {
      executions.setCrashes(id, crashes + 1);
      if (id !== convicted) (crashes + 1 >= SUSPECT_AFTER ? suspects : others).push(id);
    }
    this.#store.db.commit();
    if (convicted !== undefined) this.#fail(convicted);
    for (const id of others) this.#resume(id);
    if (suspects.length > 0) setTimeout(() => void this.#tryAlone(suspects), QUARANTINE).unref();
  }

  /** The execution under trial when the process died, once that has happened too often. */
  #verdict(interrupted: readonly Interrupted[]): number | undefined {
    const suspect = this.#store.meta(SUSPECT);
    if (suspect === undefined) return undefined;
    const key = `deaths of ${suspect}`;
    // Whoever gets on is innocent: a commit of its own has set the count back.
    const isStuck = interrupted.some(({ id, crashes }) => String(id) === suspect && crashes > 0);
    if (!isStuck) {
      this.#store.setMeta(key, undefined);
      this.#store.setMeta(SUSPECT, undefined);
      return undefined;
    }
    const deaths = Number(this.#store.meta(key) ?? 0) + 1;
    const isConvicted = deaths >= CONVICTED_AFTER;
    this.#store.setMeta(key, isConvicted ? undefined : String(deaths));
    this.#store.setMeta(SUSPECT, undefined);
    return isConvicted ? Number(suspect) : undefined;
  }

  #fail(id: number): void {
    const cause = `The engine ended ${CONVICTED_AFTER} times while this execution alone was taken up.`;
    void this.#conductor
      .change(() => {
        const run = this.#residents.load(id);
        if (run?.isOpen)
          close(this.#world, run, { status: 'FAILED', error: RUNTIME, cause }, run.record.nextEvent - 1);
      })
      // Refused by the store: the next start finds it as it is.
      .catch(() => undefined);
  }

  /** Strands that were ready run; tasks that were out are handed out again. */
  #resume(id: number): Run | undefined {
    const run = this.#residents.load(id);
    if (!run) return undefined;
    for (const strand of run.strands.values()) {
      if (strand.phase.at === 'task' && !strand.phase.flight.submitted)
        this.#world.dispatch(run, strand, strand.phase.flight);
      if (strand.phase.at === 'mapRun') this.#world.moveMapData(run, strand);
    }
    this.#conductor.wake(run);
    return run;
  }

  async #tryAlone(suspects: readonly number[]): Promise<void> {
    for (const id of suspects) {
      try {
        await this.#conductor.change(() => this.#store.setMeta(SUSPECT, String(id)));
        this.#resume(id);
        await Promise.race([
          this.#conductor.idle(),
          new Promise((resolve) => setTimeout(resolve, TRIAL).unref()),
        ]);
        await this.#conductor.change(() => {
          this.#store.setMeta(SUSPECT, undefined);
          this.#store.setMeta(`deaths of ${id}`, undefined);
          this.#store.executions.setCrashes(id, 0);
        });
      } catch {
        // The store refuses or the engine closes: the next start tries again.
        return;
      }
    }
  }
}
