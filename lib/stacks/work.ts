import { Duration, Stack } from 'aws-cdk-lib';
import type { Function as LambdaFunction, IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { domainFunction } from '../constructs/domain-function.ts';
import { FunctionQueue } from '../constructs/function-queue.ts';
import { ScanResults } from '../constructs/malware-scan.ts';
import { Outbox } from '../constructs/outbox.ts';
import { senderTimeout } from '../constructs/queues.ts';
import { Releases } from '../constructs/releases.ts';
import { NoticeOutcomes } from '../constructs/senders.ts';
import { Shared } from '../constructs/shared.ts';
import { StoppedExecutions } from '../constructs/stopped-executions.ts';
import { taskPlaceholder } from '../constructs/placeholders.ts';
import { StateMachines } from '../constructs/state-machines.ts';
import { needs, schedules } from '../domains.ts';
import { taskDomains } from '../functions.ts';
import { publish, published } from '../names.ts';
import type { Parameters } from '../parameters.ts';

/** What goes on by itself: state machines, the tasks they call, the stream's effects, schedules. */
export class WorkStack extends Stack {
  constructor(scope: Construct, parameters: Parameters) {
    const { name } = parameters;
    super(scope, `${name}-Work`, { description: 'Liban: what goes on by itself' });
    const shared = new Shared(this, 'Shared', parameters);
    const releases = new Releases(this, 'Releases');
    const deadMessages = Queue.fromQueueArn(
      this,
      'DeadMessages',
      this.formatArn({ service: 'sqs', resource: published(this, name, 'Data', 'dead-messages') }),
    );
    /** What the event bus brings is tried three times; what nobody took is a dead letter. */
    const told = (created: LambdaFunction): IFunction => {
      const handler = releases.function(created);
      handler.configureAsyncInvoke({
        maxEventAge: Duration.hours(6),
        retryAttempts: 2,
        onFailure: new SqsDestination(deadMessages),
      });
      return handler;
    };
    const tasks = taskDomains.map((domain) => {
      const task = domainFunction(this, domain, 'tasks', {
        description: `${domain}: the tasks of its state machines`,
        needs: needs[domain].tasks,
        timeout: Duration.minutes(1),
        shared,
        parameters,
      });
      return [taskPlaceholder(domain), task] as const;
    });
    new StateMachines(this, 'StateMachines', {
      ...parameters,
      machines: shared.machines,
      executionsKey: shared.executionsKey,
      tasks: Object.fromEntries(tasks.map(([name, task]) => [name, releases.function(task)])),
      releases,
      deadMessages,
      schedules,
    });
    const stopped = domainFunction(this, 'operations', 'events', {
      description: 'operations: says on a case that its execution stopped',
      needs: needs.operations.events,
      shared,
      parameters,
    });
    new StoppedExecutions(this, 'StoppedExecutions', {
      handler: told(stopped),
      machines: shared.machines,
    });
    const scanned = domainFunction(this, 'files', 'events', {
      description: 'files: what the scanner found in them',
      needs: needs.files.events,
      shared,
      parameters,
    });
    new ScanResults(this, 'ScanResults', { handler: told(scanned), bucket: shared.files });
    const outcomes = domainFunction(this, 'channels', 'events', {
      description: 'channels: what became of notices',
      needs: needs.channels.events,
      shared,
      parameters,
    });
    new NoticeOutcomes(this, 'NoticeOutcomes', {
      handler: told(outcomes),
      senders: shared.senders,
    });
    const stream = domainFunction(this, 'outbox', 'stream', {
      description: 'outbox: effects carried out from the stream',
      needs: needs.outbox.stream,
      timeout: Duration.minutes(1),
      shared,
      parameters,
    });
    new Outbox(this, 'Outbox', {
      name,
      table: shared.table,
      handler: releases.function(stream),
      stream: parameters.restored['table-stream'],
    });
    const sender = domainFunction(this, 'webhooks', 'queue', {
      description: 'webhooks: first attempts',
      needs: needs.webhooks.queue,
      timeout: senderTimeout,
      shared,
      parameters,
    });
    new FunctionQueue(this, 'FirstAttempts', {
      name,
      queue: 'first-attempts',
      producer: stream,
      setting: 'FIRST_ATTEMPTS_QUEUE_URL',
      consumer: releases.function(sender),
      concurrency: 50,
    });
    const retrier = domainFunction(this, 'outbox', 'queue', {
      description: 'outbox: effects that AWS could not take at first',
      needs: needs.outbox.queue,
      shared,
      parameters,
    });
    new FunctionQueue(this, 'Retries', {
      name,
      queue: 'retries',
      producer: stream,
      setting: 'RETRIES_QUEUE_URL',
      consumer: releases.function(retrier),
      // What was throttled is not to be throttled again by its retries.
      concurrency: 2,
    });
    publish(this, name, 'Work', { 'stream-function': stream.functionName });
  }
}
