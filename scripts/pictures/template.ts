import type { Resource, Stack } from '../../local/template/assembly.ts';

/** The synthesised templates as one graph: what mentions what. Resources are called `<stack>/<logical id>`. */
export interface Mentions {
  of(type: string): readonly [id: string, resource: Resource][];
  /** The resources of a type that a value mentions by Ref or GetAtt, however deep. */
  in(value: unknown, type: string): readonly string[];
}

const mentionedIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(mentionedIn);
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])];
    return mentionedIn(inner);
  });
};

/** A value of a stack with its references followed to the resource, through SSM parameters into other stacks. */
const followed = (value: unknown, stack: Stack, stacks: readonly Stack[]): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => followed(item, stack, stacks));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (key === 'Fn::GetAtt' && Array.isArray(inner))
        return [key, [`${stack.stackName}/${inner[0]}`, ...inner.slice(1)]];
      if (key !== 'Ref' || typeof inner !== 'string') return [key, followed(inner, stack, stacks)];
      const parameter = stack.template.Parameters[inner];
      return [key, parameter ? parameterValue(parameter.Default, stacks) : `${stack.stackName}/${inner}`];
    }),
  );
};

/** What the SSM parameter of a name mentions. */
const parameterValue = (name: unknown, stacks: readonly Stack[]): unknown => {
  for (const stack of stacks)
    for (const { Type, Properties } of Object.values(stack.template.Resources))
      if (Type === 'AWS::SSM::Parameter' && Properties['Name'] === name)
        return mentionedIn(followed(Properties['Value'], stack, stacks))[0];
  return name;
};

export const mentions = (stacks: readonly Stack[]): Mentions => {
  const resources = new Map<string, Resource>(
    stacks.flatMap((stack) =>
      Object.entries(stack.template.Resources).map(([id, resource]) => [
        `${stack.stackName}/${id}`,
        { ...resource, Properties: followed(resource.Properties, stack, stacks) as Resource['Properties'] },
      ]),
    ),
  );
  /** What is called by its alias is drawn as itself. */
  const behind = (id: string): string[] => {
    const resource = resources.get(id);
    return resource !== undefined && aliases.has(resource.Type)
      ? mentionedIn(resource.Properties).flatMap(behind)
      : [id];
  };
  return {
    of: (type) => [...resources].filter(([, { Type }]) => Type === type),
    in: (value, type) =>
      [...new Set(mentionedIn(value).flatMap(behind))].filter((id) => resources.get(id)?.Type === type),
  };
};

/** Names of versions, and versions: not what they are of. */
const aliases: ReadonlySet<string> = new Set([
  'AWS::Lambda::Alias',
  'AWS::Lambda::Version',
  'AWS::StepFunctions::StateMachineAlias',
  'AWS::StepFunctions::StateMachineVersion',
]);

export interface Statement {
  readonly actions: readonly string[];
  readonly resources: unknown;
}

/** What a function's role allows it, beside what every function may. */
export const statementsOf = ({ of, in: within }: Mentions, lambda: Resource): Statement[] => {
  const roles = new Set(within(lambda.Properties['Role'], 'AWS::IAM::Role'));
  return of('AWS::IAM::Policy')
    .filter(([, { Properties }]) =>
      within(Properties['Roles'], 'AWS::IAM::Role').some((role) => roles.has(role)),
    )
    .flatMap(([, { Properties }]) => {
      const { Statement: all } = Properties['PolicyDocument'] as {
        Statement: { Action: string | string[]; Resource: unknown }[];
      };
      return all.map(({ Action, Resource: resources }) => ({ actions: [Action].flat(), resources }));
    });
};

/** `functions/entrypoints/api/orders.ts` → `orders/api`: what a function is called where people read of it. */
export const functionName = ({ Metadata }: Resource): string =>
  String(Metadata['liban:entry']).replace(/\.ts$/, '').split('/').slice(-2).reverse().join('/');
