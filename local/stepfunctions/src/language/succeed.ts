import type { StateReader } from './state-reader.ts';
import { readShape } from './shape.ts';

/** Succeed ends its workflow: the machine, or the branch or iteration it stands in. */
export const readSucceed: StateReader = (name, reader) => ({
  ...readShape('Succeed', name, reader, { transitions: false, assigns: false }),
  perform: ({ strand }) => ({ is: 'done', output: strand.input.value }),
});
