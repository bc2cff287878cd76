import type { Functions } from '../functions/runtime.ts';
import type { Engine } from '@liban/stepfunctions';

/** What a schedule can set off: a state machine, or a function. */
export const fireOn =
  ({ engine, functions }: { engine: Engine; functions: Functions }) =>
  async (target: string, name: string, input: string): Promise<void> => {
    const service = target.split(':')[2];
    if (service === 'states') return engine.startOnce(target, name, input);
    if (service !== 'lambda') throw new Error(`A schedule cannot set off ${target} here`);
    const invocation = await functions.invoke(target, JSON.parse(input));
    if (!invocation.ok) throw new Error(`${target} failed: ${invocation.payload.errorMessage}`);
  };
