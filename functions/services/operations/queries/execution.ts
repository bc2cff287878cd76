import { instantOf } from '../../../law/instant.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { OperationDependencies } from '../dependencies.ts';
import { readHistory } from '../history.ts';
import { operationRoutes } from '../routes.ts';

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
