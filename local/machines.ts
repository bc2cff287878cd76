import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '@liban/stepfunctions';
import { account, partition, unqualified } from './names.ts';
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

/** The engine checks no permissions; the protocol wants a role. */
const roleArn = `arn:${partition}:iam::${account}:role/local`;

/** Makes the machines what the template says. Executions under way go on by the definition they began with. */
export const materialiseMachines = async (
  engine: Pick<Engine, 'call'>,
  machines: readonly MachinePlan[],
): Promise<void> => {
  // Side by side: what the engine is told at once it makes durable at once.
  await Promise.all(
    machines.map(async (machine) => {
      await materialise(engine, machine);
      for (const alias of machine.aliases) await release(engine, machine.arn, alias);
    }),
  );
};

const materialise = async (
  engine: Pick<Engine, 'call'>,
  { name, arn, definition }: MachinePlan,
): Promise<void> => {
  const existing = await found(engine.call('DescribeStateMachine', { stateMachineArn: arn }));
  if (existing?.['definition'] === definition) return;
  if (existing !== undefined) {
    await engine.call('UpdateStateMachine', { stateMachineArn: arn, definition });
    return;
  }
  const { stateMachineArn } = await engine.call('CreateStateMachine', { name, definition, roleArn });
  if (stateMachineArn !== arn)
    throw new Error(`The engine calls ${name} ${String(stateMachineArn)}, not ${arn}`);
};

/** Published again, the same revision is the version it was: what has not changed is not released anew. */
const release = async (
  engine: Pick<Engine, 'call'>,
  stateMachineArn: string,
  name: string,
): Promise<void> => {
  const { stateMachineVersionArn } = await engine.call('PublishStateMachineVersion', { stateMachineArn });
  const routingConfiguration = [{ stateMachineVersionArn, weight: 100 }];
  const stateMachineAliasArn = `${stateMachineArn}:${name}`;
  const alias = await found(engine.call('DescribeStateMachineAlias', { stateMachineAliasArn }));
  if (alias === undefined) await engine.call('CreateStateMachineAlias', { name, routingConfiguration });
  else if (!isDeepStrictEqual(alias['routingConfiguration'], routingConfiguration))
    await engine.call('UpdateStateMachineAlias', { stateMachineAliasArn, routingConfiguration });
};

const absent: ReadonlySet<string> = new Set(['StateMachineDoesNotExist', 'ResourceNotFound']);

/** What an operation describes; undefined where there is none. */
const found = async <T>(described: Promise<T>): Promise<T | undefined> => {
  try {
    return await described;
  } catch (error) {
    if (error instanceof Error && absent.has(error.name)) return undefined;
    throw error;
  }
};
