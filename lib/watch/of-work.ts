import { Duration } from 'aws-cdk-lib';
import { definitions } from '../constructs/machines.ts';
import type { schedules } from '../domains.ts';
import {
  type AllWatched,
  metricOf,
  type Names,
  ofMachine,
  own,
  share,
  together,
  type Watched,
} from './watched.ts';

/** Within how many hours a machine on a schedule must have succeeded: a little more than from one run to the next. */
export const succeedsWithin: Readonly<Record<keyof typeof schedules, number>> = {
  'deadline-watch': 1,
  'channel-digests': 1,
  'overdue-notices': 10,
  'policy-matching': 25,
  retention: 25,
};

/** Whose silence or delay the law attaches an effect to, without anybody acting: it may not wait until the morning. */
const pages: readonly string[] = ['consultation', 'deadline-watch'];

const stopped = ({ machines }: Names, machine: string): Watched => ({
  text: `An execution of ${machine} failed, ran out of time, or was stopped.`,
  section: 'An execution failed',
  metric: together(
    {
      failed: ofMachine(machines, machine, 'ExecutionsFailed'),
      late: ofMachine(machines, machine, 'ExecutionsTimedOut'),
      aborted: ofMachine(machines, machine, 'ExecutionsAborted'),
    },
    machine,
  ),
  threshold: 0,
  rings: 'above',
  ...(pages.includes(machine) && { pages: true }),
});

const idle = ({ machines }: Names, machine: string, hours: number): Watched => ({
  text: `${machine} has not succeeded for ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
  section: 'A sweep does not run',
  metric: ofMachine(machines, machine, 'ExecutionsSucceeded', Duration.hours(1)),
  threshold: 1,
  rings: 'below',
  periods: hours,
  missing: 'bad',
  ...(pages.includes(machine) && { pages: true }),
});

const throttled = (dimensions: Readonly<Record<string, string>>, what: string): Watched => ({
  text: `Step Functions throttles ${what} of this account.`,
  section: 'Throttling',
  metric: metricOf({ namespace: 'AWS/States', metricName: 'ThrottledEvents', dimensions }),
  threshold: 0,
  rings: 'above',
});

const each = (names: Iterable<string>, suffix: string, of: (name: string) => Watched): AllWatched =>
  Object.fromEntries([...names].map((name) => [`${name}-${suffix}`, of(name)]));

const openExecutions = (metricName: string) =>
  metricOf({ namespace: 'AWS/States', metricName, statistic: 'Maximum' });

/** What goes on by itself: executions, schedules, and what they find. */
export const ofWork = (names: Names): AllWatched => ({
  ...each(definitions.keys(), 'stopped', (machine) => stopped(names, machine)),
  ...each(Object.keys(succeedsWithin), 'idle', (machine) =>
    idle(names, machine, succeedsWithin[machine as keyof typeof succeedsWithin]),
  ),
  'transitions-throttled': throttled({ ServiceMetric: 'StateTransition' }, 'transitions'),
  'starts-throttled': throttled({ APIName: 'StartExecution' }, 'StartExecution'),
  'open-executions': {
    text: 'More than 70 % of the executions that the account may have open are open.',
    section: 'Open executions near their quota',
    metric: share(openExecutions('OpenExecutionCount'), openExecutions('OpenExecutionLimit'), 'open, %'),
    threshold: 70,
    rings: 'above',
  },
  ...each(['TargetErrorCount', 'InvocationDroppedCount'], 'of-schedules', (metricName) => ({
    text: 'A schedule could not start its machine.',
    section: 'A sweep does not run',
    metric: metricOf({
      namespace: 'AWS/Scheduler',
      metricName,
      dimensions: { ScheduleGroup: names.app },
    }),
    threshold: 0,
    rings: 'above',
  })),
  'sick-items': {
    text: 'Deadlines of some items could not be handled.',
    section: 'Sick items',
    metric: own(names.app, 'ItemsSick'),
    threshold: 0,
    rings: 'above',
  },
  'waiting-names': {
    text: 'Payments, reviews, projects or river cases wait for a partner that nobody is registered as.',
    section: 'What waits for a name',
    metric: own(names.app, 'NamesWaiting'),
    threshold: 0,
    rings: 'above',
  },
});
