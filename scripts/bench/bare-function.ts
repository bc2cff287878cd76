import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import * as z from 'zod';

/** The least that a function of this kind is made of: what the load times of the others are compared with. */
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const Event = z.object({ id: z.string() });

export const handler = middy(async (event: unknown) => {
  const { id } = Event.parse(event);
  return documents.send(new GetCommand({ TableName: 'table', Key: { pk: id } }));
});
