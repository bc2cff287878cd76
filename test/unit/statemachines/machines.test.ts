import { readdirSync, readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { notRepeated, patience, retriers, usedBy, withinAYear } from './retriers.ts';

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: unknown;
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[]; readonly Comment?: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Default?: string;
  readonly Error?: string;
  readonly Cause?: string;
  readonly Arguments?: { readonly Payload?: { readonly task?: string } | string };
  readonly ItemProcessor?: Scope & { readonly ProcessorConfig: { readonly ExecutionType?: string } };
}
interface Scope {
  readonly States: Readonly<Record<string, State>>;
}
interface Found {
  readonly name: string;
  readonly state: State;
  /** The state of the machine's own that this one is, or is an iteration of. */
  readonly top: State;
  readonly express: boolean;
}

const statesOf = ({ States }: Scope, top?: State, express = false): Found[] =>
  Object.entries(States).flatMap(([name, state]) => [
    { name, state, top: top ?? state, express },
    ...(state.ItemProcessor
      ? statesOf(
          state.ItemProcessor,
          top ?? state,
          state.ItemProcessor.ProcessorConfig.ExecutionType === 'EXPRESS',
        )
      : []),
  ]);

const machines = readdirSync('statemachines')
  .filter((file) => file.endsWith('.asl.json'))
  .map((file) => {
    const machine = JSON.parse(readFileSync(`statemachines/${file}`, 'utf8')) as Scope & { Comment?: string };
    return { machine: file.replace('.asl.json', ''), ...machine, states: statesOf(machine) };
  });

const isCallback = ({ Resource }: State) => Resource?.endsWith('.waitForTaskToken') === true;
const handsOver = ({ Arguments }: State) =>
  typeof Arguments?.Payload === 'object' && /^hand-o(ver|n)$/.test(Arguments.Payload.task ?? '');

describe.each(machines)('$machine', ({ machine, Comment, states }) => {
  const each = (of: (found: Found) => boolean) =>
    states.filter(of).map((found) => [found.name, found] as const);

  it('says what it is for', () => {
    expect(Comment).toMatch(/\S/);
  });

  it.each(each(({ state }) => state.Type === 'Task'))(
    '"%s" calls a function and repeats it as its kind is repeated',
    (_, { state, top, express }) => {
      const { Resource, Retry = [], Catch = [] } = state;
      expect(Resource).toMatch(/:states:::lambda:invoke(\.waitForTaskToken)?$/);
      // What catches everything catches what was repeated in vain.
      const caught = [...Catch, ...(top.Catch ?? [])]
        .flatMap(({ ErrorEquals }) => ErrorEquals)
        .filter((error) => error !== 'States.ALL');
      const kind = handsOver(state) ? 'task' : express ? 'segment' : (usedBy[machine] ?? 'task');
      const [last, ...first] = Retry.map(({ Comment: _why, ...retrier }) => retrier).toReversed();
      expect(last).toEqual(retriers[kind]);
      expect(first.toReversed()).toEqual([...new Set(caught)].map(notRepeated));
    },
  );

  it.each(each(({ state }) => isCallback(state)))(
    '"%s" waits no longer than its execution may, and hands the wait over',
    (_, { state, top }) => {
      expect(state.TimeoutSeconds).toBe(patience);
      const caught = top.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'));
      const next = states.find(({ name }) => name === caught?.Next)?.state;
      expect(next && handsOver(next)).toBe(true);
    },
  );

  it.each(each(({ state }) => state.Type === 'Choice'))(
    '"%s" has an answer to everything',
    (_, { state }) => {
      expect(state.Default).toBeDefined();
    },
  );

  it('fails, where it does so itself, with a name and a reason', () => {
    for (const { state } of states.filter(({ state: { Type } }) => Type === 'Fail')) {
      expect(state.Error).toBeDefined();
      expect(state.Cause).toBeDefined();
    }
  });

  it('ends within the year that an execution lives', () => {
    const long = states.some(({ state }) => handsOver(state));
    expect(withinAYear[machine]).toEqual(long ? 'hands over' : { because: expect.any(String) as unknown });
    expect(long || !states.some(({ state }) => isCallback(state))).toBe(true);
  });
});

it('describes no machine and no retrier that does not exist', () => {
  expect(Object.keys(withinAYear).toSorted()).toEqual(machines.map(({ machine }) => machine).toSorted());
  const used = machines.flatMap(({ states }) => states.flatMap(({ state: { Retry = [] } }) => Retry));
  for (const retrier of Object.values(retriers))
    expect(used.map(({ Comment: _, ...rest }) => rest)).toContainEqual(retrier);
});

const minute = 60;
const day = 24 * 60 * minute;

it.each([
  ['begins', 0, 90 * day],
  ['is 210 days old', 210 * day, 90 * day],
  ['is 250 days old', 250 * day, 50 * day],
  ['is an hour short of 300 days', 300 * day - 3_600, 3_600],
  ['was redriven after that', 340 * day, minute],
])('a wait of an execution that %s lasts so long, and never past the year', async (_, age, seconds) => {
  const started = Date.parse('2026-03-02T01:00:00.000Z');
  const bindings = {
    states: { context: { Execution: { StartTime: new Date(started).toISOString() } } },
    millis: () => started + age * 1_000,
  };
  expect(await jsonata(patience.slice(2, -2)).evaluate({}, bindings)).toBe(seconds);
});
