import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entryOf } from '../../lib/functions.ts';
import { of, the } from './synthesised.ts';

interface AlarmSeen {
  readonly AlarmDescription: string;
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Threshold: number;
  readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[];
}
const all = of('AWS::CloudWatch::Alarm').map((alarm) => ({
  ...(alarm.properties as unknown as AlarmSeen),
  stack: alarm.stack,
}));
const alarms = all.filter(({ stack }) => stack === 'Watch');
const nameIn = (arn = '') => arn.split(':').at(-1);
const queueName = (id: string) => nameIn(the('AWS::SQS::Queue', id).arn);

it('rings for dead letters and effects, paused endpoints, sick items, waiting names, digests given up, a stream and queues that are behind, errors of the API, and each machine that fails', () => {
  const rung = alarms.map(({ Namespace, MetricName, Dimensions, Threshold }) =>
    [Namespace, MetricName, ...Dimensions.map(({ Name, Value }) => `${Name}=${Value}`), '>', Threshold].join(
      ' ',
    ),
  );
  const stream = of('AWS::Lambda::Function').find(({ entry }) => entry === entryOf('outbox', 'stream'));
  const retrier = of('AWS::Lambda::Function').find(({ entry }) => entry === entryOf('outbox', 'queue'));
  const sending = of('AWS::Lambda::Function').filter(({ entry }) =>
    [entryOf('webhooks', 'queue'), entryOf('webhooks', 'tasks')].includes(String(entry)),
  );
  const sweeping = of('AWS::Lambda::Function').filter(({ entry }) =>
    (['channels', 'deadlines', 'entitlements', 'retention'] as const)
      .map((domain) => entryOf(domain, 'tasks'))
      .includes(String(entry)),
  );
  const digests = sweeping.find(({ entry }) => entry === entryOf('channels', 'tasks'));
  const watching = sweeping.find(({ entry }) => entry === entryOf('deadlines', 'tasks'));
  expect(rung.toSorted()).toEqual(
    [
      ...sweeping.map(({ arn }) => `Liban ItemsSick FunctionName=${nameIn(arn)} > 0`),
      `Liban ChannelDigestsExpired FunctionName=${nameIn(digests?.arn)} > 0`,
      `Liban NamesWaiting FunctionName=${nameIn(watching?.arn)} > 0`,
      ...[stream, retrier].map((one) => `Liban EffectsDead FunctionName=${nameIn(one?.arn)} > 0`),
      ...sending.map(({ arn }) => `Liban EndpointsPaused FunctionName=${nameIn(arn)} > 0`),
      ...['DeadLettersQueue', 'DeadLettersMessages'].map(
        (id) => `AWS/SQS ApproximateNumberOfMessagesVisible QueueName=${queueName(id)} > 0`,
      ),
      `AWS/SQS ApproximateAgeOfOldestMessage QueueName=${queueName('QueuesFirstAttempts')} > 300`,
      `AWS/SQS ApproximateAgeOfOldestMessage QueueName=${queueName('QueuesRetries')} > 1800`,
      `AWS/Lambda IteratorAge FunctionName=${nameIn(stream?.arn)} > 300000`,
      `AWS/ApiGateway 5xx ApiId=${the('AWS::ApiGatewayV2::Api').id} > 0`,
      ...of('AWS::StepFunctions::StateMachine').map(
        ({ arn }) => `AWS/States ExecutionsFailed StateMachineArn=${arn} > 0`,
      ),
    ].toSorted(),
  );
});

it('is silent where nothing was counted', () => {
  for (const { properties } of of('AWS::CloudWatch::Alarm'))
    expect(properties).toMatchObject({
      TreatMissingData: 'notBreaching',
      ComparisonOperator: 'GreaterThanThreshold',
      EvaluationPeriods: 1,
    });
});

/** As GitHub makes an anchor of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

it.each(all)('$MetricName: "$AlarmDescription" names a section of the runbook', ({ AlarmDescription }) => {
  const [, section] = /docs\/runbook\.md#(\S+)$/.exec(AlarmDescription) ?? [];
  const headings = readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (.+)$/gm);
  expect([...headings].map(([, heading = '']) => anchor(heading))).toContain(section);
});
