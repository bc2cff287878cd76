import { tellOperatorsOfDead } from '../telling/dead-effects.ts';
import { SetAside } from '../../platform/outbox/set-aside.ts';
import type { RuntimeContext } from '../../platform/runtime-context.ts';
import { machineArn, stepFunctions } from '../../platform/step-functions.ts';
import { Executions } from './executions.ts';

export const operationDependencies = (context: RuntimeContext) => ({
  ...context,
  executions: new Executions(stepFunctions, machineArn),
  setAside: new SetAside(context, tellOperatorsOfDead(context.table)),
});
export type OperationDependencies = ReturnType<typeof operationDependencies>;
