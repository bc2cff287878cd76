import { admits } from '../../platform/http/caller.ts';
import type { Caller } from '../../platform/http/route.ts';
import type { Me } from '../me-routes.ts';
import operations from '../openapi/operations.json' with { type: 'json' };

/** The rows of the route table that let a caller in, as the published description names them. */
export const operationsOpenTo = (caller: Caller): Me['may'] =>
  operations
    .filter(({ roles }) => roles === 'public' || roles.some((access) => admits(access, caller)))
    .map(({ operationId, method, path, summary }) => ({ operationId, method, path, summary }));
