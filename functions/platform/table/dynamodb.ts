import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unlogged } from '../unlogged.ts';

/** One client a process: the first call costs ten times the second, so the connection is kept. */
export const documents = DynamoDBDocumentClient.from(unlogged(new DynamoDBClient({})), {
  marshallOptions: { removeUndefinedValues: true },
});
