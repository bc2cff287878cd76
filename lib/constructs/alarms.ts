import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { definitions, type Machines } from './machines.ts';

export interface AlarmsProps {
  /** Names, as CloudWatch's dimensions want them. */
  readonly deadLetters: string;
  readonly deadMessages: string;
  readonly streamFunction: string;
  readonly retriesFunction: string;
  /** The functions that send webhooks, by which attempts they make. */
  readonly sendingFunctions: Readonly<Record<string, string>>;
  readonly firstAttempts: string;
  readonly retries: string;
  /** The functions that sweep what is due, by what they sweep. */
  readonly sweepFunctions: Readonly<Record<string, string>>;
  readonly httpApi: string;
  readonly machines: Machines;
}

interface Watched {
  /** What has happened, for whoever is woken by it. */
  readonly text: string;
  /** The section of docs/runbook.md that says what to do. */
  readonly section: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Maximum' | 'Sum';
  /** It rings above this. */
  readonly threshold: number;
}

/** The first alarms: each says what has happened, and where the runbook says what to do. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    for (const [alarm, watched] of Object.entries(watchedIn(props))) this.#ring(alarm, watched);
  }

  #ring(id: string, { text, section, dimensions, threshold, ...metric }: Watched): void {
    new Alarm(this, id, {
      alarmDescription: `${text} docs/runbook.md#${section}`,
      metric: new Metric({ ...metric, dimensionsMap: dimensions, period: Duration.minutes(5) }),
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      // Nothing was counted where nothing happened.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

const watchedIn = ({
  deadLetters,
  deadMessages,
  streamFunction,
  retriesFunction,
  sendingFunctions,
  firstAttempts,
  retries,
  sweepFunctions,
  httpApi,
  machines,
}: AlarmsProps): Record<string, Watched> => ({
  'dead-letters': {
    text: 'The stream gave up records: what should have followed did not.',
    section: 'messages-in-the-streams-dead-letter-queue',
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: deadLetters },
    statistic: 'Maximum',
    threshold: 0,
  },
  'dead-messages': {
    text: 'First attempts of webhooks, or retries of effects, were not taken from their queue.',
    section: 'messages-in-the-queues-dead-letter-queue',
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: deadMessages },
    statistic: 'Maximum',
    threshold: 0,
  },
  'first-attempts-behind': {
    text: 'First attempts of webhooks wait for more than five minutes.',
    section: 'webhooks-go-out-late',
    namespace: 'AWS/SQS',
    metricName: 'ApproximateAgeOfOldestMessage',
    dimensions: { QueueName: firstAttempts },
    statistic: 'Maximum',
    threshold: Duration.minutes(5).toSeconds(),
  },
  'effects-waiting': {
    text: 'AWS has not taken effects for more than half an hour.',
    section: 'waiting-effects',
    namespace: 'AWS/SQS',
    metricName: 'ApproximateAgeOfOldestMessage',
    dimensions: { QueueName: retries },
    statistic: 'Maximum',
    threshold: Duration.minutes(30).toSeconds(),
  },
  'stream-behind': {
    text: 'Effects wait for more than five minutes to be carried out.',
    section: 'a-case-has-no-execution-or-an-order-got-no-webhook-at-all',
    namespace: 'AWS/Lambda',
    metricName: 'IteratorAge',
    dimensions: { FunctionName: streamFunction },
    statistic: 'Maximum',
    threshold: Duration.minutes(5).toMilliseconds(),
  },
  ...Object.fromEntries(
    Object.entries({ 'dead-effects': streamFunction, 'dead-effects-retried': retriesFunction }).map(
      ([alarm, FunctionName]): [string, Watched] => [
        alarm,
        {
          text: 'Effects were refused five times, or waited for three days.',
          section: 'dead-effects',
          namespace: 'Liban',
          metricName: 'EffectsDead',
          dimensions: { FunctionName },
          statistic: 'Sum',
          threshold: 0,
        },
      ],
    ),
  ),
  ...Object.fromEntries(
    Object.entries(sendingFunctions).map(([attempts, FunctionName]): [string, Watched] => [
      `paused-endpoints-${attempts}`,
      {
        text: 'An endpoint has taken nothing for half a day: its webhooks are held.',
        section: 'a-paused-endpoint',
        namespace: 'Liban',
        metricName: 'EndpointsPaused',
        dimensions: { FunctionName },
        statistic: 'Sum',
        threshold: 0,
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(sweepFunctions).map(([swept, FunctionName]): [string, Watched] => [
      `sick-items-${swept}`,
      {
        text: 'Deadlines of some items could not be handled.',
        section: 'sick-items',
        namespace: 'Liban',
        metricName: 'ItemsSick',
        dimensions: { FunctionName },
        statistic: 'Sum',
        threshold: 0,
      },
    ]),
  ),
  'expired-digests': {
    text: 'No provider took e-mails or text messages for a day: they were given up.',
    section: 'notices-are-not-sent',
    namespace: 'Liban',
    metricName: 'ChannelDigestsExpired',
    dimensions: { FunctionName: sweepFunctions['channels'] ?? '' },
    statistic: 'Sum',
    threshold: 0,
  },
  'waiting-names': {
    text: 'Payments, reviews, projects or river cases wait for a partner that nobody is registered as.',
    section: 'what-waits-for-a-name',
    namespace: 'Liban',
    metricName: 'NamesWaiting',
    dimensions: { FunctionName: sweepFunctions['deadlines'] ?? '' },
    statistic: 'Sum',
    threshold: 0,
  },
  'api-errors': {
    text: 'The API answered with 5xx.',
    section: 'the-api-answers-5xx',
    namespace: 'AWS/ApiGateway',
    metricName: '5xx',
    dimensions: { ApiId: httpApi },
    statistic: 'Sum',
    threshold: 0,
  },
  ...Object.fromEntries(
    [...definitions.keys()].map((machine): [string, Watched] => [
      `${machine}-failed`,
      {
        text: `An execution of ${machine} failed.`,
        section: 'an-execution-failed',
        namespace: 'AWS/States',
        metricName: 'ExecutionsFailed',
        dimensions: { StateMachineArn: machines.arnOf(machine) },
        statistic: 'Sum',
        threshold: 0,
      },
    ]),
  ),
});
