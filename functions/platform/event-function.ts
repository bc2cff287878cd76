import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { correlated } from './correlation.ts';
import { withoutForeignWords } from './faults.ts';
import { log } from './log.ts';

/** The function behind what the event bus tells. Its failure is tried again by Lambda, then a dead letter. */
export const eventFunction = (handle: (event: unknown) => Promise<void>) => {
  const run = middy<unknown, void>()
    .onError((request) => {
      const { error, context } = request;
      log.error('event.failed', { requestId: context.awsRequestId }, error);
      request.error = withoutForeignWords(error, context.awsRequestId);
    })
    .handler(handle);
  return (event: unknown, context: Context): Promise<void> =>
    correlated(undefined, () => run(event, context));
};
