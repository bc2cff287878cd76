import { setTimeout as sleep } from 'node:timers/promises';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { NOWHERE, run, served, standIn, task, type Said } from './stand-in.ts';
import { bench, refusal, type Told } from './support.ts';

const failure = ({ error, cause }: Told) => [error, cause];

const GET = { TableName: 't', Key: { id: { S: 'x' } } };
const CONDITION = {
  status: 400,
  headers: { 'x-amzn-requestid': 'R1' },
  body: {
    __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
    message: 'The conditional request failed',
  },
};
const INVALID = {
  status: 400,
  headers: { 'x-amzn-requestid': 'R1' },
  body: { __type: 'com.amazon.coral.validate#ValidationException', message: 'One is wrong' },
};

describe('dynamodb', () => {
  test('the SDK integration gives the answer alone [documented]', async () => {
    const { told } = await served('dynamodb', 'aws-sdk:dynamodb:getItem', GET, { body: { Item: GET.Key } });
    expect(told.value).toEqual({ Item: { id: { S: 'x' } } });
  });
  test('the optimised integration gives the response around it too [recorded]', async () => {
    const { told } = await served('dynamodb', 'dynamodb:getItem', GET, { body: { Item: GET.Key } });
    expect(told.value).toMatchObject({
      Item: { id: { S: 'x' } },
      SdkHttpMetadata: { HttpStatusCode: 200 },
    });
  });

  /** Every call of the table's life by either integration, with the operation it is on the wire. */
  const calls: readonly (readonly [resource: string, operation: string, args: object])[] = [
    ['dynamodb:getItem', 'GetItem', GET],
    ['dynamodb:putItem', 'PutItem', { TableName: 't', Item: {} }],
    ['dynamodb:updateItem', 'UpdateItem', { ...GET, UpdateExpression: 'set a = :a' }],
    ['dynamodb:deleteItem', 'DeleteItem', GET],
    ['aws-sdk:dynamodb:query', 'Query', { TableName: 't', KeyConditionExpression: 'id = :id' }],
    ['aws-sdk:dynamodb:scan', 'Scan', { TableName: 't' }],
    ['aws-sdk:dynamodb:batchWriteItem', 'BatchWriteItem', { RequestItems: { t: [] } }],
    ['aws-sdk:dynamodb:transactWriteItems', 'TransactWriteItems', { TransactItems: [] }],
  ];
  test.each(calls)(
    '%s is %s, its arguments sent as they are [documented]',
    async (resource, operation, args) => {
      const { told, asked } = await served('dynamodb', resource, args, { body: {} });
      expect(told.status).toBe('SUCCEEDED');
      expect(asked?.headers).toMatchObject({
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'content-type': 'application/x-amz-json-1.0',
        authorization: expect.stringMatching(
          /^AWS4-HMAC-SHA256 Credential=.*\/us-east-1\/dynamodb\/aws4_request/,
        ),
      });
      expect(JSON.parse(asked?.body ?? '')).toEqual(args);
    },
  );

  const errors: readonly (readonly [resource: string, said: Said, error: string, cause: string])[] = [
    [
      'aws-sdk:dynamodb:putItem',
      CONDITION,
      'DynamoDb.ConditionalCheckFailedException',
      'The conditional request failed (Service: DynamoDb, Status Code: 400, Request ID: R1)',
    ],
    [
      'dynamodb:putItem',
      CONDITION,
      'DynamoDB.ConditionalCheckFailedException',
      'The conditional request failed (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ConditionalCheckFailedException; Request ID: R1; Proxy: null)',
    ],
    [
      'aws-sdk:dynamodb:putItem',
      INVALID,
      'DynamoDb.DynamoDbException',
      'One is wrong (Service: DynamoDb, Status Code: 400, Request ID: R1)',
    ],
  ];
  test.each(errors)(
    '%s fails by AWS’s name and cause: case %$ [recorded]',
    async (resource, said, error, cause) => {
      const { told } = await served('dynamodb', resource, { TableName: 't', Item: {} }, said);
      expect(failure(told)).toEqual([error, cause]);
    },
  );
  test('a refusal that the optimised integration has no name for is its service’s older base exception [ours]', async () => {
    const { told } = await served('dynamodb', 'dynamodb:putItem', { TableName: 't', Item: {} }, INVALID);
    expect(failure(told)).toEqual([
      'DynamoDB.AmazonDynamoDBException',
      'One is wrong (Service: AmazonDynamoDBv2; Status Code: 400; Error Code: ValidationException; Request ID: R1; Proxy: null)',
    ]);
  });

  test('without a table, or with a name that is none, it is refused at creation [documented]', async () => {
    const engine = await bench({}, { endpoints: { dynamodb: NOWHERE } });
    const refused = (args: object) => refusal(engine.runState(task('dynamodb:getItem', args)));
    expect(await refused({ Key: {} })).toContain("The field 'TableName' is required but was missing");
    expect(await refused({ ...GET, Tabel: 't' })).toContain(
      "The field 'Tabel' is not supported by Step Functions",
    );
  });
});

describe('Services that do not answer as they should', () => {
  test('nothing listens: SdkClientException, which can be retried [recorded]', async () => {
    const told = await run('aws-sdk:dynamodb:getItem', GET, { endpoints: { dynamodb: NOWHERE } });
    expect(failure(told)).toEqual([
      'DynamoDb.SdkClientException',
      expect.stringMatching(/^Unable to execute HTTP request: .*ECONNREFUSED/),
    ]);
  });
  test('a 500 without a word is the service’s base exception [ours]', async () => {
    const { told } = await served(
      'sqs',
      'aws-sdk:sqs:purgeQueue',
      { QueueUrl: 'q' },
      { status: 500, body: '' },
    );
    expect(told.error).toBe('Sqs.SqsException');
    expect(told.cause).toContain('Status Code: 500');
  });
  test('a page in place of JSON is a failure too [ours]', async () => {
    const { told } = await served('kms', 'aws-sdk:kms:listKeys', {}, { body: '<html>' });
    expect(told.error).toBe('Kms.KmsException');
  });
  test('more than a state may pass on fails the task [documented]', async () => {
    const { told } = await served(
      'ssm',
      'aws-sdk:ssm:getParameter',
      {},
      { body: { Value: 'x'.repeat(262_144) } },
    );
    expect(told.error).toBe('States.DataLimitExceeded');
  });
  test('TimeoutSeconds ends the wait for one that is silent [documented]', async () => {
    const { url, asked } = await standIn(() => undefined);
    const engine = await bench({}, { endpoints: { dynamodb: url } });
    const machine = await engine.create({
      StartAt: 'S',
      States: { S: task('aws-sdk:dynamodb:getItem', GET, { TimeoutSeconds: 5 }) },
    });
    const { executionArn = '' } = await engine.client.send(
      new StartExecutionCommand({ stateMachineArn: machine }),
    );
    await expect.poll(() => asked.length).toBe(1);
    await engine.clock.advanceTo(engine.clock.now() + 6_000, () => sleep(20));
    const { events } = await engine.tell(executionArn);
    expect(events.at(-1)?.executionFailedEventDetails?.error).toBe('States.Timeout');
  });
});

describe('aws-sdk', () => {
  test('a service is called by its protocol’s names, and answers with capitals and ISO times [documented]', async () => {
    const { told, asked } = await served(
      'logs',
      'aws-sdk:cloudwatchlogs:describeLogGroups',
      { LogGroupNamePrefix: 'a' },
      { body: { logGroups: [{ logGroupName: 'ab' }] } },
    );
    expect([asked?.headers['x-amz-target'], asked?.body]).toEqual([
      'Logs_20140328.DescribeLogGroups',
      '{"logGroupNamePrefix":"a"}',
    ]);
    expect(told.value).toEqual({ LogGroups: [{ LogGroupName: 'ab' }] });
    const secret = await served(
      'secretsmanager',
      'aws-sdk:secretsmanager:getSecretValue',
      { SecretId: 's' },
      { body: { Name: 's', CreatedDate: 1_767_225_600.5, SecretString: '{}' } },
    );
    expect(secret.told.value).toEqual({
      Name: 's',
      CreatedDate: '2026-01-01T00:00:00.500Z',
      SecretString: '{}',
    });
  });

  test('an unmodelled refusal is the service’s base exception [recorded]', async () => {
    const body = { __type: 'ValidationException', message: 'Invalid name.' };
    const { told } = await served(
      'secretsmanager',
      'aws-sdk:secretsmanager:createSecret',
      {},
      {
        ...{ status: 400, body },
        headers: { 'x-amzn-requestid': 'R1' },
      },
    );
    expect(failure(told)).toEqual([
      'SecretsManager.SecretsManagerException',
      'Invalid name. (Service: SecretsManager, Status Code: 400, Request ID: R1)',
    ]);
  });

  test('a service of another protocol is called by the project’s own SDK client [ours]', async () => {
    const { told, asked } = await served(
      'lambda',
      'aws-sdk:lambda:getFunctionConfiguration',
      { FunctionName: 'f' },
      { headers: { 'content-type': 'application/json' }, body: { FunctionName: 'f', Timeout: 3 } },
    );
    expect(asked?.url).toBe('/2015-03-31/functions/f/configuration');
    expect(told.value).toEqual({ FunctionName: 'f', Timeout: 3 });
    const missing = await served(
      'lambda',
      'aws-sdk:lambda:getFunctionConfiguration',
      { FunctionName: 'f' },
      {
        status: 404,
        headers: { 'content-type': 'application/json', 'x-amzn-errortype': 'ResourceNotFoundException' },
        body: { Message: 'Function not found' },
      },
    );
    expect(missing.told.error).toBe('Lambda.ResourceNotFoundException');
  });

  test('`*` is where any other service is [ours]', async () => {
    const { told } = await served(
      '*',
      'aws-sdk:ssm:getParameter',
      { Name: 'n' },
      { body: { Parameter: {} } },
    );
    expect(told.value).toEqual({ Parameter: {} });
  });

  test('AWS has no .sync of it, and other services none that is not in its list [documented]', async () => {
    const engine = await bench({}, { endpoints: { '*': NOWHERE }, mocks: { file: {} } });
    const refused = (resource: string) => refusal(engine.runState(task(resource, {})));
    expect(await refused('aws-sdk:ecs:runTask.sync')).toContain('not supported');
    expect(await refused('glue:startJobRun.waitForTaskToken')).toContain('not supported');
    expect(await refused('dynamodb:scan')).toContain('not supported');
  });
});

describe('What this engine does not have', () => {
  const refusals: readonly (readonly [what: string, state: object, way: string])[] = [
    ['a service that is nowhere', task('sns:publish', { Message: '' }), '--endpoint sns=http'],
    ['a service of the SDK that is nowhere', task('aws-sdk:kms:listKeys', {}), '--endpoint kms=http'],
    ['a job of another service', task('glue:startJobRun.sync', { JobName: 'j' }), 'mock the state'],
    ['http:invoke without connections', task('http:invoke', {}), '--connections'],
  ];
  test.each(refusals)(
    '%s is refused with the way out, and not as a mistake [ours]',
    async (_, state, way) => {
      const said = await refusal((await bench()).runState(state));
      expect(said).toMatch(/^NotSupportedByThisEngine: .*NOT_SUPPORTED_BY_THIS_ENGINE/);
      expect(said).toContain(way);
    },
  );
  test('so is a machine of JSONPath [ours]', async () => {
    const engine = await bench();
    const said = await refusal(engine.create({ QueryLanguage: undefined, StartAt: 'P', States: {} }));
    expect(said).toMatch(/^NotSupportedByThisEngine: .*"QueryLanguage": "JSONata"/);
  });
  test('a mistake beside it makes it one [ours]', async () => {
    const said = await refusal(
      (await bench()).runState(task('sns:publish', { Message: '' }, { TimeoutSeconds: 0 })),
    );
    expect(said).toMatch(/^InvalidDefinition: /);
  });
});
