import modules from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { splitResource } from '../integrations/integration.ts';
import { schemaOf, type Schema } from './api-schema.ts';

/** Services whose SDK client is not named as they are in a resource. */
const CLIENTS: Readonly<Record<string, string>> = {
  states: 'sfn',
  events: 'eventbridge',
  logs: 'cloudwatch-logs',
  cloudwatchlogs: 'cloudwatch-logs',
  bedrockruntime: 'bedrock-runtime',
  bedrock: 'bedrock-runtime',
  dynamodbstreams: 'dynamodb-streams',
  elasticmapreduce: 'emr',
  secretsmanager: 'secrets-manager',
};

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
export async function answerShape(resource: string): Promise<Schema | undefined> {
  const split = splitResource(/^arn:[^:]+:states:[^:]*:[^:]*:(.+)$/.exec(resource)?.[1] ?? '');
  // What answers a callback is the worker's business, what a job ends with the integration's.
  if (split?.pattern !== 'request') return undefined;
  const [, , service = '', action = ''] = /^(aws-sdk:)?([a-z0-9]+):([a-zA-Z]+)$/.exec(split.call) ?? [];
  if (split.call === 'lambda:invoke') return INVOKE;
  return (await fromClient(service, action)) ?? KNOWN[`${service}:${action}`];
}

const loaded = new Map<string, Promise<Readonly<Record<string, unknown>> | undefined>>();

async function fromClient(service: string, action: string): Promise<Schema | undefined> {
  const name = `@aws-sdk/client-${CLIENTS[service] ?? service}`;
  let client = loaded.get(name);
  if (!client) loaded.set(name, (client = load(name)));
  const Command = (await client)?.[`${pascal(action)}Command`];
  if (typeof Command !== 'function') return undefined;
  const operation = new (Command as new (input: object) => Command)({}).schema;
  const output = operation?.[5];
  return typeof output === 'function' ? schemaOf(output as () => number) : undefined;
}

/** A client of the project the engine runs in; not having it is no fault. */
async function load(name: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  let file: string;
  try {
    file = modules.createRequire(join(process.cwd(), 'package.json')).resolve(name);
  } catch {
    return undefined;
  }
  return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
}
