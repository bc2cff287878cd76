import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { setting } from '../../platform/environment.ts';
import { eventFunction } from '../../platform/event-function.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { tellerOf } from '../../services/telling/teller-of.ts';
import { stepFunctions } from '../../platform/step-functions.ts';
import { Timeline } from '../../platform/timeline.ts';
import { recordStop, StatusChanged } from '../../services/operations/record-stop.ts';

const { table } = runtimeContext();
const machines = setting('STATE_MACHINES');
const record = recordStop({
  table,
  timeline: new Timeline(table),
  teller: tellerOf(table),
  machineOf: (arn) => arn.slice(machines.length),
  describe: (executionArn) => stepFunctions.send(new DescribeExecutionCommand({ executionArn })),
});

/** Called by the event bus when an execution of a case stops, or goes on. */
export const handler = eventFunction((event) => record(StatusChanged.parse(event).detail));
