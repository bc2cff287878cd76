import { expect } from 'vitest';
import { matchers, type RunMatchers } from './matchers.ts';

/** Gives Vitest's `expect` the matchers for runs: a setup file, or an import of the test. */
expect.extend(matchers);

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- as Vitest declares it */
declare module 'vitest' {
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends RunMatchers<R> {}
}
