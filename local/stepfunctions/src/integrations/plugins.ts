import type { EngineOptions } from '../options.ts';
import { activityIntegration } from './activity.ts';
import { Services } from './aws/endpoints.ts';
import { sdkIntegration } from './aws/sdk.ts';
import { dynamodbIntegration } from './dynamodb.ts';
import { httpIntegration } from './http/http.ts';
import type { Integration } from './integration.ts';
import { lambdaIntegration } from './lambda.ts';
import { EVENTS, messageIntegration, senderOf, SNS, SQS } from './messages.ts';
import { EndpointStore } from './objects/endpoint.ts';
import { FolderStore } from './objects/folder.ts';
import { s3Integration } from './objects/s3.ts';
import type { ObjectStore } from './objects/store.ts';
import { sdkSfnIntegration, type OwnOperations } from './sdk-sfn.ts';
import { statesIntegration, type ChildStarter } from './states.ts';
import { unwiredIntegration } from './unwired.ts';

/** What integrations ask of the engine itself. */
export interface Wiring {
  readonly startChild: ChildStarter;
  readonly operation: OwnOperations;
}

export const servicesOf = ({ endpoints = {}, dynamodbEndpoint }: EngineOptions, region: string): Services =>
  new Services({
    endpoints: { ...endpoints, ...(dynamodbEndpoint !== undefined && { dynamodb: dynamodbEndpoint }) },
    region,
  });

/** Where objects are, if anybody said. */
export function objectsOf({ objects }: EngineOptions, services: Services): ObjectStore | undefined {
  if (objects !== undefined) return new FolderStore(objects);
  const endpoint = services.of('s3');
  return endpoint === undefined ? undefined : new EndpointStore(services, endpoint);
}

/** The integrations of an engine: those that it was told how to reach. The first that knows a resource has it. */
export function plugins(options: EngineOptions, region: string, own: Wiring): readonly Integration[] {
  const services = servicesOf(options, region);
  const objects = objectsOf(options, services);
  const messages = [
    [SNS, options.sns],
    [SQS, options.sqs],
    [EVENTS, options.events],
  ] as const;
  return [
    lambdaIntegration(options.invoke),
    activityIntegration,
    statesIntegration(own.startChild),
    sdkSfnIntegration(own.operation),
    dynamodbIntegration(services),
    ...messages.flatMap(([kind, hook]) => {
      const send = senderOf(kind, hook, services);
      return send ? [messageIntegration(kind, send)] : [];
    }),
    ...(options.connections ? [httpIntegration({ connections: options.connections, region })] : []),
    ...(objects ? [s3Integration(objects)] : []),
    sdkIntegration(services),
    ...(options.integrations ?? []),
    ...(options.mocks ? [unwiredIntegration] : []),
  ];
}
