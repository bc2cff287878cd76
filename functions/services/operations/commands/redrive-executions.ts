import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { ok } from '../../../common/result.ts';
import { instantOf } from '../../../law/instant.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { replayPage } from '../../../platform/replay.ts';
import type { OperationDependencies } from '../dependencies.ts';
import { pageOfExecutions } from '../queries/executions.ts';
import { operationRoutes } from '../routes.ts';
import { redriveOne } from './steer.ts';

/** When it stopped: that is what operators know of a failure. */
const stoppedAt = ({ stopDate, startDate }: ExecutionListItem) =>
  instantOf((stopDate ?? startDate)?.getTime() ?? 0);

/** Redrives what failed and fits. Redriven, an execution leaves the list, so that asking again does nothing twice. */
export const redriveAll = (on: OperationDependencies) =>
  endpoint(operationRoutes.redriveAll, async ({ body, caller }) => {
    const { machine, status, error, limit, cursor, ...asked } = body;
    const page = await pageOfExecutions(on, { machine, status, limit, cursor, pointer: '/machine' });
    if (!page.ok) return page;
    const idOf = ({ name }: ExecutionListItem) => `${machine}:${name}`;
    const replayed = await replayPage(page.value, asked, {
      idOf,
      atOf: stoppedAt,
      // The list does not say which error it was; each is asked only where the filter wants to know.
      fits: async (one) => error === undefined || (await on.executions.describe(idOf(one)))?.error === error,
      replay: async (one) => {
        const now = await on.executions.describe(idOf(one));
        if (now?.status !== status) return ok('already-done');
        const redriven = await redriveOne(on, idOf(one), caller.subject);
        return redriven.ok ? ok('replayed') : redriven;
      },
    });
    return answer(200, replayed);
  });
