import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { correlated, CorrelationId } from './correlation.ts';
import { errorName } from './faults.ts';
import { log } from './log.ts';
import { isUnavailable } from './unavailable.ts';

const Correlated = z.object({ correlationId: CorrelationId });

/** Of what a message follows from; one that says nothing of it, or nothing that can be read, begins anew. */
const followsFrom = (body: string): string | undefined => {
  try {
    return Correlated.safeParse(JSON.parse(body)).data?.correlationId;
  } catch {
    return undefined;
  }
};

/**
 * A function behind a queue: each message by itself. One that throws is reported, and the queue brings it again after
 * its visibility timeout, as often as it says, before it is a dead letter (AWS Lambda, "Reporting batch item failures").
 */
export const queueFunction = (
  code: string,
  run: (body: string, receipts: number) => Promise<void>,
): ((event: SQSEvent) => Promise<SQSBatchResponse>) => {
  const one = ({ body, messageId, attributes }: SQSRecord): Promise<void> =>
    correlated(followsFrom(body), async () => {
      try {
        await run(body, Number(attributes.ApproximateReceiveCount));
      } catch (error) {
        if (isUnavailable(error)) log.info(`${code}.again`, { messageId, reason: errorName(error) });
        else log.error(`${code}.failed`, { messageId }, error);
        throw error;
      }
    });
  return (event) =>
    processPartialResponse(event, one, new BatchProcessor(EventType.SQS), { throwOnFullBatchFailure: false });
};
