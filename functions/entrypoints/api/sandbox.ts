import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { apply } from '../../products/sandbox/commands/apply.ts';
import { move, show } from '../../products/sandbox/commands/move.ts';
import { sandboxDependencies } from '../../products/sandbox/dependencies.ts';
import { sandboxRoutes } from '../../products/sandbox/routes.ts';

export const handler = apiFunction(
  sandboxRoutes,
  { apply, show, move },
  sandboxDependencies(runtimeContext()),
);
