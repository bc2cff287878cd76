import { Duration } from 'aws-cdk-lib';
import { type AllWatched, metricOf, type Names, own, share } from './watched.ts';

const ofApi = (ApiId: string, metricName: string, statistic = 'Sum') =>
  metricOf({ namespace: 'AWS/ApiGateway', metricName, dimensions: { ApiId }, statistic });

/** Of the account: what anything else in it takes is taken from us. */
const ofLambda = (metricName: string, statistic: string) =>
  metricOf({ namespace: 'AWS/Lambda', metricName, statistic });

const ofTable = (TableName: string, metricName: string) =>
  metricOf({ namespace: 'AWS/DynamoDB', metricName, dimensions: { TableName } });

const tables = ({ table, records }: Names) => ({ table, records });

/** How many transactions in five minutes may meet another: each is tried again, and a city's day has some. */
const conflictsAtMost = 200;

/** What is called, and what it stands on: the API, functions, tables. */
export const ofCalls = (names: Names): AllWatched => ({
  'api-errors': {
    text: 'The API answers more than one request in a hundred with 5xx.',
    section: 'The API answers 5xx',
    metric: share(ofApi(names.httpApi, '5xx'), ofApi(names.httpApi, 'Count'), '5xx, %'),
    threshold: 1,
    rings: 'above',
    pages: true,
  },
  'api-slow': {
    text: 'One answer of the API in a hundred takes more than three seconds.',
    section: 'The API is slow',
    metric: ofApi(names.httpApi, 'Latency', 'p99'),
    threshold: Duration.seconds(3).toMilliseconds(),
    rings: 'above',
    // A cold start in a quiet minute is no trouble yet.
    periods: 3,
  },
  'lambda-concurrency': {
    text: 'More than 80 % of the invocations that the account may have at once are under way.',
    section: 'Throttling',
    metric: ofLambda('ConcurrentExecutions', 'Maximum'),
    threshold: 0.8 * names.accountConcurrency,
    rings: 'above',
  },
  'lambda-throttled': {
    text: 'Invocations of functions are refused.',
    section: 'Throttling',
    metric: ofLambda('Throttles', 'Sum'),
    threshold: 0,
    rings: 'above',
  },
  ...Object.fromEntries(
    Object.entries(tables(names)).flatMap(([id, name]) =>
      (['ReadThrottleEvents', 'WriteThrottleEvents'] as const).map((metricName) => [
        `${id}-${metricName === 'ReadThrottleEvents' ? 'reads' : 'writes'}-throttled`,
        {
          text: `DynamoDB refuses ${metricName === 'ReadThrottleEvents' ? 'reads' : 'writes'} of a table.`,
          section: 'Throttling',
          metric: ofTable(name, metricName),
          threshold: 0,
          rings: 'above' as const,
        },
      ]),
    ),
  ),
  'table-conflicts': {
    text: 'Many transactions meet others on the same item.',
    section: 'Throttling',
    metric: ofTable(names.table, 'TransactionConflict'),
    threshold: conflictsAtMost,
    rings: 'above',
  },
  'big-items': {
    text: 'An item has more than 300 of the 400 KB that DynamoDB holds.',
    section: 'An item grows too big',
    metric: own(names.app, 'ItemKilobytes', 'Maximum'),
    threshold: 300,
    rings: 'above',
  },
});
