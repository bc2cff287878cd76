import type { Failure } from './failure.ts';

/** A distributed Map's items could not be read, or its results not written. */
export const itemReaderFailed = (cause: string): Failure => ({
  ...{ error: 'States.ItemReaderFailed', cause, verbatim: true },
});

export const resultWriterFailed = (cause: string): Failure => ({
  ...{ error: 'States.ResultWriterFailed', cause, verbatim: true },
});
