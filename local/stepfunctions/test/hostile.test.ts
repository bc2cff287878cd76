import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { parseMachine } from '../src/language/parse.ts';
import { bench, refusal, ROLE } from './support.ts';

const create = async (definition: string) =>
  refusal(
    (await bench()).client.send(
      new CreateStateMachineCommand({ name: 'hostile', definition, roleArn: ROLE }),
    ),
  );
const none = () => undefined;

describe('Hostile input', () => {
  test('a definition of more than 1 MB is refused [documented]', async () => {
    const definition = JSON.stringify({
      QueryLanguage: 'JSONata',
      Comment: 'x'.repeat(1_048_576),
      StartAt: 'S',
      States: {},
    });
    expect(await create(definition)).toContain('ValidationException');
  });

  test('ten thousand states are taken and run to their end [ours]', async () => {
    const States = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `S${index}`,
        { Type: 'Pass', ...(index < 9_999 ? { Next: `S${index + 1}` } : { Output: 'end', End: true }) },
      ]),
    );
    const told = await (await bench()).run({ StartAt: 'S0', States });
    expect([told.value, told.events.length]).toEqual(['end', 20_002]);
  });

  test('a definition nested without end is refused, by its own place [ours]', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect(
      await create(
        `{"QueryLanguage":"JSONata","StartAt":"S","States":{"S":{"Type":"Pass","Output":${deep},"End":true}}}`,
      ),
    ).toContain('Nesting deeper');
  });

  test('Parallels nested a hundred deep are refused, not a crash [ours]', () => {
    const nest = (depth: number): object =>
      depth === 0
        ? { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }
        : {
            StartAt: `F${depth}`,
            States: { [`F${depth}`]: { Type: 'Parallel', Branches: [nest(depth - 1)], End: true } },
          };
    const { diagnostics } = parseMachine(JSON.stringify({ QueryLanguage: 'JSONata', ...nest(100) }), none);
    expect(diagnostics[0]?.message).toContain('Nesting deeper');
  });

  test('names of an object’s own making do no harm [ours]', async () => {
    const definition = `{"QueryLanguage":"JSONata","StartAt":"__proto__","States":{"__proto__":{"Type":"Pass","Assign":{"constructor":1},"Next":"toString"},"toString":{"Type":"Pass","Output":{"__proto__":"{% $constructor %}"},"End":true}}}`;
    const engine = await bench();
    const { stateMachineArn } = await engine.client.send(
      new CreateStateMachineCommand({ name: 'names', definition, roleArn: ROLE }),
    );
    const told = await engine.tell(await engine.begin(String(stateMachineArn)));
    expect([told.cause, told.status, told.output]).toEqual([undefined, 'SUCCEEDED', '{"__proto__":1}']);
  });

  const stuck: readonly (readonly [rule: string, expression: string])[] = [
    [
      'an expression that does not end fails its state; the others go on [ours]',
      '($f := function($n){ $f($n + 1) }; $f(1))',
    ],
    [
      'a regular expression that backtracks without end likewise [ours]',
      `$contains("${'a'.repeat(50)}b", /^(a|a)*$/)`,
    ],
    ['an expression that asks for a huge text likewise [ours]', '$length($pad("x", 2000000000))'],
  ];
  test.each(stuck)('%s', async (_rule, expression) => {
    const engine = await bench();
    const told = await engine.runState({ Type: 'Pass', Output: `{% ${expression} %}` });
    expect([told.status, told.error]).toEqual(['FAILED', 'States.QueryEvaluationError']);
    expect((await engine.runState({ Type: 'Pass', Output: 1 })).value).toBe(1);
  });

  test('a machine that never ends leaves the engine answering, and can be stopped [ours]', async () => {
    const engine = await bench();
    const machine = await engine.create({
      StartAt: 'A',
      States: {
        A: {
          Type: 'Choice',
          Choices: [{ Condition: '{% $count([1..3000]) = 1 %}', Next: 'B' }],
          Default: 'A',
        },
        B: { Type: 'Succeed' },
      },
    });
    const status = async (arn: string | undefined) =>
      (await engine.client.send(new DescribeExecutionCommand({ executionArn: arn }))).status;
    const { executionArn } = await engine.client.send(
      new StartExecutionCommand({ stateMachineArn: machine }),
    );
    expect(await status(executionArn)).toBe('RUNNING');
    await engine.client.send(new StopExecutionCommand({ executionArn }));
    expect(await status(executionArn)).toBe('ABORTED');
  });

  test('the same script twice gives identical histories but for ids [ours]', async () => {
    const script = async () => {
      let calls = 0;
      const engine = await bench({ f: () => ({ call: calls++ }) });
      const machine = await engine.create(
        {
          StartAt: 'F',
          States: {
            F: {
              ...{ Type: 'Parallel', End: true },
              Branches: [
                {
                  StartAt: 'W',
                  States: { W: { Type: 'Wait', Seconds: 3_600, Output: '{% $random() %}', End: true } },
                },
                {
                  StartAt: 'M',
                  States: {
                    M: {
                      ...{ Type: 'Map', Items: [1, 2, 3], End: true },
                      ItemProcessor: {
                        StartAt: 'T',
                        States: {
                          T: {
                            Type: 'Task',
                            Resource: 'arn:aws:states:::lambda:invoke',
                            Arguments: { FunctionName: 'f' },
                            Output: '{% $states.result.Payload %}',
                            End: true,
                          },
                        },
                      },
                    },
                  },
                },
              ],
            },
          },
        },
        'twice',
      );
      const arn = await engine.begin(machine, {}, 'same');
      await engine.travel(7_200);
      const { events } = await engine.tell(arn);
      return JSON.stringify(events).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    };
    expect(await script()).toBe(await script());
  });
});
