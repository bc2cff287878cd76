import { Duration } from 'aws-cdk-lib';
import { type AllWatched, metricOf, type Names, own, type Watched } from './watched.ts';

const aLetterIn = (QueueName: string, text: string, section: string): Watched => ({
  text,
  section,
  metric: metricOf({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName },
    statistic: 'Maximum',
  }),
  threshold: 0,
  rings: 'above',
  pages: true,
});

const oldest = (QueueName: string) =>
  metricOf({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateAgeOfOldestMessage',
    dimensions: { QueueName },
    statistic: 'Maximum',
  });

const ofStream = (FunctionName: string, metricName: string, statistic = 'Sum') =>
  metricOf({ namespace: 'AWS/Lambda', metricName, dimensions: { FunctionName }, statistic });

/** What should follow of a change: the stream, its queues, and what nobody could take. */
export const ofEffects = ({
  app,
  deadLetters,
  deadMessages,
  streamFunction,
  firstAttempts,
  retries,
}: Names): AllWatched => ({
  'dead-letters': aLetterIn(
    deadLetters,
    'The stream gave up records: what should have followed did not.',
    "Messages in the stream's dead-letter queue",
  ),
  'dead-messages': aLetterIn(
    deadMessages,
    'A queue, the event bus or a schedule gave up a message.',
    "Messages in the queues' dead-letter queue",
  ),
  'stream-behind': {
    text: 'Effects wait for more than a minute to be carried out.',
    section: 'The stream is behind',
    metric: ofStream(streamFunction, 'IteratorAge', 'Maximum'),
    threshold: Duration.minutes(1).toMilliseconds(),
    rings: 'above',
  },
  'stream-far-behind': {
    text: 'Effects wait for more than an hour: the stream keeps them for a day.',
    section: 'The stream is behind',
    metric: ofStream(streamFunction, 'IteratorAge', 'Maximum'),
    threshold: Duration.hours(1).toMilliseconds(),
    rings: 'above',
    pages: true,
  },
  'stream-errors': {
    text: 'The function of the stream fails.',
    section: 'The stream is behind',
    metric: ofStream(streamFunction, 'Errors'),
    threshold: 0,
    rings: 'above',
  },
  'stream-throttled': {
    text: 'The function of the stream is not let run.',
    section: 'Throttling',
    metric: ofStream(streamFunction, 'Throttles'),
    threshold: 0,
    rings: 'above',
  },
  'first-attempts-behind': {
    text: 'First attempts of webhooks wait for more than five minutes.',
    section: 'Webhooks go out late',
    metric: oldest(firstAttempts),
    threshold: Duration.minutes(5).toSeconds(),
    rings: 'above',
  },
  'effects-waiting': {
    text: 'AWS has not taken effects for more than half an hour.',
    section: 'Waiting effects',
    metric: oldest(retries),
    threshold: Duration.minutes(30).toSeconds(),
    rings: 'above',
  },
  'dead-effects': {
    text: 'Effects were refused five times, or waited for three days.',
    section: 'Dead effects',
    metric: own(app, 'EffectsDead'),
    threshold: 0,
    rings: 'above',
    pages: true,
  },
  'dead-deliveries': {
    text: 'Webhooks were tried for a day and taken by nobody.',
    section: 'Dead deliveries',
    metric: own(app, 'DeliveriesDead'),
    threshold: 0,
    rings: 'above',
  },
  'paused-endpoints': {
    text: 'An endpoint has taken nothing for half a day: its webhooks are held.',
    section: 'A paused endpoint',
    metric: own(app, 'EndpointsPaused'),
    threshold: 0,
    rings: 'above',
  },
  'expired-digests': {
    text: 'No provider took e-mails or text messages for a day: they were given up.',
    section: 'Notices are not sent',
    metric: own(app, 'ChannelDigestsExpired'),
    threshold: 0,
    rings: 'above',
  },
});
