import { RUNTIME } from '../language/errors/runtime.ts';
import { splitResource, type Integration } from './integration.ts';

/**
 * Any service at all, for an engine with mocks: definitions that call it are taken, and its calls are the mocks'
 * business. One that comes through says that nothing here could make it.
 */
export const unwiredIntegration: Integration = {
  find(resource) {
    const split = splitResource(resource);
    const [, resourceType, action] = /^((?:aws-sdk:)?[a-z0-9-]+):([a-zA-Z]+)$/.exec(split?.call ?? '') ?? [];
    if (!split || resourceType === undefined || action === undefined) return undefined;
    return {
      ...{ resourceType, resource: `${action}${split.suffix}`, pattern: split.pattern, required: [] },
      start: () =>
        Promise.resolve({
          ...{ ok: false, error: RUNTIME, terminal: true },
          cause: `This engine has no integration with ${split.call}, and no mock answers in its place`,
        }),
    };
  },
};
