import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { api } from '../../functions/entrypoints/routes.ts';
import type { Route } from '../../functions/platform/http/route.ts';
import { type Need, needs } from '../../lib/domains.ts';
import { entryOf, type Domain, type Domains, type Trigger } from '../../lib/functions.ts';
import { partitionsOf } from '../../lib/partitions.ts';
import { documentsIn, type Permission, permissionsOf, policies, roleOf, written } from './policies.ts';
import { of, the } from './synthesised.ts';

const prefixed = (service: string, ...actions: string[]) => actions.map((action) => `${service}:${action}`);
const read = prefixed(
  'dynamodb',
  'BatchGetItem',
  'ConditionCheckItem',
  'DescribeTable',
  'GetItem',
  'GetRecords',
  'GetShardIterator',
  'Query',
  'Scan',
);
const write = prefixed('dynamodb', 'BatchWriteItem', 'DeleteItem', 'PutItem', 'UpdateItem');
const byPartition = prefixed('dynamodb', 'DeleteItem', 'PutItem', 'UpdateItem');
const decrypt = prefixed('kms', 'Decrypt', 'DescribeKey');
const encrypt = prefixed('kms', 'Encrypt', 'GenerateDataKey*', 'ReEncrypt*');

const sealing = prefixed('kms', 'Decrypt', 'GenerateDataKey');

const allow = (actions: readonly string[], resources: readonly string[]): Permission[] =>
  actions.flatMap((action) => resources.map((resource) => ({ action, resource })));

const { arn: table } = the('AWS::DynamoDB::Table', 'StorageTable');
const { arn: records } = the('AWS::DynamoDB::Table', 'StorageRecords');
const { arn: secrets } = the('AWS::DynamoDB::Table', 'StorageSecrets');
const { arn: personKeys } = the('AWS::DynamoDB::Table', 'StoragePersonKeys');
const { arn: erasures } = the('AWS::DynamoDB::Table', 'StorageErasures');
const { arn: budgets } = the('AWS::DynamoDB::Table', 'StorageBudgets');
const filesBucket = the('AWS::S3::Bucket', 'ObjectsFiles').arn;
const importsBucket = the('AWS::S3::Bucket', 'ObjectsImports').arn;
const archivesBucket = the('AWS::S3::Bucket', 'ObjectsArchives').arn;
const objectsKey = `${the('AWS::KMS::Key', 'ObjectsKey').id}.Arn`;
const tableKey = `${the('AWS::KMS::Key', 'StorageKey').id}.Arn`;
const secretsKey = `${the('AWS::KMS::Key', 'StorageSecretsKey').id}.Arn`;
const executionsKey = `${the('AWS::KMS::Key', 'ExecutionsKey').id}.Arn`;
const personKeysKey = `${the('AWS::KMS::Key', 'StoragePersonKeysKey').id}.Arn`;
const machines = of('AWS::StepFunctions::StateMachine').map(({ arn }) => arn);
const executions = machines.map((arn) => `${arn.replace(':stateMachine:', ':execution:')}:*`);

const reading = (resources: string[], key: string) => [...allow(read, resources), ...allow(decrypt, [key])];
const writing = (resources: string[], key: string) => [
  ...reading(resources, key),
  ...allow(write, resources),
  ...allow(encrypt, [key]),
];

/** All versions of objects read, and their bucket listed. */
const objectsRead = (bucket: string) => [
  ...allow(prefixed('s3', 'GetObject', 'GetObjectVersion'), [`${bucket}/*`]),
  ...allow(prefixed('s3', 'ListBucket', 'ListBucketVersions'), [bucket]),
];
const objectsWritten = (bucket: string) => [
  ...objectsRead(bucket),
  ...allow(prefixed('s3', 'PutObject'), [`${bucket}/*`]),
  ...allow([...decrypt.slice(0, 1), ...encrypt], [objectsKey]),
];
/** And erased. */
const objects = (bucket: string) => [
  ...objectsWritten(bucket),
  ...allow(prefixed('s3', 'DeleteObject', 'DeleteObjectVersion'), [`${bucket}/*`]),
];

/** What each word of lib/domains.ts means, action by action. */
const meaning: Readonly<Record<Need, readonly Permission[]>> = {
  // By partition: see below.
  table: [
    ...reading([table, `${table}/index/*`], tableKey),
    ...allow(byPartition, [table]),
    ...allow(encrypt, [tableKey]),
  ],
  'table-read': reading([table, `${table}/index/*`], tableKey),
  records: writing([records], tableKey),
  'records-read': reading([records], tableKey),
  secrets: writing([secrets], secretsKey),
  'secrets-read': reading([secrets], secretsKey),
  'persons-keep': [
    ...allow(['dynamodb:PutItem'], [personKeys]),
    ...allow([...decrypt.slice(0, 1), ...encrypt], [personKeysKey]),
  ],
  persons: [
    ...allow(prefixed('dynamodb', 'BatchGetItem', 'GetItem', 'PutItem'), [personKeys]),
    ...allow([...decrypt.slice(0, 1), ...encrypt], [personKeysKey]),
  ],
  'persons-read': [
    ...allow(prefixed('dynamodb', 'BatchGetItem', 'GetItem'), [personKeys]),
    ...allow(decrypt.slice(0, 1), [personKeysKey]),
  ],
  'persons-erase': [
    ...allow(prefixed('dynamodb', 'BatchGetItem', 'DeleteItem', 'GetItem'), [personKeys]),
    ...allow(prefixed('dynamodb', 'PutItem', 'Query'), [erasures]),
    ...allow([...decrypt.slice(0, 1), ...encrypt], [personKeysKey, tableKey]),
  ],
  files: objects(filesBucket),
  imports: objects(importsBucket),
  archives: objectsWritten(archivesBucket),
  'archives-read': [...objectsRead(archivesBucket), ...allow(decrypt.slice(0, 1), [objectsKey])],
  // No sender is named in the example: test/infra/senders.test.ts names some.
  'send-notices': [],
  'carry-effects': [
    ...allow(prefixed('states', 'StartExecution', 'SendTaskSuccess', 'SendTaskFailure'), machines),
    ...allow(sealing, [executionsKey]),
  ],
  'describe-executions': [
    ...allow(['states:DescribeExecution'], executions),
    ...allow(decrypt.slice(0, 1), [executionsKey]),
  ],
  observe: [
    ...allow(decrypt.slice(0, 1), [executionsKey]),
    ...allow(['states:ListExecutions'], machines),
    ...allow(
      prefixed('states', 'DescribeExecution', 'DescribeStateMachineForExecution', 'GetExecutionHistory'),
      executions,
    ),
  ],
  operate: [
    ...allow(sealing, [executionsKey]),
    ...allow(['states:ListExecutions'], machines),
    ...allow(
      prefixed(
        'states',
        'DescribeExecution',
        'DescribeStateMachineForExecution',
        'GetExecutionHistory',
        'StopExecution',
        'RedriveExecution',
      ),
      executions,
    ),
  ],
};

const queue = (id: string) => the('AWS::SQS::Queue', id).arn;
const sending = (id: string) =>
  allow(prefixed('sqs', 'GetQueueAttributes', 'GetQueueUrl', 'SendMessage'), [queue(id)]);
const taking = (id: string) =>
  allow(
    prefixed(
      'sqs',
      'ReceiveMessage',
      'ChangeMessageVisibility',
      'GetQueueUrl',
      'DeleteMessage',
      'GetQueueAttributes',
    ),
    [queue(id)],
  );

/** What comes with a trigger: callers' requests are counted, a stream is read, what cannot be taken is put aside; a queue is one function's. */
const byTrigger = (trigger: Trigger, entry: string): readonly Permission[] => {
  if (trigger === 'api') return allow(['dynamodb:UpdateItem'], [budgets]);
  if (trigger === 'stream')
    return [
      ...allow(prefixed('dynamodb', 'DescribeStream', 'GetRecords', 'GetShardIterator'), [
        `${table}/stream/local`,
      ]),
      ...allow(['dynamodb:ListStreams'], ['*']),
      ...['DeadLettersQueue', 'QueuesFirstAttempts', 'QueuesRetries'].flatMap(sending),
    ];
  // What the event bus told and nobody took.
  if (trigger === 'events') return sending('DeadLettersMessages');
  if (trigger !== 'queue') return [];
  return taking(entry === entryOf('webhooks', 'queue') ? 'QueuesFirstAttempts' : 'QueuesRetries');
};

const rows = Object.entries(needs).flatMap(([domain, triggers]) =>
  Object.entries(triggers as Record<Trigger, readonly Need[]>).map(([trigger, wanted]) => ({
    entry: entryOf(domain as Domains[Trigger], trigger as Trigger),
    domain: domain as Domain,
    trigger: trigger as Trigger,
    wanted,
  })),
);

const distinct = (permissions: readonly Permission[]): string[] =>
  [...new Set(permissions.map(written))].sort();

describe('a function may do what its row in lib/domains.ts says, and nothing else', () => {
  it.each(rows)('$entry: $wanted', ({ entry, trigger, wanted }) => {
    const found = of('AWS::Lambda::Function').filter((one) => one.entry === entry);
    expect(found).toHaveLength(1);
    const allowed = found.flatMap(permissionsOf);
    expect(distinct(allowed)).toEqual(
      distinct([...byTrigger(trigger, entry), ...wanted.flatMap((need) => meaning[need])]),
    );
  });

  it('there is no function without a row', () => {
    expect(
      of('AWS::Lambda::Function')
        .map(({ entry }) => entry)
        .toSorted(),
    ).toEqual(rows.map(({ entry }) => entry).toSorted());
  });

  it('and what its role has besides only lets it write its own log', () => {
    const roles = of('AWS::IAM::Role').filter(
      ({ id, properties }) => !/^(Releases|Backups)Role/.test(id) && 'ManagedPolicyArns' in properties,
    );
    expect(roles).toHaveLength(rows.length);
    for (const { properties } of roles) {
      expect(properties['ManagedPolicyArns']).toEqual([
        'arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      ]);
    }
  });
});

const Conditioned = z.object({
  Statement: z.array(
    z.object({ Action: z.unknown(), Resource: z.unknown(), Condition: z.unknown().optional() }),
  ),
});
const documentsOf = (entry: string) => {
  const roles = of('AWS::Lambda::Function')
    .filter((one) => one.entry === entry)
    .map(roleOf);
  return documentsIn(policies())
    .filter(({ role }) => roles.includes(role))
    .map(({ document }) => document);
};

describe('what is written in the main table is written by the key of its partition', () => {
  it.each(rows)('$entry', ({ entry, domain, trigger, wanted }) => {
    const partitions = partitionsOf(domain, trigger);
    expect(wanted.includes('table')).toBe(partitions.length > 0);
    const writing = documentsOf(entry)
      .flatMap((document) => Conditioned.parse(document).Statement)
      .filter(({ Action, Resource }) => [Action].flat().includes('dynamodb:PutItem') && Resource === table);
    expect(writing.map(({ Condition }) => Condition)).toEqual(
      partitions.length === 0
        ? []
        : [
            {
              'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions },
              Null: { 'dynamodb:LeadingKeys': 'false' },
            },
          ],
    );
  });

  // IAM: "IAM and AWS STS quotas": all inline policies of a role together, without white space.
  it.each(rows)('and $entry stays under the 10,240 characters a role may have', ({ entry }) => {
    const documents = documentsOf(entry).map((document) => JSON.stringify(document));
    expect(documents.join('').length).toBeLessThan(10_240);
  });
});

it('lets nobody but the APIs that give secrets out and what sends webhooks near the secrets', () => {
  const near = of('AWS::Lambda::Function').filter((one) =>
    permissionsOf(one).some(({ resource }) => resource.startsWith(secrets) || resource === secretsKey),
  );
  expect(near.map(({ entry }) => entry).toSorted()).toEqual(
    [
      entryOf('enterprises', 'api'),
      entryOf('partners', 'api'),
      entryOf('webhooks', 'api'),
      entryOf('webhooks', 'tasks'),
      entryOf('webhooks', 'queue'),
    ].toSorted(),
  );
});

it('lets nobody read the keys of persons but who shows, pays or reaches them, and nobody drop them but who erases', () => {
  const may = (action: string) =>
    of('AWS::Lambda::Function')
      .filter((one) =>
        permissionsOf(one).some((allowed) => allowed.resource === personKeys && allowed.action === action),
      )
      .map(({ entry }) => entry)
      .toSorted();
  const showing = [
    'audit',
    'channels',
    'consultations',
    'enterprises',
    'entitlements',
    'joint-installations',
    'matching',
    'messages',
    'orders',
    'projects',
  ] as const;
  expect(may('dynamodb:BatchGetItem')).toEqual(
    [
      ...showing.map((domain) => entryOf(domain, 'api')),
      entryOf('river-approvals', 'api'),
      entryOf('channels', 'tasks'),
      entryOf('deadlines', 'tasks'),
      entryOf('enterprises', 'tasks'),
      entryOf('entitlements', 'tasks'),
      // Whoever is matched is asked for the click, and shown its account.
      entryOf('matching', 'tasks'),
      // Of a child’s erasure its guardian is told, who is on record as a person.
      entryOf('retention', 'tasks'),
    ].toSorted(),
  );
  expect(may('dynamodb:DeleteItem')).toEqual([entryOf('channels', 'api'), entryOf('retention', 'tasks')]);
});

it('lets whoever may get an item get several at once: what is read side by side is one call (ADR 0084)', () => {
  const tablesBy = (action: string) =>
    of('AWS::Lambda::Function').flatMap((one) =>
      permissionsOf(one)
        .filter((allowed) => allowed.action === action)
        .map(({ resource }) => `${one.entry} ${JSON.stringify(resource)}`),
    );
  const several = new Set(tablesBy('dynamodb:BatchGetItem'));
  const alone = tablesBy('dynamodb:GetItem');
  expect(alone.length).toBeGreaterThan(50);
  expect(alone.filter((one) => !several.has(one))).toEqual([]);
});

it('lets every API with an audited act seal the name of who acted', () => {
  const audited = Object.entries(api).filter(([, table]) =>
    Object.values(table as Readonly<Record<string, Route>>).some((route) => route.audit !== undefined),
  );
  expect(audited.length).toBeGreaterThan(5);
  const sealing: readonly Need[] = ['persons-keep', 'persons'];
  const granted = (domain: string): readonly Need[] => needs[domain as 'calendar'].api;
  expect(
    audited
      .map(([domain]) => domain)
      .filter((domain) => !granted(domain).some((need) => sealing.includes(need))),
  ).toEqual([]);
});
