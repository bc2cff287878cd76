import type { Resource, Template } from '../../local/template/assembly.ts';

/** A synthesised template as a graph: what mentions what. */
export interface Mentions {
  of(type: string): readonly [id: string, resource: Resource][];
  /** The resources of a type that a value mentions by Ref, GetAtt or Sub, however deep. */
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

export const mentions = ({ Resources }: Template): Mentions => ({
  of: (type) => Object.entries(Resources).filter(([, { Type }]) => Type === type),
  in: (value, type) => [...new Set(mentionedIn(value))].filter((id) => Resources[id]?.Type === type),
});

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
