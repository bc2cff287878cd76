import { describe, expect, it } from 'vitest';
import { type Need, needs } from '../../lib/domains.ts';
import { entryOf, type Domains, type Trigger } from '../../lib/functions.ts';
import { type Permission, permissionsOf, written } from './policies.ts';
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
const decrypt = prefixed('kms', 'Decrypt', 'DescribeKey');
const encrypt = prefixed('kms', 'Encrypt', 'GenerateDataKey*', 'ReEncrypt*');

const allow = (actions: readonly string[], resources: readonly string[]): Permission[] =>
  actions.flatMap((action) => resources.map((resource) => ({ action, resource })));

const { arn: table } = the('AWS::DynamoDB::Table', 'StorageTable');
const { arn: records } = the('AWS::DynamoDB::Table', 'StorageRecords');
const { arn: secrets } = the('AWS::DynamoDB::Table', 'StorageSecrets');
const { arn: personKeys } = the('AWS::DynamoDB::Table', 'StoragePersonKeys');
const { arn: erasures } = the('AWS::DynamoDB::Table', 'StorageErasures');
const { arn: budgets } = the('AWS::DynamoDB::Table', 'StorageBudgets');
const tableKey = `${the('AWS::KMS::Key', 'StorageKey').id}.Arn`;
const secretsKey = `${the('AWS::KMS::Key', 'StorageSecretsKey').id}.Arn`;
const personKeysKey = `${the('AWS::KMS::Key', 'StoragePersonKeysKey').id}.Arn`;
const machines = of('AWS::StepFunctions::StateMachine').map(({ arn }) => arn);
const executions = machines.map((arn) => `${arn.replace(':stateMachine:', ':execution:')}:*`);

const reading = (resources: string[], key: string) => [...allow(read, resources), ...allow(decrypt, [key])];
const writing = (resources: string[], key: string) => [
  ...reading(resources, key),
  ...allow(write, resources),
  ...allow(encrypt, [key]),
];

/** What each word of lib/domains.ts means, action by action. */
const meaning: Readonly<Record<Need, readonly Permission[]>> = {
  table: writing([table, `${table}/index/*`], tableKey),
  'table-read': reading([table, `${table}/index/*`], tableKey),
  records: writing([records], tableKey),
  'records-read': reading([records], tableKey),
  secrets: writing([secrets], secretsKey),
  'secrets-read': reading([secrets], secretsKey),
  persons: [
    ...allow(prefixed('dynamodb', 'BatchGetItem', 'GetItem', 'PutItem'), [personKeys]),
    ...allow([...decrypt.slice(0, 1), ...encrypt], [personKeysKey]),
  ],
  'persons-read': [
    ...allow(prefixed('dynamodb', 'BatchGetItem', 'GetItem'), [personKeys]),
    ...allow(decrypt.slice(0, 1), [personKeysKey]),
  ],
  'persons-erase': [
    ...allow(prefixed('dynamodb', 'DeleteItem', 'GetItem'), [personKeys]),
    ...allow(prefixed('dynamodb', 'PutItem', 'Query'), [erasures]),
    ...allow([...decrypt.slice(0, 1), ...encrypt], [personKeysKey, tableKey]),
  ],
  'carry-effects': allow(
    prefixed('states', 'StartExecution', 'SendTaskSuccess', 'SendTaskFailure'),
    machines,
  ),
  operate: [
    ...allow(['states:ListExecutions'], machines),
    ...allow(
      prefixed('states', 'DescribeExecution', 'GetExecutionHistory', 'StopExecution', 'RedriveExecution'),
      executions,
    ),
  ],
};

/** What comes with a trigger, whoever has it: callers' requests are counted, a stream is read, and what cannot be taken is put aside. */
const byTrigger: Readonly<Record<Trigger, readonly Permission[]>> = {
  api: allow(['dynamodb:UpdateItem'], [budgets]),
  tasks: [],
  events: [],
  stream: [
    ...allow(prefixed('dynamodb', 'DescribeStream', 'GetRecords', 'GetShardIterator'), [
      `${table}/stream/local`,
    ]),
    ...allow(['dynamodb:ListStreams'], ['*']),
    ...allow(prefixed('sqs', 'GetQueueAttributes', 'GetQueueUrl', 'SendMessage'), [
      the('AWS::SQS::Queue').arn,
    ]),
  ],
};

const rows = Object.entries(needs).flatMap(([domain, triggers]) =>
  Object.entries(triggers as Record<Trigger, readonly Need[]>).map(([trigger, wanted]) => ({
    entry: entryOf(domain as Domains[Trigger], trigger as Trigger),
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
      distinct([...byTrigger[trigger], ...wanted.flatMap((need) => meaning[need])]),
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
    const roles = of('AWS::IAM::Role').filter(({ properties }) => 'ManagedPolicyArns' in properties);
    expect(roles).toHaveLength(rows.length);
    for (const { properties } of roles) {
      expect(properties['ManagedPolicyArns']).toEqual([
        'arn:aws-cn:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      ]);
      expect(properties).not.toHaveProperty('Policies');
    }
  });
});

it('lets nobody but the APIs that give secrets out and the webhook tasks near the secrets', () => {
  const near = of('AWS::Lambda::Function').filter((one) =>
    permissionsOf(one).some(({ resource }) => resource.startsWith(secrets) || resource === secretsKey),
  );
  expect(near.map(({ entry }) => entry).toSorted()).toEqual(
    [entryOf('enterprises', 'api'), entryOf('partners', 'api'), entryOf('webhooks', 'tasks')].toSorted(),
  );
});
