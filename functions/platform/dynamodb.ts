import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * The SDK filters every request and answer for its logger's `info`, whether or not anybody listens: 3 % of the time of
 * a large read. A logger without one is not asked.
 */
const logger = { warn: console.warn, error: console.error } as NonNullable<DynamoDBClientConfig['logger']>;

/** One client a process: the first call costs ten times the second, so the connection is kept. */
export const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ logger }), {
  marshallOptions: { removeUndefinedValues: true },
});
