import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';

/**
 * What executions carry and what they went through is encrypted under it. Whoever disables it stops every case (AWS: "Data
 * at rest encryption in Step Functions"), so it stands with what must survive.
 */
export class ExecutionsKey extends Construct {
  readonly key: IKey;

  constructor(scope: Construct, id: string, { keepData }: Pick<Parameters, 'keepData'>) {
    super(scope, id);
    const key = new Key(this, 'Key', {
      enableKeyRotation: true,
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      description: 'Liban: executions',
    });
    // Of a machine under a key of ours, what is logged is delivered under it too (same page, "CloudWatch Logs").
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['kms:Decrypt'],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:EncryptionContext:SourceArn': `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`,
          },
        },
      }),
    );
    this.key = key;
  }
}
