import { flag, oneOf, pageSize, pageToken, positionOf, seconds, startedBy, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import { isVersionArn, qualified } from '../service/arns.ts';
import { Problem } from '../service/problem.ts';
import type { ListFilter } from '../store/executions.ts';

const STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'] as const;

type Before = NonNullable<ListFilter['before']>;
const isBefore = (value: unknown): value is Before => {
  if (typeof value !== 'object' || value === null) return false;
  const { started, id } = value as Partial<Before>;
  return typeof started === 'number' && typeof id === 'number';
};

/** Newest first. Asked for a MapRun, its child executions. */
export const listExecutions: Operation = async ({ house, machines }, input) => {
  const machine = text(input, 'stateMachineArn', { min: 1, max: 256 });
  const mapRun = text(input, 'mapRunArn', { min: 1, max: 2_000 });
  if ((machine === undefined) === (mapRun === undefined))
    throw new Problem('ValidationException', 'Must specify exactly one of stateMachineArn and mapRunArn');
  const status = oneOf(input, 'statusFilter', STATUSES);
  const redriven = oneOf(input, 'redriveFilter', ['REDRIVEN', 'NOT_REDRIVEN']);
  const size = pageSize(input);
  const position = positionOf(input, isBefore);
  flag(input, 'reverseOrder');
  const found = await house.conductor.read(() => {
    const parts = machine === undefined ? undefined : qualified(machine);
    const own = parts?.machine ?? machine;
    const known = own === undefined ? undefined : machines.get(own);
    if (machine !== undefined && parts) machines.releases.exists(machine);
    if (known?.type === 'EXPRESS')
      throw new Problem(
        'StateMachineTypeNotSupported',
        `This operation is not supported by this type of state machine`,
      );
    if (mapRun !== undefined && !house.store.mapRuns.get(mapRun))
      throw new Problem('ResourceNotFound', `Resource not found: '${mapRun}'`, { resourceName: mapRun });
    return house.store.executions.list({
      ...(own !== undefined && { machine: own }),
      ...(parts && (isVersionArn(machine ?? '') ? { version: machine } : { alias: machine })),
      ...(mapRun !== undefined && { mapRun }),
      ...(status !== undefined && { status }),
      ...(redriven !== undefined && { redriven: redriven === 'REDRIVEN' }),
      ...(position && { before: position }),
      limit: size + 1,
    });
  });
  const page = found.slice(0, size);
  const last = page.at(-1);
  return {
    executions: page.map((execution) => ({
      executionArn: execution.arn,
      stateMachineArn: execution.machine,
      ...startedBy(execution),
      name: execution.name,
      status: execution.status,
      startDate: seconds(execution.started),
      ...(execution.stopped !== null && { stopDate: seconds(execution.stopped) }),
      ...(execution.waiter?.kind === 'mapRun' && { mapRunArn: execution.waiter.mapRun }),
      redriveCount: execution.redrives,
      ...(execution.redriven !== null && { redriveDate: seconds(execution.redriven) }),
    })),
    ...(found.length > size && last && { nextToken: pageToken({ started: last.started, id: last.id }) }),
  };
};
