import { isFields } from '../language/reader.ts';
import { metadata, serviceError, splitResource, type Integration } from './integration.ts';

/** The operations of the optimised integration; the SDK integration takes every one of the client. */
const OPTIMISED = new Set(['getItem', 'putItem', 'updateItem', 'deleteItem']);

const pascal = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface Sender {
  send(command: unknown): Promise<unknown>;
}
type Client = Readonly<Record<string, unknown>>;

/** What every DynamoDB-compatible endpoint needs besides its address. */
export interface DynamoDbOptions {
  readonly endpoint: string;
  readonly region: string;
}

/** Loads the SDK with the first call: an engine that never asks a table does without it. */
function connect({ endpoint, region }: DynamoDbOptions) {
  let connected: Promise<{ readonly client: unknown; readonly sender: Sender }> | undefined;
  return () =>
    (connected ??= import('@aws-sdk/client-dynamodb').then((client) => ({
      client,
      sender: new client.DynamoDBClient({
        ...{ endpoint, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } },
      }) as unknown as Sender,
    })));
}

/** `dynamodb:getItem` and its three siblings, and `aws-sdk:dynamodb:*`. */
export function dynamodbIntegration(options: DynamoDbOptions): Integration {
  const connection = connect(options);
  return {
    find(resource) {
      const split = splitResource(resource);
      const [, sdk, action] = /^(aws-sdk:)?dynamodb:([a-z][A-Za-z]+)$/.exec(split?.call ?? '') ?? [];
      if (split?.pattern !== 'request' || action === undefined || (!sdk && !OPTIMISED.has(action)))
        return undefined;
      const [resourceType, prefix] = sdk ? ['aws-sdk:dynamodb', 'DynamoDb'] : ['dynamodb', 'DynamoDB'];
      return {
        ...{ resourceType, resource: action, pattern: 'request', required: [] },
        async start({ parameters }) {
          const { client, sender } = await connection();
          const Command = (client as Client)[`${pascal(action)}Command`];
          if (typeof Command !== 'function')
            return {
              ok: false,
              error: `${prefix}.UnknownOperationException`,
              cause: `There is no operation '${action}'`,
            };
          const build = Command as new (input: unknown) => unknown;
          try {
            const answer = await sender.send(new build(isFields(parameters) ? parameters : {}));
            const { $metadata: _, ...output } = isFields(answer) ? answer : {};
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
  };
}
