import { readdirSync, readFileSync } from 'node:fs';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { causesOf, meaningOf } from '../../../../functions/services/operations/causes.ts';
import { graphOf } from '../../../../functions/services/operations/graph.ts';
import { readHistory } from '../../../../functions/services/operations/history.ts';

const definition = JSON.stringify({
  StartAt: 'Ask each',
  States: {
    'Ask each': {
      Type: 'Map',
      ItemProcessor: {
        StartAt: 'Ask',
        States: { Ask: { Type: 'Task', Comment: 'One provider', End: true } },
      },
      Next: 'Which?',
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Give up' }],
    },
    'Which?': {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $a %}', Next: 'Done' },
        { Condition: '{% $b %}', Next: 'Done' },
      ],
      Default: 'Give up',
    },
    Done: { Type: 'Succeed' },
    'Give up': { Type: 'Fail' },
  },
});

let id = 0;
const event = (previousEventId: number, more: object): HistoryEvent =>
  ({ id: (id += 1), previousEventId, timestamp: new Date(0), ...more }) as HistoryEvent;
const entered = (previous: number, name: string) => event(previous, { stateEnteredEventDetails: { name } });
const left = (previous: number, name: string) => event(previous, { stateExitedEventDetails: { name } });
const failed = (previous: number) => event(previous, { taskFailedEventDetails: { error: 'Fault' } });
const history = (...make: (() => HistoryEvent)[]) => {
  id = 0;
  return readHistory(make.map((one) => one()));
};

const seen = (graph: ReturnType<typeof graphOf>) =>
  Object.fromEntries(
    graph.states.map(({ name, status, entered: times, failures }) => [name, [status, times, failures]]),
  );

describe('the graph of an execution', () => {
  it('has each state with what it is part of, and a line for each way from one to another', () => {
    const { states, transitions, current } = graphOf(definition, history(), true);
    expect(states.map(({ name, type, within, starts, ends }) => [name, type, within, starts, ends])).toEqual([
      ['Ask each', 'Map', undefined, true, false],
      ['Ask', 'Task', 'Ask each', true, true],
      ['Which?', 'Choice', undefined, false, false],
      ['Done', 'Succeed', undefined, false, true],
      ['Give up', 'Fail', undefined, false, true],
    ]);
    expect(transitions).toEqual([
      { from: 'Ask each', to: 'Which?', by: 'next' },
      { from: 'Ask each', to: 'Give up', by: 'catch' },
      { from: 'Which?', to: 'Done', by: 'choice' },
      { from: 'Which?', to: 'Give up', by: 'default' },
    ]);
    expect(current).toEqual([]);
  });

  it('says where it is, how often each state was entered, and how many tries came to nothing', () => {
    const events = [
      () => entered(0, 'Ask each'),
      () => entered(1, 'Ask'),
      () => failed(2),
      () => entered(1, 'Ask'),
      () => left(4, 'Ask'),
    ];
    const running = graphOf(definition, history(...events), true);
    expect(seen(running)).toEqual({
      'Ask each': ['running', 1, 0],
      Ask: ['running', 2, 1],
      'Which?': ['not-entered', 0, 0],
      Done: ['not-entered', 0, 0],
      'Give up': ['not-entered', 0, 0],
    });
    expect(running.current).toEqual(['Ask each', 'Ask']);
    const stopped = graphOf(definition, history(...events), false);
    expect(seen(stopped)['Ask']).toEqual(['failed', 2, 1]);
    expect(stopped.current).toEqual([]);
  });

  it('is drawn of every machine there is, with no line that leads nowhere', () => {
    for (const file of readdirSync('statemachines').filter((name) => name.endsWith('.asl.json'))) {
      const { states, transitions } = graphOf(readFileSync(`statemachines/${file}`, 'utf8'), history(), true);
      const names = states.map(({ name }) => name);
      expect(new Set(names).size, file).toBe(names.length);
      expect(names, file).toEqual(expect.arrayContaining(transitions.flatMap(({ from, to }) => [from, to])));
    }
  });
});

describe('why executions failed', () => {
  const one = (n: number, error?: string, cause?: string) => ({
    id: `entitlement:en_${n}`,
    machine: 'entitlement',
    failure: { ...(error && { error }), ...(cause && { cause }) },
  });
  const ulid = (n: number) => String(n).padStart(26, '0');

  it('is said once for each cause, the most frequent first, whichever case it was', () => {
    const causes = causesOf([
      one(1, 'States.Timeout'),
      one(2, 'Fault', JSON.stringify({ errorMessage: `No order or_${ulid(1)}` })),
      one(3, 'Fault', JSON.stringify({ errorMessage: `No order or_${ulid(2)}` })),
    ]);
    expect(causes).toMatchObject([
      { error: 'Fault', cause: 'No order …', count: 2, example: 'entitlement:en_2' },
      { error: 'States.Timeout', count: 1, meaning: { zh: '等待超时' } },
    ]);
  });

  it('is in words for every error, known or not', () => {
    expect(meaningOf('Sandbox.Timedout').zh).toBe('函数运行超时');
    expect(meaningOf('SomethingNew').zh).toBe('程序报错（SomethingNew）');
    expect(meaningOf(undefined).zh).toBe('没有说明原因');
    // A name that every object has is no error that is known.
    expect(meaningOf('constructor').zh).toBe('程序报错（constructor）');
  });
});
