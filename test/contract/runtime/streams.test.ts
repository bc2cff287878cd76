import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendMessages } from '../../../functions/platform/queue.ts';
import { openFixture, type Fixture } from './fixture.ts';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await openFixture();
});
afterEach(() => fixture.close());

const put = (id: string, item: object) => fixture.call('PUT', `/items/${id}`, item);
const values = async (id: string) =>
  ((await fixture.call('GET', `/items/${id}`)).body as { values?: number[] }).values;
const deadLetters = () => {
  const found = [...fixture.instance.queues.values()].find(({ plan }) => plan.name.startsWith('DeadLetters'));
  if (found === undefined) throw new Error('The fixture has no dead letters');
  return found;
};
const advance = (duration: string) => fixture.call('POST', '/local/clock', { advance: duration });

describe('a stream', () => {
  test('has reached its function once the instance is idle, in order for each item', async () => {
    for (let value = 1; value <= 20; value += 1) await put('ordered', { value });
    await fixture.instance.idle();
    expect(await values('ordered')).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('gives up a record that keeps failing, tells the queue where it is, and goes on with the rest', async () => {
    for (const id of ['before', 'bad', 'after'])
      await put(id, { value: 1, ...(id === 'bad' && { poison: true }) });
    await advance('PT5M');
    expect(await values('before')).toEqual([1]);
    expect(await values('after')).toEqual([1]);
    const [letter] = deadLetters().receive(10);
    expect(JSON.parse(letter?.body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
      DDBStreamBatchInfo: {
        batchSize: 1,
        shardId: expect.any(String),
        startSequenceNumber: expect.any(String),
      },
    });
    expect(fixture.reported).toHaveLength(1);
  });

  test('is tried again until it is given up while the instance settles', async () => {
    await put('bad', { value: 1, poison: true });
    await fixture.call('POST', '/local/clock', { settle: true });
    expect(deadLetters().counts().visible).toBe(1);
  });

  test('goes on after a restart where it was', async () => {
    await put('restarted', { value: 1 });
    await fixture.instance.idle();
    await fixture.restart();
    await put('restarted', { value: 2 });
    await fixture.instance.idle();
    expect(await values('restarted')).toEqual([1, 2]);
  });
});

describe('a queue', () => {
  const letters = () => {
    const found = [...fixture.instance.queues.values()].find(({ plan }) => plan.name.startsWith('Letters'));
    if (found === undefined) throw new Error('The fixture has no letters');
    return found;
  };

  test('reaches its function; what is not taken comes again and ends with the dead letters', async () => {
    letters().send('yes');
    letters().send('no');
    await fixture.instance.idle();
    expect(letters().counts()).toEqual({ visible: 0, inFlight: 1, delayed: 0 });
    await advance('PT5M');
    expect(letters().counts()).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
    expect(
      deadLetters()
        .receive(10)
        .map(({ body }) => body),
    ).toEqual(['no']);
  });

  test('takes many messages at once, as the platform sends them with the AWS SDK', async () => {
    const { name } = deadLetters().plan;
    const origin = fixture.instance.endpoints.api;
    const client = new SQSClient({
      endpoint: `${origin}/local/sqs`,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const bodies = Array.from({ length: 25 }, (_, n) => `message ${n}`);
    const send = sendMessages(`${origin}/local/sqs/${name}`, client);
    expect(await send(bodies)).toEqual([]);
    expect(await send(['late'], { delaySeconds: 60 })).toEqual([]);
    expect(deadLetters().counts()).toEqual({ visible: 25, inFlight: 0, delayed: 1 });
    // A queue that is not there takes none, and says which.
    expect(await sendMessages(`${origin}/local/sqs/none`, client)(['a', 'b'])).toEqual([0, 1]);
    deadLetters().purge();
  });

  test('speaks the protocol of SQS, and outlives a restart', async () => {
    const { name } = deadLetters().plan;
    const sqs = async (operation: string, input: object) => {
      const { body } = await fixture.call(
        'POST',
        '/local/sqs',
        { QueueUrl: `x/${name}`, ...input },
        {
          'x-amz-target': `AmazonSQS.${operation}`,
        },
      );
      return (typeof body === 'string' ? JSON.parse(body) : body) as Record<string, unknown>;
    };
    await sqs('SendMessage', { MessageBody: 'hello' });
    await fixture.restart();
    expect(await sqs('GetQueueAttributes', {})).toMatchObject({
      Attributes: { ApproximateNumberOfMessages: '1' },
    });
    const { Messages } = await sqs('ReceiveMessage', {});
    const [message] = Messages as { Body: string; ReceiptHandle: string }[];
    expect(message?.Body).toBe('hello');
    await sqs('DeleteMessage', { ReceiptHandle: message?.ReceiptHandle });
    await advance('PT1M');
    expect(await sqs('ReceiveMessage', {})).toEqual({});
  });
});
