/**
 * What AWS would call this machine: one partition, region and account for every ARN made here. A Chinese region,
 * as the city's own: whatever takes `arn:aws:` for granted fails here first.
 */
export const partition = 'aws-cn';
export const region = 'cn-north-1';
export const account = '000000000000';

export const arn = (service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;

/** What a machine's or a function's ARN is without the version or alias it may name. */
export const unqualified = (arn: string): string => arn.split(':').slice(0, 7).join(':');
