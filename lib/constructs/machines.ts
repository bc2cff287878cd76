import { readdirSync, readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
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

const opening = ['kms:Decrypt'] as const;
const sealing = ['kms:Decrypt', 'kms:GenerateDataKey'] as const;

/**
 * What may be done with every machine, and what Step Functions checks it against (Service authorization reference). What
 * executions carry is opened and sealed in the name of whoever asks (AWS: "Data at rest encryption in Step Functions").
 */
const operations = {
  start: { machines: ['states:StartExecution'], executions: [], key: sealing },
  answer: { machines: ['states:SendTaskSuccess', 'states:SendTaskFailure'], executions: [], key: sealing },
  read: {
    machines: ['states:ListExecutions'],
    executions: [
      'states:DescribeExecution',
      'states:DescribeStateMachineForExecution',
      'states:GetExecutionHistory',
    ],
    key: opening,
  },
  /** Of an execution that is known already. */
  describe: { machines: [], executions: ['states:DescribeExecution'], key: opening },
  steer: { machines: [], executions: ['states:StopExecution', 'states:RedriveExecution'], key: sealing },
} as const satisfies Record<
  string,
  Record<'machines' | 'executions', readonly `states:${string}`[]> & {
    readonly key: readonly `kms:${string}`[];
  }
>;

/** The key, for what these machines carry and for nothing else that is under it. */
export const grantSealing = (to: IGrantable, key: IKey, arns: string[], actions = [...sealing] as string[]) =>
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions,
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': arns } },
    }),
  );

export const grantMachines = (
  to: IGrantable,
  { machines: { arnOf, executionsOf }, executionsKey }: { machines: Machines; executionsKey: IKey },
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
  const keyed = new Set<string>(kinds.flatMap((kind) => operations[kind].key));
  grantSealing(to, executionsKey, names.map(arnOf), [...keyed]);
};
