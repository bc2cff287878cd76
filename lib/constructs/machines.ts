import { readdirSync, readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

const folder = 'statemachines';
const suffix = '.asl.json';

/** The machines by name: each file of `statemachines/` is the sole definition of the machine it names. */
export const definitions: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .sort()
    .map((file) => [file.slice(0, -suffix.length), readFileSync(`${folder}/${file}`, 'utf8')]),
);

/**
 * The names of an app's machines are fixed (docs/adr/0010), so every stack knows them without asking. Permissions list
 * them one by one: what matches `Liban-*` matches the machines of an app `Liban-rehearsal` too (docs/adr/0017).
 */
export interface Machines {
  nameOf(machine: string): string;
  /** What the ARN of a machine begins with; its file's name follows. */
  readonly prefix: string;
  arnOf(machine: string): string;
  executionsOf(machine: string): string;
}

export const machinesOf = (scope: Construct, app: string): Machines => {
  const { account, region, partition } = Stack.of(scope);
  const arn = (kind: string) => `arn:${partition}:states:${region}:${account}:${kind}:${app}-`;
  const prefix = arn('stateMachine');
  return {
    nameOf: (machine) => `${app}-${machine}`,
    prefix,
    arnOf: (machine) => `${prefix}${machine}`,
    executionsOf: (machine) => `${arn('execution')}${machine}:*`,
  };
};

/** What may be done with every machine, and what Step Functions checks it against (Service authorization reference). */
const operations = {
  start: { machines: ['states:StartExecution'], executions: [] },
  answer: { machines: ['states:SendTaskSuccess', 'states:SendTaskFailure'], executions: [] },
  read: {
    machines: ['states:ListExecutions'],
    executions: [
      'states:DescribeExecution',
      'states:DescribeStateMachineForExecution',
      'states:GetExecutionHistory',
    ],
  },
  steer: { machines: [], executions: ['states:StopExecution', 'states:RedriveExecution'] },
} as const satisfies Record<string, Record<'machines' | 'executions', readonly `states:${string}`[]>>;

export const grantMachines = (
  to: IGrantable,
  { arnOf, executionsOf }: Machines,
  ...kinds: readonly (keyof typeof operations)[]
): void => {
  const names = [...definitions.keys()];
  const allow = (actions: readonly string[], resources: string[]) => {
    if (actions.length > 0)
      to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources }));
  };
  allow(
    kinds.flatMap((kind) => operations[kind].machines),
    names.map(arnOf),
  );
  allow(
    kinds.flatMap((kind) => operations[kind].executions),
    names.map(executionsOf),
  );
};
