import type * as z from 'zod';
import type { Assembly } from './assembly.ts';
import type { Kind, Named } from './kind.ts';
import { isMeaningless, linked, type LinkedStack } from './linking.ts';

/** A resource with its references resolved and its properties checked. */
export interface Planned<P> extends Named {
  readonly arn: string;
  readonly properties: P;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What the templates ask for, kind by kind. */
export interface Plan {
  of<S extends z.ZodType>(kind: Kind<S>): readonly Planned<z.output<S>>[];
  asset(objectKey: string): Promise<string>;
}

/** Resolves all templates of the app; throws on whatever the local runtime would otherwise have to skip. */
export const planOf = ({ stacks, asset }: Assembly, origin: string): Plan => {
  const planned = linked(stacks, origin).flatMap(plannedIn);
  refuseTwins(planned);
  return {
    asset,
    of: <S extends z.ZodType>(kind: Kind<S>) =>
      // Each was parsed by its own kind's schema.
      planned.filter((resource) => resource.kind.type === kind.type) as readonly Planned<z.output<S>>[] &
        typeof planned,
  };
};

const plannedIn = (stack: LinkedStack) =>
  Object.entries(stack.template.Resources)
    .filter(([, { Condition }]) => Condition === undefined || stack.resolver.condition(Condition))
    .filter(([id]) => !isMeaningless(stack, id))
    .map(([id]) => {
      const { resource, ...of } = stack.named(id);
      const properties = of.kind.properties.safeParse(stack.resolver.resolve(resource.Properties));
      if (!properties.success) {
        const problems = properties.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
        throw new Error(
          `${resource.Type} (${id}) is not as the local runtime knows it: ${problems.join('; ')}`,
        );
      }
      const arn = of.kind.attributes(of)['Arn'] ?? '';
      return { ...of, arn, properties: properties.data, metadata: resource.Metadata };
    });

/** A resource without a name of its own is called by its logical id here, so two stacks cannot both have one. */
const refuseTwins = (planned: ReturnType<typeof plannedIn>): void => {
  const seen = new Set<string>();
  for (const { id, kind } of planned) {
    if (seen.has(id)) throw new Error(`Two stacks have a resource ${id} (${kind.type}): one machine cannot`);
    seen.add(id);
  }
};
