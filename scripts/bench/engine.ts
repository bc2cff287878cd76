import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import jsonata from 'jsonata';
import { StateMachine } from 'aws-local-stepfunctions';
import { startEngine, TravellingClock, type Engine } from '@liban/stepfunctions';
import { benchDemoProject } from './demo-project.ts';
import { median, type Bar, type Row } from './row.ts';

/** Rounds of each measurement; the middle one counts. */
const ROUNDS = 3;
/** Of two that are compared by turns: short ones, since what the machine does beside changes from second to second. */
const TURNS = 15;
/** Loops of one execution: two states each, so that its history stays below AWS's 25,000 events. */
const LOOPS = 5_000;
const PARKED = 1_000;

const LAMBDA = 'arn:aws:states:::lambda:invoke';

/** Four expressions in each of the two states. */
const LOOP = {
  StartAt: 'Begin',
  States: {
    Begin: { Type: 'Pass', Assign: { i: 0, total: 0, flag: true, name: 'a' }, Next: 'Step' },
    Step: {
      ...{ Type: 'Pass', Next: 'More' },
      Assign: {
        i: '{% $i + 1 %}',
        total: '{% $total + $i %}',
        flag: '{% $i % 2 = 0 %}',
        name: '{% $name = "a" ? "b" : "a" %}',
      },
    },
    More: {
      ...{ Type: 'Choice', Default: 'End' },
      Choices: [
        { Condition: '{% $i > 1000000 %}', Next: 'End' },
        { Condition: '{% $total < 0 %}', Next: 'End' },
        { Condition: '{% $name = "x" %}', Next: 'End' },
        { Condition: '{% $i < $states.input.loops %}', Next: 'Step' },
      ],
    },
    End: { Type: 'Succeed' },
  },
};

/** The loop's expressions, and what stands in their place: functions that are read as closures, or JSONata's own work. */
const FUNCTIONS: readonly (readonly [plain: string, closure: string, interpreted: string])[] = [
  ['$i + 1', '$sum([$i, 1])', '$reduce([$i, 1], function($a, $b) { $a + $b })'],
  ['$total + $i', '$sum([$total, $i])', '$sum($map([$total, $i], function($n) { $n }))'],
  ['$i % 2 = 0', '$not($i % 2 = 1)', '$count([$i][$ % 2 = 0]) = 1'],
  ['$name = "a" ? "b" : "a"', '$uppercase($name)', '$substringBefore($name & "-", "-")'],
  ['$i > 1000000', '$number($i) > 1000000', '$exists([$i][$ > 1000000])'],
  ['$total < 0', '$abs($total) < 0', '$round($total) < 0'],
  ['$name = "x"', '$contains($name, "x")', '$length($name) = 7'],
  ['$i < $states.input.loops', '$max([$i, 0]) < $states.input.loops', '$round($i) < $states.input.loops'],
];

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const loopWith = (column: 1 | 2): object =>
  JSON.parse(
    FUNCTIONS.reduce(
      (json, row) => json.replace(`{% ${inJson(row[0])} %}`, `{% ${inJson(row[column])} %}`),
      JSON.stringify(LOOP),
    ),
  ) as object;

const MAP = {
  StartAt: 'Map',
  States: {
    Map: {
      ...{ Type: 'Map', Items: '{% [1..1000] %}', End: true },
      ItemProcessor: { StartAt: 'Each', States: { Each: { Type: 'Pass', End: true } } },
    },
  },
};

const COUNT = {
  StartAt: 'Add',
  States: {
    Add: { Type: 'Pass', Output: { i: '{% $states.input.i + 1 %}' }, Next: 'More' },
    More: {
      Type: 'Choice',
      Choices: [{ Condition: `{% $states.input.i < ${LOOPS} %}`, Next: 'Add' }],
      Default: 'End',
    },
    End: { Type: 'Succeed' },
  },
};

/** Its twin in the peer's query language. */
const PEER_COUNT = {
  StartAt: 'Add',
  States: {
    Add: { Type: 'Pass' as const, Parameters: { 'i.$': 'States.MathAdd($.i, 1)' }, Next: 'More' },
    More: {
      ...{ Type: 'Choice' as const, Default: 'End' },
      Choices: [{ Variable: '$.i', NumericLessThan: LOOPS, Next: 'Add' }],
    },
    End: { Type: 'Succeed' as const },
  },
};

const PARK = {
  StartAt: 'Park',
  States: {
    Park: {
      ...{ Type: 'Task', Resource: `${LAMBDA}.waitForTaskToken`, TimeoutSeconds: 9_999_999, End: true },
      Arguments: { FunctionName: 'park', Payload: { token: '{% $states.context.Task.Token %}' } },
    },
  },
};

class Subject {
  readonly #directory = mkdtempSync(join(tmpdir(), 'bench-engine-'));
  #engine: Engine | undefined;
  #machines = 0;

  get engine(): Engine {
    if (!this.#engine) throw new Error('The engine is not started');
    return this.#engine;
  }

  async start(): Promise<this> {
    const clock = new TravellingClock();
    this.#engine = await startEngine({
      dataDir: this.#directory,
      port: 0,
      clock,
      invoke: async () => ({ payload: null }),
    });
    return this;
  }

  async call(operation: string, input: object): Promise<Record<string, unknown>> {
    const headers = { 'X-Amz-Target': `AWSStepFunctions.${operation}` };
    const response = await fetch(this.engine.url, { method: 'POST', headers, body: JSON.stringify(input) });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  }

  async create(definition: object): Promise<string> {
    const { stateMachineArn } = await this.call('CreateStateMachine', {
      ...{ name: `bench-${this.#machines++}`, roleArn: 'arn:aws:iam::123456789012:role/bench' },
      definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
    });
    return String(stateMachineArn);
  }

  /** Starts executions and waits for the end of all: answers units of work per second. */
  async round(
    stateMachineArn: string,
    executions: number,
    input: object,
    unitsEach: number,
  ): Promise<number> {
    const started = performance.now();
    const names = Array.from({ length: executions }, () =>
      this.call('StartExecution', { stateMachineArn, input: JSON.stringify(input) }),
    );
    await Promise.all(names);
    await this.engine.idle();
    const rate = (executions * unitsEach * 1_000) / (performance.now() - started);
    const { executions: ended } = await this.call('ListExecutions', { stateMachineArn });
    const statuses = (ended as readonly { readonly status: string }[]).map(({ status }) => status);
    if (statuses.some((status) => status !== 'SUCCEEDED'))
      throw new Error(`not all succeeded: ${statuses.join()}`);
    return rate;
  }

  /** By turns with the peer's counting loop: the middle of the rates, and of what each is beside the peer's. */
  async besidePeer(
    definition: object,
    executions: number,
    input: object,
    unitsEach: number,
  ): Promise<{ readonly value: number; readonly ratio: number; readonly peer: number }> {
    const stateMachineArn = await this.create(definition);
    const rounds: { readonly rate: number; readonly peer: number }[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        rate: await this.round(stateMachineArn, executions, input, unitsEach),
        peer: await peerRound(),
      });
    return {
      value: Math.round(median(rounds.map(({ rate }) => rate))),
      ratio: median(rounds.map(({ rate, peer }) => rate / peer)),
      peer: median(rounds.map(({ peer }) => peer)),
    };
  }

  async stop(): Promise<void> {
    await this.#engine?.close();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** States per second that the jsonata package alone could evaluate with the interpreted loop's expressions: four in each. */
async function jsonataAlone(expressions: readonly jsonata.Expression[], loops: number): Promise<number> {
  const states = { input: { loops: LOOPS } };
  const started = performance.now();
  for (let loop = 0; loop < loops; loop++)
    for (const expression of expressions)
      await expression.evaluate(undefined, { i: loop % LOOPS, total: 1, name: 'a', states });
  return (loops * 2 * 1_000) / (performance.now() - started);
}

/**
 * The interpreted loop beside the package alone: as many states of each by turns, so that compiled code and whatever else
 * the machine does serve both alike. The middle of the turns' ratios counts, and the first three only warm up.
 */
async function interpretedLoop(subject: Subject): Promise<{ rate: number; alone: number; ratio: number }> {
  const stateMachineArn = await subject.create(loopWith(2));
  const expressions = FUNCTIONS.map(([, , source]) => jsonata(source));
  const rounds: { readonly rate: number; readonly alone: number }[] = [];
  const warmUp = 3;
  for (let turn = 0; turn < warmUp + TURNS; turn++)
    rounds.push({
      rate: await subject.round(stateMachineArn, 1, { loops: LOOPS }, LOOPS * 2),
      alone: await jsonataAlone(expressions, LOOPS),
    });
  const counted = rounds.slice(warmUp);
  return {
    rate: median(counted.map(({ rate }) => rate)),
    alone: median(counted.map(({ alone }) => alone)),
    ratio: median(counted.map(({ rate, alone }) => rate / alone)),
  };
}

/** States per second of the peer with its logs, which it keeps only while they are read. */
async function peerRound(): Promise<number> {
  const started = performance.now();
  const { result, eventLogs } = new StateMachine(PEER_COUNT).run({ i: 0 });
  let events = 0;
  for await (const _event of eventLogs) events++;
  await result;
  if (events < LOOPS * 4) throw new Error(`the peer logged ${events} events`);
  return (LOOPS * 2 * 1_000) / (performance.now() - started);
}

const collect = (): void => {
  const { gc } = globalThis as { gc?: () => void };
  for (let times = 0; times < 3; times++) gc?.();
};

/** Memory that parked executions add, and what an engine that waits for them does with the processor. */
async function parked(): Promise<{ readonly megabytes: number; readonly cpuMs: number }> {
  const subject = await new Subject().start();
  const stateMachineArn = await subject.create(PARK);
  const park = async (executions: number) => {
    for (let index = 0; index < executions; index += 50)
      await Promise.all(
        Array.from({ length: 50 }, () => subject.call('StartExecution', { stateMachineArn })),
      );
    await subject.engine.idle();
    collect();
  };
  // What starting costs (sockets, compiled code) is there before; what counts is what stays.
  await park(300);
  const before = process.memoryUsage().rss;
  await park(PARKED);
  const megabytes = (process.memoryUsage().rss - before) / 1_048_576;
  await sleep(500);
  const cpu = process.cpuUsage();
  await sleep(2_000);
  const { user, system } = process.cpuUsage(cpu);
  await subject.stop();
  return { megabytes: Math.max(0, megabytes), cpuMs: (user + system) / 1_000 / 2 };
}

/** The local Step Functions engine: every figure with its commits on the disk and through its protocol. */
export async function benchEngine(): Promise<readonly Row[]> {
  const { megabytes, cpuMs } = await parked();
  const subject = await new Subject().start();
  // What compiles while the first few run is the same for both, and is no part of either.
  await subject.besidePeer(COUNT, 4, { i: 0 }, LOOPS * 2);
  const loop = await subject.besidePeer(LOOP, 4, { loops: LOOPS }, LOOPS * 2);
  const closures = await subject.besidePeer(loopWith(1), 4, { loops: LOOPS }, LOOPS * 2);
  const interpreted = await interpretedLoop(subject);
  const map = await subject.besidePeer(MAP, 5, {}, 1_000);
  const count = await subject.besidePeer(COUNT, 4, { i: 0 }, LOOPS * 2);
  await subject.stop();
  const demo = await benchDemoProject();
  const beside = (
    name: string,
    { value, ratio }: { readonly value: number; readonly ratio: number },
    unit: string,
    bar: Bar,
  ): Row => ({ name, value, unit, ratio, bar });
  return [
    {
      name: 'aws-local-stepfunctions with its logs, in memory, counting loop in JSONPath',
      value: Math.round(count.peer),
      unit: '/s',
    },
    beside('the same loop, durable', count, '/s', '≥ 1.5 ×'),
    beside('durable transitions, Pass/Choice loop, four expressions a state', loop, '/s', '≥ 0.9 ×'),
    beside('the same with functions on numbers and texts', closures, '/s', '≥ 0.9 ×'),
    {
      name: 'the same with what JSONata’s interpreter evaluates (ratio: to the package alone)',
      value: Math.round(interpreted.rate),
      unit: '/s',
      ratio: interpreted.ratio,
      bar: '≥ 0.45 ×',
    },
    {
      name: 'the jsonata package alone with those expressions',
      value: Math.round(interpreted.alone),
      unit: 'states/s',
    },
    beside('Map over 1,000 items with a Pass, durable', map, 'items/s', '≥ 0.7 ×'),
    {
      name: `memory added by ${PARKED} executions parked in callback waits`,
      value: Math.round(megabytes * 10) / 10,
      unit: 'MB',
      bar: '≤ 64',
    },
    {
      name: `processor time of an engine with them, idle`,
      value: Math.round(cpuMs * 10) / 10,
      unit: 'ms/s',
      bar: '≤ 5',
    },
    demo,
  ];
}

if (import.meta.main) console.table(await benchEngine());
