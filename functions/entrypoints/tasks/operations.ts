import { runtimeContext } from '../../platform/runtime-context.ts';
import { machineArn, stepFunctions } from '../../platform/step-functions.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { KeptCases } from '../../services/closed-cases/kept-cases.ts';
import { Executions } from '../../services/operations/executions.ts';
import { reconcile, Reconciling } from '../../services/operations/reconcile.ts';
import { knownCases } from '../known-cases.ts';

const context = runtimeContext();

export const handler = taskFunction({
  reconcile: task(
    Reconciling,
    reconcile({
      ...context,
      kept: new KeptCases(context.table),
      known: knownCases(context),
      executions: new Executions(stepFunctions, machineArn),
    }),
  ),
});
