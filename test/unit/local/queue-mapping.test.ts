import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { TravellingClock } from '@liban/stepfunctions';
import type { Functions } from '../../../local/functions/runtime.ts';
import { startQueueMappings } from '../../../local/mappings/queues.ts';
import { openQueues } from '../../../local/queues/store.ts';

const arn = 'arn:aws-cn:sqs:cn-north-1:000000000000:work';

/** A queue of ten messages with a function that ends when it is told to. */
const slow = (concurrency: number) => {
  const plan = { name: 'work', arn, delaySeconds: 0, retentionSeconds: 345_600, visibilitySeconds: 30 };
  const queues = openQueues(new DatabaseSync(':memory:'), new TravellingClock(), [plan]);
  const ends: (() => void)[] = [];
  let [running, most] = [0, 0];
  const functions = {
    invoke: async () => {
      most = Math.max(most, (running += 1));
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      return { ok: true, payload: { batchItemFailures: [] } };
    },
  } as unknown as Functions;
  const [mapping] = startQueueMappings(
    [
      {
        ...{
          id: 'mapping',
          source: arn,
          functionArn: 'f',
          batchSize: 1,
          parallel: 1,
          concurrency,
          filters: [],
        },
        policy: { bisect: false, maximumRetries: -1, maximumAgeMs: -1, reportsFailures: true },
        from: 'TRIM_HORIZON',
      },
    ],
    { queues, functions, report: (error) => expect.unreachable(String(error)) },
  );
  for (let n = 0; n < 10; n += 1) queues.get(arn)?.send(String(n));
  const endAll = async () => {
    while (mapping?.busy) {
      for (const end of ends.splice(0)) end();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { endAll, most: () => most, counts: () => queues.get(arn)?.counts() };
};

/** One message that takes long holds up no more than its own invocation, up to what the mapping allows. */
test.each([2, 4])('a queue is taken by at most %i invocations at once', async (concurrency) => {
  const { endAll, most, counts } = slow(concurrency);
  await endAll();
  expect(most()).toBe(concurrency);
  expect(counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
});
