import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { MalwareScan } from './malware-scan.ts';
import type { Parameters } from '../parameters.ts';

/** What people hand in, the archives of cases that have ended, and lines of records that wait to be read: reached by presigned requests, and by no page of the web. */
export class ObjectStores extends Construct {
  readonly files: Bucket;
  readonly archives: Bucket;
  readonly imports: Bucket;
  readonly key: IKey;

  constructor(
    scope: Construct,
    id: string,
    {
      keepData,
      browserOrigins,
      malwareScan,
    }: Pick<Parameters, 'keepData' | 'browserOrigins' | 'malwareScan'>,
  ) {
    super(scope, id);
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, 'Key', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Liban: files and archives at rest',
    });
    const bucket = (bucketId: string, methods: HttpMethods[], lifecycle: LifecycleRule) =>
      new Bucket(this, bucketId, {
        encryption: BucketEncryption.KMS,
        encryptionKey: this.key,
        // One request to the key for many objects (S3 user guide, "Reducing the cost of SSE-KMS").
        bucketKeyEnabled: true,
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
        enforceSSL: true,
        versioned: true,
        lifecycleRules: [
          {
            ...lifecycle,
            abortIncompleteMultipartUploadAfter: Duration.days(1),
          },
        ],
        ...(browserOrigins.length > 0 &&
          methods.length > 0 && {
            cors: [
              {
                allowedOrigins: [...browserOrigins],
                allowedMethods: methods,
                allowedHeaders: ['*'],
                exposedHeaders: ['ETag', 'x-amz-version-id'],
                maxAge: 3_600,
              },
            ],
          }),
        removalPolicy,
      });
    this.files = bucket('Files', [HttpMethods.POST, HttpMethods.GET], {
      // What was overwritten or deleted by mistake can be had back for a while; what is erased goes with all its versions.
      noncurrentVersionExpiration: Duration.days(7),
      expiredObjectDeleteMarker: true,
    });
    // What was once read back there is all that is left of a case: no version of it goes by itself (docs/adr/0032).
    this.archives = bucket('Archives', [], {});
    // Read within minutes, and erased then; what nobody could read is sent again.
    this.imports = bucket('Imports', [], {
      expiration: Duration.days(7),
      noncurrentVersionExpiration: Duration.days(1),
    });
    if (malwareScan === 'guardduty') new MalwareScan(this, 'Scan', { bucket: this.files, key: this.key });
  }
}

/**
 * Objects by action. That the bucket may be listed lets what is missing be a 404 (S3 API reference, HeadObject:
 * "Permissions"); that versions may be, lets all of them be erased.
 */
export const grantObjects = (to: IFunction, bucket: IBucket, actions: readonly string[]): void => {
  to.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [bucket.arnForObjects('*')] }));
  to.addToRolePolicy(
    new PolicyStatement({
      actions: ['s3:ListBucket', 's3:ListBucketVersions'],
      resources: [bucket.bucketArn],
    }),
  );
  if (actions.includes('s3:PutObject')) bucket.encryptionKey?.grantEncryptDecrypt(to);
  else bucket.encryptionKey?.grantDecrypt(to);
};
