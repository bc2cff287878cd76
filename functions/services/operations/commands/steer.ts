import { ExecutionDoesNotExist, ExecutionNotRedrivable, ValidationException } from '@aws-sdk/client-sfn';
import { problem, type Problem } from '../../../platform/problem.ts';
import { err, ok, type Result } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { log } from '../../../platform/log.ts';
import { isUnavailable } from '../../../platform/unavailable.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
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
  if (isUnavailable(error)) return err(problem('unavailable'));
  throw error;
};

const steer = async (
  done: Promise<unknown>,
  code: string,
  fields: { readonly executionId: string; readonly by: string },
): Promise<Result<void, Problem>> => {
  try {
    await done;
  } catch (error) {
    return refused(error);
  }
  log.info(code, fields);
  return ok(undefined);
};

export const redriveOne = ({ executions }: OperationDependencies, id: string, by: string) =>
  steer(executions.redrive(id), 'execution.redriven', { executionId: id, by });

export const redrive = (on: OperationDependencies) =>
  endpoint(operationRoutes.redrive, async ({ params, caller }) => {
    const redriven = await redriveOne(on, params.id, caller.subject);
    return redriven.ok ? answer(202, { id: params.id }) : redriven;
  });

export const stop = ({ executions }: OperationDependencies) =>
  endpoint(operationRoutes.stop, async ({ params, body, caller }) => {
    const { id } = params;
    const found = await executions.describe(id);
    if (!found) return err(problem('not-found'));
    // AWS answers 200 to stopping what has stopped; an operator should know that nothing happened.
    if (found.status !== 'RUNNING') return err(problem('conflict'));
    const stopped = await steer(executions.stop(id, body.reason), 'execution.stopped', {
      executionId: id,
      by: caller.subject,
    });
    return stopped.ok ? answer(202, { id }) : stopped;
  });
