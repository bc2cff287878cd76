import { Alarm, ComparisonOperator, type IAlarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import { ofCalls } from './of-calls.ts';
import { ofEffects } from './of-effects.ts';
import { ofWork } from './of-work.ts';
import { runbook } from './runbook.ts';
import type { AllWatched, Names } from './watched.ts';

const comparison = {
  above: ComparisonOperator.GREATER_THAN_THRESHOLD,
  below: ComparisonOperator.LESS_THAN_THRESHOLD,
};
const treatMissing = { good: TreatMissingData.NOT_BREACHING, bad: TreatMissingData.BREACHING };

const watchedOf = (names: Names): AllWatched => ({
  ...ofEffects(names),
  ...ofWork(names),
  ...ofCalls(names),
});

/** Each alarm says what has happened, and where the runbook says what to do. */
export class Alarms extends Construct {
  readonly all: readonly IAlarm[];

  constructor(
    scope: Construct,
    id: string,
    { names, topics }: { names: Names; topics: Parameters['alarmTopics'] },
  ) {
    super(scope, id);
    const topic = (which: 'page' | 'look'): ITopic | undefined => {
      const arn = topics[which];
      return arn === undefined ? undefined : Topic.fromTopicArn(this, which, arn);
    };
    const [page, look] = [topic('page'), topic('look')];
    this.all = Object.entries(watchedOf(names)).map(([alarm, watched]) => {
      const { text, section, metric, threshold, rings, periods = 1, missing = 'good', pages } = watched;
      const created = new Alarm(this, alarm, {
        alarmDescription: runbook(text, section),
        metric,
        threshold,
        comparisonOperator: comparison[rings],
        evaluationPeriods: periods,
        treatMissingData: treatMissing[missing],
      });
      const told = pages ? (page ?? look) : look;
      if (told) created.addAlarmAction(new SnsAction(told));
      return created;
    });
  }
}
