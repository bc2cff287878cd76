import { SFNClient } from '@aws-sdk/client-sfn';
import { setting } from './environment.ts';
import { unlogged } from './unlogged.ts';

export const stepFunctions = unlogged(new SFNClient({}));

/** The ARN of a machine of this stack by its short name: `joint-installation`. */
export const machineArn = (name: string): string => `${setting('STATE_MACHINES')}${name}`;

/** The ARN of an execution by the name of its machine and its own. */
export const executionArn = (machine: string, name: string): string =>
  `${machineArn(machine).replace(':stateMachine:', ':execution:')}:${name}`;
