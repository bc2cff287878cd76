import { readdirSync, readFileSync } from 'node:fs';
import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

export interface StateMachinesProps {
  readonly logRetentionDays: RetentionDays;
  /** The tasks of each domain, by the name a definition calls them: `${OrdersTasks}`. */
  readonly tasks: Readonly<Record<string, IFunction>>;
  /** Machines that run by themselves: name → schedule expression. */
  readonly schedules: Readonly<Record<string, string>>;
}

const folder = 'statemachines';

/** The machines of `statemachines/`: each file there is the sole definition of the machine it names. */
export class StateMachines extends Construct {
  constructor(scope: Construct, id: string, { logRetentionDays, tasks, schedules }: StateMachinesProps) {
    super(scope, id);
    const logs = new LogGroup(this, 'Logs', {
      // The prefix keeps the resource policy small (AWS, "Logging using CloudWatch Logs").
      logGroupName: `/aws/vendedlogs/states/${Stack.of(this).stackName}`,
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.asl.json'))) {
      const name = file.slice(0, -'.asl.json'.length);
      const definition = readFileSync(`${folder}/${file}`, 'utf8');
      const called = Object.entries(tasks).filter(([placeholder]) =>
        definition.includes(`\${${placeholder}}`),
      );
      const machine = new StateMachine(this, name, {
        stateMachineName: `${Stack.of(this).stackName}-${name}`,
        definitionBody: DefinitionBody.fromString(definition),
        definitionSubstitutions: {
          Partition: Aws.PARTITION,
          StateMachines: arnPrefix(this),
          ...Object.fromEntries(called.map(([placeholder, task]) => [placeholder, task.functionArn])),
        },
        // Errors only and no data: payloads carry ids, and even those stay in the history (decision 13).
        logs: { destination: logs, level: LogLevel.ERROR, includeExecutionData: false },
        tracingEnabled: false,
      });
      for (const [, task] of called) task.grantInvoke(machine);
      if (definition.includes('"DISTRIBUTED"')) grantChildren(machine, `${arnPrefix(this)}${name}`);
      const schedule = schedules[name];
      if (schedule !== undefined) this.#schedule(name, machine, schedule);
    }
  }

  #schedule(name: string, machine: StateMachine, scheduleExpression: string): void {
    const role = new Role(this, `${name}-schedule-role`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    });
    machine.grantStartExecution(role);
    new CfnSchedule(this, `${name}-schedule`, {
      scheduleExpression,
      scheduleExpressionTimezone: 'Asia/Shanghai',
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: machine.stateMachineArn, roleArn: role.roleArn, input: '{}' },
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

/** Names are fixed, so that a function can name a machine that calls it without a circular reference. */
export const arnPrefix = (scope: Construct): string => {
  const { stackName, account, region, partition } = Stack.of(scope);
  return `arn:${partition}:states:${region}:${account}:stateMachine:${stackName}-`;
};

/** What can be granted on every machine of the stack, and no other's. */
export const operations = {
  start: ['states:StartExecution'],
  answer: ['states:SendTaskSuccess', 'states:SendTaskFailure'],
  read: ['states:ListExecutions', 'states:DescribeExecution', 'states:GetExecutionHistory'],
  steer: ['states:StopExecution', 'states:RedriveExecution'],
} as const;

export const grantOperations = (
  scope: Construct,
  grantee: IGrantable,
  ...kinds: readonly (keyof typeof operations)[]
): void => {
  const machines = `${arnPrefix(scope)}*`;
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: kinds.flatMap((kind) => [...operations[kind]]),
      resources: [machines, machines.replace(':stateMachine:', ':execution:')],
    }),
  );
};
