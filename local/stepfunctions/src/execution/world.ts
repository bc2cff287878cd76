import type { Clock } from '../clock.ts';
import type { Integrations } from '../integrations/integration.ts';
import type { ResultPlan } from '../integrations/objects/results.ts';
import type { Mocks } from '../mocks/mocks.ts';
import type { Watcher } from './watcher.ts';
import type { Tolerance } from '../language/tolerance.ts';
import type { Run } from './run.ts';
import type { Flight, Strand } from './strand.ts';

/** What the language's rules may ask of the engine around them. */
export interface World {
  readonly clock: Clock;
  /** From which all chance is derived. */
  readonly seed: string;
  readonly region: string;
  readonly account: string;
  readonly integrations: Integrations;
  /** What answers in the integrations' place. */
  readonly mocks: Mocks | undefined;
  /** Is told which ways executions take. */
  readonly watcher: Watcher | undefined;
  /** Stands over the context object when a single state is tested. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** A state is tested by itself: it tells what it would do, and does nothing below itself. */
  inspect?(found: Inspection): void;
  /** Then, what an ItemReader is said to have read. */
  readonly read?: readonly unknown[] | undefined;
  /** A token for the task that is about to be scheduled. */
  tokenFor(run: Run, strand: Strand): string;
  hasActivity(arn: string): boolean;
  /** Hands a task out once its scheduling is committed. */
  dispatch(run: Run, strand: Strand, flight: Flight): void;
  /** Gives up on a task: stops the child execution it waits for. */
  abandon(run: Run, flight: Flight): void;
  /** Begins, and gives up, a distributed Map. */
  startMapRun(run: Run, strand: Strand, plan: MapRunPlan): void;
  abandonMapRun(arn: string): void;
  /** Reads a distributed Map's items, or writes its results, as its phase says. */
  moveMapData(run: Run, strand: Strand): void;
  /** Tells whoever waits for the execution that it has closed. */
  closed(run: Run): void;
}

export interface Inspection {
  /** As TestState shows it. */
  readonly shown: Readonly<Record<string, unknown>>;
  /** Of a Map, how many of its items may fail. */
  readonly tolerance?: Tolerance | undefined;
  readonly items?: number;
}

export interface MapRunPlan {
  readonly arn: string;
  readonly label: string;
  readonly scope: string;
  readonly inputs: readonly string[];
  readonly sizes: readonly number[];
  readonly maxConcurrency: number;
  readonly results: ResultPlan | undefined;
  /** Undefined: not asked for. */
  readonly toleratedCount: number | undefined;
  readonly toleratedPercentage: number | undefined;
  readonly type: 'STANDARD' | 'EXPRESS';
}
