import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import {
  type CfnStateMachine,
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  LogLevel,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { correlated } from './correlated.ts';
import { definitions, grantSealing, type Machines } from './machines.ts';
import { calledBy } from './placeholders.ts';
import type { Releases } from './releases.ts';

export interface StateMachinesProps {
  readonly name: string;
  readonly logRetentionDays: RetentionDays;
  readonly machines: Machines;
  /** What executions carry is encrypted under it. */
  readonly executionsKey: IKey;
  /** The tasks of each domain, by the placeholder a definition calls them. */
  readonly tasks: Readonly<Record<string, IFunction>>;
  readonly releases: Releases;
  /** What a schedule could not start. */
  readonly deadMessages: IQueue;
  /** Machines that run by themselves: name → schedule expression. */
  readonly schedules: Readonly<Record<string, string>>;
}

/** A machine of each definition, which may call the functions that the definition names and no other. */
export class StateMachines extends Construct {
  readonly #deadMessages: IQueue;
  readonly #executionsKey: IKey;

  constructor(scope: Construct, id: string, props: StateMachinesProps) {
    super(scope, id);
    this.#deadMessages = props.deadMessages;
    this.#executionsKey = props.executionsKey;
    const { name: app, logRetentionDays, machines, tasks, releases, schedules } = props;
    const logs = new LogGroup(this, 'Logs', {
      // The prefix keeps the resource policy small (AWS, "Logging using CloudWatch Logs").
      logGroupName: `/aws/vendedlogs/states/${app}`,
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const scheduled of Object.keys(schedules))
      if (!definitions.has(scheduled)) throw new Error(`A schedule starts ${scheduled}, which is no machine`);
    // Of its own: two apps in one account are counted apart.
    const group = new CfnScheduleGroup(this, 'Schedules', { name: app });
    const called = calledBy(definitions, Object.keys(tasks));
    for (const [name, definition] of definitions) {
      const own = Object.entries(tasks).filter(([placeholder]) => called.get(name)?.has(placeholder));
      const machine = new StateMachine(this, name, {
        stateMachineName: machines.nameOf(name),
        definitionBody: DefinitionBody.fromString(correlated(definition)),
        definitionSubstitutions: {
          Partition: Aws.PARTITION,
          ...Object.fromEntries(own.map(([placeholder, task]) => [placeholder, task.functionArn])),
        },
        // Errors only and no data: payloads carry ids, and even those stay in the history.
        logs: { destination: logs, level: LogLevel.ERROR, includeExecutionData: false },
        tracingEnabled: false,
        // A data key for as long as one may be used: a call of KMS each quarter of an hour and machine.
        encryptionConfiguration: new CustomerManagedEncryptionConfiguration(
          this.#executionsKey,
          Duration.minutes(15),
        ),
      });
      // cfn-lint reads a definition before its substitutions, and takes `arn:${Partition}:…` for no ARN.
      (machine.node.defaultChild as CfnStateMachine).addMetadata('cfn-lint', {
        config: { ignore_checks: ['E3601'] },
      });
      for (const [, task] of own) task.grantInvoke(machine);
      if (definition.includes('"DISTRIBUTED"')) grantChildren(machine, machines.arnOf(name));
      const { attrArn } = releases.machine(
        machine,
        own.map(([, task]) => task),
      );
      const schedule = schedules[name];
      if (schedule !== undefined) this.#schedule(name, machine, attrArn, schedule, group.ref);
    }
  }

  #schedule(
    name: string,
    machine: StateMachine,
    arn: string,
    scheduleExpression: string,
    groupName: string,
  ): void {
    const role = new Role(this, `${name}-schedule-role`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    });
    machine.grantStartExecution(role);
    grantSealing(role, this.#executionsKey, [machine.stateMachineArn]);
    this.#deadMessages.grantSendMessages(role);
    new CfnSchedule(this, `${name}-schedule`, {
      groupName,
      scheduleExpression,
      scheduleExpressionTimezone: 'Asia/Shanghai',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn,
        roleArn: role.roleArn,
        input: '{}',
        // The next run does what this one would have: a start that is an hour late is no use.
        retryPolicy: { maximumEventAgeInSeconds: Duration.hours(1).toSeconds(), maximumRetryAttempts: 20 },
        deadLetterConfig: { arn: this.#deadMessages.queueArn },
      },
    });
  }
}

/** The executions of a distributed Map are the machine's own (AWS: "IAM policies for Distributed Map states"). */
const grantChildren = (machine: StateMachine, arn: string): void => {
  machine.addToRolePolicy(new PolicyStatement({ actions: ['states:StartExecution'], resources: [arn] }));
  machine.addToRolePolicy(
    new PolicyStatement({
      actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
      resources: [`${arn.replace(':stateMachine:', ':execution:')}/*`],
    }),
  );
};
