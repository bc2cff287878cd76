import { createHash } from 'node:crypto';
import { MapRun } from '../execution/map-run.ts';
import type { Run } from '../execution/run.ts';
import { settle, visitOf } from '../execution/step.ts';
import type { Strand } from '../execution/strand.ts';
import { record as recordEvent } from '../execution/visit.ts';
import type { MapRunPlan } from '../execution/world.ts';
import { transformed, type Result } from '../integrations/objects/results.ts';
import { endedOutput } from '../integrations/states.ts';
import { exceedToleratedFailureThreshold } from '../language/errors/exceed-tolerated-failure-threshold.ts';
import type { Failure } from '../language/errors/failure.ts';
import { uuid } from '../evaluator/moment.ts';
import type { ExecutionRecord, MapRunRecord } from '../store/records.ts';
import { executionArn, expressArn } from './arns.ts';
import type { Executions } from './executions.ts';
import type { House } from './house.ts';
import { Problem } from './problem.ts';

/** AWS runs this many child executions of a MapRun at the same time at most. */
const MOST_CONCURRENT = 10_000;

const nameOfChild = (mapRun: string, index: number): string =>
  uuid(createHash('sha256').update(`${mapRun} ${index}`).digest().subarray(0, 16));

const iso = (ms: number | null): string | undefined => (ms === null ? undefined : new Date(ms).toISOString());

/** A child execution as AWS writes it into a file of results. */
const toldOf = (child: ExecutionRecord): Readonly<Record<string, unknown>> => ({
  ...endedOutput(child, false),
  StartDate: iso(child.started),
  StopDate: iso(child.stopped),
});

/** Distributed Maps: each batch of items is an execution of its own. */
export class MapRuns {
  readonly #house: House;
  readonly #executions: Executions;
  readonly #open = new Map<string, MapRun>();
  /** Takes up a child execution that failed; given once there is something that can. */
  redriveChild: (arn: string) => void = () => undefined;

  constructor(house: House, executions: Executions) {
    this.#house = house;
    this.#executions = executions;
  }

  load(arn: string): MapRun | undefined {
    const open = this.#open.get(arn);
    if (open) return open;
    const record = this.#house.store.mapRuns.get(arn);
    if (!record) return undefined;
    const run = new MapRun(record, this.#house.store.mapRuns.items(arn), false);
    this.#open.set(arn, run);
    return run;
  }

  start(run: Run, strand: Strand, plan: MapRunPlan): void {
    const mapRun = new MapRun(
      {
        ...{ arn: plan.arn, execution: run.record.id, strand: strand.id, started: this.#house.clock.now() },
        ...{ label: plan.label, scope: plan.scope, type: plan.type, inputs: plan.inputs, sizes: plan.sizes },
        maxConcurrency: plan.maxConcurrency,
        results: plan.results,
        toleratedCount: plan.toleratedCount ?? null,
        toleratedPercentage: plan.toleratedPercentage ?? null,
        ...{ status: 'RUNNING', stopped: null, redrives: 0, redriven: null },
      },
      [],
      true,
    );
    this.#open.set(plan.arn, mapRun);
    this.#house.conductor.follow(() => this.#goOn(mapRun, run));
  }

  /** Starts child executions up to the limit; ends the MapRun when all have ended or too many have failed. */
  async #goOn(mapRun: MapRun, parent: Run): Promise<void> {
    const { record } = mapRun;
    if (record.status !== 'RUNNING') return;
    if (mapRun.isExceeded) return this.#end(mapRun, parent, false);
    const limit = record.maxConcurrency || MOST_CONCURRENT;
    let { running } = mapRun.counts('executions');
    while (mapRun.items.length < record.inputs.length && running < limit) {
      this.#startChild(mapRun, parent, mapRun.items.length);
      running++;
    }
    if (running === 0) await this.#end(mapRun, parent, true);
  }

  #childOf(mapRun: MapRun, parent: Run, index: number) {
    const { record } = mapRun;
    const name = nameOfChild(record.arn, index);
    const machineName = `${parent.record.machine.split(':').slice(6).join(':')}/${record.label}`;
    const { place } = this.#house;
    const arn =
      record.type === 'EXPRESS'
        ? expressArn(place, machineName, name, name)
        : executionArn(place, machineName, name);
    return { name, machineName, arn };
  }

  #startChild(mapRun: MapRun, parent: Run, index: number): void {
    const { record } = mapRun;
    const { name, machineName } = this.#childOf(mapRun, parent, index);
    const { definition, revision, role } = parent.record;
    mapRun.set(index, { status: 'RUNNING', output: null });
    this.#executions.start({
      target: {
        ...{ machine: `${parent.record.machine}/${record.label}`, name: machineName, type: record.type },
        ...{ definition, revision, role },
      },
      ...{ name, id: name },
      ...{ input: record.inputs[index] ?? 'null', scope: record.scope },
      ...{ waiter: { kind: 'mapRun', mapRun: record.arn, index }, testCase: parent.record.testCase },
      origin: parent.record.origin ?? parent.record.arn,
    });
  }

  /** A child execution has closed. */
  async childClosed(child: ExecutionRecord): Promise<void> {
    const { waiter } = child;
    if (waiter?.kind !== 'mapRun') return;
    const mapRun = this.load(waiter.mapRun);
    const parent = mapRun && this.#house.residents.load(mapRun.record.execution);
    if (!mapRun || !parent) return;
    mapRun.set(waiter.index, { status: child.status, output: child.output });
    await this.#goOn(mapRun, parent);
  }

  async #end(mapRun: MapRun, parent: Run, succeeded: boolean): Promise<void> {
    const { record } = mapRun;
    const strand = this.#waiting(mapRun, parent);
    if (record.results?.to && strand?.phase.at === 'mapRun') {
      if (strand.phase.writing) return;
      parent.update(strand, { phase: { ...strand.phase, writing: succeeded ? 'SUCCEEDED' : 'FAILED' } });
      if (!succeeded) this.#stopChildren(mapRun, parent);
      this.#house.world.moveMapData(parent, strand);
      return;
    }
    if (!succeeded) this.#stopChildren(mapRun, parent);
    const told = transformed(this.resultsOf(record.arn), record.results?.transformation ?? 'COMPACT');
    const outputs = record.results
      ? told
      : told.filter((_, index) => mapRun.items[index]?.status === 'SUCCEEDED');
    await this.#close(mapRun, parent, succeeded ? outputs : undefined, exceedToleratedFailureThreshold());
  }

  /** The strand that waits for a MapRun, if one still does. */
  #waiting({ record }: MapRun, parent: Run): Strand | undefined {
    const strand = parent.strands.get(record.strand);
    const waits = parent.isOpen && strand?.phase.at === 'mapRun' && strand.phase.mapRun === record.arn;
    return waits ? strand : undefined;
  }

  /** Ends it with what its state puts out, or with its failure where that is undefined. */
  async #close(mapRun: MapRun, parent: Run, output: unknown, failure: Failure): Promise<void> {
    const now = this.#house.clock.now();
    mapRun.change({ status: output === undefined ? 'FAILED' : 'SUCCEEDED', stopped: now });
    const strand = this.#waiting(mapRun, parent);
    if (!strand) return;
    const visit = visitOf(this.#house.world, parent, strand);
    if (output === undefined) {
      const details = { error: failure.error, cause: failure.cause };
      recordEvent(visit, 'MapRunFailed', ['mapRunFailedEventDetails', details]);
      await settle(visit, { is: 'failed', failure });
    } else {
      // MapStateExited hangs from MapRunStarted, past both (recorded).
      parent.emit(now, 'MapStateSucceeded', parent.emit(now, 'MapRunSucceeded', strand.previous));
      await settle(visit, { is: 'done', result: output, output });
    }
    this.#house.conductor.wake(parent);
  }

  /** Its results have been written, or could not be. */
  async written(arn: string, output: unknown, failure: Failure | undefined): Promise<void> {
    const mapRun = this.load(arn);
    const parent = mapRun && this.#house.residents.load(mapRun.record.execution);
    const phase = mapRun && parent && this.#waiting(mapRun, parent)?.phase;
    if (!mapRun || !parent || phase?.at !== 'mapRun') return;
    const succeeded = phase.writing === 'SUCCEEDED' && failure === undefined;
    await this.#close(
      mapRun,
      parent,
      succeeded ? output : undefined,
      failure ?? exceedToleratedFailureThreshold(),
    );
  }

  /** What is told of each of its child executions, those that never began among them. */
  resultsOf(arn: string): readonly Result[] {
    const mapRun = this.load(arn);
    const parent = mapRun && this.#house.residents.load(mapRun.record.execution);
    if (!mapRun || !parent) return [];
    return mapRun.record.inputs.map((input, index): Result => {
      const item = mapRun.items[index];
      const { arn: executionArn, name } = this.#childOf(mapRun, parent, index);
      const output = typeof item?.output === 'string' ? (JSON.parse(item.output) as unknown) : undefined;
      if (!item) return { status: 'PENDING', told: { Input: input, Name: name, Status: 'PENDING' }, output };
      const kept = mapRun.record.results && this.#house.residents.loadByArn(executionArn)?.record;
      return {
        ...{ status: item.status === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED', output },
        told: kept
          ? toldOf(kept)
          : { ExecutionArn: executionArn, Input: input, Name: name, Status: item.status },
      };
    });
  }

  #stopChildren(mapRun: MapRun, parent: Run): void {
    mapRun.items.forEach(({ status }, index) => {
      if (status === 'RUNNING') this.#executions.stop(this.#childOf(mapRun, parent, index).arn, null, null);
    });
  }

  /** The state around it has been given up. */
  abandon(arn: string): void {
    this.#house.conductor.follow(() => {
      const mapRun = this.load(arn);
      const parent = mapRun && this.#house.residents.load(mapRun.record.execution);
      if (mapRun?.record.status !== 'RUNNING' || !parent) return;
      mapRun.change({ status: 'ABORTED', stopped: this.#house.clock.now() });
      this.#stopChildren(mapRun, parent);
    });
  }

  /** Takes up the children that did not succeed, and those never started. */
  redrive(arn: string, parent: Run): number {
    const mapRun = this.load(arn);
    if (!mapRun) return 0;
    const now = this.#house.clock.now();
    mapRun.change({ status: 'RUNNING', stopped: null, redrives: mapRun.record.redrives + 1, redriven: now });
    mapRun.items.forEach(({ status }, index) => {
      if (status === 'SUCCEEDED' || status === 'RUNNING') return;
      mapRun.set(index, { status: 'RUNNING', output: null });
      this.redriveChild(this.#childOf(mapRun, parent, index).arn);
    });
    this.#house.conductor.follow(() => this.#goOn(mapRun, parent));
    return mapRun.record.redrives;
  }

  update(
    arn: string,
    change: Partial<Pick<MapRunRecord, 'maxConcurrency' | 'toleratedCount' | 'toleratedPercentage'>>,
  ): void {
    const mapRun = this.load(arn);
    if (!mapRun) throw new Problem('ResourceNotFound', `Resource not found: '${arn}'`, { resourceName: arn });
    if (mapRun.record.status !== 'RUNNING') throw new Problem('ValidationException', 'The MapRun has ended');
    mapRun.change(change);
    const parent = this.#house.residents.load(mapRun.record.execution);
    if (parent) this.#house.conductor.follow(() => this.#goOn(mapRun, parent));
  }

  save(): void {
    for (const run of this.#open.values()) if (run.isDirty) this.#house.store.mapRuns.save(run);
  }

  /** After a commit; what has ended is let go of. */
  saved(): void {
    for (const [arn, run] of this.#open) {
      run.saved();
      if (run.record.status !== 'RUNNING') this.#open.delete(arn);
    }
  }
}
