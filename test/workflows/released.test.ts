import { expect, describe, it } from 'vitest';
import * as z from 'zod';
import { releasedOf, today, unreleased } from '../../scripts/release/released.ts';
import { replay } from './replay.ts';
import { todaysTasks } from './todays-tasks.ts';

const machines = [...today('.').keys()];
const released = machines.flatMap((machine) => releasedOf('.', machine));
const tasks = await todaysTasks();

it('has each definition of today among those that were released: a changed one is `npm run release`', () => {
  expect(unreleased('.')).toEqual([]);
});

describe.each(released)('$machine as released in $version', ({ definition, story }) => {
  it('goes on with today’s engine and today’s tasks as it went then', async () => {
    const { run, left } = await replay(definition, story, tasks);
    expect(run.status, run.story).toBe(story.status);
    expect(run.output).toEqual(story.output);
    expect(left).toEqual([]);
  });

  it('is understood by tasks that know less, as those of a deployment that was taken back', () => {
    for (const { function: name, payload } of story.calls) {
      const { task, ...given } = payload;
      const input = tasks.get(`${name} ${String(task)}`);
      expect(input, `${name} ${String(task)}`).toBeInstanceOf(z.ZodObject);
      for (const key of Object.keys(given)) {
        const older = (input as z.ZodObject).omit({ [key]: true } as never);
        expect(older.safeParse(given).success).toBe(true);
      }
    }
  });
});

/** What every state of a definition calls, those that no story went through too. */
const callsOf = (
  value: unknown,
): { readonly function: string; readonly task: string; readonly keys?: string[] }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { Arguments } = value as {
    readonly Arguments?: { readonly FunctionName?: string; readonly Payload?: unknown };
  };
  const { FunctionName, Payload } = Arguments ?? {};
  const [, name] = /^\$\{(\w+)\}$/.exec(FunctionName ?? '') ?? [];
  const here =
    name === undefined
      ? []
      : typeof Payload === 'string'
        ? [{ function: name, task: /'task': '([\w-]+)'/.exec(Payload)?.[1] ?? '' }]
        : [
            {
              function: name,
              task: (Payload as { readonly task: string }).task,
              keys: Object.keys(Payload as object),
            },
          ];
  return [...here, ...Object.values(value).flatMap(callsOf)];
};

it.each(released)(
  '$machine as released in $version asks nothing that today’s tasks do not do',
  ({ definition }) => {
    const calls = callsOf(JSON.parse(definition));
    expect(calls.length).toBeGreaterThan(0);
    for (const { function: name, task, keys } of calls) {
      const input = tasks.get(`${name} ${task}`);
      expect(input, `${name} ${task}`).toBeInstanceOf(z.ZodObject);
      if (keys === undefined) continue;
      const required = Object.entries((input as z.ZodObject).shape)
        .filter(([, part]) => !z.safeParse(part, undefined).success)
        .map(([key]) => key);
      expect(keys).toEqual(expect.arrayContaining(required));
    }
  },
);

it.each([...tasks])('%s leaves away what it does not know, however deep', (_, input) => {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
  expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
});
