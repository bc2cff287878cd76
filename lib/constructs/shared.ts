import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { published } from '../names.ts';
import type { Parameters, Restored } from '../parameters.ts';
import { type Machines, machinesOf } from './machines.ts';
import type { Senders } from './senders.ts';

/** What the functions of every stack reach: the tables and buckets that `Data` keeps, and the state machines by their names. */
export class Shared extends Construct {
  readonly table: ITable;
  readonly records: ITable;
  readonly secrets: ITable;
  readonly personKeys: ITable;
  readonly erasures: ITable;
  readonly budgets: ITable;
  readonly files: IBucket;
  readonly archives: IBucket;
  readonly imports: IBucket;
  readonly machines: Machines;
  readonly executionsKey: IKey;
  readonly senders: Senders;

  constructor(
    scope: Construct,
    id: string,
    { name, senders, restored }: Pick<Parameters, 'name' | 'senders' | 'restored'>,
  ) {
    super(scope, id);
    // Written out, so that functions get new versions: what they only refer to belongs to the version they have.
    const nameOf = (what: Exclude<keyof Restored, 'table-stream'>) =>
      restored[what] ?? published(this, name, 'Data', what);
    const tableKey = Key.fromKeyArn(this, 'TableKey', published(this, name, 'Data', 'table-key'));
    this.table = Table.fromTableAttributes(this, 'Table', {
      tableName: nameOf('table'),
      encryptionKey: tableKey,
      grantIndexPermissions: true,
    });
    this.records = Table.fromTableAttributes(this, 'Records', {
      tableName: nameOf('records'),
      encryptionKey: tableKey,
    });
    this.secrets = Table.fromTableAttributes(this, 'Secrets', {
      tableName: nameOf('secrets'),
      encryptionKey: Key.fromKeyArn(this, 'SecretsKey', published(this, name, 'Data', 'secrets-key')),
    });
    this.personKeys = Table.fromTableAttributes(this, 'PersonKeys', {
      tableName: nameOf('person-keys'),
      encryptionKey: Key.fromKeyArn(this, 'PersonKeysKey', published(this, name, 'Data', 'person-keys-key')),
    });
    this.erasures = Table.fromTableAttributes(this, 'Erasures', {
      tableName: nameOf('erasures'),
      encryptionKey: tableKey,
    });
    this.budgets = Table.fromTableAttributes(this, 'Budgets', {
      tableName: published(this, name, 'Data', 'budgets'),
    });
    const objectsKey = Key.fromKeyArn(this, 'ObjectsKey', published(this, name, 'Data', 'objects-key'));
    const bucket = (id: string, what: 'files' | 'archives' | 'imports') =>
      Bucket.fromBucketAttributes(this, id, {
        bucketName: published(this, name, 'Data', what),
        encryptionKey: objectsKey,
      });
    this.files = bucket('Files', 'files');
    this.archives = bucket('Archives', 'archives');
    this.imports = bucket('Imports', 'imports');
    this.machines = machinesOf(this, name);
    this.executionsKey = Key.fromKeyArn(
      this,
      'ExecutionsKey',
      published(this, name, 'Data', 'executions-key'),
    );
    this.senders = { app: name, ...senders };
  }
}
