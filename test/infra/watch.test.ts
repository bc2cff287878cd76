import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { entryOf } from '../../lib/functions.ts';
import { caseOf } from '../../functions/services/operations/record-stop.ts';
import { of, resourcesOf, synthesise, the } from './synthesised.ts';

const Counted = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});
const Alarm = z.object({
  AlarmDescription: z.string(),
  Namespace: z.string().optional(),
  MetricName: z.string().optional(),
  Dimensions: Counted.shape.Dimensions,
  Statistic: z.string().optional(),
  ExtendedStatistic: z.string().optional(),
  Period: z.int().optional(),
  Metrics: z
    .array(
      z.object({
        Expression: z.string().optional(),
        MetricStat: z.object({ Metric: Counted, Stat: z.string(), Period: z.int() }).optional(),
      }),
    )
    .default([]),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  EvaluationPeriods: z.int(),
  TreatMissingData: z.string(),
  AlarmActions: z.array(z.string()).default([]),
});
type Alarm = z.infer<typeof Alarm>;

const alarmsOf = (stack: string, resources = of('AWS::CloudWatch::Alarm')) =>
  resources
    .filter((one) => one.stack === stack && one.type === 'AWS::CloudWatch::Alarm')
    .map(({ id, properties }) => ({
      id: id.replace(/^Alarms/, '').replace(/[0-9A-F]{8}$/, ''),
      ...Alarm.parse(properties),
    }));
const alarms = alarmsOf('Watch');

const counted = ({ Namespace, MetricName, Dimensions }: z.infer<typeof Counted>) =>
  [Namespace, MetricName, ...Dimensions.map(({ Name, Value }) => `${Name}=${Value}`)].join(' ');

/** What it looks at, in one line: `Sum of AWS/SQS … in 300 s > 0`. */
const meaning = (alarm: Alarm): string => {
  const { Metrics, Statistic, ExtendedStatistic, Period, Threshold, ComparisonOperator } = alarm;
  const operator = { GreaterThanThreshold: '>', LessThanThreshold: '<' }[ComparisonOperator] ?? '?';
  const of =
    Metrics.length === 0
      ? `${Statistic ?? ExtendedStatistic} of ${counted(Counted.parse(alarm))} in ${Period} s`
      : Metrics.map(({ Expression, MetricStat }) =>
          MetricStat
            ? `${MetricStat.Stat} of ${counted(MetricStat.Metric)} in ${MetricStat.Period} s`
            : Expression,
        ).join(', ');
  const periods = alarm.EvaluationPeriods === 1 ? '' : ` ${alarm.EvaluationPeriods} times`;
  return `${of} ${operator} ${Threshold}${periods}${alarm.TreatMissingData === 'breaching' ? ', silence too' : ''}`;
};
const rings = new Map(alarms.map((alarm) => [alarm.id, meaning(alarm)]));

const nameIn = (arn = '') => arn.split(':').at(-1) ?? '';
const queue = (id: string) => nameIn(the('AWS::SQS::Queue', id).arn);
const stream = nameIn(
  of('AWS::Lambda::Function').find(({ entry }) => entry === entryOf('outbox', 'stream'))?.arn,
);
const api = the('AWS::ApiGatewayV2::Api').id;
const table = nameIn(the('AWS::DynamoDB::Table', 'StorageTable').arn).split('/').at(-1);
const records = nameIn(the('AWS::DynamoDB::Table', 'StorageRecords').arn).split('/').at(-1);
const letters = (id: string) =>
  `Maximum of AWS/SQS ApproximateNumberOfMessagesVisible QueueName=${queue(id)} in 300 s > 0`;
const age = (id: string) =>
  `Maximum of AWS/SQS ApproximateAgeOfOldestMessage QueueName=${queue(id)} in 300 s`;
const own = (metric: string, statistic = 'Sum') => `${statistic} of Liban ${metric} App=Liban in 300 s`;
const ofStream = (metric: string, statistic = 'Sum') =>
  `${statistic} of AWS/Lambda ${metric} FunctionName=${stream} in 300 s`;
const machines = of('AWS::StepFunctions::StateMachine').map(({ properties, arn }) => ({
  name: String(properties['StateMachineName']).replace('Liban-', ''),
  arn,
}));
const arnOf = (machine: string) => machines.find(({ name }) => name === machine)?.arn;
const idle = (machine: string, hours: number) =>
  `Sum of AWS/States ExecutionsSucceeded StateMachineArn=${arnOf(machine)} in 3600 s < 1${hours === 1 ? '' : ` ${hours} times`}, silence too`;

it.each([
  ['deadletters', letters('DeadLettersQueue')],
  ['deadmessages', letters('DeadLettersMessages')],
  ['streambehind', `${ofStream('IteratorAge', 'Maximum')} > 60000`],
  ['streamfarbehind', `${ofStream('IteratorAge', 'Maximum')} > 3600000`],
  ['streamerrors', `${ofStream('Errors')} > 0`],
  ['streamthrottled', `${ofStream('Throttles')} > 0`],
  ['firstattemptsbehind', `${age('QueuesFirstAttempts')} > 300`],
  ['effectswaiting', `${age('QueuesRetries')} > 1800`],
  ['deadeffects', `${own('EffectsDead')} > 0`],
  ['deaddeliveries', `${own('DeliveriesDead')} > 0`],
  ['pausedendpoints', `${own('EndpointsPaused')} > 0`],
  ['expireddigests', `${own('ChannelDigestsExpired')} > 0`],
  ['deadlinewatchidle', idle('deadline-watch', 1)],
  ['channeldigestsidle', idle('channel-digests', 1)],
  ['overduenoticesidle', idle('overdue-notices', 10)],
  ['policymatchingidle', idle('policy-matching', 25)],
  ['retentionidle', idle('retention', 25)],
  ['TargetErrorCountofschedules', 'Sum of AWS/Scheduler TargetErrorCount ScheduleGroup=Liban in 300 s > 0'],
  [
    'InvocationDroppedCountofschedules',
    'Sum of AWS/Scheduler InvocationDroppedCount ScheduleGroup=Liban in 300 s > 0',
  ],
  ['transitionsthrottled', 'Sum of AWS/States ThrottledEvents ServiceMetric=StateTransition in 300 s > 0'],
  ['startsthrottled', 'Sum of AWS/States ThrottledEvents APIName=StartExecution in 300 s > 0'],
  [
    'openexecutions',
    'IF(whole > 0, 100 * part / whole, 0), Maximum of AWS/States OpenExecutionCount in 300 s, Maximum of AWS/States OpenExecutionLimit in 300 s > 70',
  ],
  ['sickitems', `${own('ItemsSick')} > 0`],
  ['waitingnames', `${own('NamesWaiting')} > 0`],
  [
    'apierrors',
    `IF(whole > 0, 100 * part / whole, 0), Sum of AWS/ApiGateway 5xx ApiId=${api} in 300 s, Sum of AWS/ApiGateway Count ApiId=${api} in 300 s > 1`,
  ],
  ['apislow', `p99 of AWS/ApiGateway Latency ApiId=${api} in 300 s > 3000 3 times`],
  ['lambdaconcurrency', 'Maximum of AWS/Lambda ConcurrentExecutions in 300 s > 800'],
  ['lambdathrottled', 'Sum of AWS/Lambda Throttles in 300 s > 0'],
  ['tablereadsthrottled', `Sum of AWS/DynamoDB ReadThrottleEvents TableName=${table} in 300 s > 0`],
  ['tablewritesthrottled', `Sum of AWS/DynamoDB WriteThrottleEvents TableName=${table} in 300 s > 0`],
  ['recordsreadsthrottled', `Sum of AWS/DynamoDB ReadThrottleEvents TableName=${records} in 300 s > 0`],
  ['recordswritesthrottled', `Sum of AWS/DynamoDB WriteThrottleEvents TableName=${records} in 300 s > 0`],
  ['tableconflicts', `Sum of AWS/DynamoDB TransactionConflict TableName=${table} in 300 s > 200`],
  ['bigitems', `${own('ItemKilobytes', 'Maximum')} > 300`],
  ...machines.map(({ name, arn }) => [
    `${name.replaceAll('-', '')}stopped`,
    'FILL(failed, 0) + FILL(late, 0) + FILL(aborted, 0), ' +
      ['Failed', 'TimedOut', 'Aborted']
        .map((how) => `Sum of AWS/States Executions${how} StateMachineArn=${arn} in 300 s`)
        .join(', ') +
      ' > 0',
  ]),
])('%s rings at: %s', (id = '', wanted) => {
  expect(rings.get(id)).toBe(wanted);
  rings.delete(id);
});

it('and nothing else rings', () => {
  expect([...rings.keys()]).toEqual([]);
});

describe('whom it wakes', () => {
  const [page, look] = ['page', 'look'].map((name) => `arn:aws-cn:sns:cn-north-1:000000000000:${name}`);
  const told = alarmsOf(
    'Watch',
    resourcesOf(synthesise({ LIBAN_PAGE_TOPIC: page ?? '', LIBAN_ALARM_TOPIC: look ?? '' })),
  );

  it('is somebody at once where the law goes on by itself, or something is lost', () => {
    const woken = told.filter(({ AlarmActions }) => AlarmActions[0] === page).map(({ id }) => id);
    expect(woken.toSorted()).toEqual(
      [
        ...['deadletters', 'deadmessages', 'streamfarbehind', 'deadeffects', 'apierrors'],
        ...['consultationstopped', 'deadlinewatchstopped', 'deadlinewatchidle'],
      ].toSorted(),
    );
  });

  it('is somebody in office hours for all else, and nobody where no topic is named', () => {
    expect(told.map(({ AlarmActions }) => AlarmActions.length)).toEqual(told.map(() => 1));
    expect(alarms.flatMap(({ AlarmActions }) => AlarmActions)).toEqual([]);
  });
});

it('shows everything on one screen: what rings, and how the cases go', () => {
  const { DashboardBody } = the('AWS::CloudWatch::Dashboard').properties as {
    readonly DashboardBody: string;
  };
  const { widgets } = z
    .object({
      widgets: z.array(z.object({ type: z.string(), y: z.int(), height: z.int(), properties: z.unknown() })),
    })
    .parse(JSON.parse(DashboardBody));
  expect(Math.max(...widgets.map(({ y, height }) => y + height))).toBeLessThanOrEqual(20);
  const status = JSON.stringify(widgets.find(({ type }) => type === 'alarm'));
  for (const { id } of of('AWS::CloudWatch::Alarm').filter(({ stack }) => stack === 'Watch'))
    expect(status).toContain(`${id}.Arn`);
  for (const machine of Object.keys(caseOf)) expect(DashboardBody).toContain(arnOf(machine));
});

/** As GitHub makes an anchor of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
const sections = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (.+)$/gm)].map(
  ([, heading = '']) => anchor(heading),
);

it.each([...alarms, ...alarmsOf('Work'), ...alarmsOf('Api')])(
  '$id: "$AlarmDescription" names a section of the runbook',
  ({ AlarmDescription }) => {
    const [, section] = /docs\/runbook\.md#(\S+)$/.exec(AlarmDescription) ?? [];
    expect(sections).toContain(section);
  },
);

it.each(['Region outage', 'A deployment failed', 'Issuer outage', 'Throttling'])(
  'the runbook has a section for what no single alarm says: %s',
  (heading) => {
    expect(sections).toContain(anchor(heading));
  },
);
