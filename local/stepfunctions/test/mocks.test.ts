import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendTaskSuccessCommand, TestStateCommand } from '@aws-sdk/client-sfn';
import { describe, expect, onTestFinished, test } from 'vitest';
import { faultsOf } from '../src/mocks/faults.ts';
import type { MockCall, MockFile, TestCase, Unmatched } from '../src/mocks/format.ts';
import { bench, CALLBACK, LAMBDA, refusal, temporaryDirectory } from './support.ts';

const SQS = 'arn:aws:states:::sqs:sendMessage';
const task = (fields: object = {}) => ({
  ...{ Type: 'Task', Resource: SQS, Arguments: { QueueUrl: 'q', MessageBody: '{% $states.input %}' } },
  ...fields,
});
const one = (state: object) => ({ StartAt: 'S', States: { S: { End: true, ...state } } });
const RETRY = { Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 5 }] };

/** An engine with one machine, `M`, and these mocks of its states; `arn` names the machine with its case. */
const mocked = async (
  definition: object,
  states: TestCase,
  { file = {}, unmatched, base }: { file?: MockFile; unmatched?: Unmatched; base?: string } = {},
) => {
  const calls: MockCall[] = [];
  const engine = await bench(
    {},
    {
      mocks: {
        file: { ...file, StateMachines: { M: { TestCases: { C: states } } } },
        onCall: (call) => calls.push(call),
        ...(unmatched && { unmatched }),
        ...(base !== undefined && { base }),
      },
    },
  );
  const arn = `${await engine.create(definition, 'M')}#C`;
  return {
    engine,
    arn,
    calls,
    run: async (input: unknown = {}) => engine.tell(await engine.begin(arn, input)),
  };
};
const value = async (definition: object, states: TestCase, options = {}) => {
  const { run, engine } = await mocked(definition, states, options);
  const { arn } = await run();
  await engine.travel(3_600);
  const { value, error, cause, status } = await engine.tell(arn);
  return status === 'SUCCEEDED' ? value : `${error}: ${cause}`;
};

describe('Mocks', () => {
  test('Return, Throw and ranges of attempts are those of Step Functions Local [documented]', async () => {
    const { run, engine } = await mocked(one(task(RETRY)), {
      S: {
        '0': { Throw: { Error: 'A', Cause: 'a' } },
        '1-2': { Throw: { Error: 'B', Cause: 'b' } },
        '3': { Return: { MessageId: 'm' } },
      },
    });
    const { arn } = await run();
    await engine.travel(60);
    const { value, events } = await engine.tell(arn);
    expect(value).toEqual({ MessageId: 'm' });
    expect(events.flatMap(({ taskFailedEventDetails }) => taskFailedEventDetails?.error ?? [])).toEqual([
      'A',
      'B',
      'B',
    ]);
  });

  test('a machine runs a case named after its ARN, and without one goes to the service [documented]', async () => {
    const engine = await bench(
      { f: () => 'real' },
      {
        mocks: {
          file: {
            StateMachines: { M: { TestCases: { HappyPath: { S: 'Said' } } } },
            MockedResponses: { Said: { '0': { Return: { Payload: 'mocked' } } } },
          },
        },
      },
    );
    const state = { Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f' } };
    const arn = await engine.create(one({ ...state, Output: '{% $states.result.Payload %}' }), 'M');
    expect((await engine.tell(await engine.begin(`${arn}#HappyPath`))).value).toBe('mocked');
    expect((await engine.tell(await engine.begin(arn))).value).toBe('real');
    expect(await refusal(engine.begin(`${arn}#Nowhere`))).toContain("no test case 'Nowhere'");
  });

  test('an engine without mocks knows no test cases [ours]', async () => {
    const engine = await bench();
    const arn = await engine.create({ StartAt: 'P', States: { P: { Type: 'Pass', End: true } } });
    expect(await refusal(engine.begin(`${arn}#C`))).toMatch(/^InvalidArn/);
  });

  test('arguments are evaluated and told, also where a mock answers [ours]', async () => {
    const { run, calls } = await mocked(one(task()), { S: { Return: {} } });
    await run({ a: 1 });
    expect(calls).toEqual([
      expect.objectContaining({
        ...{ machine: 'M', state: 'S', attempt: 0, visit: 0, resource: SQS },
        arguments: { QueueUrl: 'q', MessageBody: { a: 1 } },
      }),
    ]);
  });

  test('a list answers one visit after the other [ours]', async () => {
    const loop = {
      StartAt: 'S',
      States: {
        S: task({ Assign: { got: '{% $states.result.MessageId %}' }, Next: 'More' }),
        More: { Type: 'Choice', Choices: [{ Condition: '{% $got != "3" %}', Next: 'S' }], Default: 'E' },
        E: { Type: 'Succeed', Output: '{% $got %}' },
      },
    };
    const said = (id: string) => ({ Return: { MessageId: id } });
    expect(await value(loop, { S: [said('1'), said('2'), said('3')] })).toBe('3');
    expect(await value(loop, { S: [said('1')] }, { unmatched: 'refuse' })).toContain('visit 1, attempt 0');
  });

  test('a delay is one of the engine’s time [ours]', async () => {
    const { run, engine } = await mocked(one(task({ TimeoutSeconds: 60 })), {
      S: { DelaySeconds: 30, Return: {} },
    });
    const { arn, status } = await run();
    expect(status).toBe('RUNNING');
    await engine.travel(29);
    expect((await engine.tell(arn)).status).toBe('RUNNING');
    await engine.travel(1);
    expect((await engine.tell(arn)).status).toBe('SUCCEEDED');
  });

  test('a delay past its task’s timeout times out [ours]', async () => {
    expect(await value(one(task({ TimeoutSeconds: 60 })), { S: { DelaySeconds: 61, Return: {} } })).toMatch(
      /^States.Timeout/,
    );
  });

  test('of a callback Return is its result, Submit leaves it to be answered [ours]', async () => {
    const state = { Type: 'Task', Resource: CALLBACK };
    const waits = one({
      ...state,
      Arguments: { FunctionName: 'f', Payload: '{% $states.context.Task.Token %}' },
    });
    expect(await value(waits, { S: { Return: 'called back' } })).toBe('called back');
    const { run, engine, calls } = await mocked(waits, { S: { Submit: {} } });
    const { arn, types } = await run();
    expect(types.at(-1)).toBe('TaskSubmitted');
    await engine.client.send(new SendTaskSuccessCommand({ taskToken: calls[0]?.token, output: '7' }));
    await engine.engine.idle();
    expect((await engine.tell(arn)).value).toBe(7);
  });

  test('of a job Return is its end [ours]', async () => {
    const job = one(task({ Resource: 'arn:aws:states:::ecs:runTask.sync', Arguments: {} }));
    expect(await value(job, { S: { Return: { LastStatus: 'STOPPED' } } })).toEqual({ LastStatus: 'STOPPED' });
  });

  test.for([
    ['refuse', /^States.Runtime: The call of 'S'.*no mock answers it in the test case 'C'/],
    ['pass', /^States.Runtime: This engine has no integration with sqs:sendMessage/],
  ] as const)(
    'a call without a mock: %s; nothing retries or catches it [ours]',
    async ([unmatched, told]) => {
      const state = task({ ...RETRY, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'E' }], Next: 'E' });
      const definition = { StartAt: 'S', States: { S: state, E: { Type: 'Succeed' } } };
      expect(await value(definition, {}, { unmatched })).toMatch(told);
    },
  );
  test('a call without a mock: stub [ours]', async () => {
    expect(await value(one(task()), {}, { unmatched: 'stub' })).toEqual({});
  });

  test('* stands for executions that name no case, and for any other state [ours]', async () => {
    const file: MockFile = {
      StateMachines: { M: { TestCases: { '*': { '*': { Return: { MessageId: 'any' } } }, C: {} } } },
    };
    const engine = await bench({}, { mocks: { file } });
    const arn = await engine.create(one(task()), 'M');
    for (const started of [arn, `${arn}#C`])
      expect((await engine.tell(await engine.begin(started))).value).toEqual({ MessageId: 'any' });
  });

  test('children of a MapRun are mocked by their parent’s case [ours]', async () => {
    const processor = {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
      ...{ StartAt: 'T', States: { T: task({ End: true }) } },
    };
    const map = one({ Type: 'Map', Items: [1, 2], ItemProcessor: processor });
    expect(await value(map, { T: { Return: { MessageId: 'm' } } }, { unmatched: 'refuse' })).toEqual([
      { MessageId: 'm' },
      { MessageId: 'm' },
    ]);
  });

  test('as recorded: what a history says of the state, attempt by attempt [ours]', async () => {
    const states: TestCase = {
      S: { '0': { Throw: { Error: 'E', Cause: 'c' } }, '1': { Return: { MessageId: 'recorded' } } },
    };
    const { run, engine } = await mocked(one(task(RETRY)), states);
    const { arn } = await run();
    await engine.travel(60);
    const { events, types } = await engine.tell(arn);
    const base = temporaryDirectory();
    writeFileSync(join(base, 'history.json'), JSON.stringify({ events }));
    const again = await mocked(one(task(RETRY)), { S: { Recorded: 'history.json' } }, { base });
    const told = await again.run();
    await again.engine.travel(60);
    expect((await again.engine.tell(told.arn)).types).toEqual(types);
    expect((await again.engine.tell(told.arn)).value).toEqual({ MessageId: 'recorded' });
  });

  test('a program answers [ours]', async () => {
    const program = `process.stdin.on('data', (call) => console.log(JSON.stringify({ Return: { MessageId: JSON.parse(call).arguments.QueueUrl } })))`;
    const ask = (code: string) => value(one(task()), { S: { Command: [process.execPath, '-e', code] } });
    expect(await ask(program)).toEqual({ MessageId: 'q' });
    expect(await ask(`console.error('broken'); process.exit(3)`)).toContain('ended with 3: broken');
    expect(await ask(`console.log('{}')`)).toContain("the hook's answer is no response");
  });

  test('an address answers [ours]', async () => {
    const server = createServer((request, response) => {
      void request.toArray().then((chunks) => {
        const { state } = JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as MockCall;
        response.end(JSON.stringify({ Throw: { Error: `From.${state}` } }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const Http = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await value(one(task()), { S: { Http } })).toMatch(/^From.S/);
  });

  test('a mock outlives its process: the case is kept with the execution [ours]', async () => {
    const { run, engine } = await mocked(one(task()), {
      S: { DelaySeconds: 10, Return: { MessageId: 'm' } },
    });
    const { arn } = await run();
    await engine.restart();
    await engine.travel(10);
    expect((await engine.tell(arn)).value).toEqual({ MessageId: 'm' });
  });
});

describe('Mocks: what is refused', () => {
  const cases: readonly (readonly [states: object, fault: string])[] = [
    [{ S: { Retrun: {} } }, '/S/Retrun: expected an attempt'],
    [{ S: { '0': { Return: 1, Throw: { Error: 'E' } } } }, '/S/0: expected exactly one of Return, Throw'],
    [{ S: { '0-2': { Return: 1 }, '1': { Return: 1 } } }, '/S/0-2: another entry answers this attempt too'],
    [{ S: 'Nothing' }, "/S: there is no mocked response 'Nothing'"],
    [{ S: { '0': { Return: 1, Delay: 3 } } }, '/S/0/Delay: unknown'],
    [{ S: { Throw: { error: 'e' } } }, '/S/Throw/error: unknown'],
    [{ S: { DelaySeconds: -1, Return: 1 } }, '/S/DelaySeconds: expected a number'],
    [{ S: [] }, '/S: expected a mock for each visit'],
    [{ S: { Command: 'node' } }, '/S/Command: expected a program'],
    [{ S: { Http: 'nowhere' } }, '/S/Http: expected an address'],
  ];
  test.each(cases)('%j in a file [ours]', (states, fault) => {
    const [found] = faultsOf({ StateMachines: { M: { TestCases: { C: states } } } });
    expect(found).toContain(`/StateMachines/M/TestCases/C${fault}`);
  });

  const misfits: readonly (readonly [states: TestCase, told: string])[] = [
    [{ Z: { Return: {} } }, "there is no state 'Z'"],
    [{ P: { Return: {} } }, "'P' is no Task"],
    [{ S: { Return: { MessageId: 7 } } }, "'S', Field 'MessageId' must be a string"],
    [{ S: { '0': { Return: 'text' } } }, "'S', The result must be an object"],
  ];
  test.each(misfits)('%j for a machine that it does not fit [ours]', async (states, told) => {
    const definition = {
      StartAt: 'P',
      States: { P: { Type: 'Pass', Next: 'S' }, S: { ...task(), End: true } },
    };
    const { engine, arn } = await mocked(definition, states);
    expect(await refusal(engine.begin(arn))).toContain(told);
  });
  test('a result of the wrong shape that only a hook or a named response brings ends the execution [ours]', async () => {
    const states: TestCase = { S: () => ({ Return: { MessageId: 7 } }) };
    expect(await value(one(task()), states)).toContain('must be a string');
  });

  const START = 'arn:aws:states:::aws-sdk:sfn:startExecution';
  const shapes: readonly (readonly [
    result: object,
    mode: 'EXACT' | 'STRICT' | 'PRESENT' | 'NONE',
    told: RegExp,
  ])[] = [
    [{ ExecutionArn: 'a' }, 'STRICT', /Required field 'StartDate' is missing/],
    [{ ExecutionArn: 'a' }, 'PRESENT', /accepted/],
    [{ ExecutionArn: 'a', StartDate: true }, 'PRESENT', /Field 'StartDate' must be a string/],
    [{ ExecutionArn: 1 }, 'NONE', /accepted/],
    [{ ExecutionArn: 'a', StartDate: 's', More: 1 }, 'STRICT', /accepted/],
    [
      { ExecutionArn: 'a', StartDate: 's', More: 1 },
      'EXACT',
      /Field 'More' is none of ExecutionArn, StartDate/,
    ],
  ];
  test.each(shapes)('%j by FieldValidation %s [documented]', async (result, mode, told) => {
    const definition = one({ Type: 'Task', Resource: START, Arguments: {} });
    const { engine, arn } = await mocked(
      definition,
      { S: { Return: result } },
      { file: { FieldValidation: mode } },
    );
    expect(await refusal(engine.begin(arn))).toMatch(told);
  });
});

describe('TestState: mocks', () => {
  const state = (fields: object) => JSON.stringify({ QueryLanguage: 'JSONata', ...fields });
  const tested = async (definition: string, mock: object, more: object = {}) => {
    const engine = await bench();
    return engine.client.send(new TestStateCommand({ definition, mock, ...more }));
  };
  test('a mock of any service; its arguments are evaluated [recorded]', async () => {
    const definition = state(task({ Output: '{% $states.result.MessageId %}', End: true }));
    const told = await tested(
      definition,
      { result: '{"MessageId":"m"}' },
      { input: '5', inspectionLevel: 'DEBUG' },
    );
    expect(told).toMatchObject({ status: 'SUCCEEDED', output: '"m"' });
    expect(told.inspectionData?.afterArguments).toBe('{"QueueUrl":"q","MessageBody":5}');
  });
  test('arguments that do not evaluate fail, whatever the mock [recorded]', async () => {
    const definition = state(task({ Arguments: { MessageBody: '{% $nope %}' }, End: true }));
    expect(await tested(definition, { result: '{}' })).toMatchObject({
      ...{ status: 'FAILED', error: 'States.QueryEvaluationError' },
    });
  });
  const refused: readonly (readonly [definition: object, mock: object, told: string])[] = [
    [
      { Type: 'Pass', End: true },
      { result: '1' },
      "State type 'Pass' is not supported when a mock is specified",
    ],
    [
      { Type: 'Succeed' },
      { errorOutput: {} },
      "State type 'Succeed' is not supported when a mock is specified",
    ],
    [task({ End: true }), { result: '{' }, 'Mocked result must be valid JSON'],
    [
      task({ End: true }),
      { result: '{}', errorOutput: {} },
      'only one of the following fields: [result, errorOutput]',
    ],
    [
      task({ End: true }),
      { result: '{"MessageId":true}' },
      "Mock result schema validation error: Field 'MessageId' must be a string",
    ],
    [
      { Type: 'Map', ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } }, End: true },
      { result: '{}' },
      'Mocked result must be an array.',
    ],
  ];
  test.each(refused)('%j with %j is refused [recorded]', async (definition, mock, told) => {
    expect(await refusal(tested(state(definition), mock))).toContain(told);
  });
});
