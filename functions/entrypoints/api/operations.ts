import { runtimeContext } from '../../platform/runtime-context.ts';
import { apiFunction } from '../api-function.ts';
import { redriveAll } from '../../services/operations/commands/redrive-executions.ts';
import {
  deadEffects,
  replayEffect,
  replayEffects,
} from '../../services/operations/commands/replay-effects.ts';
import {
  execution,
  executionEvents,
  executionGraph,
  executions,
} from '../../services/operations/queries/executions.ts';
import { redrive, stop } from '../../services/operations/commands/steer.ts';
import { operationDependencies } from '../../services/operations/dependencies.ts';
import { operationRoutes } from '../../services/operations/routes.ts';

const on = operationDependencies(runtimeContext());

export const handler = apiFunction(
  operationRoutes,
  {
    executions,
    execution,
    executionGraph,
    executionEvents,
    redrive,
    redriveAll,
    stop,
    deadEffects,
    replayEffect,
    replayEffects,
  },
  on,
);
