import { runtimeContext } from '../../platform/runtime-context.ts';
import { publish } from '../../services/legal-data/commands/publish.ts';
import { legalDataDependencies } from '../../services/legal-data/dependencies.ts';
import { show } from '../../services/legal-data/queries/read.ts';
import { legalDataRoutes } from '../../services/legal-data/routes.ts';
import { apiFunction } from '../api-function.ts';

export const handler = apiFunction(
  legalDataRoutes,
  { show, publish },
  legalDataDependencies(runtimeContext()),
);
