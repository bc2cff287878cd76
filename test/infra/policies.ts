import * as z from 'zod';
import { of, type Seen } from './synthesised.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const Document = z.object({
  Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: texts, Resource: texts })),
});
const Policy = z.object({ Roles: z.array(z.string()), PolicyDocument: z.unknown() });
const Role = z.object({ Policies: z.array(z.object({ PolicyDocument: z.unknown() })).default([]) });

/** Every policy with the role that it belongs to, whether it is a resource or lies in its role. */
export const documentsIn = (
  resources: readonly Seen[],
): { readonly role: string; readonly document: unknown }[] =>
  resources.flatMap(({ type, id, properties }) => {
    if (type === 'AWS::IAM::Role')
      return Role.parse(properties).Policies.map(({ PolicyDocument }) => ({
        role: id,
        document: PolicyDocument,
      }));
    const { Roles, PolicyDocument } = Policy.parse(properties);
    return Roles.map((role) => ({ role, document: PolicyDocument }));
  });

/** One action on one resource. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

export const written = ({ action, resource }: Permission): string => `${action} ${resource}`;

/** What every policy allows, by the role it belongs to. */
export const permissionsIn = (policies: readonly Seen[]): (Permission & { readonly role: string })[] =>
  documentsIn(policies).flatMap(({ role, document }) =>
    Document.parse(document).Statement.flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => ({ role, action, resource }))),
    ),
  );

/** Policies and the roles that have some of their own. */
export const policies = (): readonly Seen[] => [...of('AWS::IAM::Policy'), ...of('AWS::IAM::Role')];

const all = permissionsIn(policies());

/** Of a function or a machine. */
export const roleOf = ({ properties }: Seen): string =>
  String(properties['Role'] ?? properties['RoleArn']).replace(/\.Arn$/, '');

/** What a function or a machine may do, by its role. */
export const permissionsOf = (seen: Seen): readonly Permission[] =>
  all.filter(({ role }) => role === roleOf(seen));

/** Whether IAM takes a resource of a policy for an ARN. */
export const covers = (resource: string, arn: string): boolean =>
  new RegExp(
    `^${resource
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(arn);
