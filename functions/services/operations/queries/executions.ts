import { InvalidToken, StateMachineDoesNotExist, type ExecutionListItem } from '@aws-sdk/client-sfn';
import { instantOf } from '../../../law/instant.ts';
import { invalid, problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
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

export const executions = ({ executions: all }: OperationDependencies) =>
  endpoint(operationRoutes.executions, async ({ query }) => {
    const { machine, status, limit, cursor } = query;
    try {
      const { executions: found, nextToken } = await all.list(machine, status, limit, cursor);
      return answer(200, {
        items: found.map((one) => summary(machine, one)),
        ...(nextToken !== undefined && { cursor: nextToken }),
      });
    } catch (error) {
      if (error instanceof InvalidToken) return err(problem('cursor-invalid'));
      if (error instanceof StateMachineDoesNotExist)
        return err(invalid('/query/machine', '没有这个状态机', 'There is no such machine'));
      throw error;
    }
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
