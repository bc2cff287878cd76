import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { served, task, type Said } from './stand-in.ts';
import { bench } from './support.ts';

describe('sns:publish, sqs:sendMessage, events:putEvents', () => {
  test('values are sent as JSON texts, the answer is the service’s [documented]', async () => {
    const seen: unknown[] = [];
    const hook = (answer: object) => async (parameters: object) => {
      seen.push(parameters);
      return { ...answer };
    };
    const engine = await bench(
      {},
      {
        sns: hook({ MessageId: 'm1' }),
        sqs: hook({ MessageId: 'm2' }),
        events: hook({ Entries: [{ EventId: 'e' }], FailedEntryCount: 0 }),
      },
    );
    const value = async (resource: string, args: object) =>
      (await engine.runState(task(resource, args))).value;
    expect(await value('sns:publish', { TopicArn: 't', Message: { a: 1 } })).toMatchObject({
      MessageId: 'm1',
    });
    expect(await value('sqs:sendMessage', { QueueUrl: 'q', MessageBody: { b: 2 } })).toMatchObject({
      MessageId: 'm2',
      SdkHttpMetadata: { HttpStatusCode: 200 },
    });
    const entry = { Detail: { c: 3 }, DetailType: 'd', Source: 's', Resources: ['mine'] };
    expect(await value('events:putEvents', { Entries: [entry] })).toEqual({
      Entries: [{ EventId: 'e' }],
      FailedEntryCount: 0,
    });
    expect(seen).toEqual([
      { TopicArn: 't', Message: '{"a":1}' },
      { QueueUrl: 'q', MessageBody: '{"b":2}' },
      {
        Entries: [
          {
            ...{ Detail: '{"c":3}', DetailType: 'd', Source: 's' },
            Resources: [
              'mine',
              expect.stringContaining(':stateMachine:'),
              expect.stringContaining(':execution:'),
            ],
          },
        ],
      },
    ]);
  });

  test('SQS is asked by JSON, and answers in the response around it [documented]', async () => {
    const { told, asked } = await served(
      'sqs',
      'sqs:sendMessage',
      { QueueUrl: 'http://q', MessageBody: { a: 1 }, DelaySeconds: 3 },
      { body: { MessageId: 'm', MD5OfMessageBody: '0' } },
    );
    expect(asked?.headers['x-amz-target']).toBe('AmazonSQS.SendMessage');
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      ...{ QueueUrl: 'http://q', MessageBody: '{"a":1}', DelaySeconds: 3 },
    });
    expect(told.value).toMatchObject({ MessageId: 'm', SdkHttpMetadata: { HttpStatusCode: 200 } });
  });

  test('SNS is asked by a form, attributes numbered [documented]', async () => {
    const { told, asked } = await served(
      'sns',
      'sns:publish',
      {
        ...{ TopicArn: 't', Message: 'a&b' },
        MessageAttributes: { kind: { DataType: 'String', StringValue: 'x' } },
      },
      {
        body: '<PublishResponse><PublishResult><MessageId>m&amp;1</MessageId></PublishResult></PublishResponse>',
      },
    );
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      ...{ Action: 'Publish', Version: '2010-03-31', TopicArn: 't', Message: 'a&b' },
      'MessageAttributes.entry.1.Name': 'kind',
      'MessageAttributes.entry.1.Value.DataType': 'String',
      'MessageAttributes.entry.1.Value.StringValue': 'x',
    });
    expect(told.value).toMatchObject({ MessageId: 'm&1' });
  });

  const errors: readonly (readonly [
    service: string,
    resource: string,
    args: object,
    said: Said,
    error: string,
  ])[] = [
    [
      'sqs',
      'sqs:sendMessage',
      { QueueUrl: 'q', MessageBody: null },
      {
        status: 400,
        body: {
          __type: 'com.amazonaws.sqs#MissingParameter',
          message: 'must contain the parameter MessageBody',
        },
      },
      'SQS.AmazonSQSException',
    ],
    [
      'sqs',
      'sqs:sendMessage',
      { QueueUrl: 'q', MessageBody: 'm' },
      { status: 400, body: { __type: 'com.amazonaws.sqs#QueueDoesNotExist', message: 'no' } },
      'SQS.QueueDoesNotExistException',
    ],
    [
      'sns',
      'sns:publish',
      { TopicArn: 't', Message: 'm' },
      { status: 400, body: '<Error><Code>InvalidParameter</Code><Message>Topic Name</Message></Error>' },
      'SNS.InvalidParameterException',
    ],
    [
      'events',
      'events:putEvents',
      { Entries: [{ Source: 's' }] },
      { body: { FailedEntryCount: 1, Entries: [{ ErrorCode: 'InvalidArgument' }] } },
      'EventBridge.FailedEntry',
    ],
  ];
  test.each(errors)(
    '%s: a refusal of %s is named by AWS’s name: case %$ [ours]',
    async (service, resource, args, said, error) => {
      expect((await served(service, resource, args, said)).told.error).toBe(error);
    },
  );

  test('a rejected entry’s cause is the whole answer [recorded]', async () => {
    const body = { FailedEntryCount: 1, Entries: [{ ErrorCode: 'X' }] };
    const { told } = await served('eventbridge', 'events:putEvents', { Entries: [] }, { body });
    expect(JSON.parse(told.cause ?? '')).toEqual(body);
  });

  test('.waitForTaskToken: the message carries the token, and its consumer answers [documented]', async () => {
    let token = '';
    const engine = await bench(
      {},
      {
        sqs: async ({ MessageBody }) => {
          token = (JSON.parse(String(MessageBody)) as { token: string }).token;
          return { MessageId: 'm' };
        },
      },
    );
    const arn = await engine.begin(
      await engine.create({
        StartAt: 'S',
        States: {
          S: task('sqs:sendMessage.waitForTaskToken', {
            QueueUrl: 'q',
            MessageBody: { token: '{% $states.context.Task.Token %}' },
          }),
        },
      }),
    );
    await engine.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"done":true}' }));
    expect((await engine.tell(arn)).value).toEqual({ done: true });
  });
});
