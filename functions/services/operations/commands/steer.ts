import { ExecutionDoesNotExist, ExecutionNotRedrivable, ValidationException } from '@aws-sdk/client-sfn';
import { problem, type Problem } from '../../../platform/problem.ts';
import { err, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint, type Reply } from '../../../platform/http/index.ts';
import type { OperationDependencies } from '../dependencies.ts';
import { operationRoutes } from '../routes.ts';

const refused = (error: unknown): Result<never, Problem> => {
  if (error instanceof ExecutionDoesNotExist) return err(problem('not-found'));
  if (error instanceof ExecutionNotRedrivable || error instanceof ValidationException)
    return err(
      problem('conflict', {
        detail: text('该执行的当前状态不允许此操作', 'The execution is not in a status that allows this'),
      }),
    );
  throw error;
};

const steer = async (id: string, code: string, done: Promise<unknown>): Promise<Reply> => {
  try {
    await done;
  } catch (error) {
    return refused(error);
  }
  log.info(code, { executionId: id });
  return answer(202, { id });
};

export const redrive = ({ executions }: OperationDependencies) =>
  endpoint(operationRoutes.redrive, ({ params }) =>
    steer(params.id, 'execution.redriven', executions.redrive(params.id)),
  );

export const stop = ({ executions }: OperationDependencies) =>
  endpoint(operationRoutes.stop, async ({ params, body }) => {
    const found = await executions.find(params.id);
    if (!found) return err(problem('not-found'));
    // AWS answers 200 to stopping what has stopped; an operator should know that nothing happened.
    if (found.description.status !== 'RUNNING') return err(problem('conflict'));
    return steer(params.id, 'execution.stopped', executions.stop(params.id, body.reason));
  });
