import { admits } from '../../platform/http/caller.ts';
import type { Caller, Route } from '../../platform/http/route.ts';
import type { Me } from '../me-routes.ts';
import { api } from '../routes.ts';

/** The rows of the route table that let a caller in, as the published description names them. */
export const operationsOpenTo = (caller: Caller): Me['may'] =>
  Object.entries(api).flatMap(([domain, table]) =>
    Object.entries<Route>(table)
      .filter(([, { roles }]) => roles === 'public' || roles.some((access) => admits(access, caller)))
      .map(([name, { method, path, summary }]) => ({
        operationId: `${domain}.${name}`,
        method,
        path,
        summary,
      })),
  );
