import type { Operation } from '../protocol/operation.ts';
import { redriveExecution } from './redrive-execution.ts';
import { startSyncExecution } from './start-sync-execution.ts';
import { describeMapRun } from './describe-map-run.ts';
import { listMapRuns } from './list-map-runs.ts';
import { updateMapRun } from './update-map-run.ts';
import { testState } from './test-state.ts';
import { publishStateMachineVersion } from './publish-state-machine-version.ts';
import { listStateMachineVersions } from './list-state-machine-versions.ts';
import { deleteStateMachineVersion } from './delete-state-machine-version.ts';
import { createStateMachineAlias } from './create-state-machine-alias.ts';
import { describeStateMachineAlias } from './describe-state-machine-alias.ts';
import { listStateMachineAliases } from './list-state-machine-aliases.ts';
import { updateStateMachineAlias } from './update-state-machine-alias.ts';
import { deleteStateMachineAlias } from './delete-state-machine-alias.ts';
import { createActivity } from './create-activity.ts';
import { describeActivity } from './describe-activity.ts';
import { listActivities } from './list-activities.ts';
import { deleteActivity } from './delete-activity.ts';
import { getActivityTask } from './get-activity-task.ts';
import { createStateMachine } from './create-state-machine.ts';
import { deleteStateMachine } from './delete-state-machine.ts';
import { describeExecution } from './describe-execution.ts';
import { describeStateMachine } from './describe-state-machine.ts';
import { describeStateMachineForExecution } from './describe-state-machine-for-execution.ts';
import { getExecutionHistory } from './get-execution-history.ts';
import { listExecutions } from './list-executions.ts';
import { listStateMachines } from './list-state-machines.ts';
import { listTagsForResource } from './list-tags-for-resource.ts';
import { sendTaskFailure } from './send-task-failure.ts';
import { sendTaskHeartbeat } from './send-task-heartbeat.ts';
import { sendTaskSuccess } from './send-task-success.ts';
import { startExecution } from './start-execution.ts';
import { stopExecution } from './stop-execution.ts';
import { tagResource } from './tag-resource.ts';
import { untagResource } from './untag-resource.ts';
import { updateStateMachine } from './update-state-machine.ts';
import { validateStateMachineDefinition } from './validate-state-machine-definition.ts';

const all = {
  CreateStateMachine: createStateMachine,
  RedriveExecution: redriveExecution,
  StartSyncExecution: startSyncExecution,
  DescribeMapRun: describeMapRun,
  ListMapRuns: listMapRuns,
  UpdateMapRun: updateMapRun,
  TestState: testState,
  DeleteStateMachine: deleteStateMachine,
  DescribeExecution: describeExecution,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  GetExecutionHistory: getExecutionHistory,
  ListExecutions: listExecutions,
  ListStateMachines: listStateMachines,
  ListTagsForResource: listTagsForResource,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  SendTaskSuccess: sendTaskSuccess,
  StartExecution: startExecution,
  StopExecution: stopExecution,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateStateMachine: updateStateMachine,
  PublishStateMachineVersion: publishStateMachineVersion,
  ListStateMachineVersions: listStateMachineVersions,
  DeleteStateMachineVersion: deleteStateMachineVersion,
  CreateStateMachineAlias: createStateMachineAlias,
  DescribeStateMachineAlias: describeStateMachineAlias,
  ListStateMachineAliases: listStateMachineAliases,
  UpdateStateMachineAlias: updateStateMachineAlias,
  DeleteStateMachineAlias: deleteStateMachineAlias,
  CreateActivity: createActivity,
  DescribeActivity: describeActivity,
  ListActivities: listActivities,
  DeleteActivity: deleteActivity,
  GetActivityTask: getActivityTask,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
} satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof all;

/** What this engine answers; any other operation is an UnknownOperationException. */
export const OPERATIONS: Readonly<Record<OperationName, Operation>> & Readonly<Record<string, Operation>> =
  all;
