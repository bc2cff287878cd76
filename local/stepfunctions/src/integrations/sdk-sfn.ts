import { isFields } from '../language/reader.ts';
import { serviceError, splitResource, type Integration } from './integration.ts';

/** An operation of this engine by its name (`SendTaskSuccess`), or nothing. */
export interface OwnOperations {
  (operation: string): ((input: Readonly<Record<string, unknown>>) => Promise<unknown>) | undefined;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A task sees the SDK's names, capitalised, and times as ISO 8601 texts; requests are the same the other way. */
function renamed(value: unknown, rename: (key: string) => string, inTags = false): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename, inTags));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const isTime = /Date$/.test(key) && typeof member === 'number';
      return [rename(key), isTime ? new Date(member * 1_000).toISOString() : renamed(member, rename, inTags)];
    }),
  );
}

/** `aws-sdk:sfn:*`: the engine's own operations, called without a network. */
export const sdkSfnIntegration = (operations: OwnOperations): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    const action = /^aws-sdk:sfn:([a-z][A-Za-z]+)$/.exec(split?.call ?? '')?.[1];
    const operation =
      action === undefined || split?.pattern !== 'request' ? undefined : operations(upper(action));
    if (action === undefined || !operation) return undefined;
    return {
      ...{ resourceType: 'aws-sdk:sfn', resource: action, pattern: 'request', required: [] },
      async start({ parameters }) {
        const input = renamed(isFields(parameters) ? parameters : {}, lower);
        // Inputs and outputs may be given as values; the API takes texts.
        const given = isFields(input) ? input : {};
        const texts = Object.fromEntries(
          Object.entries(given).map(([key, value]) => [
            key,
            (key === 'input' || key === 'output') && typeof value !== 'string'
              ? JSON.stringify(value)
              : value,
          ]),
        );
        try {
          return { ok: true, output: renamed(await operation(texts), upper) };
        } catch (error) {
          return serviceError('Sfn', error);
        }
      },
    };
  },
});
