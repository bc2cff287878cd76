import { randomUUID } from 'node:crypto';
import { instantOf } from '../../functions/law/instant.ts';
import { matches, type Pattern } from '../functions/filter.ts';
import type { Functions } from '../functions/runtime.ts';
import { account, region } from '../names.ts';
import { InFlight, type Part } from '../idle.ts';
import type { Clock, StatusChange } from '@liban/stepfunctions';
import { rule } from '../template/kinds/rule.ts';
import type { Plan } from '../template/plan.ts';

export interface RulePlan {
  readonly pattern: Pattern;
  /** The ARNs of functions. */
  readonly targets: readonly string[];
}

export const rulesOf = (plan: Plan): readonly RulePlan[] =>
  plan
    .of(rule)
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ properties }) => ({
      pattern: properties.EventPattern,
      targets: properties.Targets.map(({ Arn }) => Arn),
    }));

export interface Bus extends Part {
  /** An execution began, was redriven or ended. */
  statusChanged(change: StatusChange): void;
  /** The scanner has looked at an object; `detail` as GuardDuty tells it. */
  objectScanned(detail: object): void;
  /** What a provider of e-mail or text messages tells of one it has accepted. */
  told(source: string, type: string, detail: object): void;
}

export interface BusOptions {
  readonly rules: readonly RulePlan[];
  readonly clock: Clock;
  readonly functions: Functions;
  readonly report: (error: unknown) => void;
}

/** What Lambda does with an event that a function did not take (AWS Lambda, "Invoking a function asynchronously"). */
const tries = 3;

/**
 * The default event bus, as far as services here speak on it. As on AWS what is told is not kept: what a kill keeps
 * from its target is not told again.
 */
export const openBus = ({ rules, clock, functions, report }: BusOptions): Bus => {
  const work = new InFlight();
  const deliver = async (target: string, event: object): Promise<void> => {
    for (let tried = 1; ; tried += 1) {
      const invocation = await functions.invoke(target, event);
      if (invocation.ok) return;
      if (tried === tries)
        throw new Error(`${target} did not take an event: ${invocation.payload.errorMessage}`);
    }
  };
  const tell = (source: string, type: string, resources: readonly string[], detail: object): void => {
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': type,
      source,
      account,
      time: instantOf(clock.now()),
      region,
      resources,
      detail,
    };
    for (const { targets } of rules.filter(({ pattern }) => matches(pattern, event)))
      for (const target of targets) void work.track(() => deliver(target, event).catch(report));
  };
  return {
    get busy() {
      return work.busy;
    },
    idle: () => work.idle(),
    // As of every machine under a key of the account: neither what it carries nor what went wrong.
    statusChanged: ({ input: _, output: __, error: ___, cause: ____, ...detail }) =>
      tell('aws.states', 'Step Functions Execution Status Change', [detail.executionArn], detail),
    objectScanned: (detail) =>
      tell('aws.guardduty', 'GuardDuty Malware Protection Object Scan Result', [], detail),
    told: (source, type, detail) => tell(source, type, [], detail),
  };
};
