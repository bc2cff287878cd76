import type { Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** What each stack publishes for those that come after it, as SSM parameters `/<app>/<stack>/<what>` (docs/adr/0016). */
interface Published {
  readonly Data:
    | 'table'
    | 'table-stream'
    | 'table-key'
    | 'records'
    | 'secrets'
    | 'secrets-key'
    | 'dead-letters'
    | 'dead-messages'
    | 'first-attempts'
    | 'first-attempts-url'
    | 'retries'
    | 'retries-url'
    | 'person-keys'
    | 'person-keys-key'
    | 'erasures'
    | 'files'
    | 'archives'
    | 'imports'
    | 'objects-key'
    | 'executions-key'
    | 'caller-key'
    | 'budgets';
  /** What is watched by its name. */
  readonly Work: 'stream-function';
  readonly Api: 'http-api';
}

const path = (app: string, from: string, what: string): string => `/${app}/${from}/${what}`;

/** Everything that a stack publishes; what is missing does not compile. */
export const publish = <S extends keyof Published>(
  stack: Stack,
  app: string,
  from: S,
  values: Readonly<Record<Published[S], string>>,
): void => {
  for (const [what, stringValue] of Object.entries<string>(values))
    new StringParameter(stack, `Name-${what}`, { parameterName: path(app, from, what), stringValue });
};

/** What another stack has published: a parameter of the template, which CloudFormation reads anew at each deployment. */
export const published = <S extends keyof Published>(
  scope: Construct,
  app: string,
  from: S,
  what: Published[S],
): string => StringParameter.valueForStringParameter(scope, path(app, from, what));
