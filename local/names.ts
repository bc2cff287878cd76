/**
 * What AWS would call this machine: one partition, region and account for every ARN made here. A Chinese region,
 * as the city's own: whatever takes `arn:aws:` for granted fails here first.
 */
export const partition = 'aws-cn';
export const region = 'cn-north-1';
export const account = '000000000000';

export const arn = (service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;
