import { RUNTIME } from '../language/errors/runtime.ts';
import { isOffered } from './catalogue.ts';
import { splitResource, type Integration } from './integration.ts';

/**
 * Any service at all, for an engine with mocks: definitions that call it are taken, and its calls are the mocks'
 * business. One that comes through says that nothing here could make it.
 */
export const unwiredIntegration: Integration = {
  find(resource) {
    const split = splitResource(resource);
    const [, resourceType, action] =
      /^((?:aws-sdk:)?[a-z0-9-]+):([a-zA-Z0-9]+)$/.exec(split?.call ?? '') ?? [];
    if (!split || resourceType === undefined || action === undefined) return undefined;
    if (!isOffered(split.call, split.pattern)) return undefined;
    return {
      ...{ resourceType, resource: `${action}${split.suffix}`, pattern: split.pattern },
      required: [],
      start: () =>
        Promise.resolve({
          ...{ ok: false, error: RUNTIME, terminal: true },
          cause: `This engine has no integration with ${split.call}, and no mock answers in its place`,
        }),
    };
  },
};

/** How a resource that AWS has, and this engine not, can be had here all the same. */
export function wayOut(resource: string): string | undefined {
  const call = /^arn:aws[a-z-]*:states:[^:]*:[^:]*:(.+)$/.exec(resource)?.[1] ?? '';
  const split = splitResource(call);
  if (!split || !unwiredIntegration.find(call)) return undefined;
  if (split.pattern === 'sync' || split.pattern === 'sync:2')
    return 'jobs of other services are not run here: mock the state (--mocks), and it is accepted';
  const [service = '', name = ''] = split.call.split(':');
  if (service === 'http')
    return 'give the engine its connections (--connections), or mock the state (--mocks)';
  const wanted = service === 'aws-sdk' ? name : service;
  return `say where the service is (--endpoint ${wanted}=http://…), or mock the state (--mocks)`;
}
