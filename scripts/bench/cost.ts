import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { application, path, services, usccOf } from '../../test/system/harness/city.ts';
import { clientOf } from '../../test/system/harness/client.ts';
import { clockOf } from '../../test/system/harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from '../../test/system/harness/instance.ts';
import { executionsOf, machinesOf, started, transitionsOf } from './executions.ts';
import { isKept } from './asked.ts';
import { headRows } from './heads.ts';
import { startMeteredDatabase, type MeteredDatabase, type Units } from './metered-database.ts';
import { startProviders, type Providers } from './providers.ts';
import { atMost, cameAfter, countedIn, reckon, reckoned, type Counted } from './reckoned.ts';
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

/**
 * What was aimed at for what an application was then, where a letter beside may cost so many units. An application of today
 * is judged by what it is reckoned to cost (docs/adr/0087); how far it is from the aim is told beside.
 */
const then = { calls: 140, units: 450, unitsALetter: 6, price: 0.95 };
/** The lists and queues that came after them. */
const laterIndexes = ['byListTime', 'byStateTime', 'byLate'];

const access = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** What is paid for. */
interface Priced extends Pick<Units, 'reads' | 'writes'> {
  readonly transitions: number;
  readonly requests: number;
  readonly invocations: number;
  readonly webhooks: number;
}
type Consumption = Units & Priced;

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
}

/** What there is of each kind so far. */
const counted = async ({ endpoint }: MeteredDatabase): Promise<Counts> => {
  const client = new DynamoDBClient({ endpoint, ...access });
  const kinds = new Map<string, number>();
  for (const TableName of (await client.send(new ListTablesCommand({}))).TableNames ?? [])
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      for (const { kind } of Items) kinds.set(kind?.S ?? '', (kinds.get(kind?.S ?? '') ?? 0) + 1);
  const of = (kind: string) => kinds.get(kind) ?? 0;
  return { effects: of('effect'), webhooks: of('feed-event') };
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
    transitions: sum(histories.map(({ transitions }) => transitions)),
    invocations: requests + tasks + streamed + webhooks,
  };
};

const pricesOf = (used: Priced) => ({
  'Step Functions': used.transitions * prices.transition,
  [`DynamoDB: ${Math.round(used.writes)} write and ${Math.round(used.reads)} read units`]:
    used.writes * prices.write + used.reads * prices.read,
  [`Lambda: at most ${used.invocations} invocations, taken to last ${invocationSeconds * 1_000} ms`]:
    used.invocations * (prices.invocation + invocationSeconds * prices.gigabyteSecond),
  [`HTTP API: ${used.requests} requests`]: used.requests * prices.request,
  [`SQS: ${used.webhooks} messages`]: used.webhooks * queueRequestsAMessage * prices.queueRequest,
  [`CloudWatch Logs: ${invocationLogBytes} bytes an invocation`]:
    (used.invocations * invocationLogBytes * prices.logGigabyte) / 1e9,
});

const priceOf = (used: Priced): number => sum(Object.values(pricesOf(used))) * 1_000;

const unit = 'US$ per 1,000';

const priceRows = (used: Consumption): Row[] => {
  const { units } = reckon(countedIn(used.each));
  const bar = priceOf({ ...used, writes: atMost(units) }).toFixed(3);
  return [
    {
      name: 'list price of an application to 6 providers (bar: with the units that are reckoned)',
      value: priceOf(used),
      unit,
      bar: `≤ ${Number(bar)}`,
    },
    ...Object.entries(pricesOf(used)).map(([name, price]) => ({ name, value: price * 1_000, unit })),
  ];
};

/**
 * The same without what came after the bars were set: call-backs, contracts, lists by time left and what is late. What is
 * left out is reckoned; the rest is measured.
 */
const likeForLikeRows = (used: Consumption): Row[] => {
  const counted = countedIn(used.each);
  const later = cameAfter(counted);
  const { units, calls } = reckon(later);
  const [callBacks, contracts] = [later['call-back'] ?? 0, later.contract ?? 0];
  // A call-back that is placed comes into each of the later lists: that was reckoned with it.
  const lists = laterIndexes.map((index) => (used.indexWrites[index] ?? 0) - callBacks);
  const letters = counted.letter - contracts;
  const like: Priced = {
    ...used,
    writes: used.writes - units - sum(lists),
    webhooks: used.webhooks - callBacks,
    requests: used.requests - contracts,
    invocations: used.invocations - contracts - 2 * callBacks,
  };
  const named = `${counted.event - contracts} events, ${like.webhooks} webhooks and ${letters} letters`;
  return [
    {
      name: `as it was once, ${named}: DynamoDB calls (aimed at: ${then.calls})`,
      value: used.calls - calls,
      unit: '',
    },
    {
      name: `the same: write units (aimed at: ${then.units + then.unitsALetter * letters})`,
      value: like.writes,
      unit: '',
    },
    { name: `the same: list price (aimed at: ${then.price})`, value: priceOf(like), unit },
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
  const { calls, writes, failed, failures, indexWrites, kinds, asked, callers, each } = used;
  const counted = countedIn(each);
  const reckoning = reckon(counted);
  const kept = each.filter(({ call }) => isKept(call)).length;
  return [
    {
      name: 'DynamoDB calls of an application to 6 providers, as reckoned below',
      value: calls - kept,
      unit: '',
      bar: `≤ ${atMost(reckoning.calls)}`,
    },
    { name: 'and reads of what is kept for seconds: more on a slower machine', value: kept, unit: '' },
    {
      name: 'write units of an application to 6 providers, as reckoned below',
      value: writes,
      unit: '',
      bar: `≤ ${atMost(reckoning.units)}`,
    },
    ...Object.entries(counted).map(([piece, many]) => {
      const { units, calls: asks } = reckoned[piece as keyof Counted];
      return { name: `reckoned by ${piece}: ${units} units and ${asks} calls each`, value: many, unit: '' };
    }),
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
      ...(last ? [...priceRows(last), ...likeForLikeRows(last), ...databaseRows(last)] : []),
      ...(await headRows(database, ['order', 'joint-installation', 'webhook-delivery'])),
      await sweepRow(bench),
    ];
  } finally {
    await providers.close();
    await instance.dispose();
    await database.close();
  }
}
