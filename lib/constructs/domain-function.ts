import { Aws, type Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { reservedFor } from '../concurrency.ts';
import { grant, type Need } from '../domains.ts';
import { type Domains, entryOf, type Trigger } from '../functions.ts';
import { partitionsOf } from '../partitions.ts';
import type { Parameters } from '../parameters.ts';
import { nodeFunction, type NodeFunctionProps } from './node-function.ts';
import type { Shared } from './shared.ts';

export interface DomainFunctionProps {
  readonly description: string;
  readonly needs: readonly Need[];
  readonly timeout?: Duration;
  /** What only this function is told, and what lies beside it. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly beside?: NodeFunctionProps['beside'];
  readonly jsonBeside?: boolean;
  /** Where it logs, if not into a group of its own. */
  readonly logs?: ILogGroup;
  readonly shared: Shared;
  readonly parameters: Parameters;
}

/** The function of a domain for one trigger: it knows where everything is, and may touch what it needs. */
export const domainFunction = <T extends Trigger>(
  scope: Construct,
  domain: Domains[T],
  trigger: T,
  {
    description,
    needs,
    timeout,
    environment,
    beside,
    jsonBeside,
    logs,
    shared,
    parameters,
  }: DomainFunctionProps,
): LambdaFunction => {
  const writes = partitionsOf(domain, trigger);
  const created = nodeFunction(scope, `${domain}-${trigger}`, {
    entry: entryOf(domain, trigger),
    description,
    environment: {
      TABLE_NAME: shared.table.tableName,
      SECRETS_TABLE_NAME: shared.secrets.tableName,
      RECORDS_TABLE_NAME: shared.records.tableName,
      PERSON_KEYS_TABLE_NAME: shared.personKeys.tableName,
      ERASURES_TABLE_NAME: shared.erasures.tableName,
      BUDGETS_TABLE_NAME: shared.budgets.tableName,
      FILES_BUCKET: shared.files.bucketName,
      ARCHIVES_BUCKET: shared.archives.bucketName,
      IMPORTS_BUCKET: shared.imports.bucketName,
      S3_DOMAIN: `s3.${Aws.REGION}.${Aws.URL_SUFFIX}`,
      DUE_SHARDS: String(parameters.dueShards.read),
      DUE_SHARDS_WRITTEN: String(parameters.dueShards.written),
      RATE_LIMITS: parameters.rateLimits ? 'on' : 'off',
      APP: parameters.name,
      EDITION: parameters.edition,
      STATE_MACHINES: shared.machines.prefix,
      ACCESS_TOKEN_BY: parameters.accessTokenBy,
      SANDBOX: parameters.sandbox ? 'on' : 'off',
      ALLOW_LOOPBACK_WEBHOOKS: parameters.allowLoopbackWebhooks ? 'yes' : 'no',
      ...environment,
    },
    logs: logs ?? parameters.logRetentionDays,
    writes,
    reserved: reservedFor(domain, trigger, parameters.accountConcurrency),
    ...(timeout && { timeout }),
    ...(beside && { beside }),
    ...(jsonBeside && { jsonBeside }),
  });
  for (const need of needs) grant[need](created, shared, writes);
  // Whoever is called from outside counts its callers' requests, and does nothing else there.
  if (trigger === 'api') shared.budgets.grant(created, 'dynamodb:UpdateItem');
  return created;
};
