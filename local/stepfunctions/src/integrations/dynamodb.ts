import { isFields } from '../language/reader.ts';
import type { Services } from './aws/endpoints.ts';
import type { ErrorNames } from './aws/failures.ts';
import { callJson, JSON_SERVICES } from './aws/json.ts';
import { metadata, splitResource, type Integration } from './integration.ts';

const COMMON = ['ExpressionAttributeNames', 'ReturnConsumedCapacity', 'TableName'];
const CONDITION = [
  ...['ConditionalOperator', 'ConditionExpression', 'Expected', 'ExpressionAttributeValues'],
  ...['ReturnItemCollectionMetrics', 'ReturnValues', 'ReturnValuesOnConditionCheckFailure'],
];

interface Operation {
  readonly required: readonly string[];
  readonly accepts: readonly string[];
}

/**
 * The operations of the optimised integration with what they take; `aws-sdk:dynamodb` has every one of the service.
 * https://docs.aws.amazon.com/step-functions/latest/dg/connect-ddb.html
 */
const OPTIMISED: Readonly<Record<string, Operation>> = {
  getItem: {
    required: ['TableName', 'Key'],
    accepts: [...COMMON, 'AttributesToGet', 'ConsistentRead', 'Key', 'ProjectionExpression'],
  },
  putItem: { required: ['TableName', 'Item'], accepts: [...COMMON, ...CONDITION, 'Item'] },
  deleteItem: { required: ['TableName', 'Key'], accepts: [...COMMON, ...CONDITION, 'Key'] },
  updateItem: {
    required: ['TableName', 'Key'],
    accepts: [...COMMON, ...CONDITION, 'AttributeUpdates', 'Key', 'UpdateExpression'],
  },
};

const NAMES: ErrorNames = {
  ...{ prefix: 'DynamoDB', base: 'AmazonDynamoDBException', service: 'AmazonDynamoDBv2' },
  style: 'optimised',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `dynamodb:getItem` and its three siblings. */
export const dynamodbIntegration = (services: Services): Integration => ({
  find(resource) {
    const endpoint = services.of('dynamodb');
    const service = JSON_SERVICES['dynamodb'];
    const action = /^dynamodb:([a-zA-Z]+)$/.exec(splitResource(resource)?.call ?? '')?.[1] ?? '';
    const operation = Object.hasOwn(OPTIMISED, action) ? OPTIMISED[action] : undefined;
    if (endpoint === undefined || !service || !operation) return undefined;
    if (splitResource(resource)?.pattern !== 'request') return undefined;
    return {
      ...{ resourceType: 'dynamodb', resource: action, pattern: 'request', ...operation },
      async start({ parameters }) {
        const told = await callJson(
          services,
          endpoint,
          { ...service, signing: 'dynamodb' },
          capital(action),
          isFields(parameters) ? parameters : {},
          NAMES,
        );
        if (!told.ok) return told;
        // The optimised integration shows the response around the answer, the SDK one the answer alone.
        const shown = { 'Content-Type': 'application/x-amz-json-1.0' };
        return { ok: true, output: { ...told.output, ...metadata(shown, JSON.stringify(told.output)) } };
      },
    };
  },
});
