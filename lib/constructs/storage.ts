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
import { heldBy, indexes } from '../../functions/platform/table/indexes.ts';
import type { Parameters } from '../parameters.ts';

/**
 * What the platform remembers: one table of everything, one of enterprise records, and apart from them secrets, the keys
 * that persons are sealed under, the register of what was erased, and the budgets of callers.
 */
export class Storage extends Construct {
  readonly key: IKey;
  readonly table: Table;
  readonly secrets: Table;
  readonly secretsKey: IKey;
  /** Read by the thousand when policies are matched; without a stream or an index. */
  readonly records: Table;
  /** To drop a key erases a record of a person (docs/adr/0029). */
  readonly personKeys: Table;
  readonly personKeysKey: IKey;
  /** The register of erasures: never set back to an older moment. */
  readonly erasures: Table;
  /** How much of its budget each caller has spent this minute: counts under digests, gone within the hour. */
  readonly budgets: Table;

  constructor(
    scope: Construct,
    id: string,
    { keepData, indexes: made }: Pick<Parameters, 'keepData' | 'indexes'>,
  ) {
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
    this.personKeysKey = new Key(this, 'PersonKeysKey', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Liban: the keys that records of persons are sealed under',
    });

    const protectedBy = (encryptionKey: IKey, recoveryPeriodInDays?: number) => ({
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        ...(recoveryPeriodInDays !== undefined && { recoveryPeriodInDays }),
      },
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
    for (const { name: indexName, holds } of made) {
      const { hash, range } = indexes[indexName];
      const held = heldBy(indexName);
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: hash, type: AttributeType.STRING },
        sortKey: { name: range, type: AttributeType.STRING },
        ...(holds === 'keys' && held !== undefined
          ? { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [held] }
          : { projectionType: holds === 'keys' ? ProjectionType.KEYS_ONLY : ProjectionType.ALL }),
      });
    }

    this.records = new Table(this, 'Records', {
      ...protectedBy(this.key),
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
    });

    this.secrets = new Table(this, 'Secrets', {
      ...protectedBy(this.secretsKey),
      partitionKey: { name: 'pk', type: AttributeType.STRING },
    });

    const keys = {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
    };
    // For as long as a key that was dropped could be brought back; a week is enough to notice that the table is gone.
    this.personKeys = new Table(this, 'PersonKeys', { ...protectedBy(this.personKeysKey, 7), ...keys });
    this.erasures = new Table(this, 'Erasures', { ...protectedBy(this.key), ...keys });
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
