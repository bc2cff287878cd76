import { join } from 'node:path';
import type { Functions } from './functions/runtime.ts';
import { account, region } from './names.ts';
import type { Queues } from './queues/store.ts';
import {
  startEngine,
  type Clock,
  type Durability,
  type Engine,
  type StatusChange,
} from '@liban/stepfunctions';

export interface EngineParts {
  readonly directory: string;
  readonly port: number;
  readonly clock: Clock;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly onStatusChange: (change: StatusChange) => void;
  readonly dynamodb: string;
  readonly durability: Durability;
}

/** The engine, calling the functions and queues of the template. */
export const openEngine = ({
  directory,
  port,
  clock,
  functions,
  queues,
  onStatusChange,
  dynamodb,
  durability,
}: EngineParts): Promise<Engine> =>
  startEngine({
    dataDir: join(directory, 'stepfunctions'),
    durability,
    port,
    clock,
    region,
    account,
    dynamodbEndpoint: dynamodb,
    onStatusChange,
    invoke: async (name, payload) => {
      const invocation = await functions.invoke(name, payload);
      return invocation.ok ? { payload: invocation.payload } : invocation;
    },
    sqs: ({ QueueUrl, MessageBody }) => {
      const name = String(QueueUrl).split('/').at(-1);
      const queue = [...queues.values()].find(({ plan }) => plan.name === name);
      if (queue === undefined) return Promise.reject(new QueueDoesNotExist(String(QueueUrl)));
      return Promise.resolve({ MessageId: queue.send(String(MessageBody)) });
    },
  });

class QueueDoesNotExist extends Error {
  override readonly name = 'QueueDoesNotExist';
}
