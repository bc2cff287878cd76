import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  LegendPosition,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { caseOf } from '../../functions/services/operations/record-stop.ts';
import { metricOf, type Names, ofMachine, own } from './watched.ts';

/** Of 24 columns; a screen has about 20 rows of the grid. */
const [width, height, statusHeight] = [6, 5, 5];

const graph = (title: string, left: readonly IMetric[]): GraphWidget =>
  new GraphWidget({ title, left: [...left], width, height, legendPosition: LegendPosition.BOTTOM });

/** Everything at a glance, a screen high: what rings, and twelve graphs that say whether the platform lives. */
export const overview = (scope: Construct, names: Names, alarms: readonly IAlarm[]): Dashboard => {
  const { app, machines, httpApi: ApiId, streamFunction: FunctionName, table: TableName } = names;
  const api = (metricName: string, statistic = 'Sum') =>
    metricOf({ namespace: 'AWS/ApiGateway', metricName, dimensions: { ApiId }, statistic });
  const queue = (QueueName: string, metricName: string, label: string) =>
    metricOf({ namespace: 'AWS/SQS', metricName, dimensions: { QueueName }, statistic: 'Maximum', label });
  const table = (metricName: string) =>
    metricOf({ namespace: 'AWS/DynamoDB', metricName, dimensions: { TableName } });
  const lambda = (metricName: string, statistic: string) =>
    metricOf({ namespace: 'AWS/Lambda', metricName, statistic });
  const cases = (metricName: string) =>
    Object.keys(caseOf).map((machine) => ofMachine(machines, machine, metricName).with({ label: machine }));
  const age = 'ApproximateAgeOfOldestMessage';
  const visible = 'ApproximateNumberOfMessagesVisible';

  return new Dashboard(scope, 'Overview', {
    dashboardName: app,
    widgets: [
      [new AlarmStatusWidget({ title: 'What rings', alarms: [...alarms], width: 24, height: statusHeight })],
      [
        graph('Requests', [api('Count'), api('4xx'), api('5xx')]),
        graph('Answers, ms', [api('Latency', 'p50'), api('Latency', 'p99')]),
        graph('Cases begun', cases('ExecutionsStarted')),
        graph('Cases stopped', cases('ExecutionsFailed')),
      ],
      [
        graph('Due and acted upon', [own(app, 'ItemsDue'), own(app, 'ItemsActed'), own(app, 'ItemsSick')]),
        graph('Told, and late', [own(app, 'EventsTold'), own(app, 'LimitsLate')]),
        graph('Dead', [
          own(app, 'EffectsDead'),
          own(app, 'DeliveriesDead'),
          own(app, 'ChannelDigestsExpired'),
        ]),
        graph('Sweeps that succeeded', [
          ofMachine(machines, 'deadline-watch', 'ExecutionsSucceeded').with({ label: 'deadline-watch' }),
          ofMachine(machines, 'channel-digests', 'ExecutionsSucceeded').with({ label: 'channel-digests' }),
        ]),
      ],
      [
        graph('Behind', [
          metricOf({
            namespace: 'AWS/Lambda',
            metricName: 'IteratorAge',
            dimensions: { FunctionName },
            statistic: 'Maximum',
            label: 'stream, ms',
          }),
          queue(names.firstAttempts, age, 'first attempts, s'),
          queue(names.retries, age, 'retries, s'),
        ]),
        graph('Dead letters', [
          queue(names.deadLetters, visible, 'stream'),
          queue(names.deadMessages, visible, 'queues'),
        ]),
        graph('Functions', [lambda('ConcurrentExecutions', 'Maximum'), lambda('Throttles', 'Sum')]),
        graph('Table', [
          table('ConsumedWriteCapacityUnits'),
          table('WriteThrottleEvents'),
          table('TransactionConflict'),
        ]),
      ],
    ],
  });
};
