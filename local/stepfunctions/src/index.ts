import { TravellingClock } from './clock.ts';
import { EngineCore } from './engine.ts';
import { OPERATIONS, type OperationName } from './operations/index.ts';
import { startExecution } from './operations/start-execution.ts';
import type { EngineOptions } from './options.ts';
import type { Input } from './protocol/input.ts';
import { ProtocolServer } from './protocol/server.ts';
import { Problem } from './service/problem.ts';

export { TravellingClock, type Clock, type TravellingClockOptions } from './clock.ts';
export type { EngineOptions } from './options.ts';
export type * from './mocks/format.ts';
export { checkedFile as checkedMockFile, MockFileError } from './mocks/faults.ts';
export { loadMocks } from './mocks/load.ts';
export type { MocksOptions } from './mocks/mocks.ts';
export type { Watcher } from './execution/watcher.ts';
export type { Endpoints } from './integrations/aws/endpoints.ts';
export type { Connection, ConnectionsFile } from './integrations/http/connections.ts';
export type { FunctionInvoker } from './integrations/lambda.ts';
export type { MessageHook } from './integrations/messages.ts';
export type { Call, Integration, Pattern, TaskAnswer, TaskRequest } from './integrations/integration.ts';
export type { StatusChange } from './service/status-change.ts';
export { isForeign } from './protocol/foreign.ts';
export { DirectoryInUse, StoreFailure, type Durability } from './store/database.ts';

export interface Engine {
  /** Where the AWS protocol is spoken. */
  readonly url: string;
  /** Resolves when nothing can run and no task is out; parked callbacks and future waits do not count. */
  idle(): Promise<void>;
  readonly busy: boolean;
  /** When the first state that failed is tried again (`Retry`), if by `until`; both in milliseconds since 1970. */
  nextRetry(until: number): number | undefined;
  /** An operation of the AWS API without the way over HTTP. @throws Error by the name that AWS gives the problem. */
  call(operation: OperationName, input: Input): Promise<Readonly<Record<string, unknown>>>;
  /** StartExecution without the way over HTTP; one of that name that has ended is no failure. */
  startOnce(stateMachineArn: string, name: string, input: string): Promise<void>;
  /** Leaves everything durable. */
  close(): Promise<void>;
}

/** Starts an engine on a data directory and goes on with what was at work there. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const core = new EngineCore(options);
  const { movable = false, clock } = options;
  const time = movable && clock instanceof TravellingClock ? core.time(clock) : undefined;
  const server = new ProtocolServer(core.services, time);
  let url: string;
  try {
    url = await server.listen(options.port, options.host);
  } catch (error) {
    await core.close();
    throw error;
  }
  try {
    core.resume();
  } catch (error) {
    await server.close();
    await core.close();
    throw error;
  }
  return {
    url,
    idle: () => core.conductor.idle(),
    get busy() {
      return core.conductor.busy;
    },
    nextRetry: (until) => core.nextRetry(until),
    call: (operation, input) => OPERATIONS[operation](core.services, input),
    async startOnce(stateMachineArn, name, input) {
      try {
        await startExecution(core.services, { stateMachineArn, name, input });
      } catch (error) {
        if (!(error instanceof Problem && error.type === 'ExecutionAlreadyExists')) throw error;
      }
    },
    async close() {
      await server.close();
      await core.close();
    },
  };
}
