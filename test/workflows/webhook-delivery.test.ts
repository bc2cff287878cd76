import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY, epochMs, instantOf, millisBetween, MINUTE, SECOND } from '../../functions/kernel/instant.ts';
import { err, ok } from '../../functions/kernel/result.ts';
import { newSecret, type Secrets } from '../../functions/partners/secrets.ts';
import { attempt } from '../../functions/webhooks/attempt.ts';
import type { Outcome } from '../../functions/webhooks/rules.ts';
import { startEngine, TravellingClock } from '@liban/stepfunctions';
import { delivery, deliveryId, start, webhooks } from '../unit/webhooks/fixture.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** The machine on the engine, under a clock that moves only when told, calling the real task over a table in memory. */
const delivering = async (answer: (tries: number) => Outcome | Error) => {
  const clock = new TravellingClock({ base: () => epochMs(start) });
  const on = { ...(await webhooks()), clock: { now: () => instantOf(clock.now()) } };
  await on.table.transact([on.store.create(delivery())]);
  let tries = 0;
  const run = attempt({
    ...on,
    secrets: { find: () => Promise.resolve({ current: newSecret() }) } as unknown as Secrets,
    send: () => {
      const next = answer((tries += 1));
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    realTime: () => new Date(),
    draw: () => 0.5,
  });

  const dataDir = await mkdtemp(join(tmpdir(), 'webhook-delivery-'));
  closing.push(() => rm(dataDir, { recursive: true }));
  const engine = await startEngine({
    dataDir,
    port: 0,
    clock,
    // As Lambda answers an error that was thrown.
    invoke: async (_, payload) => {
      try {
        return { payload: await run(payload as Parameters<typeof run>[0]) };
      } catch (error) {
        const { name, message } = error as Error;
        return { payload: { errorType: name, errorMessage: message, trace: [] }, functionError: 'Unhandled' };
      }
    },
  });
  closing.push(() => engine.close());
  const client = new SFNClient({
    endpoint: engine.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const definition = (await readFile('statemachines/webhook-delivery.asl.json', 'utf8'))
    .replaceAll('${Partition}', 'aws')
    .replaceAll('${WebhooksTasks}', 'arn:aws:lambda:us-east-1:123456789012:function:webhooks-tasks');
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({
      name: 'webhook-delivery',
      definition,
      roleArn: 'arn:aws:iam::123456789012:role/r',
    }),
  );
  const { executionArn } = await client.send(
    new StartExecutionCommand({
      stateMachineArn,
      name: deliveryId(1),
      input: JSON.stringify({ deliveryId: deliveryId(1), round: 1 }),
    }),
  );
  await clock.advanceTo(clock.now() + 2 * DAY, () => engine.idle());
  const [{ status, output = '{}' }, { events = [] }, stored] = await Promise.all([
    client.send(new DescribeExecutionCommand({ executionArn })),
    client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1_000 })),
    on.store.find(deliveryId(1)),
  ]);
  return {
    status,
    output: JSON.parse(output) as unknown,
    transitions: events.filter(({ type }) => type?.endsWith('StateEntered')).length,
    attempts: stored?.delivery.attempts ?? [],
  };
};

describe('webhook-delivery', () => {
  it('costs one transition when the first attempt is taken', async () => {
    const done = await delivering(() => ok({ status: 200 }));
    expect(done).toMatchObject({ status: 'SUCCEEDED', output: { status: 'delivered' }, transitions: 1 });
  });

  it('waits for the moment the schedule gives, and costs two more for each attempt that fails', async () => {
    const done = await delivering((tries) => (tries < 3 ? err('connection-refused') : ok({ status: 200 })));
    expect(done).toMatchObject({ status: 'SUCCEEDED', output: { status: 'delivered' }, transitions: 5 });
    expect(done.attempts.map(({ at }) => millisBetween(start, at))).toEqual([
      0,
      5 * SECOND,
      5 * SECOND + 5 * MINUTE,
    ]);
  });

  it('ends after eight attempts with a delivery that is dead', async () => {
    const done = await delivering(() => ok({ status: 500 }));
    expect(done).toMatchObject({ status: 'SUCCEEDED', output: { status: 'dead' }, transitions: 15 });
    expect(done.attempts).toHaveLength(8);
  });

  it('ends at once when the endpoint is gone', async () => {
    const done = await delivering(() => ok({ status: 410 }));
    expect(done).toMatchObject({ status: 'SUCCEEDED', output: { status: 'disabled' }, transitions: 1 });
  });

  it('outlives breakdowns of its own function, which are no attempts', async () => {
    const done = await delivering((tries) => (tries < 4 ? new Error('broken') : ok({ status: 200 })));
    expect(done).toMatchObject({ status: 'SUCCEEDED', output: { status: 'delivered' }, transitions: 1 });
    expect(done.attempts).toHaveLength(1);
  });
});
