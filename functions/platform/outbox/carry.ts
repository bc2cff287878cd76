import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { correlationId } from '../correlation.ts';
import { log } from '../log.ts';
import type { Act, EffectOf } from './model.ts';

export interface Carriers {
  readonly stepFunctions: SFNClient;
  readonly machineArn: (name: string) => string;
}

const start = async (
  { stepFunctions, machineArn }: Carriers,
  id: string,
  { machine, name, input }: EffectOf<'start-execution'>,
) => {
  // Its tasks are called with it (lib/constructs/correlated.ts).
  const told = { ...input, correlationId: correlationId() };
  try {
    await stepFunctions.send(
      new StartExecutionCommand({ stateMachineArn: machineArn(machine), name, input: JSON.stringify(told) }),
    );
    log.info('execution.started', { effectId: id, execution: `${machine}:${name}` });
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
    log.info('task.answered', { effectId: id });
  } catch (error) {
    // Answered before, or the execution was stopped: nobody waits any more.
    if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken)
      log.warn('effect.nobody-waits', { effectId: id, reason: error.name });
    else throw error;
  }
};

/** Does what an effect asks of an execution. Twice is harmless; a failure is thrown. */
export const carry = (carriers: Carriers, id: string, act: Act): Promise<void> =>
  act.effect === 'start-execution' ? start(carriers, id, act) : answerTask(carriers, id, act);
