import type { MockCall } from '../mocks/format.ts';
import { activityNameOf } from '../integrations/activity.ts';
import { isFields } from '../language/reader.ts';
import { functionName, handlerOf } from './functions.ts';
import type { StepFunctionsOptions } from './options.ts';

/** Calls that stay inside the test: of its functions, its machines, and of services that it gave. */
export function isOwn(options: StepFunctionsOptions, { resource, arguments: given }: MockCall): boolean {
  const { functions = {}, endpoints = {}, integrations = [] } = options;
  // Workers in the test come for an activity's tasks; a function may be named by its own ARN.
  if (activityNameOf(resource) !== undefined) return true;
  const service = /:states:[^:]*:[^:]*:(?:aws-sdk:)?([^:]+)/.exec(resource)?.[1] ?? '';
  if (service === 'states' || service === 'sfn') return true;
  const isFunction = resource.includes(':function:');
  if (service === 'lambda' || isFunction) {
    if (typeof functions === 'function') return true;
    const name = isFunction ? resource : isFields(given) ? String(given['FunctionName']) : '';
    return handlerOf(functions, functionName(name)) !== undefined;
  }
  const { dynamodbEndpoint, objects, connections, sns, sqs, events } = options;
  const services: Readonly<Record<string, unknown>> = {
    ...{ sns, sqs, events, dynamodb: dynamodbEndpoint, s3: objects, http: connections },
  };
  if (services[service] !== undefined) return true;
  if (Object.hasOwn(endpoints, service) || Object.hasOwn(endpoints, '*')) return true;
  return integrations.some((one) => one.find(resource.split(':').slice(5).join(':')) !== undefined);
}
