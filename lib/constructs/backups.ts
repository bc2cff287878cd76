import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  type IBackupVault,
} from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import type { ObjectStores } from './object-stores.ts';
import type { Storage } from './storage.ts';

export interface BackupsProps {
  readonly storage: Storage;
  readonly objects: ObjectStores;
  readonly parameters: Pick<Parameters, 'backupCopies' | 'restored'>;
}

/** At night, when little is written; in UTC, as AWS Backup has it. */
const night = { hour: '18', minute: '0' };

/** @param copies a vault in another account, which keeps them as long */
const daily = (days: number, copies?: IBackupVault): BackupPlanRule => {
  const deleteAfter = Duration.days(days);
  return new BackupPlanRule({
    ruleName: `daily-${days}-days`,
    scheduleExpression: Schedule.cron(night),
    deleteAfter,
    ...(copies && { copyActions: [{ destinationBackupVault: copies, deleteAfter }] }),
  });
};

const monthly = (copies: IBackupVault): BackupPlanRule =>
  new BackupPlanRule({
    ruleName: 'monthly-copy',
    scheduleExpression: Schedule.cron({ ...night, day: '1' }),
    deleteAfter: Duration.days(35),
    copyActions: [{ destinationBackupVault: copies, deleteAfter: Duration.days(365) }],
  });

/**
 * Beside the recovery of each table to any moment, which goes with the table: copies in a vault, from which nobody
 * deletes, and once a month in another account (docs/adr/0070). Keys of persons are kept for a week only, there too: a
 * key that was dropped must be gone. Files are not in it, since a file that is erased must be gone; the bucket has
 * versions.
 */
export class Backups extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { storage, objects, parameters: { backupCopies, restored } }: BackupsProps,
  ) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: new Key(this, 'Key', {
        enableKeyRotation: true,
        removalPolicy: RemovalPolicy.RETAIN,
        description: 'Liban: backups',
      }),
      blockRecoveryPointDeletion: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const copies =
      backupCopies === undefined ? undefined : BackupVault.fromBackupVaultArn(this, 'Copies', backupCopies);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup'),
        ManagedPolicy.fromAwsManagedPolicyName('AWSBackupServiceRolePolicyForS3Backup'),
      ],
    });
    const plan = (planId: string, rules: BackupPlanRule[], resources: BackupResource[]) =>
      new BackupPlan(this, planId, { backupVault: vault, backupPlanRules: rules }).addSelection('Selection', {
        resources,
        role,
      });
    // Whichever stands in for it: what was restored is to be had back again too.
    const kept = (one: Table, name: string | undefined): BackupResource =>
      BackupResource.fromArn(
        name === undefined
          ? one.tableArn
          : Stack.of(this).formatArn({ service: 'dynamodb', resource: 'table', resourceName: name }),
      );
    const { table, records, secrets, erasures, personKeys } = storage;
    plan(
      'Cases',
      [daily(35), ...(copies ? [monthly(copies)] : [])],
      [
        kept(table, restored.table),
        kept(records, restored.records),
        kept(secrets, restored.secrets),
        kept(erasures, restored.erasures),
        BackupResource.fromArn(objects.archives.bucketArn),
      ],
    );
    plan('PersonKeys', [daily(7, copies)], [kept(personKeys, restored['person-keys'])]);
  }
}
