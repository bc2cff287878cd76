import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type Counted, dimension, namespace } from '../../functions/platform/metrics.ts';
import type { Machines } from '../constructs/machines.ts';

/** What is watched, by the names that CloudWatch's dimensions want. */
export interface Names {
  readonly app: string;
  readonly deadLetters: string;
  readonly deadMessages: string;
  readonly streamFunction: string;
  readonly firstAttempts: string;
  readonly retries: string;
  readonly table: string;
  readonly records: string;
  readonly httpApi: string;
  readonly machines: Machines;
  readonly accountConcurrency: number;
}

export interface Watched {
  /** What has happened, for whoever is woken by it. */
  readonly text: string;
  /** The section of docs/runbook.md that says what to do, by its heading. */
  readonly section: string;
  readonly metric: IMetric;
  /** It rings beyond this. */
  readonly threshold: number;
  readonly rings: 'above' | 'below';
  /** So many periods in a row. */
  readonly periods?: number;
  /** Mostly nothing is counted where nothing happened; where something must happen, that is what is bad. */
  readonly missing?: 'good' | 'bad';
  /** Whether somebody is woken at night; the rest is looked at in office hours. */
  readonly pages?: true;
}

export type AllWatched = Readonly<Record<string, Watched>>;

interface Asked {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly statistic?: string;
  readonly period?: Duration;
  readonly label?: string;
}

const fiveMinutes = Duration.minutes(5);

export const metricOf = ({
  dimensions = {},
  statistic = 'Sum',
  period = fiveMinutes,
  ...rest
}: Asked): Metric => new Metric({ ...rest, dimensionsMap: dimensions, statistic, period });

/** What the platform counts itself (functions/platform/metrics.ts). */
export const own = (app: string, metricName: Counted, statistic = 'Sum'): Metric =>
  metricOf({ namespace, metricName, dimensions: { [dimension]: app }, statistic });

export const ofMachine = (
  machines: Machines,
  machine: string,
  metricName: string,
  period = fiveMinutes,
): Metric =>
  metricOf({
    namespace: 'AWS/States',
    metricName,
    dimensions: { StateMachineArn: machines.arnOf(machine) },
    period,
  });

/** A part of a whole, in per cent; nothing where the whole is nothing. */
export const share = (part: IMetric, whole: IMetric, label: string): MathExpression =>
  new MathExpression({
    expression: 'IF(whole > 0, 100 * part / whole, 0)',
    usingMetrics: { part, whole },
    period: fiveMinutes,
    label,
  });

/** Several together; what was not counted is nothing. */
export const together = (metrics: Readonly<Record<string, IMetric>>, label: string): MathExpression =>
  new MathExpression({
    expression: Object.keys(metrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(' + '),
    usingMetrics: { ...metrics },
    period: fiveMinutes,
    label,
  });
