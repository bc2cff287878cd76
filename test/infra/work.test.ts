import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { correlated } from '../../lib/constructs/correlated.ts';
import { calledBy, taskPlaceholder } from '../../lib/constructs/placeholders.ts';
import { entryOf, taskDomains } from '../../lib/functions.ts';
import { longestWait } from '../../functions/platform/outbox/limits.ts';
import { documentsIn, permissionsOf, roleOf } from './policies.ts';
import { artifacts, of, the } from './synthesised.ts';

/** A resource as the template has it. */
interface Raw {
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

const functions = of('AWS::Lambda::Function');
const arnOf = (entry: string) => functions.find((one) => one.entry === entry)?.arn ?? `no function ${entry}`;

const mappingOf = (entry: string) => {
  const found = of('AWS::Lambda::EventSourceMapping').filter(({ properties }) =>
    `${arnOf(entry)}:live`.endsWith(`:function:${String(properties['FunctionName'])}`),
  );
  expect(found).toHaveLength(1);
  return found[0]?.properties ?? {};
};

it('brings every new effect from the stream to its function, one batch of a shard at a time, for half a day at most', () => {
  const properties = mappingOf(entryOf('outbox', 'stream'));
  const { EventSourceArn, FunctionName, ...rest } = properties;
  expect(EventSourceArn).toBe(`${the('AWS::DynamoDB::Table', 'StorageTable').arn}/stream/local`);
  expect(FunctionName).toBeDefined();
  expect(rest).toEqual({
    // LATEST would lose what is written while the mapping is made.
    StartingPosition: 'TRIM_HORIZON',
    FilterCriteria: {
      Filters: [
        {
          Pattern: JSON.stringify({
            eventName: ['INSERT'],
            dynamodb: { Keys: { sk: { S: ['EFFECT'] } } },
          }),
        },
        {
          Pattern: JSON.stringify({
            eventName: ['INSERT'],
            dynamodb: { Keys: { pk: { S: [{ prefix: 'OUT#' }] } } },
          }),
        },
      ],
    },
    BatchSize: 250,
    // More would keep the order of items only, and not of a recipient's.
    ParallelizationFactor: 1,
    BisectBatchOnFunctionError: true,
    MaximumRecordAgeInSeconds: 12 * 3_600,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    DestinationConfig: { OnFailure: { Destination: the('AWS::SQS::Queue', 'DeadLettersQueue').arn } },
  });
});

describe.each([
  ['first attempts', 'QueuesFirstAttempts', entryOf('webhooks', 'queue'), 50, 120, 5],
  ['what AWS could not take', 'QueuesRetries', entryOf('outbox', 'queue'), 2, 300, 951],
] as const)('the queue of %s', (_, id, entry, concurrency, visibility, receipts) => {
  const { arn, properties } = the('AWS::SQS::Queue', id);

  it('brings ten messages at a time to its function, and again those that it did not take', () => {
    const { FunctionName: __, ...rest } = mappingOf(entry);
    expect(rest).toEqual({
      EventSourceArn: arn,
      BatchSize: 10,
      ScalingConfig: { MaximumConcurrency: concurrency },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('is encrypted, and keeps what nobody took among the dead letters', () => {
    expect(properties).toMatchObject({
      SqsManagedSseEnabled: true,
      VisibilityTimeout: visibility,
      RedrivePolicy: {
        deadLetterTargetArn: the('AWS::SQS::Queue', 'DeadLettersMessages').arn,
        maxReceiveCount: receipts,
      },
    });
  });

  it('hides a message six times as long as its function may take (AWS: "Using Lambda with SQS")', () => {
    const timeout = functions.find((one) => one.entry === entry)?.properties['Timeout'];
    expect(visibility).toBeGreaterThanOrEqual(6 * Number(timeout));
  });
});

it('an effect that waits is dead before its message is a dead letter, which SQS lets be received 1,000 times', () => {
  const { properties } = the('AWS::SQS::Queue', 'QueuesRetries');
  const { maxReceiveCount } = properties['RedrivePolicy'] as { maxReceiveCount: number };
  expect(maxReceiveCount).toBeLessThanOrEqual(1_000);
  expect(maxReceiveCount * Number(properties['VisibilityTimeout']) * 1_000).toBeGreaterThan(longestWait);
  expect(Number(properties['MessageRetentionPeriod']) * 1_000).toBeGreaterThan(longestWait);
});

const suffix = '.asl.json';
const definitions = readdirSync('statemachines')
  .filter((file) => file.endsWith(suffix))
  .map((file) => ({
    name: file.slice(0, -suffix.length),
    text: readFileSync(`statemachines/${file}`, 'utf8'),
  }));
const machine = (name: string) => {
  const found = of('AWS::StepFunctions::StateMachine').find(
    ({ properties }) => properties['StateMachineName'] === `Liban-${name}`,
  );
  if (!found) throw new Error(`No machine ${name}`);
  return found;
};

describe.each(definitions)('the state machine $name', ({ name, text }) => {
  const { properties } = machine(name);
  const called = taskDomains.filter((domain) => text.includes(`\${${taskPlaceholder(domain)}}`));

  it('is what its file says', () => {
    expect(properties['DefinitionString']).toBe(correlated(text));
  });

  it('keeps what executions carry and went through under the customer key, which its role may use for them alone', () => {
    const key = `${the('AWS::KMS::Key', 'ExecutionsKey').id}.Arn`;
    expect(properties['EncryptionConfiguration']).toEqual({
      Type: 'CUSTOMER_MANAGED_KMS_KEY',
      KmsKeyId: key,
      KmsDataKeyReusePeriodSeconds: 900,
    });
    const sealing = documentsIn(of('AWS::IAM::Policy'))
      .filter(({ role }) => role === roleOf(machine(name)))
      .flatMap(({ document }) => (document as { Statement: Record<string, unknown>[] }).Statement)
      .filter(({ Resource }) => Resource === key);
    expect(sealing.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [
        ['kms:Decrypt', 'kms:GenerateDataKey'],
        { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': machine(name).arn } },
      ],
      [
        'kms:GenerateDataKey',
        { StringEquals: { 'kms:EncryptionContext:SourceArn': 'arn:aws-cn:logs:cn-north-1:000000000000:*' } },
      ],
    ]);
  });

  it('says of its partition what cfn-lint takes for a fault, and of nothing else', () => {
    const template = artifacts.find(({ id }) => id === 'Liban-Work')?.template.Resources as Record<
      string,
      Raw
    >;
    expect(template[machine(name).id]?.Metadata?.['cfn-lint']).toEqual({
      config: { ignore_checks: ['E3601'] },
    });
    const resources = [...text.matchAll(/"Resource": "([^"]+)"/g)].map(([, one]) => one);
    for (const one of resources)
      expect(one).toMatch(/^arn:\$\{Partition\}:states:::lambda:invoke(\.waitForTaskToken)?$/);
  });

  it('logs errors, and never what executions carry', () => {
    expect(properties['LoggingConfiguration']).toMatchObject({
      Level: 'ERROR',
      IncludeExecutionData: false,
    });
    expect(properties['TracingConfiguration']).toEqual({ Enabled: false });
  });

  it('may invoke what is live of the functions that its definition names, and no other', () => {
    const invocable = permissionsOf(machine(name))
      .filter(({ action }) => action.startsWith('lambda:'))
      .map(({ action, resource }) => `${action} ${resource}`);
    const wanted = called.map((domain) => `lambda:InvokeFunction ${arnOf(entryOf(domain, 'tasks'))}:live`);
    expect(invocable.toSorted()).toEqual(wanted.toSorted());
  });

  it('may start and follow the children of its own distributed Map, where it has one', () => {
    const own = `Liban-${name}`;
    const states = permissionsOf(machine(name))
      .filter(({ action }) => action.startsWith('states:'))
      .map(({ action, resource }) => `${action} ${resource.split(':').slice(5).join(':')}`);
    expect(states.toSorted()).toEqual(
      text.includes('"DISTRIBUTED"')
        ? [
            `states:DescribeExecution execution:${own}/*`,
            `states:RedriveExecution execution:${own}/*`,
            `states:StartExecution stateMachine:${own}`,
            `states:StopExecution execution:${own}/*`,
          ]
        : [],
    );
  });
});

it('has no machine but those of the files', () => {
  expect(of('AWS::StepFunctions::StateMachine')).toHaveLength(definitions.length);
});

describe('schedules', () => {
  it.each([
    ['channel-digests', 'cron(0/15 * * * ? *)'],
    ['deadline-watch', 'cron(0/30 * * * ? *)'],
    ['overdue-notices', 'cron(5 0,9,12,15 * * ? *)'],
    ['policy-matching', 'cron(30 2 * * ? *)'],
    ['retention', 'cron(30 3 * * ? *)'],
  ])('start %s at %s, in the zone of the law, with a role that may start only it', (name, expression) => {
    const { arn } = machine(name);
    const schedule = of('AWS::Scheduler::Schedule').find(
      ({ properties }) => (properties['Target'] as { Arn: string }).Arn === `${arn}:live`,
    );
    expect(schedule?.properties).toMatchObject({
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    expect(schedule?.properties).not.toHaveProperty('State');
    const executionsKey = `${the('AWS::KMS::Key', 'ExecutionsKey').id}.Arn`;
    const { RoleArn } = schedule?.properties['Target'] as { RoleArn: string };
    const role = { ...machine(name), properties: { RoleArn } };
    const dead = the('AWS::SQS::Queue', 'DeadLettersMessages').arn;
    expect(permissionsOf(role).map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      `states:StartExecution ${arn}`,
      ...['Decrypt', 'GenerateDataKey'].map((action) => `kms:${action} ${executionsKey}`),
      ...['SendMessage', 'GetQueueAttributes', 'GetQueueUrl'].map((action) => `sqs:${action} ${dead}`),
    ]);
    expect(schedule?.properties['Target']).toMatchObject({
      DeadLetterConfig: { Arn: dead },
      RetryPolicy: { MaximumEventAgeInSeconds: 3_600, MaximumRetryAttempts: 20 },
    });
  });

  it('are no others', () => {
    expect(of('AWS::Scheduler::Schedule')).toHaveLength(5);
  });
});

describe('definitions and functions fit, or the app does not synthesise', () => {
  it('a definition that names what no function answers to', () => {
    const definition = '{"FunctionName": "${OrdersTasks}", "Other": "${RiverTasks}"}';
    expect(() => calledBy(new Map([['x', definition]]), ['OrdersTasks'])).toThrow(
      'statemachines/x.asl.json names ${RiverTasks}, which no function answers to',
    );
  });

  it('a function with tasks that no machine calls', () => {
    expect(() => calledBy(new Map([['x', '${OrdersTasks}']]), ['OrdersTasks', 'RiverTasks'])).toThrow(
      'No state machine calls RiverTasks',
    );
  });
});

it('keeps every log for 180 days, but for that of access', () => {
  for (const { id, properties } of of('AWS::Logs::LogGroup').filter(
    (one) => !one.id.startsWith('HttpAccess'),
  ))
    expect([id, properties['RetentionInDays']]).toEqual([id, 180]);
});

it('runs every function on arm64 and Node 24', () => {
  expect(functions.length).toBeGreaterThan(8);
  for (const { properties } of functions)
    expect(properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
});

it('logs what is called from outside with the access log, and every other function by itself', () => {
  const logsOf = (stack: string) =>
    functions
      .filter((one) => one.stack === stack)
      .map(({ properties }) => (properties['LoggingConfig'] as { LogGroup: string }).LogGroup);
  expect(new Set(logsOf('Api'))).toEqual(new Set([the('AWS::Logs::LogGroup', 'HttpAccess').id]));
  expect(new Set(logsOf('Work')).size).toBe(logsOf('Work').length);
});

/** What they do is done by their next run, or shows on what they do it to: a delivery says itself how it stands. */
const ofNoCase = [
  'account-change',
  'calendar-recompute',
  'channel-digests',
  'deadline-watch',
  'enterprise-import',
  'erasure',
  'overdue-notices',
  'policy-matching',
  'reconcile',
  'retention',
  'webhook-catch-up',
  'webhook-delivery',
];

it('hears of what providers tell of notices, be it SES, End User Messaging or a gateway of the city’s own', () => {
  expect(the('AWS::Events::Rule', 'NoticeOutcomes').properties['EventPattern']).toMatchObject({
    source: ['aws.ses', 'aws.sms-voice', 'liban.channel-gateway'],
  });
});

it('hears of what the scanner found in the bucket of files, be it GuardDuty or one of the city’s own', () => {
  expect(the('AWS::Events::Rule', 'ScanResults').properties['EventPattern']).toEqual({
    source: ['aws.guardduty', 'liban.scanner'],
    'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
    detail: {
      s3ObjectDetails: { bucketName: [the('AWS::S3::Bucket', 'ObjectsFiles').arn.split(':').at(-1)] },
    },
  });
});

it('hears of every execution of a case that stops or goes on, and of no other’s', () => {
  const { properties } = the('AWS::Events::Rule', 'StoppedExecutions');
  const { detail } = properties['EventPattern'] as { detail: Record<string, unknown> };
  expect(detail['stateMachineArn']).toEqual(
    expect.arrayContaining(
      definitions.filter(({ name }) => !ofNoCase.includes(name)).map(({ name }) => machine(name).arn),
    ),
  );
  expect(detail['stateMachineArn']).toHaveLength(definitions.length - ofNoCase.length);
  expect(detail['$or']).toEqual([
    { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
    { status: ['RUNNING'], redriveCount: [{ numeric: ['>', 0] }] },
  ]);
});
