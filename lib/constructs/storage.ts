import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** What the platform remembers: one table of everything, one of enterprise records, one of secrets alone, one of budgets. */
export class Storage extends Construct {
  readonly key: IKey;
  readonly table: Table;
  readonly secrets: Table;
  readonly secretsKey: IKey;
  /** Read by the thousand when policies are matched; without a stream or an index. */
  readonly records: Table;
  /** How much of its budget each caller has spent this minute: counts under digests, gone within the hour. */
  readonly budgets: Table;

  constructor(scope: Construct, id: string, { keepData }: { keepData: boolean }) {
    super(scope, id);
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, 'Key', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Liban: data at rest',
    });
    this.secretsKey = new Key(this, 'SecretsKey', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Liban: the secrets webhooks are signed with',
    });

    const protectedBy = (encryptionKey: IKey) => ({
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepData,
      removalPolicy,
    });

    this.table = new Table(this, 'Table', {
      ...protectedBy(this.key),
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
    });
    const index = (indexName: string, hash: string, range: string, projectionType: ProjectionType) =>
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: hash, type: AttributeType.STRING },
        sortKey: { name: range, type: AttributeType.STRING },
        projectionType,
      });
    index('byList', 'listKey', 'listSort', ProjectionType.ALL);
    index('byStatus', 'statusKey', 'listSort', ProjectionType.ALL);
    // Keys only: a sweep reads what is due and nothing else.
    index('byDue', 'dueShard', 'dueAt', ProjectionType.KEYS_ONLY);
    // What a change of a year's calendar can move: limits that run, by the last year they rest on.
    index('byOpen', 'openShard', 'openUntil', ProjectionType.KEYS_ONLY);

    this.records = new Table(this, 'Records', {
      ...protectedBy(this.key),
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
    });

    this.secrets = new Table(this, 'Secrets', {
      ...protectedBy(this.secretsKey),
      partitionKey: { name: 'pk', type: AttributeType.STRING },
    });

    // Nothing of it is worth a backup, a key of its own or a stack's refusal to go.
    this.budgets = new Table(this, 'Budgets', {
      billingMode: BillingMode.PAY_PER_REQUEST,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: false,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
