import * as z from 'zod';
import { of, type Seen } from './synthesised.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const Policy = z.object({
  Roles: z.array(z.string()),
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: texts, Resource: texts })),
  }),
});

/** One action on one resource. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

export const written = ({ action, resource }: Permission): string => `${action} ${resource}`;

/** What every policy allows, by the role it belongs to. */
export const permissionsIn = (policies: readonly Seen[]): (Permission & { readonly role: string })[] =>
  policies.flatMap(({ properties }) => {
    const { Roles, PolicyDocument } = Policy.parse(properties);
    return Roles.flatMap((role) =>
      PolicyDocument.Statement.flatMap(({ Action, Resource }) =>
        Action.flatMap((action) => Resource.map((resource) => ({ role, action, resource }))),
      ),
    );
  });

const all = permissionsIn(of('AWS::IAM::Policy'));

/** What a function or a machine may do, by its role. */
export const permissionsOf = ({ properties }: Seen): readonly Permission[] => {
  const role = String(properties['Role'] ?? properties['RoleArn']).replace(/\.Arn$/, '');
  return all.filter((one) => one.role === role);
};

/** Whether IAM takes a resource of a policy for an ARN. */
export const covers = (resource: string, arn: string): boolean =>
  new RegExp(
    `^${resource
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  ).test(arn);
