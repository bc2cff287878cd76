import { api } from '../../../functions/entrypoints/routes.ts';
import type { Route } from '../../../functions/platform/http/route.ts';
import type { Call } from './client.ts';

/** An operation as the running API publishes it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With the names of its parameters: `/v1/orders/{id}`. */
  readonly path: string;
  readonly roles: readonly string[] | 'public';
}

/** Who may call each, by the rows: the description says it in words. */
const rolesById = new Map<string, Route['roles']>(
  Object.entries(api).flatMap(([domain, rows]) =>
    Object.entries<Route>(rows).map(([name, { roles }]): [string, Route['roles']] => [
      `${domain}.${name}`,
      roles,
    ]),
  ),
);

export const rolesOf = (operationId: string): Route['roles'] => {
  const roles = rolesById.get(operationId);
  if (roles === undefined) throw new Error(`No row is called ${operationId}`);
  return roles;
};

/** Every operation of the published description: what is new is asked of by itself. */
export const operationsOf = async (call: Call): Promise<readonly Operation[]> => {
  const { body } = await call('GET', '/openapi.json');
  const { paths } = body as { paths: Record<string, Record<string, { operationId: string }>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      roles: rolesOf(operationId),
    })),
  );
};
