import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarm,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  type Function as LambdaFunction,
  type IFunction,
  type IVersion,
} from 'aws-cdk-lib/aws-lambda';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  type StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct, type IConstruct } from 'constructs';
import { live } from '../../functions/platform/release.ts';
import { runbook } from '../watch/runbook.ts';

/** So many minutes a tenth of the calls go to what is new, before all do; an alarm meanwhile takes them back. */
const canaryMinutes = 10;

/** Every task is tried again, so that what cannot work fails three times soon, even when one case alone meets it. */
const failures = 3;

/**
 * How what is new comes to be called (docs/adr/0070): each function and each machine has versions that stay, and one name,
 * `live`, by which everybody calls it. A deployment moves that name to a new version little by little.
 */
export class Releases extends Construct {
  readonly #application: LambdaApplication;
  readonly #role: Role;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#application = new LambdaApplication(this, 'Application');
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
      // Lambda functions alone: that name, and no topic, bucket or hook of ours.
      managedPolicies: [
        ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSCodeDeployRoleForLambdaLimited'),
      ],
    });
  }

  /** @param ringing what takes a new version back; else that it fails where the one before it did not */
  function(created: LambdaFunction, ringing?: IAlarm): IFunction {
    const { id } = created.node;
    // The library writes `role: IRole | undefined` where its own interfaces say `role?: IRole`.
    const version = created.currentVersion as IVersion;
    const alias = new Alias(created, 'Live', { aliasName: live, version });
    new LambdaDeploymentGroup(this, id, {
      application: this.#application,
      role: this.#role,
      alias,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES,
      alarms: [ringing ?? this.#newVersionFails(created)],
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
    });
    return alias as IFunction;
  }

  /** @param calls the names of the functions that it calls: new tasks are there before a new definition calls them */
  machine(machine: StateMachine, calls: readonly IConstruct[]): CfnStateMachineAlias {
    const version = new CfnStateMachineVersion(machine, 'Version', {
      stateMachineArn: machine.stateMachineArn,
      // Another revision is another version.
      stateMachineRevisionId: machine.stateMachineRevisionId,
    });
    version.applyRemovalPolicy(RemovalPolicy.RETAIN, { applyToUpdateReplacePolicy: true });
    const alias = new CfnStateMachineAlias(machine, 'Live', {
      name: live,
      deploymentPreference: {
        stateMachineVersionArn: version.attrArn,
        type: 'CANARY',
        percentage: 10,
        interval: canaryMinutes,
        alarms: [this.#executionsFail(machine).alarmName],
      },
    });
    for (const called of calls) alias.node.addDependency(called);
    return alias;
  }

  #newVersionFails(created: LambdaFunction): IAlarm {
    const counted = (metricName: string) =>
      new Metric({
        namespace: 'AWS/Lambda',
        metricName,
        // Of a name that leads to two versions, each is counted by itself (Lambda guide, "Viewing metrics for functions").
        dimensionsMap: {
          FunctionName: created.functionName,
          Resource: `${created.functionName}:${live}`,
          ExecutedVersion: created.currentVersion.version,
        },
        statistic: 'Sum',
        period: Duration.minutes(1),
      });
    return this.#alarm(
      `${created.node.id}-fails`,
      'A new version of a function fails more than one call in five: its deployment is taken back.',
      new MathExpression({
        // Without a call, nothing.
        expression: `IF(errors >= ${failures}, 100 * errors / calls, 0)`,
        usingMetrics: { errors: counted('Errors'), calls: counted('Invocations') },
        period: Duration.minutes(1),
      }),
      20,
    );
  }

  #executionsFail(machine: StateMachine): Alarm {
    return this.#alarm(
      `${machine.node.id}-fails`,
      'Executions fail while a new definition comes: its deployment is taken back.',
      machine.metricFailed({ statistic: 'Sum', period: Duration.minutes(1) }),
      0,
    );
  }

  /** For those behind an API: what the API itself answers, since a function that answers 500 has not failed. */
  apiFails(apiId: string): Alarm {
    return this.#alarm(
      'api-fails',
      'The API answers 5xx while new functions come: their deployment is taken back.',
      new Metric({
        namespace: 'AWS/ApiGateway',
        metricName: '5xx',
        dimensionsMap: { ApiId: apiId },
        statistic: 'Sum',
        period: Duration.minutes(1),
      }),
      failures - 1,
    );
  }

  #alarm(id: string, text: string, metric: Metric | MathExpression, threshold: number): Alarm {
    return new Alarm(this, id, {
      alarmDescription: runbook(text, 'A deployment failed'),
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // Nothing was counted where nothing was called.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
