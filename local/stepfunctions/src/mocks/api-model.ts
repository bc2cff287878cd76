import { installedClient } from '../integrations/aws/installed.ts';
import { splitResource } from '../integrations/integration.ts';
import { schemaOf, type Schema } from './api-schema.ts';

/** The answers of the commonest calls, for projects that do not have the service's client. */
const KNOWN: Readonly<Record<string, Schema>> = {
  'sqs:sendMessage': structure('SendMessageResult', [
    'MD5OfMessageBody',
    'MD5OfMessageAttributes',
    'MD5OfMessageSystemAttributes',
    'MessageId',
    'SequenceNumber',
  ]),
  'sns:publish': structure('PublishResponse', ['MessageId', 'SequenceNumber']),
  'states:startExecution': structure('StartExecutionOutput', ['ExecutionArn', 'StartDate'], 2),
};

/** `lambda:invoke` shows the payload as the value it is, not as the bytes that the API answers. */
const INVOKE: Schema = {
  ...{ is: 'structure', name: 'InvocationResponse', required: new Set() },
  members: new Map<string, () => Schema>([
    ['StatusCode', () => ({ is: 'number' })],
    ['Payload', () => ({ is: 'any' })],
    ...['ExecutedVersion', 'FunctionError', 'LogResult', 'DurableExecutionArn'].map(
      (name) => [name, (): Schema => ({ is: 'string' })] as const,
    ),
  ]),
};

function structure(name: string, members: readonly string[], required = 0): Schema {
  const string = (): Schema => ({ is: 'string' });
  return {
    ...{ is: 'structure', name, required: new Set(members.slice(0, required)) },
    members: new Map(
      members.map((member) => [member, member.endsWith('Date') ? (): Schema => ({ is: 'time' }) : string]),
    ),
  };
}

const pascal = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Command {
  readonly schema?: readonly unknown[];
}

/** The shape of what a resource answers, where a client installed in the project, or this file, knows it. */
export function answerShape(resource: string): Schema | undefined {
  const split = splitResource(/^arn:[^:]+:states:[^:]*:[^:]*:(.+)$/.exec(resource)?.[1] ?? '');
  // What answers a callback is the worker's business, what a job ends with the integration's.
  if (split?.pattern !== 'request') return undefined;
  const [, , service = '', action = ''] = /^(aws-sdk:)?([a-z0-9]+):([a-zA-Z]+)$/.exec(split.call) ?? [];
  if (split.call === 'lambda:invoke') return INVOKE;
  return fromClient(service, action) ?? KNOWN[`${service}:${action}`];
}

function fromClient(service: string, action: string): Schema | undefined {
  const Command = installedClient(service)?.module[`${pascal(action)}Command`];
  if (typeof Command !== 'function') return undefined;
  const operation = new (Command as new (input: object) => Command)({}).schema;
  const output = operation?.[5];
  return typeof output === 'function' ? schemaOf(output as () => number) : undefined;
}
