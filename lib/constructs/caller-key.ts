import { RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';

/**
 * The key that callers are marked under in the access log, with its id: `{ "id": "1", "key": "…" }`. It is turned by hand,
 * once a year and where somebody may have seen it (docs/runbook.md, "Who called, and from where"): lines of a year are
 * read with the keys of a year.
 */
export class CallerKey extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { keepData }: Pick<Parameters, 'keepData'>) {
    super(scope, id);
    this.secret = new Secret(this, 'Key', {
      description: 'Liban: callers are marked under it in the access log',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ id: '1' }),
        generateStringKey: 'key',
        passwordLength: 43,
        excludePunctuation: true,
      },
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}

/** References: CloudFormation reads the secret when it deploys, and no template has it. */
export const callerKeySettings = (secretArn: string): Readonly<Record<string, string>> => {
  const field = (jsonField: string) => SecretValue.secretsManager(secretArn, { jsonField }).unsafeUnwrap();
  return { CALLER_KEY_ID: field('id'), CALLER_KEY: field('key') };
};
