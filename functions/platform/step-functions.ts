import { SFNClient } from '@aws-sdk/client-sfn';
import { setting } from './environment.ts';
import { unlogged } from './unlogged.ts';

export const stepFunctions = unlogged(new SFNClient({}));

/** The ARN of a machine of this stack by its short name: `joint-installation`. */
export const machineArn = (name: string): string => `${setting('STATE_MACHINES')}${name}`;
