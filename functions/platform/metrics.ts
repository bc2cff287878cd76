import { printLine } from './log.ts';

/** What the platform counts, beside what AWS counts by itself. */
export type Counts = Partial<
  Readonly<
    Record<
      | 'ChannelDigestsExpired'
      | 'EffectsDead'
      | 'EffectsWaiting'
      | 'EndpointsPaused'
      | 'ItemsActed'
      | 'ItemsSick'
      | 'NamesWaiting',
      number
    >
  >
>;

/**
 * Counts for CloudWatch, by function: a line of the log in its embedded metric format, of which it makes metrics by
 * itself, so that nothing is called and nothing waits. On one machine nobody reads them.
 */
export const count = (counts: Counts): void => {
  const FunctionName = process.env['AWS_LAMBDA_FUNCTION_NAME'];
  if (FunctionName === undefined) return;
  const Metrics = Object.keys(counts).map((Name) => ({ Name, Unit: 'Count' }));
  const CloudWatchMetrics = [{ Namespace: 'Liban', Dimensions: [['FunctionName']], Metrics }];
  printLine({ _aws: { Timestamp: Date.now(), CloudWatchMetrics }, FunctionName, ...counts });
};
