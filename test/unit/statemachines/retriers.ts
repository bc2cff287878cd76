/**
 * Every Retry that a machine may have, by name: ASL has no place to say a thing once, so that the definitions repeat
 * these and `machines.test.ts` holds them equal. `States.ALL` takes in what Lambda itself may fail with for a moment
 * (AWS, "Handle transient Lambda service exceptions": ClientExecutionTimeout, Service-, AWSLambda-, SdkClientException)
 * and what a function throws. Full jitter, so that what failed together is not repeated together.
 */
export const retriers = {
  /** About two minutes: a deployment, a throttled table, a refused write. What lasts longer is an operator's. */
  task: {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxAttempts: 6,
    MaxDelaySeconds: 300,
    JitterStrategy: 'FULL',
  },
  /** The law's own moment (Art. 5, 10) must not pass unrecorded: about two days, a night and a working day included. */
  moment: {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxAttempts: 400,
    MaxDelaySeconds: 900,
    JitterStrategy: 'FULL',
  },
  /** Half a minute: the schedule's next run does what this one could not. */
  sweep: {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxAttempts: 4,
    JitterStrategy: 'FULL',
  },
  /** An express execution lives five minutes: seconds between its calls. */
  segment: {
    ErrorEquals: ['States.ALL'],
    IntervalSeconds: 2,
    BackoffRate: 2,
    MaxAttempts: 4,
    MaxDelaySeconds: 30,
    JitterStrategy: 'FULL',
  },
} as const;
export type Retrier = keyof typeof retriers;

/** What a machine does itself about an error: not repeated, caught. Always before `States.ALL`, which would take it. */
export const notRepeated = (error: string) => ({ ErrorEquals: [error], MaxAttempts: 0 });

/** Which machines use another than `task`. */
export const usedBy: Readonly<Partial<Record<string, Retrier>>> = {
  consultation: 'moment',
  'missing-documents': 'moment',
  'channel-digests': 'sweep',
  'deadline-watch': 'sweep',
  'overdue-notices': 'sweep',
  retention: 'sweep',
};

/**
 * How long a task waits for its callback. 90 days, so that an answer that was lost is asked for again; and never past
 * the execution's 300th day, since AWS ends it on the 365th whatever its waits are. One that is redriven later than
 * that has a minute.
 */
export const patience =
  '{% $max([60, $min([7776000, 25920000 - $floor(($millis() - $toMillis($states.context.Execution.StartTime)) / 1000)])]) %}';

/** Why an execution ends within a year and 25,000 events, of each machine: it hands over, or it cannot come that far. */
export const withinAYear: Readonly<Record<string, 'hands over' | { readonly because: string }>> = {
  'joint-installation': 'hands over',
  'river-approval': 'hands over',
  'project-stage': 'hands over',
  entitlement: 'hands over',
  'missing-documents': 'hands over',
  consultation: { because: 'a letter has three working days, nothing suspends it: at most some two weeks' },
  'webhook-catch-up': {
    because: 'a page of 25 events; an event that fails all its attempts, within four days, ends it',
  },
  'webhook-delivery': { because: 'eight attempts, each put off by at most 12 hours: at most four days' },
  'calendar-recompute': {
    because: 'it waits for nobody; its children have a shard each, 7 events for 800 limits',
  },
  'policy-matching': { because: 'it waits for nobody' },
  'enterprise-import': { because: 'it waits for nobody; 4 MB are at most some ten calls' },
  'in-pieces': { because: 'it waits for nobody' },
  'channel-digests': { because: 'it waits for nobody; 25,000 events are 140,000 digests' },
  'deadline-watch': {
    because: 'it waits for nobody; its children have a shard each, 7 events for 200 limits',
  },
  'account-change': { because: 'it waits for nobody' },
  'overdue-notices': { because: 'it waits for nobody' },
  erasure: { because: 'it waits for nobody; 25,000 events are 175,000 records of persons' },
  reconcile: { because: 'it waits for nobody; 25,000 events are 100,000 cases, and again it finds the rest' },
  retention: { because: 'it waits for nobody; what is left it does the next night' },
};
