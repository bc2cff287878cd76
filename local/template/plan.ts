import type * as z from 'zod';
import type { Assembly, Resource } from './assembly.ts';
import { Resolver } from './intrinsics.ts';
import type { Kind, Named } from './kind.ts';
import { kinds, withoutLocalMeaning } from './kinds.ts';

/** A resource with its references resolved and its properties checked. */
export interface Planned<P> extends Named {
  readonly arn: string;
  readonly properties: P;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What the template asks for, kind by kind. */
export interface Plan {
  readonly stackName: string;
  of<S extends z.ZodType>(kind: Kind<S>): readonly Planned<z.output<S>>[];
  asset(objectKey: string): Promise<string>;
}

/** Resolves the whole template; throws on whatever the local runtime would otherwise have to skip. */
export const planOf = ({ template, stackName, asset }: Assembly, origin: string): Plan => {
  const named = (id: string): Named & { kind: Kind; resource: Resource } => {
    const resource = template.Resources[id];
    if (resource === undefined) throw new Error(`The template has no resource ${id}`);
    const kind = kinds.get(resource.Type);
    if (kind === undefined) throw new Error(`The local runtime does not know ${resource.Type} (${id})`);
    const given = kind.nameProperty === undefined ? undefined : resource.Properties[kind.nameProperty];
    return { id, origin, kind, resource, name: given === undefined ? id : String(resolver.resolve(given)) };
  };
  const meaningless = (id: string) => withoutLocalMeaning.has(template.Resources[id]?.Type ?? '');
  const resolver: Resolver = new Resolver(template, stackName, {
    ref: (id) => {
      if (meaningless(id)) return id;
      const of = named(id);
      return of.kind.ref(of);
    },
    attribute: (id, attribute) => {
      if (meaningless(id)) return `${id}.${attribute}`;
      const of = named(id);
      const value = of.kind.attributes(of)[attribute];
      if (value === undefined) throw new Error(`${of.kind.type} (${id}) has no attribute ${attribute} here`);
      return value;
    },
  });

  const planned = Object.entries(template.Resources)
    .filter(([, { Condition }]) => Condition === undefined || resolver.condition(Condition))
    .filter(([id]) => !meaningless(id))
    .map(([id]) => {
      const { resource, ...of } = named(id);
      const properties = of.kind.properties.safeParse(resolver.resolve(resource.Properties));
      if (!properties.success) {
        const problems = properties.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
        throw new Error(
          `${resource.Type} (${id}) is not as the local runtime knows it: ${problems.join('; ')}`,
        );
      }
      const arn = of.kind.attributes(of)['Arn'] ?? '';
      return { ...of, arn, properties: properties.data, metadata: resource.Metadata };
    });

  return {
    stackName,
    asset,
    of: <S extends z.ZodType>(kind: Kind<S>) =>
      // Each was parsed by its own kind's schema just above.
      planned.filter((resource) => resource.kind.type === kind.type) as readonly Planned<z.output<S>>[] &
        typeof planned,
  };
};
