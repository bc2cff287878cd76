import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { application, path, services, usccOf } from '../../test/system/harness/city.ts';
import { clientOf } from '../../test/system/harness/client.ts';
import { clockOf } from '../../test/system/harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from '../../test/system/harness/instance.ts';
import { executionsOf, machinesOf, started, transitionsOf } from './executions.ts';
import { headRows } from './heads.ts';
import { startMeteredDatabase, type MeteredDatabase, type Units } from './metered-database.ts';
import { startProviders, type Providers } from './providers.ts';
import type { Row } from './row.ts';

/** US$ each, us-east-1, on demand (2026). */
const prices = {
  transition: 25e-6,
  write: 0.625e-6,
  read: 0.125e-6,
  request: 1e-6,
  invocation: 0.2e-6,
  gigabyteSecond: 0.0000133334,
};
/** What an invocation is taken to last, with the gigabyte each function has: here it cannot be measured. */
const invocationSeconds = 0.05;

const access = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

interface Consumption extends Units {
  readonly transitions: number;
  readonly requests: number;
  readonly invocations: number;
}

interface Bench {
  readonly instance: RunningInstance;
  readonly database: MeteredDatabase;
  readonly providers: Providers;
  readonly stepFunctions: SFNClient;
}

/** Effects written so far: each is at most one invocation of the stream's function. */
const effects = async ({ endpoint }: MeteredDatabase): Promise<number> => {
  const client = new DynamoDBClient({ endpoint, ...access });
  let count = 0;
  for (const TableName of (await client.send(new ListTablesCommand({}))).TableNames ?? []) {
    const pages = paginateScan(
      { client },
      {
        TableName,
        Select: 'COUNT',
        FilterExpression: 'sk = :effect',
        ExpressionAttributeValues: { ':effect': { S: 'EFFECT' } },
      },
    );
    for await (const { Count = 0 } of pages) count += Count;
  }
  return count;
};

const allExecutions = async ({ stepFunctions }: Bench): Promise<ReadonlySet<string>> => {
  const arns: string[] = [];
  for (const machine of (await machinesOf(stepFunctions)).values())
    arns.push(...(await executionsOf(stepFunctions, machine)));
  return new Set(arns);
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** One smooth case, from its application to `completed`: all that was used for it. */
const consumedBy = async (bench: Bench, providers: number, connectedBefore: number): Promise<Consumption> => {
  const { instance, database, stepFunctions } = bench;
  const [executionsBefore, effectsBefore] = [await allExecutions(bench), await effects(database)];
  database.reset();

  const uscc = usccOf(providers);
  const wanted = services.slice(0, providers);
  const call = clientOf(instance, { role: 'enterprise', uscc });
  const submitted = await call('POST', '/v1/joint-installations', {
    body: application(uscc, wanted),
    headers: { 'idempotency-key': String(providers) },
  });
  await bench.providers.connected(connectedBefore + providers);
  await clockOf(instance).settle();
  const used = { ...database.units };
  const { id } = submitted.body as { id: string };
  const { body } = await call('GET', `/v1/joint-installations/${id}`);
  const { status } = body as { status: string };
  if (status !== 'completed') throw new Error(`The case with ${providers} providers is ${status}`);

  const executions = [...(await allExecutions(bench))].filter((arn) => !executionsBefore.has(arn));
  const counted = await Promise.all(executions.map((arn) => transitionsOf(stepFunctions, arn)));
  const requests = 1 + sum(wanted.map((service) => 1 + path(service).length));
  const tasks = sum(counted.map((one) => one.tasks));
  const streamed = (await effects(database)) - effectsBefore;
  return {
    ...used,
    requests,
    transitions: sum(counted.map(({ transitions }) => transitions)),
    invocations: requests + tasks + streamed,
  };
};

const priceRows = (used: Consumption): Row[] => {
  const parts = {
    'Step Functions': used.transitions * prices.transition,
    [`DynamoDB: ${Math.round(used.writes)} write and ${Math.round(used.reads)} read units`]:
      used.writes * prices.write + used.reads * prices.read,
    [`Lambda: at most ${used.invocations} invocations, taken to last ${invocationSeconds * 1_000} ms`]:
      used.invocations * (prices.invocation + invocationSeconds * prices.gigabyteSecond),
    [`HTTP API: ${used.requests} requests`]: used.requests * prices.request,
  };
  const total = sum(Object.values(parts));
  const unit = 'US$ per 1,000';
  return [
    { name: 'list price of an application to 6 providers', value: total * 1_000, unit },
    ...Object.entries(parts).map(([name, price]) => ({ name, value: price * 1_000, unit })),
  ];
};

/** What DynamoDB is asked for, by where it is written: a write to an index is billed beside that to its table. */
const databaseRows = ({ calls, writes, indexWrites }: Consumption): Row[] => {
  const ofIndexes = sum(Object.values(indexWrites));
  return [
    { name: 'DynamoDB calls of an application to 6 providers', value: calls, unit: '' },
    { name: 'write units of an application to 6 providers', value: writes, unit: '' },
    { name: 'of them, of the tables', value: writes - ofIndexes, unit: '' },
    ...Object.entries(indexWrites)
      .toSorted()
      .map(([index, units]) => ({ name: `of them, of ${index}`, value: units, unit: '' })),
  ];
};

/** On every half hour (lib/domains.ts). */
const sweepsADay = 48;

const sweepRow = async ({ instance, stepFunctions }: Bench): Promise<Row> => {
  const machine = (await machinesOf(stepFunctions)).get('deadline-watch') ?? '';
  const execution = await started(stepFunctions, machine);
  await clockOf(instance).settle();
  const { transitions } = await transitionsOf(stepFunctions, execution);
  const monthly = transitions * sweepsADay * 30 * prices.transition;
  return {
    name: `transitions of a sweep that finds nothing due (US$ ${monthly.toFixed(2)} a month)`,
    value: transitions,
    unit: '',
  };
};

/** Transitions and list prices of joint applications of several sizes. */
export async function benchCost(sizes: readonly number[] = [1, 3, 6]): Promise<Row[]> {
  const database = await startMeteredDatabase();
  const instance = await startInstanceProcess({ DYNAMODB_ENDPOINT: database.endpoint });
  const providers = await startProviders(instance);
  const stepFunctions = new SFNClient({ endpoint: instance.endpoints.stepFunctions, ...access });
  const bench = { instance, database, providers, stepFunctions };
  try {
    const rows: Row[] = [];
    let connected = 0;
    let last: Consumption | undefined;
    for (const size of sizes) {
      last = await consumedBy(bench, size, connected);
      connected += size;
      rows.push({
        name: `transitions of an application to ${size} provider${size === 1 ? '' : 's'} (bar: 6 + 4 × providers)`,
        value: last.transitions,
        unit: '',
        bar: `≤ ${6 + 4 * size}`,
      });
    }
    return [
      ...rows,
      ...(last ? [...priceRows(last), ...databaseRows(last)] : []),
      ...(await headRows(database, ['order', 'joint-installation', 'webhook-delivery'])),
      await sweepRow(bench),
    ];
  } finally {
    await providers.close();
    await instance.dispose();
    await database.close();
  }
}
