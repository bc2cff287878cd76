import type { Run } from '../execution/run.ts';
import { settle, visitOf } from '../execution/step.ts';
import type { Phase, Strand } from '../execution/strand.ts';
import { record, type Visit } from '../execution/visit.ts';
import { readItems, type ItemSource } from '../integrations/objects/items.ts';
import { writeResults, type Result, type ResultPlan } from '../integrations/objects/results.ts';
import type { ObjectStore } from '../integrations/objects/store.ts';
import { itemReaderFailed, resultWriterFailed } from '../language/errors/map-data.ts';
import type { House } from './house.ts';
import type { MapRuns } from './map-runs.ts';

type Waiting = Extract<Phase, { readonly at: 'mapRun' }>;

/** What a distributed Map reads before its MapRun and writes after it: outside of the line of work, as tasks are. */
export class MapData {
  readonly #house: House;
  readonly #mapRuns: MapRuns;
  readonly #objects: ObjectStore | undefined;

  constructor(house: House, mapRuns: MapRuns, objects: ObjectStore | undefined) {
    this.#house = house;
    this.#mapRuns = mapRuns;
    this.#objects = objects;
  }

  /** Begins, or takes up after a kill, what a strand waits for. Once it is durable that it does. */
  dispatch(run: Run, strand: Strand): void {
    const { phase } = strand;
    if (phase.at !== 'mapRun') return;
    const { reading, writing } = phase;
    const { conductor } = this.#house;
    const fly = async (): Promise<void> => {
      conductor.flights++;
      if (reading) await this.#read(run.record.id, strand.id, phase, reading);
      else if (writing) await this.#write(run.record.id, strand.id, phase);
      conductor.flightEnded();
    };
    if (reading || writing) conductor.afterCommit(() => void fly());
  }

  get #store(): ObjectStore {
    if (this.#objects) return this.#objects;
    throw new Error(
      'This engine has no S3: give it a folder (--objects) or an endpoint (--endpoint s3=http://…)',
    );
  }

  async #read(execution: number, strand: number, phase: Waiting, source: ItemSource): Promise<void> {
    const items = await attempted(() => readItems(this.#store, source));
    await this.#land(execution, strand, phase, async (visit) => {
      if (items.ok && visit.state.itemsRead)
        return settle(visit, await visit.state.itemsRead(visit, items.value));
      const failure = itemReaderFailed(items.ok ? '' : items.reason);
      record(visit, 'MapRunFailed', [
        'mapRunFailedEventDetails',
        { error: failure.error, cause: failure.cause },
      ]);
      return settle(visit, { is: 'failed', failure });
    });
  }

  async #write(execution: number, strand: number, phase: Waiting): Promise<void> {
    const plan = this.#mapRuns.load(phase.mapRun)?.record.results;
    const results = this.#mapRuns.resultsOf(phase.mapRun);
    const written = await attempted(() => write(this.#store, phase.mapRun, plan, results));
    await this.#land(execution, strand, phase, () =>
      this.#mapRuns.written(
        phase.mapRun,
        written.ok ? written.value : undefined,
        written.ok ? undefined : resultWriterFailed(written.reason),
      ),
    );
  }

  /** Applied where the strand still waits for it. */
  #land(
    execution: number,
    strandId: number,
    phase: Waiting,
    land: (visit: Visit) => Promise<void>,
  ): Promise<void> {
    const { conductor, residents, world } = this.#house;
    return conductor.persist(async () => {
      const run = residents.load(execution);
      const strand = run?.strands.get(strandId);
      if (!run?.isOpen || strand?.phase.at !== 'mapRun' || strand.phase.mapRun !== phase.mapRun) return;
      await land(visitOf(world, run, strand));
      conductor.wake(run);
    });
  }
}

async function write(
  store: ObjectStore,
  mapRun: string,
  plan: ResultPlan | undefined,
  results: readonly Result[],
): Promise<Readonly<Record<string, unknown>>> {
  if (!plan?.to) throw new Error(`${mapRun} writes no results`);
  return writeResults(store, mapRun, plan.to, plan.transformation, results);
}

type Attempted<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

async function attempted<T>(work: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
