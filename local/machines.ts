import {
  CreateStateMachineAliasCommand,
  CreateStateMachineCommand,
  DescribeStateMachineAliasCommand,
  DescribeStateMachineCommand,
  PublishStateMachineVersionCommand,
  ResourceNotFound,
  SFNClient,
  StateMachineDoesNotExist,
  UpdateStateMachineAliasCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { account, partition, region, unqualified } from './names.ts';
import { stateMachine, stateMachineAlias } from './template/kinds/workflow.ts';
import type { Plan } from './template/plan.ts';

export interface MachinePlan {
  readonly name: string;
  readonly arn: string;
  readonly definition: string;
  /** The names that its newest version is started by. */
  readonly aliases: readonly string[];
}

export const machinesOf = (plan: Plan): Promise<readonly MachinePlan[]> => {
  const aliases = plan.of(stateMachineAlias).map(({ arn }) => arn);
  return Promise.all(
    plan.of(stateMachine).map(async ({ id, name, arn, properties }) => {
      const text =
        properties.DefinitionString ??
        (properties.Definition && JSON.stringify(properties.Definition)) ??
        (properties.DefinitionS3Location && (await plan.asset(properties.DefinitionS3Location.Key)));
      if (text === undefined) throw new Error(`${id} has no definition`);
      return {
        ...{ name, arn, definition: substituted(text, properties.DefinitionSubstitutions) },
        aliases: aliases
          .filter((alias) => unqualified(alias) === arn)
          .map((alias) => alias.slice(arn.length + 1)),
      };
    }),
  );
};

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
  for (const machine of machines) {
    await materialise(client, machine);
    for (const alias of machine.aliases) await release(client, machine.arn, alias);
  }
};

const materialise = async (client: SFNClient, { name, arn, definition }: MachinePlan): Promise<void> => {
  const existing = await described(client, arn);
  if (existing === definition) return;
  if (existing !== undefined) {
    await client.send(new UpdateStateMachineCommand({ stateMachineArn: arn, definition }));
    return;
  }
  const { stateMachineArn } = await client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  if (stateMachineArn !== arn)
    throw new Error(`The engine calls ${name} ${stateMachineArn ?? ''}, not ${arn}`);
};

/** Published again, the same revision is the version it was: what has not changed is not released anew. */
const release = async (client: SFNClient, stateMachineArn: string, name: string): Promise<void> => {
  const { stateMachineVersionArn } = await client.send(
    new PublishStateMachineVersionCommand({ stateMachineArn }),
  );
  const routingConfiguration = [{ stateMachineVersionArn, weight: 100 }];
  const stateMachineAliasArn = `${stateMachineArn}:${name}`;
  const routed = await routedBy(client, stateMachineAliasArn);
  if (routed === stateMachineVersionArn) return;
  if (routed === undefined)
    await client.send(new CreateStateMachineAliasCommand({ name, routingConfiguration }));
  else await client.send(new UpdateStateMachineAliasCommand({ stateMachineAliasArn, routingConfiguration }));
};

const routedBy = async (client: SFNClient, stateMachineAliasArn: string): Promise<string | undefined> => {
  try {
    const alias = await client.send(new DescribeStateMachineAliasCommand({ stateMachineAliasArn }));
    return alias.routingConfiguration?.[0]?.stateMachineVersionArn;
  } catch (error) {
    if (error instanceof ResourceNotFound || error instanceof StateMachineDoesNotExist) return undefined;
    throw error;
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
