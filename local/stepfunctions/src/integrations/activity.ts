import type { Integration } from './integration.ts';

const ACTIVITY = /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:activity:([^:]{1,80})$/;

export const activityNameOf = (arn: string): string | undefined => ACTIVITY.exec(arn)?.[1];

/** An activity's ARN as a task's resource: nothing is called, a worker comes for it (service/activities.ts). */
export const activityIntegration: Integration = {
  find: () => undefined,
  findArn(arn) {
    const name = activityNameOf(arn);
    if (name === undefined) return undefined;
    return {
      ...{ kind: 'activity', resourceType: 'activity', resource: name, pattern: 'callback', required: [] },
      start: () => new Promise(() => undefined),
    };
  },
};
