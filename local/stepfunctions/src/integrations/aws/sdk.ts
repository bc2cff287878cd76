import { isFields } from '../../language/reader.ts';
import { splitResource, type Integration, type TaskAnswer } from '../integration.ts';
import { callClient, isCallable } from './client.ts';
import type { Services } from './endpoints.ts';
import { sdkNames } from './failures.ts';
import { installedClient } from './installed.ts';
import { callJson, JSON_SERVICES } from './json.ts';

const pascal = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * `aws-sdk:<service>:<action>`, for every service that has an endpoint: those that speak AWS JSON directly, others by
 * their SDK client where the project has it.
 */
export const sdkIntegration = (services: Services): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    const [, service, action] = /^aws-sdk:([a-z0-9]+):([a-z][A-Za-z0-9]+)$/.exec(split?.call ?? '') ?? [];
    if (service === undefined || action === undefined) return undefined;
    if (split?.pattern !== 'request' && split?.pattern !== 'callback') return undefined;
    const call = callOf(services, service, action);
    return (
      call && {
        ...{ resourceType: `aws-sdk:${service}`, resource: `${action}${split.suffix}` },
        ...{ pattern: split.pattern, required: [] },
        start: ({ parameters }) => call(isFields(parameters) ? parameters : {}),
      }
    );
  },
});

type Calling = (parameters: Readonly<Record<string, unknown>>) => Promise<TaskAnswer>;

function callOf(services: Services, service: string, action: string): Calling | undefined {
  const known = Object.hasOwn(JSON_SERVICES, service) ? JSON_SERVICES[service] : undefined;
  const signing = known?.signing ?? service;
  const endpoint = services.of(service, signing);
  if (endpoint === undefined) return undefined;
  if (known)
    return (parameters) =>
      callJson(services, endpoint, { ...known, signing }, pascal(action), parameters, sdkNames(known.name));
  const client = installedClient(service);
  if (!client || !isCallable(client, action)) return undefined;
  return (parameters) => callClient(client, { endpoint, region: services.region }, action, parameters);
}
