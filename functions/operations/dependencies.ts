import { DeadEffects } from '../effects/dead.ts';
import type { Ground } from '../platform/ground.ts';
import { machineArn, stepFunctions } from '../platform/step-functions.ts';
import { Executions } from './executions.ts';

export const operationDependencies = (ground: Ground) => ({
  ...ground,
  executions: new Executions(stepFunctions, machineArn),
  dead: new DeadEffects(ground.table),
});
export type OperationDependencies = ReturnType<typeof operationDependencies>;
