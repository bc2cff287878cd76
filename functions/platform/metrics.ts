import { printLine } from './log.ts';

/** What the platform counts, beside what AWS counts by itself, and in what. */
export const counted = {
  ChannelDigestsExpired: 'Count',
  DeliveriesDead: 'Count',
  EffectsDead: 'Count',
  EffectsWaiting: 'Count',
  EndpointsPaused: 'Count',
  /** Events told to partners and enterprises. */
  EventsTold: 'Count',
  /** Of an item that grows towards what DynamoDB holds. */
  ItemKilobytes: 'Kilobytes',
  ItemsActed: 'Count',
  ItemsDue: 'Count',
  ItemsSick: 'Count',
  /** Limits that were not kept. */
  LimitsLate: 'Count',
  NamesWaiting: 'Count',
} as const;

export type Counted = keyof typeof counted;

/** Where they stand in CloudWatch: two cities in one account are two apps. */
export const namespace = 'Liban';
export const dimension = 'App';

/**
 * Counts for CloudWatch, by app: a line of the log in its embedded metric format, of which it makes metrics by itself,
 * so that nothing is called and nothing waits. Which function counted stands in the line. On one machine nobody reads them.
 */
export const count = (counts: Readonly<Partial<Record<Counted, number>>>): void => {
  const FunctionName = process.env['AWS_LAMBDA_FUNCTION_NAME'];
  if (FunctionName === undefined) return;
  const App = process.env['APP'] ?? '';
  const Metrics = (Object.keys(counts) as Counted[]).map((Name) => ({ Name, Unit: counted[Name] }));
  const CloudWatchMetrics = [{ Namespace: namespace, Dimensions: [[dimension]], Metrics }];
  printLine({
    _aws: { Timestamp: Date.now(), CloudWatchMetrics },
    [dimension]: App,
    FunctionName,
    ...counts,
  });
};
