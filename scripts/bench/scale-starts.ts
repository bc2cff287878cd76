import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient, type StartExecutionCommand } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startEngine, TravellingClock } from '@liban/stepfunctions';
import type { DynamoDBRecord } from 'aws-lambda';
import { instantOf } from '../../functions/law/instant.ts';
import { effectBatch } from '../../functions/platform/outbox/batch.ts';
import type { Carriers } from '../../functions/platform/outbox/carry.ts';
import { effectWrites } from '../../functions/platform/outbox/effects.ts';
import { retry, retryLater } from '../../functions/platform/outbox/retry.ts';
import { SetAside } from '../../functions/platform/outbox/set-aside.ts';
import { Table } from '../../functions/platform/table/table.ts';
import { startDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { benchTable } from './bench-table.ts';
import type { Row } from './row.ts';

/** StartExecution outside of the three largest regions: a bucket, and what it is refilled by in a second (Step Functions quotas). */
const bucketSize = 800;
const refill = 150;
/** As `lib/constructs/outbox.ts`, `lib/stacks/work.ts` and `lib/constructs/queues.ts` have it. */
const batchSize = 250;
const consumers = 2;
const messagesEach = 10;
const hiddenMs = 300_000;
/** What an invocation is taken to last, with what it calls. */
const batchMs = 500;
const messageMs = 200;
const stepMs = 100;
/** Seconds that what was refused waits before it is tried again (functions/platform/outbox/retry.ts). */
const firstWait = 30;
/** One case is filed every ten seconds meanwhile. */
const filedEveryMs = 10_000;

const UNDER_WAY = {
  QueryLanguage: 'JSONata',
  StartAt: 'Review and payment',
  States: { 'Review and payment': { Type: 'Wait', Seconds: 86_400, End: true } },
};
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

interface Message {
  readonly body: string;
  readonly from: number;
}

/** The time of the run goes on by its own steps, so that half an hour of AWS is measured in what the work here takes. */
class Run {
  ms = Date.parse('2026-03-02T01:00:00Z');
  readonly begun = this.ms;
  tokens = bucketSize;
  queue: Message[] = [];
  highest = 0;
  /** When each execution was begun, by its name. */
  readonly started = new Map<string, number>();

  step(): void {
    this.ms += stepMs;
    this.tokens = Math.min(bucketSize, this.tokens + (refill * stepMs) / 1_000);
  }

  /** Step Functions behind its bucket. */
  limited(client: SFNClient): SFNClient {
    const send = async (command: StartExecutionCommand) => {
      if (this.tokens < 1) throw Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
      this.tokens -= 1;
      const answer = await client.send(command);
      this.started.set(String(command.input.name), this.ms);
      return answer;
    };
    return { send } as unknown as SFNClient;
  }
}

const record = (item: Readonly<Record<string, unknown>>, place: number): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: String(place),
    Keys: { pk: item['pk'], sk: item['sk'] } as never,
    NewImage: item as never,
  },
});

/**
 * One publication by which so many benefits are reviewed or paid at once: each is an execution. The platform's own outbox, its
 * queue of retries and the list of what waits, on a real table, with the local engine behind the quota of StartExecution.
 */
export const benchStarts = async (count: number): Promise<readonly Row[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'liban-scale-'));
  const database = await startDynoxide(join(directory, 'dynamodb.sqlite'), 0);
  const invoke = () => Promise.resolve({ payload: null });
  const engine = await startEngine({ dataDir: directory, port: 0, clock: new TravellingClock(), invoke });
  const settings = { region: 'local', credentials };
  const client = new DynamoDBClient({ ...settings, endpoint: database.endpoint });
  const stepFunctions = new SFNClient({ ...settings, endpoint: engine.url });
  try {
    await benchTable(client, 'scale');
    const table = new Table('scale', DynamoDBDocumentClient.from(client));
    const run = new Run();
    const clock = { now: () => instantOf(run.ms) };
    const headers = { 'X-Amz-Target': 'AWSStepFunctions.CreateStateMachine' };
    const machine = { name: 'under-way', roleArn: 'arn:aws:iam::123456789012:role/bench' };
    const body = JSON.stringify({ ...machine, definition: JSON.stringify(UNDER_WAY) });
    const made = await (await fetch(engine.url, { method: 'POST', headers, body })).json();
    const { stateMachineArn } = made as { stateMachineArn: string };

    const setAside = new SetAside({ table, clock }, () => Promise.resolve([]));
    const carriers: Carriers = {
      stepFunctions: run.limited(stepFunctions),
      machineArn: () => stateMachineArn,
    };
    const later = retryLater((bodies, { delaySeconds = 0 } = {}) => {
      run.queue.push(...bodies.map((one) => ({ body: one, from: run.ms + delaySeconds * 1_000 })));
      return Promise.resolve([]);
    });
    const take = effectBatch({
      carriers,
      setAside,
      retryLater: later,
      tell: () => Promise.resolve(),
      read: (image) => image,
    });
    const again = retry({ carriers, setAside, clock });

    let place = 0;
    const written = async (names: readonly string[]): Promise<DynamoDBRecord[]> => {
      const writes = effectWrites(
        table,
        names.map((name) => ({ effect: 'start-execution', machine: 'under-way', name, input: {} })),
        clock.now(),
      );
      await table.transact(writes);
      return writes.map(({ Put }) => record(Put?.Item ?? {}, place++));
    };
    const stream: DynamoDBRecord[] = [];
    const names = Array.from({ length: count }, (_, n) => `entitlement-${n}`);
    for (let at = 0; at < count; at += 100) stream.push(...(await written(names.slice(at, at + 100))));

    /** When each case was filed. */
    const filed = new Map<string, number>();
    let grewAfterwards = 0;
    for (let step = 0; run.started.size < count + filed.size; step += 1) {
      run.step();
      const [before, isTaken] = [run.queue.length, stream.length === 0];
      if ((step * stepMs) % filedEveryMs === 0 && run.started.size < count) {
        const name = `case-${filed.size}`;
        filed.set(name, run.ms);
        stream.push(...(await written([name])));
      }
      if ((step * stepMs) % batchMs === 0 && stream.length > 0) {
        const Records = stream.splice(0, batchSize);
        const { batchItemFailures } = await take({ Records });
        if (batchItemFailures.length > 0) throw new Error('An effect was neither carried out nor set aside');
      }
      if ((step * stepMs) % messageMs === 0) {
        const due = run.queue.filter(({ from }) => from <= run.ms).slice(0, consumers * messagesEach);
        const taken = new Set(due);
        run.queue = run.queue.filter((one) => !taken.has(one));
        await Promise.all(
          due.map(({ body: one }) =>
            again(one).catch(() => void run.queue.push({ body: one, from: run.ms + hiddenMs })),
          ),
        );
      }
      run.highest = Math.max(run.highest, run.queue.length);
      if (isTaken && stream.length === 0 && run.queue.length > before + 1) grewAfterwards += 1;
    }
    const { items: dead } = await setAside.list('dead', { limit: 1 });
    const { items: left } = await setAside.list('waiting', { limit: 1 });
    const waited = [...filed].map(([name, at]) => ((run.started.get(name) ?? Infinity) - at) / 1_000);
    const lasted = (run.ms - run.begun) / 1_000;
    // What is refused once more waits until its message is seen again: of a tenth that is most of the time.
    const least = Math.max(0, count + filed.size - bucketSize) / refill + firstWait + hiddenMs / 1_000;
    return [
      {
        name: `${count.toLocaleString('en-US')} executions begun by one publication, beside the quota and two waits`,
        value: lasted,
        unit: 's',
        ratio: lasted / least,
        bar: '≤ 1.5 ×',
      },
      {
        name: 'of them dead, or still waiting at the end',
        value: dead.length + left.length,
        unit: '',
        bar: '≤ 0',
      },
      { name: 'backlog at its highest, as operators see it', value: run.highest, unit: 'effects' },
      {
        name: 'steps at which it grew again, once the stream was read',
        value: grewAfterwards,
        unit: '',
        bar: '≤ 0',
      },
      {
        name: 'a case that is filed meanwhile: until its execution begins, at most',
        value: Math.max(...waited),
        unit: 's',
        bar: '≤ 1800',
      },
      {
        name: 'the same in the middle',
        value: waited.toSorted((a, b) => a - b)[Math.floor(waited.length / 2)] ?? 0,
        unit: 's',
      },
    ];
  } finally {
    stepFunctions.destroy();
    client.destroy();
    await engine.close();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
};
