import type { RuntimeContext } from '../platform/runtime-context.ts';
import type { Standings } from '../services/retention/dependencies.ts';

/** Who says whether what a person is known for still goes on, by kind of subject: the only list of everything that keeps persons. */
export const standings = (_context: RuntimeContext): Standings => ({});
