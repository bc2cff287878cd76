import type { RetryPolicy } from '../functions/batches.ts';
import type { Pattern } from '../functions/filter.ts';
import { eventSourceMapping, lambdaFunction } from '../template/kinds/function.ts';
import type { Plan } from '../template/plan.ts';

/** An event source mapping: what is read, which function gets it, and what becomes of what it does not take. */
export interface MappingPlan {
  readonly id: string;
  readonly source: string;
  readonly functionArn: string;
  readonly batchSize: number;
  /** Of a stream: batches of one shard under way at once. */
  readonly parallel: number;
  /** Of a queue: invocations at once. */
  readonly concurrency: number;
  readonly policy: RetryPolicy;
  readonly filters: readonly Pattern[];
  readonly from: 'TRIM_HORIZON' | 'LATEST';
  /** The ARN of the queue that is told of what was given up. */
  readonly onFailure?: string;
}

/** With how many Lambda begins to read a queue (AWS, "Configuring scaling behavior for SQS event source mappings"). */
const pollers = 5;

export const isQueue = ({ source }: MappingPlan): boolean => source.split(':')[2] === 'sqs';

export const mappingsOf = (plan: Plan): readonly MappingPlan[] => {
  const functions = new Map(plan.of(lambdaFunction).map(({ name, arn }) => [name, arn]));
  return plan
    .of(eventSourceMapping)
    .filter(({ properties }) => properties.Enabled)
    .map(({ id, properties }) => {
      const queue = properties.EventSourceArn.split(':')[2] === 'sqs';
      const onFailure = properties.DestinationConfig?.OnFailure?.Destination;
      return {
        id,
        source: properties.EventSourceArn,
        functionArn: functions.get(properties.FunctionName) ?? properties.FunctionName,
        batchSize: properties.BatchSize ?? (queue ? 10 : 100),
        parallel: properties.ParallelizationFactor,
        concurrency: properties.ScalingConfig?.MaximumConcurrency ?? pollers,
        policy: {
          bisect: properties.BisectBatchOnFunctionError,
          maximumRetries: properties.MaximumRetryAttempts,
          maximumAgeMs: properties.MaximumRecordAgeInSeconds * 1_000,
          reportsFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        },
        filters: (properties.FilterCriteria?.Filters ?? []).map(
          ({ Pattern }) => JSON.parse(Pattern) as Pattern,
        ),
        from: properties.StartingPosition ?? 'TRIM_HORIZON',
        ...(onFailure !== undefined && { onFailure }),
      };
    });
};
