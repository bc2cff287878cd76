import { isFields } from '../language/reader.ts';
import type { ExecutionRecord } from '../store/records.ts';
import {
  metadata,
  splitResource,
  type Integration,
  type TaskAnswer,
  type TaskRequest,
} from './integration.ts';

/** Starts a child execution: `awaited` ones report their end to the task. */
export interface ChildStarter {
  (wanted: {
    readonly machine: string;
    readonly name: string | undefined;
    readonly input: string;
    readonly awaited: boolean;
    readonly request: TaskRequest;
  }): Promise<ExecutionRecord>;
}

const JSON_1_0 = { connection: 'keep-alive', 'Content-Type': 'application/x-amz-json-1.0' };

/** What the request itself is answered with. */
export const startedOutput = (child: Pick<ExecutionRecord, 'arn' | 'started'>): Record<string, unknown> => ({
  ExecutionArn: child.arn,
  ...metadata(JSON_1_0, child.arn),
  StartDate: child.started,
});

const REDRIVE = {
  RedriveCount: 0,
  RedriveStatus: 'NOT_REDRIVABLE',
};

/** What the task sees of a child that has ended: texts with `.sync`, values with `.sync:2`. */
export function endedOutput(child: ExecutionRecord, asValues: boolean): Record<string, unknown> {
  const shown = (text: string) => (asValues ? (JSON.parse(text) as unknown) : text);
  return {
    ...(child.cause !== null && { Cause: child.cause }),
    ...(child.error !== null && { Error: child.error }),
    ExecutionArn: child.arn,
    Input: shown(child.input),
    InputDetails: { Included: true },
    Name: child.name,
    ...(child.output !== null && { Output: shown(child.output), OutputDetails: { Included: true } }),
    ...REDRIVE,
    RedriveStatusReason: `Execution is ${child.status} and cannot be redriven`,
    StartDate: child.started,
    StateMachineArn: child.machine,
    Status: child.status,
    StopDate: child.stopped,
  };
}

/** `states:startExecution`, plain, `.waitForTaskToken`, `.sync` and `.sync:2`. */
export const statesIntegration = (start: ChildStarter): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    if (split?.call !== 'states:startExecution') return undefined;
    const { pattern, suffix } = split;
    const awaited = pattern === 'sync' || pattern === 'sync:2';
    return {
      ...{
        resourceType: 'states',
        resource: `startExecution${suffix}`,
        pattern,
        required: ['StateMachineArn'],
      },
      async start(request): Promise<TaskAnswer> {
        const given = isFields(request.parameters) ? request.parameters : {};
        const input = given['Input'];
        try {
          const child = await start({
            machine: String(given['StateMachineArn']),
            name: given['Name'] === undefined ? undefined : String(given['Name']),
            input: typeof input === 'string' ? input : JSON.stringify(input ?? {}),
            ...{ awaited, request },
          });
          return { ok: true, output: startedOutput(child), ...(awaited && { child: child.arn }) };
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          const cause = `${error.message} (Service: AWSStepFunctions; Status Code: 400; Error Code: ${error.name})`;
          return { ok: false, error: `StepFunctions.${error.name}Exception`, cause };
        }
      },
    };
  },
});
