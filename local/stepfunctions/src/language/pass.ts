import type { StateReader } from './state-reader.ts';
import { readShape } from './shape.ts';

/** Pass hands its input on, or what Output makes of it. */
export const readPass: StateReader = (name, reader) => ({
  ...readShape('Pass', name, reader),
  perform: ({ strand }) => ({ is: 'done', output: strand.input.value }),
});
