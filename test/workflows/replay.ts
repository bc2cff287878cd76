import { stepFunctions, type Run } from '@liban/stepfunctions/testing';
import type * as z from 'zod';
import type { Call, Story } from '../../scripts/release/story.ts';

/** An error of a task, under the name that the history has it by. */
class Recorded extends Error {
  constructor({ error = '', message = '' }: Call) {
    super(message);
    this.name = error;
  }
}

const keyOf = (name: string, { token: _, ...payload }: Readonly<Record<string, unknown>>): string =>
  `${name} ${JSON.stringify(Object.entries(payload).sort())}`;

export interface Replayed {
  readonly run: Run;
  /** What was asked then and is not asked now. */
  readonly left: readonly Call[];
}

/**
 * A definition in today's engine, with the input it was given then. Each call is taken by today's task, whose schema
 * must understand it, and answered as it was then; so are its tokens, at their moments.
 */
export const replay = async (
  definition: string,
  { machine, name, begun, input, calls }: Story,
  tasks: ReadonlyMap<string, z.ZodType>,
): Promise<Replayed> => {
  const waiting = calls.map((call) => ({ call, key: keyOf(call.function, call.payload) }));
  const tokens: { readonly call: Call; readonly token: string }[] = [];
  const call = (placeholder: string, { task, ...given }: Readonly<Record<string, unknown>>): unknown => {
    const schema = tasks.get(`${placeholder} ${String(task)}`);
    if (schema === undefined) throw new Error(`${placeholder} has no task ${String(task)} any more`);
    schema.parse(given);
    const key = keyOf(placeholder, { task, ...given });
    const at = waiting.findIndex((one) => one.key === key);
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    if (found === undefined) throw new Error(`It did not ask ${key} then`);
    if (typeof given['token'] === 'string') tokens.push({ call: found.call, token: given['token'] });
    if (found.call.error !== undefined) throw new Recorded(found.call);
    return found.call.answer ?? {};
  };
  const engine = stepFunctions({
    at: begun,
    substitutions: (placeholder) =>
      placeholder === 'Partition' ? 'aws' : `arn:aws:lambda:us-east-1:123456789012:function:${placeholder}`,
    functions: Object.fromEntries(
      [...new Set([...tasks.keys()].map((one) => one.split(' ')[0] ?? ''))].map((placeholder) => [
        placeholder,
        (payload: Readonly<Record<string, unknown>>) => call(placeholder, payload),
      ]),
    ),
  });
  const arn = await engine.machine(definition, { name: `Liban-${machine}` });
  const run = await engine.run(arn, { name, input: input as object });
  while (run.status === 'RUNNING') {
    const answered = tokens
      .filter(({ call: { answeredAt } }) => answeredAt !== undefined)
      .sort((one, other) => (one.call.answeredAt ?? '').localeCompare(other.call.answeredAt ?? ''))[0];
    if (answered === undefined) {
      if ((await run.next()) === undefined) break;
      continue;
    }
    tokens.splice(tokens.indexOf(answered), 1);
    const moment = Date.parse(answered.call.answeredAt ?? '');
    if (moment > engine.clock.now()) await engine.advanceTo(moment);
    await run.succeed(answered.token, answered.call.answer ?? {});
  }
  return { run, left: waiting.map((one) => one.call) };
};
