import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { errorName } from './faults.ts';
import { log } from './log.ts';
import { unlogged } from './unlogged.ts';

/** Puts messages into a queue. @returns the positions of those that it did not take, for whatever reason */
export type SendMessages = (
  bodies: readonly string[],
  options?: { readonly delaySeconds?: number },
) => Promise<readonly number[]>;

/** One client a process. */
const queues = unlogged(new SQSClient({}));

/** SQS takes at most ten messages at once (API reference, SendMessageBatch). */
const together = 10;

export const sendMessages =
  (QueueUrl: string, client: SQSClient = queues): SendMessages =>
  async (bodies, { delaySeconds = 0 } = {}) => {
    const send = async (start: number): Promise<readonly number[]> => {
      const Entries = bodies.slice(start, start + together).map((MessageBody, index) => ({
        Id: String(start + index),
        MessageBody,
        DelaySeconds: delaySeconds,
      }));
      try {
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
        return Failed.map(({ Id }) => Number(Id));
      } catch (error) {
        log.warn('queue.not-taken', { messages: Entries.length, reason: errorName(error) });
        return Entries.map(({ Id }) => Number(Id));
      }
    };
    const starts = Array.from(
      { length: Math.ceil(bodies.length / together) },
      (_, index) => index * together,
    );
    return (await Promise.all(starts.map(send))).flat();
  };
