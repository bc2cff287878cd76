import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { region } from '../names.ts';

/** What a signed request has. The databases of one machine look whether it is there, and check nothing of it. */
const headers = {
  authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`,
  'x-amz-date': '20260101T000000Z',
};

/**
 * Calls go out without being signed (Signature Version 4, AWS: "Create a signed AWS API request"): to sign is a third of
 * what a call to the database costs this process, and nobody here checks it.
 */
export const unsigned = <C extends DynamoDBClient | DynamoDBDocumentClient>(client: C): C => {
  client.middlewareStack.remove('httpSigningMiddleware');
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as { headers: Record<string, string> }).headers, headers);
      return next(args);
    },
    { step: 'finalizeRequest', name: 'unsigned', override: true },
  );
  return client;
};
