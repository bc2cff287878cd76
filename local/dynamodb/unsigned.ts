import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { region } from '../names.ts';

/** What a signed request has. The databases of one machine look whether it is there, and check nothing of it. */
const headers = {
  authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`,
  'x-amz-date': '20260101T000000Z',
};

/** What is only for AWS: a signature, and headers by which it knows its callers. */
const forAws = ['httpSigningMiddleware', 'getUserAgentMiddleware', 'recursionDetectionMiddleware'];

/**
 * Calls go out without being signed (Signature Version 4, AWS: "Create a signed AWS API request"): to sign is a third of
 * what a call to the database costs this process, to say who calls a tenth, and nobody here looks at either.
 */
export const unsigned = <C extends DynamoDBClient | DynamoDBDocumentClient>(client: C): C => {
  for (const name of forAws) client.middlewareStack.remove(name);
  client.middlewareStack.add(
    (next) => (args) => {
      Object.assign((args.request as { headers: Record<string, string> }).headers, headers);
      return next(args);
    },
    { step: 'finalizeRequest', name: 'unsigned', override: true },
  );
  return client;
};
