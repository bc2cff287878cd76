import { reportedFailures } from '../functions/batches.ts';
import { matches } from '../functions/filter.ts';
import type { Functions } from '../functions/runtime.ts';
import { region } from '../names.ts';
import type { Message, Queue, Queues } from '../queues/store.ts';
import { InFlight, type Part } from '../idle.ts';
import type { MappingPlan } from './plan.ts';

export interface QueueMapping extends Part {
  close(): Promise<void>;
}

/** Starts the mappings whose source is a queue: what a function does not take becomes visible again in time. */
export const startQueueMappings = (
  plans: readonly MappingPlan[],
  { queues, functions, report }: { queues: Queues; functions: Functions; report: (error: unknown) => void },
): readonly QueueMapping[] =>
  plans.map((plan) => {
    const queue = queues.get(plan.source);
    if (queue === undefined) throw new Error(`${plan.id} reads ${plan.source}, which is no queue here`);
    const work = new InFlight();
    let draining = 0;
    let closed = false;

    const drain = async (): Promise<void> => {
      draining += 1;
      try {
        for (;;) {
          const messages = closed ? [] : queue.receive(plan.batchSize);
          if (messages.length === 0) return;
          // A full batch: there may be more, which others need not wait with.
          if (messages.length === plan.batchSize) begin();
          const passing = messages.filter(({ receipt, body }) => {
            const passes =
              plan.filters.length === 0 || plan.filters.some((one) => matches(one, { body: parsed(body) }));
            // As on AWS, what no filter wants is gone.
            if (!passes) queue.remove(receipt);
            return passes;
          });
          if (passing.length > 0) await deliver(plan, queue, functions, passing);
        }
      } catch (error) {
        report(error);
      } finally {
        draining -= 1;
      }
    };
    const begin = (): void => {
      if (draining < plan.concurrency && !closed) void work.track(drain);
    };
    queue.onArrival(begin);
    return {
      get busy() {
        return work.busy;
      },
      idle: () => work.idle(),
      close: async () => {
        closed = true;
        await work.idle();
      },
    };
  });

const deliver = async (
  plan: MappingPlan,
  queue: Queue,
  functions: Functions,
  messages: readonly Message[],
): Promise<void> => {
  const invocation = await functions.invoke(plan.functionArn, {
    Records: messages.map((message) => ({
      messageId: message.id,
      receiptHandle: message.receipt,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.receives),
        SentTimestamp: String(message.sentAt),
        ApproximateFirstReceiveTimestamp: String(message.receivedFirst),
      },
      messageAttributes: message.attributes,
      eventSource: 'aws:sqs',
      eventSourceARN: plan.source,
      awsRegion: region,
    })),
  });
  if (!invocation.ok) return;
  const failed = plan.policy.reportsFailures ? reportedFailures(invocation.payload) : [];
  const ids = new Set(messages.map(({ id }) => id));
  // A name that no message has says nothing about the others: none was taken.
  if (failed.some((id) => id === undefined || !ids.has(id))) return;
  for (const { id, receipt } of messages) if (!failed.includes(id)) queue.remove(receipt);
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
};
