import type { Kind } from './kind.ts';
import { bucket } from './kinds/bucket.ts';
import { eventSourceMapping, functionAlias, functionVersion, lambdaFunction } from './kinds/function.ts';
import { authorizer, httpApi, integration, route, stage } from './kinds/http-api.ts';
import { malwareProtectionPlan } from './kinds/malware-scan.ts';
import { parameter } from './kinds/parameter.ts';
import { queue } from './kinds/queue.ts';
import { rule } from './kinds/rule.ts';
import { table } from './kinds/table.ts';
import { secret } from './kinds/secret.ts';
import { schedule, stateMachine, stateMachineAlias, stateMachineVersion } from './kinds/workflow.ts';

/** Every resource kind that is materialised on one machine. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  [
    authorizer,
    bucket,
    eventSourceMapping,
    functionAlias,
    functionVersion,
    httpApi,
    integration,
    lambdaFunction,
    malwareProtectionPlan,
    parameter,
    queue,
    route,
    rule,
    schedule,
    secret,
    stage,
    stateMachine,
    stateMachineAlias,
    stateMachineVersion,
    table,
  ].map((kind) => [kind.type, kind]),
);

/** Kinds that say who may do what, how it is protected or watched in an account: nothing to make of them here. */
export const withoutLocalMeaning: ReadonlySet<string> = new Set([
  'AWS::Backup::BackupPlan',
  'AWS::Backup::BackupSelection',
  'AWS::Backup::BackupVault',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::CodeDeploy::Application',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  // The bus here tries as often.
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::ResourcePolicy',
  'AWS::S3::BucketPolicy',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SQS::QueuePolicy',
]);
