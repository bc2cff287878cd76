import type { Run } from '../execution/run.ts';
import type { Strand } from '../execution/strand.ts';
import type { ExecutionRecord } from '../store/records.ts';
import type { Executions } from './executions.ts';
import type { House } from './house.ts';
import type { MapRuns } from './map-runs.ts';
import { Problem } from './problem.ts';
import { LONGEST_OPEN, redriveStatus } from './redrive.ts';

/** Executions taken up again where they failed, on the definition they began with. */
export class Redrives {
  readonly #house: House;
  readonly #executions: Executions;
  readonly #mapRuns: MapRuns;

  constructor(house: House, executions: Executions, mapRuns: MapRuns) {
    this.#house = house;
    this.#executions = executions;
    this.#mapRuns = mapRuns;
  }

  apply(arn: string): ExecutionRecord {
    const { clock, conductor } = this.#house;
    const run = this.#executions.load(arn);
    const now = clock.now();
    const status = redriveStatus(run.record, now);
    if (status.redriveStatus !== 'REDRIVABLE')
      throw new Problem(
        'ExecutionNotRedrivable',
        `Execution is not redrivable: '${status.redriveStatusReason ?? ''}'`,
      );
    const redrives = run.record.redrives + 1;
    run.emit(now, 'ExecutionRedriven', run.record.nextEvent - 1, [
      'executionRedrivenEventDetails',
      { redriveCount: redrives },
    ]);
    const limit = now + (run.machine.timeoutSeconds ?? Infinity) * 1_000;
    run.change({
      ...{
        status: 'RUNNING',
        stopped: null,
        error: null,
        cause: null,
        redrives,
        redriven: now,
        deadline: Math.min(limit, run.record.started + LONGEST_OPEN),
      },
    });
    for (const strand of [...run.strands.values()]) this.#takeUp(run, strand, now);
    conductor.wake(run);
    this.#house.statusChanged(run.record);
    return run.record;
  }

  /** What had ended stays; what was under way does its work again with its retries restored. */
  #takeUp(run: Run, strand: Strand, now: number): void {
    if (strand.phase.at === 'ended') return;
    const phase = strand.phase.at === 'failed' ? strand.phase.was : strand.phase;
    if (phase.at === 'forked' && run.children(strand.id).length > 0)
      return run.update(strand, { phase, attempts: [] });
    if (phase.at === 'ready') return run.update(strand, { phase, attempts: [] });
    if (phase.at === 'mapRun') {
      run.update(strand, { phase, attempts: [] });
      const redriveCount = this.#mapRuns.redrive(phase.mapRun, run);
      const details = { mapRunArn: phase.mapRun, redriveCount };
      run.update(strand, {
        previous: run.emit(now, 'MapRunRedriven', strand.previous, ['mapRunRedrivenEventDetails', details]),
      });
      return;
    }
    run.update(strand, { phase: { at: 'retrying', due: now }, attempts: [] });
    run.ready.push(strand.id);
  }
}
