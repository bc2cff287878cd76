import type { Clock } from './clock.ts';
import type { Endpoints } from './integrations/aws/endpoints.ts';
import type { ConnectionsFile } from './integrations/http/connections.ts';
import type { Integration } from './integrations/integration.ts';
import type { FunctionInvoker } from './integrations/lambda.ts';
import type { MessageHook } from './integrations/messages.ts';
import type { Watcher } from './execution/watcher.ts';
import type { MocksOptions } from './mocks/mocks.ts';
import type { StatusChange } from './service/status-change.ts';
import type { Durability } from './store/database.ts';

export interface EngineOptions {
  /** Where everything is kept, by one process at a time; without it, in memory, and gone with the process. */
  readonly dataDir?: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The address to listen on; this machine's own, 127.0.0.1, unless told. Nobody is asked for credentials. */
  readonly host?: string;
  readonly clock: Clock;
  /** Whether `PUT /_clock` moves the clock, which is then kept with the data; it must be a TravellingClock. */
  readonly movable?: boolean;
  readonly invoke: FunctionInvoker;
  /**
   * Where services are, by their names in resources (`sqs`, `secretsmanager`; `*` for any other). Definitions that call
   * one that is nowhere are refused.
   */
  readonly endpoints?: Endpoints;
  /** The endpoint of DynamoDB. */
  readonly dynamodbEndpoint?: string;
  /** A folder that stands for S3: its folders are the buckets. An endpoint `s3` serves as well. */
  readonly objects?: string;
  /** EventBridge's connections, by which `http:invoke` calls. */
  readonly connections?: ConnectionsFile;
  /** Functions that stand for these services, in place of their endpoints. */
  readonly sns?: MessageHook;
  readonly sqs?: MessageHook;
  readonly events?: MessageHook;
  /** Called once it is durable that a standard execution began, was redriven or ended. */
  readonly onStatusChange?: (change: StatusChange) => void;
  /** Further plug-ins. */
  readonly integrations?: readonly Integration[];
  /** Default: us-east-1 and 123456789012. The partition follows from the region. */
  readonly region?: string;
  readonly account?: string;
  /**
   * What a commit survives: `machine`, the default, a power cut too (an fsync a commit); `process` a kill at any
   * moment, at a third of the cost: for tests and throw-away instances.
   */
  readonly durability?: Durability;
  /** Makes a fresh data directory's tokens, jitter and random functions repeatable. */
  readonly seed?: number;
  /** Answers in the integrations' place, as its mock file says; definitions may then name any service. */
  readonly mocks?: MocksOptions;
  /** Is told which ways executions take. */
  readonly watcher?: Watcher;
}
