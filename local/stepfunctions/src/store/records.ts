import type { ResultPlan } from '../integrations/objects/results.ts';

/** What the store keeps, as plain records. Times are epoch milliseconds; definitions, inputs and outputs JSON text. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';
export type MachineType = 'STANDARD' | 'EXPRESS';

/** Who is told when an execution closes: the task of a parent (`.sync`), or the MapRun it is an item of. */
export type Waiter =
  | { readonly kind: 'task'; readonly execution: number; readonly strand: number; readonly serial: number }
  | { readonly kind: 'mapRun'; readonly mapRun: string; readonly index: number };

export interface ExecutionRecord {
  readonly id: number;
  readonly arn: string;
  readonly machine: string;
  readonly name: string;
  readonly started: number;
  readonly input: string;
  /** Identifies the definition it runs. */
  readonly definition: string;
  readonly revision: string;
  readonly role: string;
  readonly type: MachineType;
  readonly waiter: Waiter | null;
  readonly traceHeader: string | null;
  /** The ARNs of the version and the alias that it was started by. */
  readonly version?: string | undefined;
  readonly alias?: string | undefined;
  /** Of a MapRun's child, the execution that the MapRun is of. */
  readonly origin?: string | undefined;
  /** The test case of the mock file that it runs. */
  readonly testCase?: string | undefined;
  status: ExecutionStatus;
  stopped: number | null;
  output: string | null;
  error: string | null;
  cause: string | null;
  /** When the whole execution times out. */
  deadline: number | null;
  nextEvent: number;
  nextStrand: number;
  redrives: number;
  redriven: number | null;
}

export interface MachineRecord {
  readonly arn: string;
  readonly name: string;
  readonly type: MachineType;
  readonly created: number;
  updated: number;
  definition: string;
  role: string;
  revision: string;
  /** Logging, tracing and encryption configuration: kept and described, without effect here. */
  settings: Readonly<Record<string, unknown>>;
  tags: Readonly<Record<string, string>>;
  deleting: boolean;
  /** The number of the version published last, whether or not it still exists: numbers are not given twice. */
  published?: number;
}

/** What a machine was when it was published. Nothing of it changes. */
export interface VersionRecord {
  readonly arn: string;
  readonly machine: string;
  readonly number: number;
  readonly created: number;
  readonly description: string | undefined;
  readonly revision: string;
  readonly definition: string;
  readonly role: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Route {
  /** The version's ARN. */
  readonly version: string;
  /** Of a hundred executions, so many. */
  readonly weight: number;
}

export interface AliasRecord {
  readonly arn: string;
  readonly machine: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly routes: readonly Route[];
  readonly created: number;
  readonly updated: number;
}

export interface ActivityRecord {
  readonly arn: string;
  readonly name: string;
  readonly created: number;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tags: Readonly<Record<string, string>>;
}

export type MapRunStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** A distributed Map: what it is to do, fixed at its start, and how far it is. */
export interface MapRunRecord {
  readonly arn: string;
  readonly execution: number;
  readonly strand: number;
  readonly started: number;
  readonly label: string;
  readonly scope: string;
  readonly type: MachineType;
  /** The inputs of the child executions as JSON texts, and how many items each holds. */
  readonly inputs: readonly string[];
  readonly sizes: readonly number[];
  /** What becomes of its results; without it they are the state's, outputs alone. */
  readonly results?: ResultPlan | undefined;
  status: MapRunStatus;
  stopped: number | null;
  redrives: number;
  redriven: number | null;
  maxConcurrency: number;
  toleratedCount: number | null;
  toleratedPercentage: number | null;
}

/** A child execution of a MapRun. */
export interface MapItem {
  readonly status: ExecutionStatus;
  readonly output: string | null;
}
