import { requiredText, seconds, text } from '../protocol/input.ts';
import type { Operation } from '../protocol/operation.ts';

export const stopExecution: Operation = async ({ house, executions }, input) => {
  const arn = requiredText(input, 'executionArn');
  const error = text(input, 'error', { max: 256 }) ?? null;
  const cause = text(input, 'cause', { max: 32_768 }) ?? null;
  return { stopDate: seconds(await house.conductor.change(() => executions.stop(arn, error, cause))) };
};
