import {
  CreateStateMachineCommand,
  DescribeStateMachineCommand,
  SFNClient,
  StateMachineDoesNotExist,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { account, partition, region } from './names.ts';
import { stateMachine } from './template/kinds/workflow.ts';
import type { Plan } from './template/plan.ts';

export interface MachinePlan {
  readonly name: string;
  readonly arn: string;
  readonly definition: string;
}

export const machinesOf = (plan: Plan): Promise<readonly MachinePlan[]> =>
  Promise.all(
    plan.of(stateMachine).map(async ({ id, name, arn, properties }) => {
      const text =
        properties.DefinitionString ??
        (properties.Definition && JSON.stringify(properties.Definition)) ??
        (properties.DefinitionS3Location && (await plan.asset(properties.DefinitionS3Location.Key)));
      if (text === undefined) throw new Error(`${id} has no definition`);
      return { name, arn, definition: substituted(text, properties.DefinitionSubstitutions) };
    }),
  );

const substituted = (definition: string, substitutions: Readonly<Record<string, string>>): string =>
  definition.replaceAll(/\$\{(\w+)\}/g, (placeholder, name: string) => substitutions[name] ?? placeholder);

export const stepFunctionsClient = (endpoint: string): SFNClient =>
  new SFNClient({ endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

/** The engine checks no permissions; the protocol wants a role. */
const roleArn = `arn:${partition}:iam::${account}:role/local`;

/** Makes the machines what the template says. Executions under way go on by the definition they began with. */
export const materialiseMachines = async (
  client: SFNClient,
  machines: readonly MachinePlan[],
): Promise<void> => {
  for (const { name, arn, definition } of machines) {
    const existing = await described(client, arn);
    if (existing === definition) continue;
    if (existing !== undefined) {
      await client.send(new UpdateStateMachineCommand({ stateMachineArn: arn, definition }));
      continue;
    }
    const { stateMachineArn } = await client.send(
      new CreateStateMachineCommand({ name, definition, roleArn }),
    );
    if (stateMachineArn !== arn)
      throw new Error(`The engine calls ${name} ${stateMachineArn ?? ''}, not ${arn}`);
  }
};

const described = async (client: SFNClient, arn: string): Promise<string | undefined> => {
  try {
    return (await client.send(new DescribeStateMachineCommand({ stateMachineArn: arn }))).definition;
  } catch (error) {
    if (error instanceof StateMachineDoesNotExist) return undefined;
    throw error;
  }
};
