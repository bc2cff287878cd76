import { Fault } from '../common/fault.ts';

/** Where an error was thrown: the frames of its stack, without the words before them. */
const placeOf = ({ stack = '', message }: Error): string => {
  const words = stack.indexOf(message);
  return stack
    .slice(words < 0 ? 0 : words + message.length)
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .join('\n');
};

/** What an error is called: all that is kept of one beside what it concerns. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** What may be told of an error: its name, its place, and its words where they are our own. */
export const describeError = (error: unknown) =>
  error instanceof Error
    ? {
        error: error.name,
        ...(error instanceof Fault && error.message !== '' && { message: error.message }),
        stack: placeOf(error),
      }
    : { error: typeof error, stack: '' };

/**
 * The error as it may leave a function: Lambda logs it, Step Functions keeps it as the cause of a failure, and
 * operators read it there. Its name stays, since machines retry and catch by it.
 */
export const withoutForeignWords = (error: unknown, requestId: string): Fault => {
  const { error: name, message, stack } = describeError(error);
  const told = new Fault(message ?? `${name}; where it was thrown stands in the log under ${requestId}`);
  told.name = name;
  told.stack = `${name}\n${stack}`;
  return told;
};
