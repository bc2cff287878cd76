import { isFields } from '../language/reader.ts';
import { metadata, serviceError, splitResource, type Integration } from './integration.ts';

/** The operations of the optimised integration; the SDK integration takes every one of the service. */
const OPTIMISED = new Set(['getItem', 'putItem', 'updateItem', 'deleteItem']);

const pascal = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What every DynamoDB-compatible endpoint needs besides its address. */
export interface DynamoDbOptions {
  readonly endpoint: string;
  readonly region: string;
}

class DynamoDbError extends Error {
  constructor(type: string, message: string) {
    super(message);
    this.name = type;
  }
}

/** A task's arguments are the service's own JSON, so no client stands between. Local endpoints check no signature. */
async function send({ endpoint, region }: DynamoDbOptions, action: string, parameters: unknown) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': `DynamoDB_20120810.${action}`,
      'X-Amz-Date': '20260101T000000Z',
      Authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=local`,
    },
    body: JSON.stringify(parameters),
  }).catch((error: unknown) => {
    throw new DynamoDbError('SdkClientException', `${endpoint} does not answer: ${String(error)}`);
  });
  const text = await response.text();
  const answer: unknown = JSON.parse(text || '{}');
  if (response.ok) return isFields(answer) ? answer : {};
  const { __type: type, message, Message } = isFields(answer) ? answer : {};
  throw new DynamoDbError(
    String(type ?? response.status).replace(/^.*#/, ''),
    String(message ?? Message ?? text),
  );
}

/** `dynamodb:getItem` and its three siblings, and `aws-sdk:dynamodb:*`. */
export const dynamodbIntegration = (options: DynamoDbOptions): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    const [, sdk, action] = /^(aws-sdk:)?dynamodb:([a-z][A-Za-z]+)$/.exec(split?.call ?? '') ?? [];
    if (split?.pattern !== 'request' || action === undefined || (!sdk && !OPTIMISED.has(action)))
      return undefined;
    const [resourceType, prefix] = sdk ? ['aws-sdk:dynamodb', 'DynamoDb'] : ['dynamodb', 'DynamoDB'];
    return {
      ...{ resourceType, resource: action, pattern: 'request', required: [] },
      async start({ parameters }) {
        try {
          const output = await send(options, pascal(action), isFields(parameters) ? parameters : {});
          // The optimised integration shows the response around the answer, the SDK one the answer alone.
          const shown = { 'Content-Type': 'application/x-amz-json-1.0' };
          return {
            ok: true,
            output: sdk ? output : { ...output, ...metadata(shown, JSON.stringify(output)) },
          };
        } catch (error) {
          return serviceError(prefix ?? 'DynamoDb', error);
        }
      },
    };
  },
});
