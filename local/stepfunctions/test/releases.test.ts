import * as sfn from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { bench, refusal, ROLE, type Bench } from './support.ts';

const saying = (word: string) => ({ StartAt: 'S', States: { S: { Type: 'Pass', Output: word, End: true } } });
const text = (definition: object) => JSON.stringify({ QueryLanguage: 'JSONata', ...definition });

/** A machine with as many versions as words, each saying its own. */
async function published(engine: Bench, words: readonly string[], type?: 'EXPRESS'): Promise<string> {
  const [first = '', ...others] = words;
  const machine = await engine.create(saying(first), undefined, type);
  await engine.client.send(new sfn.PublishStateMachineVersionCommand({ stateMachineArn: machine }));
  for (const word of others)
    await engine.client.send(
      new sfn.UpdateStateMachineCommand({
        ...{ stateMachineArn: machine, definition: text(saying(word)), publish: true },
      }),
    );
  return machine;
}

const routes = (...given: readonly (readonly [version: string, weight: number])[]) =>
  given.map(([stateMachineVersionArn, weight]) => ({ stateMachineVersionArn, weight }));

const aliasOf = async (
  { client }: Bench,
  name: string,
  ...given: readonly (readonly [version: string, weight: number])[]
): Promise<string> => {
  const command = new sfn.CreateStateMachineAliasCommand({ name, routingConfiguration: routes(...given) });
  return String((await client.send(command)).stateMachineAliasArn);
};

const versionsOf = async ({ client }: Bench, machine: string) =>
  (
    await client.send(new sfn.ListStateMachineVersionsCommand({ stateMachineArn: machine }))
  ).stateMachineVersions?.map(({ stateMachineVersionArn }) => stateMachineVersionArn);

describe('Versions', () => {
  test('one for each revision, the newest listed first [recorded]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const again = await engine.client.send(
      new sfn.PublishStateMachineVersionCommand({ stateMachineArn: machine }),
    );
    expect([again.stateMachineVersionArn, await versionsOf(engine, machine)]).toEqual([
      `${machine}:2`,
      [`${machine}:2`, `${machine}:1`],
    ]);
  });

  test('a machine is created with its first version, again with the same [recorded]', async () => {
    const { client } = await bench();
    const create = () =>
      client.send(
        new sfn.CreateStateMachineCommand({
          ...{ name: 'm', definition: text(saying('one')), roleArn: ROLE },
          ...{ publish: true, versionDescription: 'first' },
        }),
      );
    const [first, second] = [await create(), await create()];
    expect(first.stateMachineVersionArn).toBe(`${String(first.stateMachineArn)}:1`);
    expect(second.stateMachineVersionArn).toBe(first.stateMachineVersionArn);
    const described = await client.send(
      new sfn.DescribeStateMachineCommand({ stateMachineArn: String(first.stateMachineVersionArn) }),
    );
    expect([described.stateMachineArn, described.description, described.name]).toEqual([
      ...[first.stateMachineVersionArn, 'first', 'm'],
    ]);
  });

  test('runs and describes what was published, whatever the machine has become [documented]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const told = await engine.tell(await engine.begin(`${machine}:1`, {}));
    expect([
      told.value,
      told.stateMachineVersionArn,
      told.stateMachineAliasArn,
      told.stateMachineArn,
    ]).toEqual([...['one', `${machine}:1`, undefined, machine]]);
    expect(told.events[0]?.executionStartedEventDetails?.stateMachineVersionArn).toBe(`${machine}:1`);
    const described = await engine.client.send(
      new sfn.DescribeStateMachineCommand({ stateMachineArn: `${machine}:1` }),
    );
    expect(described.definition).toBe(text(saying('one')));
    expect((await engine.tell(await engine.begin(machine))).value).toBe('two');
  });

  test('numbers go on after a deletion, which leaves executions their definition [recorded]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const execution = await engine.begin(`${machine}:2`);
    const { client } = engine;
    await client.send(new sfn.DeleteStateMachineVersionCommand({ stateMachineVersionArn: `${machine}:2` }));
    await client.send(
      new sfn.UpdateStateMachineCommand({
        ...{ stateMachineArn: machine, definition: text(saying('three')), publish: true },
      }),
    );
    expect(await versionsOf(engine, machine)).toEqual([`${machine}:3`, `${machine}:1`]);
    expect(await refusal(engine.begin(`${machine}:2`))).toContain('StateMachineDoesNotExist');
    const described = await client.send(
      new sfn.DescribeStateMachineForExecutionCommand({ executionArn: execution }),
    );
    expect(described.definition).toBe(text(saying('two')));
  });

  test('published only while the machine is the revision that is meant [recorded]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const { revisionId } = await engine.client.send(
      new sfn.DescribeStateMachineCommand({ stateMachineArn: machine }),
    );
    const publish = (revision: string) =>
      engine.client.send(
        new sfn.PublishStateMachineVersionCommand({ stateMachineArn: machine, revisionId: revision }),
      );
    expect(await refusal(publish('INITIAL'))).toBe(
      `ConflictException: Failed to publish the State Machine version for revision INITIAL. The current State Machine revision is ${String(revisionId)}.`,
    );
    expect((await publish(String(revisionId))).stateMachineVersionArn).toBe(`${machine}:2`);
  });

  test('an express machine answers synchronously by version [documented]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two'], 'EXPRESS');
    const answer = await engine.client.send(
      new sfn.StartSyncExecutionCommand({ stateMachineArn: `${machine}:1` }),
    );
    expect([answer.output, answer.stateMachineArn]).toEqual(['"one"', machine]);
  });
});

describe('Aliases', () => {
  test('an execution started by alias tells alias and version, and is listed by either [documented]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const alias = await aliasOf(engine, 'PROD', [`${machine}:1`, 100]);
    const told = await engine.tell(await engine.begin(alias));
    await engine.begin(machine);
    expect([told.value, told.stateMachineVersionArn, told.stateMachineAliasArn]).toEqual([
      ...['one', `${machine}:1`, alias],
    ]);
    const listed = async (stateMachineArn: string) => {
      const { executions } = await engine.client.send(new sfn.ListExecutionsCommand({ stateMachineArn }));
      return executions?.map(({ stateMachineAliasArn }) => stateMachineAliasArn);
    };
    expect([
      ...[await listed(alias), await listed(`${machine}:1`)],
      ...[await listed(`${machine}:2`), (await listed(machine))?.length],
    ]).toEqual([[alias], [alias], [], 2]);
  });

  test('weights are drawn: of many starts each version has about its share, the same start the same', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const alias = await aliasOf(engine, 'PROD', [`${machine}:1`, 80], [`${machine}:2`, 20]);
    const words: unknown[] = [];
    for (let n = 0; n < 200; n++)
      words.push((await engine.tell(await engine.begin(alias, {}, `run-${n}`))).value);
    const share = words.filter((word) => word === 'one').length / words.length;
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.9);
  });

  test('a weight of nothing is never drawn', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const alias = await aliasOf(engine, 'PROD', [`${machine}:1`, 0], [`${machine}:2`, 100]);
    for (let n = 0; n < 20; n++) expect((await engine.tell(await engine.begin(alias))).value).toBe('two');
  });

  test('moved to another version, it runs that one; created again alike, it is the one there is', async () => {
    const engine = await bench();
    const { client } = engine;
    const machine = await published(engine, ['one', 'two']);
    const alias = await aliasOf(engine, 'PROD', [`${machine}:1`, 100]);
    expect(await aliasOf(engine, 'PROD', [`${machine}:1`, 100])).toBe(alias);
    await engine.travel(5);
    await client.send(
      new sfn.UpdateStateMachineAliasCommand({
        ...{ stateMachineAliasArn: alias, description: 'moved' },
        routingConfiguration: routes([`${machine}:2`, 100]),
      }),
    );
    const described = await client.send(
      new sfn.DescribeStateMachineAliasCommand({ stateMachineAliasArn: alias }),
    );
    expect(described).toMatchObject({
      ...{ name: 'PROD', description: 'moved', routingConfiguration: routes([`${machine}:2`, 100]) },
      updateDate: new Date(Number(described.creationDate) + 5_000),
    });
    expect((await engine.tell(await engine.begin(alias))).value).toBe('two');
  });

  test('are listed of a machine and of a version, and keep their version from deletion [recorded]', async () => {
    const engine = await bench();
    const { client } = engine;
    const machine = await published(engine, ['one', 'two']);
    const [a, b] = [
      await aliasOf(engine, 'A', [`${machine}:1`, 100]),
      await aliasOf(engine, 'B', [`${machine}:1`, 50], [`${machine}:2`, 50]),
    ];
    const listed = async (stateMachineArn: string) => {
      const command = new sfn.ListStateMachineAliasesCommand({ stateMachineArn });
      return (await client.send(command)).stateMachineAliases?.map((alias) => alias.stateMachineAliasArn);
    };
    expect([await listed(machine), await listed(`${machine}:2`)]).toEqual([[a, b], [b]]);
    const deletion = () =>
      client.send(new sfn.DeleteStateMachineVersionCommand({ stateMachineVersionArn: `${machine}:1` }));
    expect(await refusal(deletion())).toBe(
      'ConflictException: Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: [A, B]',
    );
    for (const stateMachineAliasArn of [a, b, a])
      await client.send(new sfn.DeleteStateMachineAliasCommand({ stateMachineAliasArn }));
    await deletion();
    await deletion();
    expect(await versionsOf(engine, machine)).toEqual([`${machine}:2`]);
  });

  const refused: readonly (readonly [
    rule: string,
    name: string,
    given: (machine: string) => readonly (readonly [string, number])[],
    message: string,
  ])[] = [
    [
      'weights that are not a hundred together [recorded]',
      'A',
      (m) => [
        [`${m}:1`, 70],
        [`${m}:2`, 29],
      ],
      'ValidationException: Sum of routing configuration weights must equal 100. Received: [70, 29]',
    ],
    [
      'a weight above a hundred [recorded]',
      'A',
      (m) => [[`${m}:1`, 101]],
      'Member must have value less than or equal to 100',
    ],
    [
      'a weight below nothing [documented]',
      'A',
      (m) => [[`${m}:1`, -1]],
      'Member must have value greater than or equal to 0',
    ],
    [
      'three versions [recorded]',
      'A',
      (m) => [
        [`${m}:1`, 20],
        [`${m}:2`, 30],
        [`${m}:3`, 50],
      ],
      'Member must have length less than or equal to 2',
    ],
    ['no version [documented]', 'A', () => [], 'Member must have length greater than or equal to 1'],
    [
      'a version twice [recorded]',
      'A',
      (m) => [
        [`${m}:1`, 50],
        [`${m}:1`, 50],
      ],
      'ValidationException: Routing configuration must contain distinct state machine version ARNs. Received: [',
    ],
    [
      'a machine without a version [recorded]',
      'A',
      (m) => [[m, 100]],
      'ValidationException: Routing configuration must contain state machine version ARNs. Received: [',
    ],
    [
      'a version that does not exist [recorded]',
      'A',
      (m) => [[`${m}:7`, 100]],
      'ResourceNotFound: Request references a resource that does not exist.',
    ],
    [
      'a name of digits only [recorded]',
      '123',
      (m) => [[`${m}:1`, 100]],
      'Member must satisfy regular expression pattern: ^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$',
    ],
    ['a name with a space [recorded]', 'a b', (m) => [[`${m}:1`, 100]], 'regular expression pattern'],
    [
      'a name of 81 letters [recorded]',
      'a'.repeat(81),
      (m) => [[`${m}:1`, 100]],
      'Member must have length less than or equal to 80',
    ],
  ];
  test.each(refused)('refused: %s', async (_rule, name, given, message) => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    expect(await refusal(aliasOf(engine, name, ...given(machine)))).toContain(message);
  });

  test('another routing under the same name is a conflict [recorded]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    await aliasOf(engine, 'A', [`${machine}:1`, 100]);
    expect(await refusal(aliasOf(engine, 'A', [`${machine}:2`, 100]))).toBe(
      'ConflictException: Failed to create alias because an alias with the same name and a different routing configuration already exists.',
    );
  });

  test('a task starts another machine by alias, and waits for it [documented]', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const alias = await aliasOf(engine, 'PROD', [`${machine}:1`, 100]);
    const told = await engine.runState({
      ...{ Type: 'Task', Resource: 'arn:aws:states:::states:startExecution.sync:2' },
      ...{ Arguments: { StateMachineArn: alias, Input: {} }, Output: '{% $states.result.Output %}' },
    });
    expect(told.value).toBe('one');
  });
});

describe('Versions and aliases', () => {
  test('outlive the process, with the numbers given and what was started by them', async () => {
    const engine = await bench();
    const machine = await published(engine, ['one', 'two']);
    const alias = await aliasOf(engine, 'PROD', [`${machine}:1`, 100]);
    const execution = await engine.begin(alias);
    await engine.client.send(
      new sfn.DeleteStateMachineVersionCommand({ stateMachineVersionArn: `${machine}:2` }),
    );
    await engine.restart();
    const told = await engine.tell(execution);
    expect([told.stateMachineAliasArn, told.stateMachineVersionArn]).toEqual([alias, `${machine}:1`]);
    expect((await engine.tell(await engine.begin(alias))).value).toBe('one');
    const { stateMachineVersionArn } = await engine.client.send(
      new sfn.PublishStateMachineVersionCommand({ stateMachineArn: machine }),
    );
    expect(stateMachineVersionArn).toBe(`${machine}:3`);
  });

  test('go with their machine; one made anew under the name has neither them nor executions [documented]', async () => {
    const engine = await bench();
    const { client } = engine;
    const machine = await engine.create(saying('one'), 'again');
    await client.send(new sfn.PublishStateMachineVersionCommand({ stateMachineArn: machine }));
    await aliasOf(engine, 'PROD', [`${machine}:1`, 100]);
    const execution = await engine.begin(`${machine}:PROD`, {}, 'run');
    await client.send(new sfn.DeleteStateMachineCommand({ stateMachineArn: machine }));
    await engine.create(saying('two'), 'again');
    const listed = await client.send(new sfn.ListExecutionsCommand({ stateMachineArn: machine }));
    expect([listed.executions, await versionsOf(engine, machine)]).toEqual([[], []]);
    expect(await refusal(engine.tell(execution))).toContain('ExecutionDoesNotExist');
    expect(await refusal(engine.begin(`${machine}:PROD`))).toContain('StateMachineDoesNotExist');
    expect((await engine.tell(await engine.begin(machine, {}, 'run'))).value).toBe('two');
  });
});
