import { retry } from '../../platform/outbox/retry.ts';
import { SetAside } from '../../platform/outbox/set-aside.ts';
import { queueFunction } from '../../platform/queue-function.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { tellOperatorsOfDead } from '../../services/telling/dead-effects.ts';
import { liveMachineArn, stepFunctions } from '../../platform/step-functions.ts';

const on = runtimeContext();
const { clock } = on;

/** Effects that AWS could not take when the stream brought them. */
export const handler = queueFunction(
  'effect.retry',
  retry({
    carriers: { stepFunctions, machineArn: liveMachineArn },
    setAside: new SetAside(on, tellOperatorsOfDead(on.table)),
    clock,
  }),
);
