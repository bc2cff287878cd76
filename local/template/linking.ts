import type { Resource, Stack } from './assembly.ts';
import { Resolver, type References } from './intrinsics.ts';
import type { Kind, Named } from './kind.ts';
import { kinds, withoutLocalMeaning } from './kinds.ts';
import { parameter } from './kinds/parameter.ts';
import { secret, secretField } from './kinds/secret.ts';

/** A stack whose values can be resolved, those it has from other stacks too. */
export interface LinkedStack extends Stack {
  readonly resolver: Resolver;
  /** What references to a resource that is materialised here see of it. */
  named(id: string): Named & { kind: Kind; resource: Resource };
}

export const isMeaningless = ({ template }: Stack, id: string): boolean =>
  withoutLocalMeaning.has(template.Resources[id]?.Type ?? '');

/**
 * Links the stacks of an app: within a stack references name resources, between stacks they name SSM parameters.
 * @param origin where the gateway listens.
 */
export const linked = (stacks: readonly Stack[], origin: string): readonly LinkedStack[] => {
  const all: LinkedStack[] = [];
  const parameterValue = (name: string): string => {
    for (const { template, resolver } of all)
      for (const { Type, Properties } of Object.values(template.Resources))
        if (Type === parameter.type && resolver.resolve(Properties['Name']) === name)
          return String(resolver.resolve(Properties['Value']));
    throw new Error(`No stack sets the SSM parameter ${name}`);
  };
  const fieldOf = (arn: string, field: string): string => {
    for (const { template, resolver } of all)
      for (const [id, { Type, Properties }] of Object.entries(template.Resources))
        if (Type === secret.type && resolver.resolve({ Ref: id }) === arn)
          return secretField(resolver.resolve(Properties), arn, field);
    throw new Error(`No stack makes the secret ${arn}`);
  };
  all.push(...stacks.map((stack) => link(stack, origin, { parameterValue, secretField: fieldOf })));
  return all;
};

const link = (
  stack: Stack,
  origin: string,
  elsewhere: Pick<References, 'parameterValue' | 'secretField'>,
): LinkedStack => {
  const named: LinkedStack['named'] = (id) => {
    const resource = stack.template.Resources[id];
    if (resource === undefined) throw new Error(`The template of ${stack.stackName} has no resource ${id}`);
    const kind = kinds.get(resource.Type);
    if (kind === undefined) throw new Error(`The local runtime does not know ${resource.Type} (${id})`);
    const given = kind.nameProperty === undefined ? undefined : resource.Properties[kind.nameProperty];
    const property = (name: string) => resolver.resolve(resource.Properties[name]);
    return {
      id,
      origin,
      kind,
      resource,
      property,
      name: given === undefined ? id : String(resolver.resolve(given)),
    };
  };
  const resolver: Resolver = new Resolver(stack, {
    ref: (id) => {
      if (isMeaningless(stack, id)) return id;
      const of = named(id);
      return of.kind.ref(of);
    },
    attribute: (id, attribute) => {
      if (isMeaningless(stack, id)) return `${id}.${attribute}`;
      const of = named(id);
      const value = of.kind.attributes(of)[attribute];
      if (value === undefined) throw new Error(`${of.kind.type} (${id}) has no attribute ${attribute} here`);
      return value;
    },
    ...elsewhere,
  });
  return { ...stack, resolver, named };
};
