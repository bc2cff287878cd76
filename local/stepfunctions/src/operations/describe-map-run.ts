import { requiredText, seconds } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';
import type { Counts } from '../execution/map-run.ts';
import { Problem } from '../service/problem.ts';

const shown = (counts: Counts) => ({
  ...counts,
  // Results go to the state's output: what has succeeded has been written (recorded).
  ...{ resultsWritten: counts.succeeded, failuresNotRedrivable: 0, pendingRedrive: 0 },
});

export const describeMapRun: Operation = async ({ house, mapRuns }, input) => {
  const arn = requiredText(input, 'mapRunArn', { min: 1, max: 2_000 });
  return house.conductor.read(() => {
    const run = mapRuns.load(arn);
    const parent = run && house.store.executions.byId(run.record.execution);
    if (!run || !parent)
      throw new Problem('ResourceNotFound', `Resource not found: '${arn}'`, { resourceName: arn });
    const { record } = run;
    return {
      ...{
        mapRunArn: arn,
        executionArn: parent.arn,
        status: record.status,
        startDate: seconds(record.started),
      },
      ...(record.stopped !== null && { stopDate: seconds(record.stopped) }),
      maxConcurrency: record.maxConcurrency,
      toleratedFailurePercentage: record.toleratedPercentage ?? 0,
      toleratedFailureCount: record.toleratedCount ?? 0,
      itemCounts: shown(run.counts('items')),
      executionCounts: shown(run.counts('executions')),
      redriveCount: record.redrives,
      ...(record.redriven !== null && { redriveDate: seconds(record.redriven) }),
    };
  });
};
