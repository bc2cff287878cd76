import type { Call } from './client.ts';

/** An operation as the running API publishes it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With the names of its parameters: `/v1/orders/{id}`. */
  readonly path: string;
  readonly roles: readonly string[] | 'public';
}

interface Published {
  readonly operationId: string;
  readonly 'x-roles'?: readonly string[];
}

/** Every operation of the published description: what is new is asked of by itself. */
export const operationsOf = async (call: Call): Promise<readonly Operation[]> => {
  const { body } = await call('GET', '/openapi.json');
  const { paths } = body as { paths: Record<string, Record<string, Published>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, 'x-roles': roles }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      roles: roles ?? 'public',
    })),
  );
};
