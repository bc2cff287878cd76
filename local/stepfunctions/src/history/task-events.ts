import type { Call } from '../integrations/integration.ts';
import { NOT_TRUNCATED, type Details } from './event.ts';

/**
 * What a task tells of itself. A function or an activity named by its own ARN has events of its own, without resource
 * type; everything else is a service's task.
 */
export type TaskEvent = readonly [type: string, details?: readonly [`${string}EventDetails`, Details]];

type Named = Pick<Call, 'kind' | 'resourceType' | 'resource'>;

const PREFIXES = { service: 'Task', function: 'LambdaFunction', activity: 'Activity' } as const;

function eventOf(
  { kind = 'service', resourceType, resource }: Named,
  what: string,
  details: Details,
): TaskEvent {
  const type = `${PREFIXES[kind]}${what}`;
  const shown = kind === 'service' ? { resourceType, resource, ...details } : details;
  return [type, [`${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`, shown]];
}

export interface Scheduled {
  /** The resource as the definition names it. */
  readonly arn: string;
  readonly region: string;
  /** The arguments as JSON text. */
  readonly parameters: string;
  /** The role of its `Credentials`. */
  readonly role: string | undefined;
  readonly timeoutSeconds: number | undefined;
  readonly heartbeatSeconds: number | undefined;
}

export function scheduled(call: Named, { arn, region, parameters, role, ...limits }: Scheduled): TaskEvent {
  const { timeoutSeconds, heartbeatSeconds } = limits;
  const times = {
    ...(role !== undefined && { taskCredentials: { roleArn: role } }),
    ...(timeoutSeconds !== undefined && { timeoutInSeconds: timeoutSeconds }),
    ...(heartbeatSeconds !== undefined &&
      call.kind !== 'function' && { heartbeatInSeconds: heartbeatSeconds }),
  };
  return (call.kind ?? 'service') === 'service'
    ? eventOf(call, 'Scheduled', { region, parameters, ...times })
    : eventOf(call, 'Scheduled', { input: parameters, inputDetails: NOT_TRUNCATED, resource: arn, ...times });
}

export const started = (call: Named, workerName?: string): TaskEvent =>
  call.kind === 'function'
    ? ['LambdaFunctionStarted']
    : eventOf(call, 'Started', workerName === undefined ? {} : { workerName });

export const submitted = (call: Named, output: string): TaskEvent =>
  eventOf(call, 'Submitted', { output, outputDetails: NOT_TRUNCATED });

export const succeeded = (call: Named, output: string): TaskEvent =>
  eventOf(call, 'Succeeded', { output, outputDetails: NOT_TRUNCATED });

export const failed = (call: Named, error: string | null, cause: string | null): TaskEvent =>
  eventOf(call, 'Failed', { ...(error !== null && { error }), ...(cause !== null && { cause }) });

export const timedOut = (call: Named, error: string | null): TaskEvent =>
  eventOf(call, 'TimedOut', { error });
