import { runtimeContext } from '../../platform/runtime-context.ts';
import { auditDependencies } from '../../services/audit/dependencies.ts';
import { list } from '../../services/audit/queries/list.ts';
import { auditRoutes } from '../../services/audit/routes.ts';
import { apiFunction } from '../api-function.ts';

export const handler = apiFunction(auditRoutes, { list }, auditDependencies(runtimeContext()));
