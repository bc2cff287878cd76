import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Instant } from '../../law/instant.ts';
import { log } from '../log.ts';
import type { Effect, EffectOf } from './model.ts';

export interface Carriers {
  readonly stepFunctions: SFNClient;
  readonly machineArn: (name: string) => string;
  readonly tell: (
    id: string,
    effect: EffectOf<'tell-partner' | 'tell-enterprise'>,
    at: Instant,
  ) => Promise<void>;
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

/** Carries one effect out. Twice is harmless; a failure is thrown and tried again. */
export const carry = async (carriers: Carriers, id: string, effect: Effect, at: Instant): Promise<void> => {
  switch (effect.effect) {
    case 'start-execution':
      return start(carriers, effect);
    case 'answer-task':
      return answerTask(carriers, id, effect);
    case 'tell-partner':
    case 'tell-enterprise':
      return carriers.tell(id, effect, at);
  }
};
