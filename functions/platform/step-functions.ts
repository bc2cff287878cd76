import { SFNClient } from '@aws-sdk/client-sfn';
import { setting } from './environment.ts';
import { live } from './release.ts';
import { unlogged } from './unlogged.ts';

export const stepFunctions = unlogged(new SFNClient({}));

/** The ARN of a machine of this stack by its short name: `joint-installation`. */
export const machineArn = (name: string): string => `${setting('STATE_MACHINES')}${name}`;

/** By what it is started: one of its versions, as the deployment says. */
export const liveMachineArn = (name: string): string => `${machineArn(name)}:${live}`;
