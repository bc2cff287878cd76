/** The names of things. The partition follows from the region; the account is any twelve digits. */
export interface Place {
  readonly region: string;
  readonly account: string;
}

const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';

const states = ({ region, account }: Place, rest: string): string =>
  `arn:${partitionOf(region)}:states:${region}:${account}:${rest}`;

export const machineArn = (place: Place, name: string): string => states(place, `stateMachine:${name}`);

/** `arn:…:stateMachine:name` → its name, or undefined for what is no machine's ARN. */
export const machineNameOf = (arn: string): string | undefined =>
  /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:stateMachine:([^:/]{1,80})$/.exec(arn)?.[1];

export interface Qualified {
  readonly machine: string;
  /** The name of an alias, or the number of a version. */
  readonly qualifier: string;
}

/** `…:stateMachine:Name:PROD` and `…:stateMachine:Name:3`. */
export function qualified(arn: string): Qualified | undefined {
  const [, machine = '', qualifier = ''] =
    /^(.+:stateMachine:[^:/]+):([A-Za-z0-9_.-]{1,80})$/.exec(arn) ?? [];
  return machineNameOf(machine) === undefined ? undefined : { machine, qualifier };
}

export const isVersionArn = (arn: string): boolean => /^\d+$/.test(qualified(arn)?.qualifier ?? '');

export const activityArn = (place: Place, name: string): string => states(place, `activity:${name}`);

export const isExecutionArn = (arn: string): boolean =>
  /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:(?:execution|express):.+:.+$/.test(arn);

export const executionArn = (place: Place, machine: string, name: string): string =>
  states(place, `execution:${machine}:${name}`);

/** Express names are not unique: each start has an id of its own; what TestState runs has none. */
export const expressArn = (place: Place, machine: string, name: string, id?: string): string =>
  states(place, `express:${machine}:${name}${id === undefined ? '' : `:${id}`}`);
