import { describe, expect, it } from 'vitest';
import { artifacts, of, resourcesOf, synthesise, the } from './synthesised.ts';

const tables = 'AWS::DynamoDB::Table';
const key = (hash: string, range?: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  ...(range === undefined ? [] : [{ AttributeName: range, KeyType: 'RANGE' }]),
];
const index = (IndexName: string, hash: string, range: string, ProjectionType: string) => ({
  IndexName,
  KeySchema: key(hash, range),
  Projection: { ProjectionType },
});
/** Beside the keys what things are found by, which never changes. */
const facts = (IndexName: string, hash: string, range: string) => ({
  IndexName,
  KeySchema: key(hash, range),
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['facts'] },
});

describe('the tables', () => {
  it('are the one of everything, with what lists and sweeps ask, a stream of new images and items that expire', () => {
    const { properties } = the(tables, 'StorageTable');
    expect(properties['KeySchema']).toEqual(key('pk', 'sk'));
    expect(properties['GlobalSecondaryIndexes']).toEqual([
      index('byList', 'listKey', 'listSort', 'KEYS_ONLY'),
      index('byState', 'stateKey', 'listSort', 'KEYS_ONLY'),
      facts('byListTime', 'listKey', 'timeLeft'),
      facts('byStateTime', 'stateKey', 'timeLeft'),
      index('byDue', 'dueShard', 'dueAt', 'KEYS_ONLY'),
      index('byLate', 'lateShard', 'lateFrom', 'KEYS_ONLY'),
      index('byOpen', 'openShard', 'openUntil', 'KEYS_ONLY'),
    ]);
    expect(properties['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' });
    expect(properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  it('can have fewer indexes, and one with all attributes, while an older table is changed one at a time', () => {
    const changing = synthesise({ LIBAN_INDEXES: 'byDue,byList:all' });
    const [table] = resourcesOf(changing).filter(({ id }) => id.startsWith('StorageTable'));
    expect(table?.properties['GlobalSecondaryIndexes']).toEqual([
      index('byDue', 'dueShard', 'dueAt', 'KEYS_ONLY'),
      index('byList', 'listKey', 'listSort', 'ALL'),
    ]);
  });

  it.each([
    ['StorageRecords', key('pk', 'sk')],
    ['StorageSecrets', key('pk')],
    ['StoragePersonKeys', key('pk', 'sk')],
    ['StorageErasures', key('pk', 'sk')],
  ])('and %s, which nothing is read from but by its key', (id, schema) => {
    const { properties } = the(tables, id);
    expect(properties['KeySchema']).toEqual(schema);
    expect(properties).not.toHaveProperty('GlobalSecondaryIndexes');
    expect(properties).not.toHaveProperty('StreamSpecification');
    expect(properties).not.toHaveProperty('TimeToLiveSpecification');
  });

  it('and that of budgets, which is gone by itself within the hour, and with its stack', () => {
    const { properties, deletionPolicy } = the(tables, 'StorageBudgets');
    expect(properties['KeySchema']).toEqual(key('pk'));
    expect(properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    expect(properties).not.toHaveProperty('PointInTimeRecoverySpecification');
    expect(properties['BillingMode']).toBe('PAY_PER_REQUEST');
    expect(deletionPolicy).toBe('Delete');
  });

  it('are no others', () => {
    expect(of(tables).map(({ stack }) => stack)).toEqual(Array.from({ length: 6 }, () => 'Data'));
  });

  it.each([
    ['StorageTable', 'StorageKey', {}],
    ['StorageRecords', 'StorageKey', {}],
    ['StorageSecrets', 'StorageSecretsKey', {}],
    // For as long as a key of an erased person could be brought back.
    ['StoragePersonKeys', 'StoragePersonKeysKey', { RecoveryPeriodInDays: 7 }],
    ['StorageErasures', 'StorageKey', {}],
  ])(
    'keep %s under %s, recoverable, safe from deletion, and whole when a day is busy',
    (id, keyId, period) => {
      const { properties } = the(tables, id);
      expect(properties['SSESpecification']).toEqual({
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: expect.stringMatching(new RegExp(`^${keyId}[0-9A-F]{8}\\.Arn$`)),
      });
      expect(properties['PointInTimeRecoverySpecification']).toEqual({
        PointInTimeRecoveryEnabled: true,
        ...period,
      });
      expect(properties['DeletionProtectionEnabled']).toBe(true);
      expect(properties['BillingMode']).toBe('PAY_PER_REQUEST');
    },
  );
});

it('turns each key once a year', () => {
  for (const { id, properties } of of('AWS::KMS::Key'))
    expect([id, properties['EnableKeyRotation']]).toEqual([id, true]);
});

it.each(['DeadLettersQueue', 'DeadLettersMessages'])('keeps %s for 14 days, encrypted', (id) => {
  expect(the('AWS::SQS::Queue', id).properties).toMatchObject({
    MessageRetentionPeriod: 1_209_600,
    SqsManagedSseEnabled: true,
  });
});

describe('the buckets', () => {
  it.each(['ObjectsFiles', 'ObjectsArchives'])(
    'keep %s under a key of their own, with versions, to nobody else, over TLS only',
    (id) => {
      const { properties, arn } = the('AWS::S3::Bucket', id);
      expect(properties['BucketEncryption']).toEqual({
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: expect.stringMatching(/^ObjectsKey[0-9A-F]{8}\.Arn$/),
            },
          },
        ],
      });
      expect(properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
      expect(properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      const policies = of('AWS::S3::BucketPolicy').map((one) => JSON.stringify(one.properties));
      expect(
        policies.filter((one) => one.includes(arn) && one.includes('"aws:SecureTransport":"false"')),
      ).toHaveLength(1);
    },
  );

  it('let pages upload and download where it is said whose pages, and no others', () => {
    expect(the('AWS::S3::Bucket', 'ObjectsFiles').properties).not.toHaveProperty('CorsConfiguration');
    const asked = resourcesOf(synthesise({ LIBAN_BROWSER_ORIGINS: 'https://a.example,https://b.example' }));
    const [files, archives] = asked.filter(({ type }) => type === 'AWS::S3::Bucket');
    expect(files?.properties['CorsConfiguration']).toMatchObject({
      CorsRules: [
        { AllowedOrigins: ['https://a.example', 'https://b.example'], AllowedMethods: ['POST', 'GET'] },
      ],
    });
    expect(archives?.properties).not.toHaveProperty('CorsConfiguration');
  });
});

const versions = ['AWS::Lambda::Version', 'AWS::StepFunctions::StateMachineVersion'];
const kept = [
  'AWS::Backup::BackupVault',
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::SQS::Queue',
];

describe('what survives', () => {
  it('is tables but that of budgets, buckets, keys, what waits and dead letters, and they stand in Data', () => {
    const lasting = of('AWS::DynamoDB::Table').filter(({ id }) => !id.startsWith('StorageBudgets'));
    const keys = of('AWS::KMS::Key').filter(({ id }) => !id.startsWith('HttpAccess'));
    const retained = lasting.concat(keys, of('AWS::S3::Bucket'), of('AWS::SQS::Queue'));
    for (const { stack, deletionPolicy } of retained)
      expect([stack, deletionPolicy]).toEqual(['Data', 'Retain']);
  });

  it('and what came before: versions of functions and machines stay where a deployment makes new ones', () => {
    for (const type of versions)
      expect(new Set(of(type).map(({ deletionPolicy }) => deletionPolicy))).toEqual(new Set(['Retain']));
  });

  it('and nothing else but the access log with its key: a log, a function, a machine goes with its stack', () => {
    const others = resourcesOf(artifacts).filter(({ type }) => ![...kept, ...versions].includes(type));
    const lasting = others.filter(({ deletionPolicy }) => deletionPolicy === 'Retain');
    expect(lasting.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['HttpAccess']);
  });

  it('is Data, which nobody deletes by mistake', () => {
    expect(
      artifacts.filter(({ terminationProtection }) => terminationProtection).map(({ id }) => id),
    ).toEqual(['Liban-Data']);
  });

  it('is nothing where a rehearsal asks for it', () => {
    const rehearsal = synthesise({ LIBAN_KEEP_DATA: 'no' });
    expect(rehearsal.some(({ terminationProtection }) => terminationProtection)).toBe(false);
    const goes = resourcesOf(rehearsal).filter(({ type }) => kept.includes(type));
    expect(new Set(goes.map(({ deletionPolicy }) => deletionPolicy))).toEqual(new Set(['Delete']));
    for (const { type, properties } of goes)
      if (type === tables) expect(properties['DeletionProtectionEnabled']).toBe(false);
  });
});
