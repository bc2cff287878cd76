import {
  InvalidToken,
  StateMachineDoesNotExist,
  type ExecutionListItem,
  type ExecutionStatus,
} from '@aws-sdk/client-sfn';
import { instantOf } from '../../../law/instant.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import type { Page } from '../../../platform/table/table.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { OperationDependencies } from '../dependencies.ts';
import { operationRoutes } from '../routes.ts';
import { readHistory } from '../history.ts';

const summary = (machine: string, { name, status, startDate, stopDate }: ExecutionListItem) => ({
  id: `${machine}:${name}`,
  machine,
  status,
  startedAt: instantOf(startDate?.getTime() ?? 0),
  ...(stopDate && { endedAt: instantOf(stopDate.getTime()) }),
});

interface Wanted {
  readonly machine: string;
  readonly status: ExecutionStatus | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Where the request names the machine. */
  readonly pointer: string;
}

/** A page of a machine's executions, newest first; or that there is no such machine, or no such page. */
export const pageOfExecutions = async (
  { executions: all }: OperationDependencies,
  { machine, status, limit, cursor, pointer }: Wanted,
): Promise<Result<Page<ExecutionListItem>, Problem>> => {
  // A token has a character at least, or Step Functions refuses the whole request (API reference, ListExecutions).
  if (cursor === '') return err(problem('cursor-invalid'));
  try {
    const { executions: items, nextToken } = await all.list(machine, status, limit, cursor);
    return ok({ items, ...(nextToken !== undefined && { cursor: nextToken }) });
  } catch (error) {
    if (error instanceof InvalidToken) return err(problem('cursor-invalid'));
    if (error instanceof StateMachineDoesNotExist)
      return err(invalid(pointer, '没有这个状态机', 'There is no such machine'));
    throw error;
  }
};

export const executions = (on: OperationDependencies) =>
  endpoint(operationRoutes.executions, async ({ query: { status, cursor, ...query } }) => {
    const page = await pageOfExecutions(on, { ...query, status, cursor, pointer: '/query/machine' });
    if (!page.ok) return page;
    return answer(200, { ...page.value, items: page.value.items.map((one) => summary(query.machine, one)) });
  });

export const execution = ({ executions }: OperationDependencies) =>
  endpoint(operationRoutes.execution, async ({ params }) => {
    const found = await executions.find(params.id);
    if (!found) return err(problem('not-found'));
    const { status, startDate, stopDate } = found.description;
    const { passed, waitingIn, failure } = readHistory(found.events);
    const running = status === 'RUNNING';
    return answer(200, {
      id: params.id,
      machine: params.id.split(':')[0],
      status,
      startedAt: instantOf(startDate?.getTime() ?? 0),
      ...(stopDate && { endedAt: instantOf(stopDate.getTime()) }),
      passed,
      waitingIn: running ? waitingIn : [],
      ...(failure && status !== 'SUCCEEDED' && !running && { failure }),
    });
  });
