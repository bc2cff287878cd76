import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { deadEffects, replayEffect } from './api/dead-effects.ts';
import { execution } from './api/execution.ts';
import { executions } from './api/executions.ts';
import { redrive, stop } from './api/steer.ts';
import { operationDependencies } from './dependencies.ts';

const on = operationDependencies(ground());

export const handler = httpFunction(
  [executions(on), execution(on), redrive(on), stop(on), deadEffects(on), replayEffect(on)],
  on,
);
