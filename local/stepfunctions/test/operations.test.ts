import * as sfn from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { OPERATIONS } from '../src/operations/index.ts';
import { bench, CALLBACK, FunctionError, refusal, ROLE, type Bench } from './support.ts';

const PASS = { StartAt: 'S', States: { S: { Type: 'Pass', End: true } } };
const text = (definition: object = PASS) => JSON.stringify({ QueryLanguage: 'JSONata', ...definition });

const commands = Object.entries(sfn)
  .filter(([name]) => name.endsWith('Command') && !name.startsWith('$'))
  .map(([name]) => name.slice(0, -'Command'.length))
  .toSorted();

/** What a walk has made so far, by the names that inputs have for it. */
interface Walk extends Bench {
  readonly at: Record<string, string>;
}

/** Every operation of the newest client once, in an order in which each finds what it needs. */
const STEPS: readonly (readonly [
  operation: string,
  input: (at: Record<string, string>) => Record<string, unknown>,
  expected: object,
])[] = [
  ['ValidateStateMachineDefinition', () => ({ definition: text() }), { result: 'OK', diagnostics: [] }],
  [
    'CreateStateMachine',
    () => ({ name: 'walk', definition: text(), roleArn: ROLE, tags: [{ key: 'a', value: '1' }] }),
    { stateMachineArn: expect.stringMatching(/:stateMachine:walk$/) },
  ],
  ['ListStateMachines', () => ({}), { stateMachines: [{ name: 'walk', type: 'STANDARD' }] }],
  ['DescribeStateMachine', ({ machine }) => ({ stateMachineArn: machine }), { status: 'ACTIVE' }],
  ['TagResource', ({ machine }) => ({ resourceArn: machine, tags: [{ key: 'b', value: '2' }] }), {}],
  ['UntagResource', ({ machine }) => ({ resourceArn: machine, tagKeys: ['a'] }), {}],
  ['ListTagsForResource', ({ machine }) => ({ resourceArn: machine }), { tags: [{ key: 'b', value: '2' }] }],
  [
    'PublishStateMachineVersion',
    ({ machine }) => ({ stateMachineArn: machine }),
    { stateMachineVersionArn: expect.stringMatching(/:walk:1$/) },
  ],
  [
    'UpdateStateMachine',
    ({ machine }) => ({
      ...{ stateMachineArn: machine, publish: true, versionDescription: 'second' },
      definition: text({ ...PASS, Comment: 'changed' }),
    }),
    { revisionId: expect.any(String), stateMachineVersionArn: expect.stringMatching(/:walk:2$/) },
  ],
  [
    'ListStateMachineVersions',
    ({ machine }) => ({ stateMachineArn: machine }),
    {
      stateMachineVersions: [
        { stateMachineVersionArn: expect.stringMatching(/:2$/) },
        { stateMachineVersionArn: expect.stringMatching(/:1$/) },
      ],
    },
  ],
  [
    'CreateStateMachineAlias',
    ({ machine }) => ({
      name: 'PROD',
      routingConfiguration: [{ stateMachineVersionArn: `${String(machine)}:1`, weight: 100 }],
    }),
    { stateMachineAliasArn: expect.stringMatching(/:walk:PROD$/) },
  ],
  [
    'UpdateStateMachineAlias',
    ({ machine }) => ({ stateMachineAliasArn: `${String(machine)}:PROD`, description: 'live' }),
    { updateDate: expect.any(Date) },
  ],
  [
    'DescribeStateMachineAlias',
    ({ machine }) => ({ stateMachineAliasArn: `${String(machine)}:PROD` }),
    { name: 'PROD', description: 'live' },
  ],
  [
    'ListStateMachineAliases',
    ({ machine }) => ({ stateMachineArn: machine }),
    { stateMachineAliases: [{ stateMachineAliasArn: expect.stringMatching(/:PROD$/) }] },
  ],
  [
    'StartExecution',
    ({ machine }) => ({ stateMachineArn: `${String(machine)}:PROD`, name: 'run', input: '{"a":1}' }),
    { executionArn: expect.stringMatching(/:execution:walk:run$/) },
  ],
  [
    'DescribeExecution',
    ({ execution }) => ({ executionArn: execution }),
    { status: 'SUCCEEDED', output: '{"a":1}', stateMachineVersionArn: expect.stringMatching(/:walk:1$/) },
  ],
  ['ListExecutions', ({ machine }) => ({ stateMachineArn: machine }), { executions: [{ name: 'run' }] }],
  [
    'GetExecutionHistory',
    ({ execution }) => ({ executionArn: execution, maxResults: 1 }),
    { events: [{ type: 'ExecutionStarted' }], nextToken: expect.any(String) },
  ],
  ['DescribeStateMachineForExecution', ({ execution }) => ({ executionArn: execution }), { name: 'walk' }],
  ['StopExecution', ({ execution }) => ({ executionArn: execution }), { stopDate: expect.any(Date) }],
  ['DeleteStateMachineAlias', ({ machine }) => ({ stateMachineAliasArn: `${String(machine)}:PROD` }), {}],
  ['DeleteStateMachineVersion', ({ machine }) => ({ stateMachineVersionArn: `${String(machine)}:1` }), {}],
  ['DeleteStateMachine', ({ machine }) => ({ stateMachineArn: machine }), {}],
  [
    'CreateActivity',
    () => ({ name: 'work' }),
    { activityArn: expect.stringMatching(/:activity:work$/), creationDate: expect.any(Date) },
  ],
  ['DescribeActivity', ({ activity }) => ({ activityArn: activity }), { name: 'work' }],
  ['ListActivities', () => ({}), { activities: [{ name: 'work' }] }],
  ['GetActivityTask', ({ activity }) => ({ activityArn: activity }), { input: '{"work":1}' }],
  ['SendTaskHeartbeat', ({ token }) => ({ taskToken: token }), {}],
  ['SendTaskSuccess', ({ token }) => ({ taskToken: token, output: '1' }), {}],
  ['GetActivityTask', ({ activity }) => ({ activityArn: activity }), { input: '{"work":2}' }],
  ['SendTaskFailure', ({ token }) => ({ taskToken: token, error: 'E' }), {}],
  ['RedriveExecution', ({ failed }) => ({ executionArn: failed }), { redriveDate: expect.any(Date) }],
  ['DeleteActivity', ({ activity }) => ({ activityArn: activity }), {}],
  [
    'StartSyncExecution',
    ({ express }) => ({ stateMachineArn: express, input: '{"a":1}' }),
    { status: 'SUCCEEDED', output: '{"a":1}' },
  ],
  [
    'ListMapRuns',
    ({ mapped }) => ({ executionArn: mapped }),
    { mapRuns: [{ executionArn: expect.any(String) }] },
  ],
  ['DescribeMapRun', ({ mapRun }) => ({ mapRunArn: mapRun }), { status: 'RUNNING' }],
  ['UpdateMapRun', ({ mapRun }) => ({ mapRunArn: mapRun, maxConcurrency: 2 }), {}],
  [
    'TestState',
    () => ({ definition: text({ Type: 'Pass', End: true }), input: '{"a":1}' }),
    { status: 'SUCCEEDED', output: '{"a":1}' },
  ],
];

/** What some steps need and no operation makes in passing. */
async function before(walk: Walk, operation: string): Promise<void> {
  const { at } = walk;
  if (operation === 'GetActivityTask') {
    const resource = String(at['activity']);
    const definition = { StartAt: 'S', States: { S: { Type: 'Task', Resource: resource, End: true } } };
    at['failed'] = await walk.begin(await walk.create(definition), { work: 'failed' in at ? 2 : 1 });
  }
  if (operation === 'StartSyncExecution') at['express'] = await walk.create(PASS, 'express', 'EXPRESS');
  if (operation === 'ListMapRuns')
    at['mapped'] = (
      await walk.runState({
        ...{ Type: 'Map', Items: [1, 2] },
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          ...{ StartAt: 'I', States: { I: { Type: 'Wait', Seconds: 1_000, End: true } } },
        },
      })
    ).arn;
}

function after({ at }: Walk, answer: Record<string, unknown>): void {
  const mapRuns = answer['mapRuns'] as readonly { readonly mapRunArn: string }[] | undefined;
  const made = {
    ...{ machine: answer['stateMachineArn'], execution: answer['executionArn'] },
    ...{ activity: answer['activityArn'], token: answer['taskToken'], mapRun: mapRuns?.[0]?.mapRunArn },
  };
  for (const [name, value] of Object.entries(made)) if (typeof value === 'string') at[name] ??= value;
  if (typeof answer['taskToken'] === 'string') at['token'] = answer['taskToken'];
}

const send = (client: sfn.SFNClient, operation: string, input: object): Promise<Record<string, unknown>> => {
  const Command = (sfn as unknown as Record<string, new (input: object) => never>)[`${operation}Command`];
  if (!Command) throw new Error(operation);
  return client.send(new Command(input)) as unknown as Promise<Record<string, unknown>>;
};

describe('Operations', () => {
  test('every operation of the client is answered [documented]', () => {
    expect(Object.keys(OPERATIONS).toSorted()).toEqual(commands);
    expect([...new Set(STEPS.map(([operation]) => operation))].toSorted()).toEqual(commands);
  });

  test('a walk over all of them, each once [documented]', async () => {
    const walk: Walk = Object.assign(await bench(), { at: {} });
    for (const [operation, input, expected] of STEPS) {
      await before(walk, operation);
      const answer = await send(walk.client, operation, input(walk.at));
      expect(answer, operation).toMatchObject(expected);
      after(walk, answer);
      await walk.engine.idle();
    }
  });

  test('what Terraform asks for after an apply, and again after a change [documented]', async () => {
    const { client } = await bench();
    const made = await client.send(
      new sfn.CreateStateMachineCommand({
        ...{ name: 'm', definition: text(), roleArn: ROLE, type: 'STANDARD', publish: true },
        tags: [{ key: 'env', value: 'dev' }],
        loggingConfiguration: { level: 'OFF', includeExecutionData: false },
        tracingConfiguration: { enabled: false },
      }),
    );
    const stateMachineArn = String(made.stateMachineArn);
    const refresh = async () => {
      const { $metadata: _told, ...described } = await client.send(
        new sfn.DescribeStateMachineCommand({ stateMachineArn }),
      );
      const { stateMachineVersions } = await client.send(
        new sfn.ListStateMachineVersionsCommand({ stateMachineArn }),
      );
      const { tags } = await client.send(
        new sfn.ListTagsForResourceCommand({ resourceArn: stateMachineArn }),
      );
      return { described, tags, version: stateMachineVersions?.[0]?.stateMachineVersionArn };
    };
    const first = await refresh();
    expect(first).toMatchObject({
      described: {
        ...{ stateMachineArn, name: 'm', status: 'ACTIVE', type: 'STANDARD', roleArn: ROLE },
        definition: text(),
        loggingConfiguration: { level: 'OFF', includeExecutionData: false },
        tracingConfiguration: { enabled: false },
        encryptionConfiguration: { type: 'AWS_OWNED_KEY' },
      },
      ...{ tags: [{ key: 'env', value: 'dev' }], version: `${stateMachineArn}:1` },
    });
    expect(await refresh()).toEqual(first);
    const changed = text({ ...PASS, Comment: 'two' });
    await client.send(
      new sfn.UpdateStateMachineCommand({
        stateMachineArn,
        definition: changed,
        roleArn: ROLE,
        publish: true,
      }),
    );
    expect(await refresh()).toMatchObject({
      described: { definition: changed },
      version: `${stateMachineArn}:2`,
    });
    await client.send(new sfn.DeleteStateMachineCommand({ stateMachineArn }));
    const gone = client.send(new sfn.DescribeStateMachineCommand({ stateMachineArn }));
    expect(await refusal(gone)).toBe(
      `StateMachineDoesNotExist: State Machine Does Not Exist: '${stateMachineArn}'`,
    );
  });

  test('a deployment: machine, version, alias shifted by steps, the old version removed [documented]', async () => {
    const engine = await bench();
    const { client } = engine;
    const stateMachineArn = await engine.create(PASS, 'deployed');
    const publish = async () =>
      (await client.send(new sfn.PublishStateMachineVersionCommand({ stateMachineArn })))
        .stateMachineVersionArn;
    const one = await publish();
    const { stateMachineAliasArn } = await client.send(
      new sfn.CreateStateMachineAliasCommand({
        name: 'live',
        routingConfiguration: [{ stateMachineVersionArn: one, weight: 100 }],
      }),
    );
    await client.send(
      new sfn.UpdateStateMachineCommand({ stateMachineArn, definition: text({ ...PASS, Comment: 'two' }) }),
    );
    const two = await publish();
    for (const weight of [10, 50, 100])
      await client.send(
        new sfn.UpdateStateMachineAliasCommand({
          stateMachineAliasArn,
          routingConfiguration: [
            { stateMachineVersionArn: two, weight },
            ...(weight < 100 ? [{ stateMachineVersionArn: one, weight: 100 - weight }] : []),
          ],
        }),
      );
    await client.send(new sfn.DeleteStateMachineVersionCommand({ stateMachineVersionArn: one }));
    const told = await engine.tell(await engine.begin(String(stateMachineAliasArn)));
    expect(told.stateMachineVersionArn).toBe(two);
  });
});

describe('Data left out', () => {
  const METADATA = 'METADATA_ONLY' as const;
  test('of an execution: neither input nor output, and it says so [documented]', async () => {
    const engine = await bench();
    const { arn: executionArn } = await engine.run(PASS, { secret: 1 });
    const told = await engine.client.send(
      new sfn.DescribeExecutionCommand({ executionArn, includedData: METADATA }),
    );
    expect([told.input, told.output, told.inputDetails, told.outputDetails, told.status]).toEqual([
      ...[undefined, undefined, { included: false }, { included: false }, 'SUCCEEDED'],
    ]);
  });
  test('of a machine: an empty definition, here and of an execution [documented]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(PASS);
    const executionArn = await engine.begin(stateMachineArn);
    const machine = await engine.client.send(
      new sfn.DescribeStateMachineCommand({ stateMachineArn, includedData: METADATA }),
    );
    const execution = await engine.client.send(
      new sfn.DescribeStateMachineForExecutionCommand({ executionArn, includedData: METADATA }),
    );
    expect([machine.definition, execution.definition]).toEqual(['{}', '{}']);
  });
  test('of an express execution waited for [documented]', async () => {
    const engine = await bench();
    const stateMachineArn = await engine.create(PASS, undefined, 'EXPRESS');
    const told = await engine.client.send(
      new sfn.StartSyncExecutionCommand({ stateMachineArn, input: '{"a":1}', includedData: METADATA }),
    );
    expect([told.input, told.output, told.inputDetails, told.outputDetails]).toEqual([
      ...[undefined, undefined, { included: false }, { included: false }],
    ]);
  });
});

describe('Redrives of old executions', () => {
  test('refused once a year has passed since the start, whatever the redrives [documented]', async () => {
    const engine = await bench({
      fails: () => {
        throw new FunctionError('Bad', 'why');
      },
      park: () => undefined,
    });
    const parked = await engine.create({
      StartAt: 'S',
      States: {
        S: {
          ...{ Type: 'Task', Resource: CALLBACK, TimeoutSeconds: 10 * 86_400, End: true },
          Arguments: { FunctionName: 'park', Payload: { token: '{% $states.context.Task.Token %}' } },
        },
      },
    });
    const executionArn = await engine.begin(parked);
    const redrive = () => engine.client.send(new sfn.RedriveExecutionCommand({ executionArn }));
    for (let days = 0; days < 350; days += 10) {
      await engine.travel(10 * 86_400);
      await redrive();
      await engine.engine.idle();
    }
    await engine.travel(10 * 86_400);
    await engine.travel(6 * 86_400);
    expect(await refusal(redrive())).toContain(
      "ExecutionNotRedrivable: Execution is not redrivable: 'Execution exceeded the maximum open time of one year",
    );
    const told = await engine.tell(executionArn);
    expect([told.redriveStatus, told.redriveCount]).toEqual(['NOT_REDRIVABLE', 35]);
  });
});
