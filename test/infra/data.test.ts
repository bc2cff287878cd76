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

describe('the tables', () => {
  it('are the one of everything, with what lists and sweeps ask, a stream of new images and items that expire', () => {
    const { properties } = the(tables, 'StorageTable');
    expect(properties['KeySchema']).toEqual(key('pk', 'sk'));
    expect(properties['GlobalSecondaryIndexes']).toEqual([
      index('byList', 'listKey', 'listSort', 'ALL'),
      index('byStatus', 'statusKey', 'listSort', 'ALL'),
      index('byDue', 'dueShard', 'dueAt', 'KEYS_ONLY'),
      index('byOpen', 'openShard', 'openUntil', 'KEYS_ONLY'),
    ]);
    expect(properties['StreamSpecification']).toEqual({ StreamViewType: 'NEW_IMAGE' });
    expect(properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  it.each([
    ['StorageRecords', key('pk', 'sk')],
    ['StorageSecrets', key('pk')],
  ])('and %s, which nothing is read from but by its key', (id, schema) => {
    const { properties } = the(tables, id);
    expect(properties['KeySchema']).toEqual(schema);
    expect(properties).not.toHaveProperty('GlobalSecondaryIndexes');
    expect(properties).not.toHaveProperty('StreamSpecification');
    expect(properties).not.toHaveProperty('TimeToLiveSpecification');
  });

  it('are no others', () => {
    expect(of(tables).map(({ stack }) => stack)).toEqual(['Data', 'Data', 'Data']);
  });

  it.each([
    ['StorageTable', 'StorageKey'],
    ['StorageRecords', 'StorageKey'],
    ['StorageSecrets', 'StorageSecretsKey'],
  ])('keep %s under %s, recoverable, safe from deletion, and whole when a day is busy', (id, keyId) => {
    const { properties } = the(tables, id);
    expect(properties['SSESpecification']).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: expect.stringMatching(new RegExp(`^${keyId}[0-9A-F]{8}\\.Arn$`)),
    });
    expect(properties['PointInTimeRecoverySpecification']).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(properties['DeletionProtectionEnabled']).toBe(true);
    expect(properties['BillingMode']).toBe('PAY_PER_REQUEST');
  });
});

it('turns both keys once a year', () => {
  expect(of('AWS::KMS::Key').map(({ properties }) => properties['EnableKeyRotation'])).toEqual([true, true]);
});

it.each(['DeadLettersQueue', 'DeadLettersMessages'])('keeps %s for 14 days, encrypted', (id) => {
  expect(the('AWS::SQS::Queue', id).properties).toMatchObject({
    MessageRetentionPeriod: 1_209_600,
    SqsManagedSseEnabled: true,
  });
});

const kept = ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::SQS::Queue'];

describe('what survives', () => {
  it('is tables, keys, what waits and dead letters, and they stand in Data', () => {
    const retained = of('AWS::DynamoDB::Table').concat(of('AWS::KMS::Key'), of('AWS::SQS::Queue'));
    for (const { stack, deletionPolicy } of retained)
      expect([stack, deletionPolicy]).toEqual(['Data', 'Retain']);
  });

  it('and nothing else: a log, a function, a machine goes with its stack', () => {
    const others = resourcesOf(artifacts).filter(({ type }) => !kept.includes(type));
    expect(others.filter(({ deletionPolicy }) => deletionPolicy === 'Retain')).toEqual([]);
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
