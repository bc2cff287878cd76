import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { deadEffects, replayEffect } from '../../services/operations/commands/replay-effects.ts';
import { execution, executions } from '../../services/operations/queries/executions.ts';
import { redrive, stop } from '../../services/operations/commands/steer.ts';
import { operationDependencies } from '../../services/operations/dependencies.ts';
import { operationRoutes } from '../../services/operations/routes.ts';

const on = operationDependencies(runtimeContext());

export const handler = apiFunction(
  operationRoutes,
  { executions, execution, redrive, stop, deadEffects, replayEffect },
  on,
);
