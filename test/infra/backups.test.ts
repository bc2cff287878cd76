import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parametersFrom } from '../../lib/parameters.ts';
import { entryOf } from '../../lib/functions.ts';
import { of, resourcesOf, type Seen, synthesise, the } from './synthesised.ts';

const Rule = z.object({
  RuleName: z.string(),
  ScheduleExpression: z.string(),
  Lifecycle: z.object({ DeleteAfterDays: z.int() }),
  CopyActions: z
    .array(
      z.object({
        DestinationBackupVaultArn: z.string(),
        Lifecycle: z.object({ DeleteAfterDays: z.int() }),
      }),
    )
    .default([]),
});
const Plan = z.object({ BackupPlan: z.object({ BackupPlanRule: z.array(Rule) }) });
const Selection = z.object({
  BackupPlanId: z.string(),
  BackupSelection: z.object({ Resources: z.array(z.string()) }),
});

const vault = 'arn:aws-cn:backup:cn-northwest-1:000000000000:backup-vault:copies';
const copied = resourcesOf(synthesise({ LIBAN_BACKUP_COPIES: vault }));
/** Each plan by what it keeps: for how many days, and for how many in the other account. */
const keeping = (resources: readonly Seen[]) => {
  const plans = new Map(
    resources
      .filter(({ type }) => type === 'AWS::Backup::BackupPlan')
      .map(({ id, properties }) => [id, Plan.parse(properties).BackupPlan.BackupPlanRule]),
  );
  return resources
    .filter(({ type }) => type === 'AWS::Backup::BackupSelection')
    .flatMap(({ properties }) => {
      const { BackupPlanId, BackupSelection } = Selection.parse(properties);
      const rules = (plans.get(BackupPlanId.replace(/\.BackupPlanId$/, '')) ?? []).map(
        ({ ScheduleExpression, Lifecycle, CopyActions }) =>
          [
            ScheduleExpression,
            `${Lifecycle.DeleteAfterDays} days`,
            ...CopyActions.map(
              (copy) => `${copy.Lifecycle.DeleteAfterDays} days in ${copy.DestinationBackupVaultArn}`,
            ),
          ].join(', '),
      );
      return BackupSelection.Resources.map((arn) => [arn, rules] as const);
    });
};
const arn = (type: string, id: string) => the(type, id).arn;
const cases = [
  ...['StorageTable', 'StorageRecords', 'StorageSecrets', 'StorageErasures'].map((id) =>
    arn('AWS::DynamoDB::Table', id),
  ),
  arn('AWS::S3::Bucket', 'ObjectsArchives'),
];
const keys = arn('AWS::DynamoDB::Table', 'StoragePersonKeys');

describe('backups', () => {
  it('are made each night and kept for 35 days, and each month in another account for a year', () => {
    expect(Object.fromEntries(keeping(copied))).toEqual({
      ...Object.fromEntries(
        cases.map((one) => [
          one,
          ['cron(0 18 * * ? *), 35 days', `cron(0 18 1 * ? *), 35 days, 365 days in ${vault}`],
        ]),
      ),
      // A key that was dropped is gone in a week, everywhere.
      [keys]: [`cron(0 18 * * ? *), 7 days, 7 days in ${vault}`],
    });
  });

  it('stay in the account where no other is named', () => {
    expect(
      Object.fromEntries(keeping(of('AWS::Backup::BackupPlan').concat(of('AWS::Backup::BackupSelection')))),
    ).toEqual({
      ...Object.fromEntries(cases.map((one) => [one, ['cron(0 18 * * ? *), 35 days']])),
      [keys]: ['cron(0 18 * * ? *), 7 days'],
    });
  });

  it('lie encrypted in a vault of which nobody deletes, and which outlives its stack', () => {
    const { properties, deletionPolicy } = the('AWS::Backup::BackupVault');
    expect(properties['EncryptionKeyArn']).toMatch(/^BackupsKey[0-9A-F]{8}\.Arn$/);
    expect(JSON.stringify(properties['AccessPolicy'])).toContain('"Effect":"Deny"');
    expect(JSON.stringify(properties['AccessPolicy'])).toContain('backup:DeleteRecoveryPoint');
    expect(deletionPolicy).toBe('Retain');
  });

  it('are none where nothing is to be kept', () => {
    const rehearsal = resourcesOf(synthesise({ LIBAN_KEEP_DATA: 'no' }));
    expect(rehearsal.filter(({ type }) => type.startsWith('AWS::Backup'))).toEqual([]);
  });
});

describe('a restored table', () => {
  const stream = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/Liban-restored/stream/2026';
  const restored = resourcesOf(
    synthesise({ LIBAN_RESTORED: `table=Liban-restored,table-stream=${stream},records=Records-restored` }),
  );
  const functions = restored.filter(({ type }) => type === 'AWS::Lambda::Function');

  it('is what every function reads and writes, and nothing of the old one', () => {
    for (const { properties } of functions) {
      const { Variables } = properties['Environment'] as { Variables: Record<string, string> };
      expect(Variables).toMatchObject({
        TABLE_NAME: 'Liban-restored',
        RECORDS_TABLE_NAME: 'Records-restored',
      });
    }
    const old = arn('AWS::DynamoDB::Table', 'StorageTable');
    const policies = restored.filter(
      ({ type, stack }) => /^AWS::IAM::(Policy|Role)$/.test(type) && stack !== 'Data',
    );
    expect(JSON.stringify(policies)).toContain(old.replace(/table\/.*/, 'table/Liban-restored'));
    expect(policies.filter(({ properties }) => JSON.stringify(properties).includes(`"${old}"`))).toEqual([]);
  });

  it('brings its stream to the function of effects', () => {
    const [mapping] = restored.filter(
      ({ type, properties }) =>
        type === 'AWS::Lambda::EventSourceMapping' && properties['EventSourceArn'] === stream,
    );
    const effects = functions.find(({ entry }) => entry === entryOf('outbox', 'stream'));
    expect(mapping?.properties['FunctionName']).toBe(`${effects?.arn.split(':').at(-1)}:live`);
  });

  it('is backed up as the old one was', () => {
    const [now] = keeping(restored).filter(([one]) => one.endsWith('table/Liban-restored'));
    expect(now?.[1]).toEqual(['cron(0 18 * * ? *), 35 days']);
  });

  it('makes new versions of all functions: the name belongs to the version', () => {
    const before = new Set(of('AWS::Lambda::Version').map(({ id }) => id));
    const versions = restored.filter(({ type }) => type === 'AWS::Lambda::Version').map(({ id }) => id);
    expect(versions.filter((id) => before.has(id))).toEqual([]);
  });

  it.each([
    ['tables=x', 'LIBAN_RESTORED names no table: tables'],
    ['table=', 'LIBAN_RESTORED names no table: table'],
    ['table=Liban-restored', 'table and table-stream go together'],
  ])('is refused as %s', (said, why) => {
    expect(() =>
      parametersFrom({ LIBAN_ISSUER: 'https://issuer.example.invalid', LIBAN_RESTORED: said }),
    ).toThrow(why);
  });
});
