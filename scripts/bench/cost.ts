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
  queueRequest: 0.4e-6,
  logGigabyte: 0.5,
};
/** What an invocation is taken to last, with the gigabyte each function has: here it cannot be measured. */
const invocationSeconds = 0.05;
/** What an invocation is taken to log: Lambda's own three lines, and two of ours. */
const invocationLogBytes = 1_000;
/** A first attempt's message is sent, received and deleted. */
const queueRequestsAMessage = 3;

/** What the bars were set for: whom an application told when they were. Each further message may cost so many units. */
const messagesThen = 11;
const unitsAMessage = 6;
const unitsThen = 450;

const access = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

interface Consumption extends Units {
  readonly transitions: number;
  readonly requests: number;
  readonly invocations: number;
  /** Webhooks, and how many there are told in all: those, and what is only laid into a mailbox. */
  readonly webhooks: number;
  readonly messages: number;
}

interface Bench {
  readonly instance: RunningInstance;
  readonly database: MeteredDatabase;
  readonly providers: Providers;
  readonly stepFunctions: SFNClient;
}

interface Counts {
  /** Each is at most one invocation of the stream's function. */
  readonly effects: number;
  readonly webhooks: number;
  readonly mailed: number;
}

/** What there is of each kind so far. */
const counted = async ({ endpoint }: MeteredDatabase): Promise<Counts> => {
  const client = new DynamoDBClient({ endpoint, ...access });
  const kinds = new Map<string, number>();
  for (const TableName of (await client.send(new ListTablesCommand({}))).TableNames ?? [])
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      for (const { kind, message } of Items) {
        // What goes out as a webhook is laid into its reader's mailbox too, and is one message.
        const of = message?.M?.['deliveryId'] ? 'sent' : (kind?.S ?? '');
        kinds.set(of, (kinds.get(of) ?? 0) + 1);
      }
  const of = (kind: string) => kinds.get(kind) ?? 0;
  return { effects: of('effect'), webhooks: of('feed-event'), mailed: of('message') };
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
  const [executionsBefore, before] = [await allExecutions(bench), await counted(database)];
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
  const histories = await Promise.all(executions.map((arn) => transitionsOf(stepFunctions, arn)));
  const requests = 1 + sum(wanted.map((service) => 1 + path(service).length));
  const tasks = sum(histories.map((one) => one.tasks));
  const after = await counted(database);
  const streamed = after.effects - before.effects;
  const webhooks = after.webhooks - before.webhooks;
  return {
    ...used,
    requests,
    webhooks,
    messages: webhooks + after.mailed - before.mailed,
    transitions: sum(histories.map(({ transitions }) => transitions)),
    invocations: requests + tasks + streamed + webhooks,
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
    [`SQS: ${used.webhooks} messages`]: used.webhooks * queueRequestsAMessage * prices.queueRequest,
    [`CloudWatch Logs: ${invocationLogBytes} bytes an invocation`]:
      (used.invocations * invocationLogBytes * prices.logGigabyte) / 1e9,
  };
  const total = sum(Object.values(parts));
  const unit = 'US$ per 1,000';
  return [
    { name: 'list price of an application to 6 providers', value: total * 1_000, unit, bar: '≤ 0.95' },
    ...Object.entries(parts).map(([name, price]) => ({ name, value: price * 1_000, unit })),
  ];
};

/** Those of which there are most first; what is left is told in one row. */
const most = (counts: Readonly<Record<string, number>>, name: (what: string) => string, rows = 12): Row[] => {
  const sorted = Object.entries(counts).toSorted(([, one], [, other]) => other - one);
  const rest = sum(sorted.slice(rows).map(([, many]) => many));
  return [...sorted.slice(0, rows), ...(rest > 0 ? [['all else', rest] as const] : [])].map(
    ([what, value]) => ({
      name: name(what),
      value,
      unit: '',
    }),
  );
};

/** What DynamoDB is asked for, by what is written and by who asks: an index is billed beside its table. */
const databaseRows = (used: Consumption): Row[] => {
  const { calls, writes, failed, failures, indexWrites, kinds, asked, callers, webhooks, messages } = used;
  const further = Math.max(0, messages - messagesThen);
  return [
    { name: 'DynamoDB calls of an application to 6 providers', value: calls, unit: '', bar: '≤ 140' },
    {
      name: `write units of an application to 6 providers, which tells ${messages} messages, ${webhooks} of them webhooks (bar: ${unitsThen}, and ${unitsAMessage} for each message past ${messagesThen})`,
      value: writes,
      unit: '',
      bar: `≤ ${unitsThen + unitsAMessage * further}`,
    },
    { name: `of them, of ${failures} writes that were refused and done again`, value: failed, unit: '' },
    { name: 'of them, of indexes', value: sum(Object.values(indexWrites)), unit: '' },
    ...most(indexWrites, (index) => `of them, of ${index}`),
    ...most(kinds, (kind) => `units written of ${kind}`, 20),
    ...most(callers, (entry) => `calls of ${entry}`),
    ...most(asked, (what) => `calls: ${what}`, 20),
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
  const providers = await startProviders(instance, { inTurn: true });
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
