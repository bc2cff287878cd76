import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { log } from '../log.ts';
import type { Act, EffectOf } from './model.ts';

export interface Carriers {
  readonly stepFunctions: SFNClient;
  readonly machineArn: (name: string) => string;
}

const start = async (
  { stepFunctions, machineArn }: Carriers,
  { machine, name, input }: EffectOf<'start-execution'>,
) => {
  try {
    await stepFunctions.send(
      new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input: JSON.stringify(input) }),
    );
  } catch (error) {
    // Started before, and ended since: the name made the repeat harmless.
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
};

const answerTask = async (
  { stepFunctions }: Carriers,
  id: string,
  { token, output }: EffectOf<'answer-task'>,
) => {
  try {
    await stepFunctions.send(
      new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) }),
    );
  } catch (error) {
    // Answered before, or the execution was stopped: nobody waits any more.
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
      log.warn('effect.nobody-waits', { effectId: id, reason: error.name });
    else throw error;
  }
};

/** Does what an effect asks of an execution. Twice is harmless; a failure is thrown. */
export const carry = (carriers: Carriers, id: string, act: Act): Promise<void> =>
  act.effect === 'start-execution' ? start(carriers, act) : answerTask(carriers, id, act);
