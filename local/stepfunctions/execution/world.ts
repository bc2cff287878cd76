import type { Clock } from '../clock.ts';
import type { Integrations } from '../integrations/integration.ts';
import type { Run } from './run.ts';
import type { Flight, Strand } from './strand.ts';

/** What the language's rules may ask of the engine around them. */
export interface World {
  readonly clock: Clock;
  /** From which all chance is derived. */
  readonly seed: string;
  readonly region: string;
  readonly integrations: Integrations;
  /** A token for the task that is about to be scheduled. */
  tokenFor(run: Run, strand: Strand): string;
  /** Hands a task out once its scheduling is committed. */
  dispatch(run: Run, strand: Strand, flight: Flight): void;
  /** Gives up on a task: stops the child execution it waits for. */
  abandon(flight: Flight): void;
  /** Begins, and gives up, a distributed Map. */
  startMapRun(run: Run, strand: Strand, plan: MapRunPlan): string;
  abandonMapRun(arn: string): void;
  /** Tells whoever waits for the execution that it has closed. */
  closed(run: Run): void;
}

export interface MapRunPlan {
  readonly label: string;
  readonly scope: string;
  readonly inputs: readonly string[];
  readonly sizes: readonly number[];
  readonly maxConcurrency: number;
  readonly toleratedCount: number;
  readonly toleratedPercentage: number;
}
