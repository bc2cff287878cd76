import { region } from '../names.ts';
import type { FunctionPlan } from './plan.ts';

export interface Endpoints {
  readonly dynamodb: string;
  readonly stepFunctions: string;
  readonly queues: string;
  readonly objects: string;
  readonly ses: string;
  readonly sms: string;
}

/**
 * The one environment of all functions, which share this process. On AWS each has its own, so two that
 * want different values under one name could not both be served here.
 */
export const sharedEnvironment = (
  functions: readonly FunctionPlan[],
  endpoints: Endpoints,
): Readonly<Record<string, string>> => {
  const values = new Map<string, { value: string; by: string }>();
  for (const { name, environment } of functions) {
    for (const [variable, value] of Object.entries(environment)) {
      const other = values.get(variable);
      if (other !== undefined && other.value !== value) {
        throw new Error(
          `${name} and ${other.by} want different values of ${variable}: they share a process here`,
        );
      }
      values.set(variable, { value, by: name });
    }
  }
  return {
    ...Object.fromEntries([...values].map(([variable, { value }]) => [variable, value])),
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SFN: endpoints.stepFunctions,
    AWS_ENDPOINT_URL_S3: endpoints.objects,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    AWS_ENDPOINT_URL_SESV2: endpoints.ses,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoints.sms,
    AWS_REGION: region,
    // Never the credentials of whoever runs this.
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: '',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
};
