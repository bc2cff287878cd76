import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type BatchGetCommandInput,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { addMillis, instant, type Instant } from '../../../../functions/law/instant.ts';
import type { Partner } from '../../../../functions/services/partners/model.ts';
import { Partners } from '../../../../functions/services/partners/partners.ts';
import { indexes, type Index } from '../../../../functions/platform/table/indexes.ts';
import { Table } from '../../../../functions/platform/table/table.ts';
import { webhookDependencies } from '../../../../functions/services/webhooks/dependencies.ts';
import type { ToTell } from '../../../../functions/platform/outbox/batch.ts';
import { Secrets } from '../../../../functions/services/partners/secrets.ts';
import type { Paused } from '../../../../functions/services/webhooks/pause-rules.ts';
import type { TellTrouble } from '../../../../functions/services/webhooks/pause.ts';
import type { DeliveryHead, FeedEvent, Recipient } from '../../../../functions/services/webhooks/model.ts';
import { tell, type TellDependencies } from '../../../../functions/services/webhooks/tell.ts';

type Row = Record<string, unknown>;

const at = (row: Row | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((of, name) => (of as Row | undefined)?.[name.slice(1)], row);

/** The conditions that are built by platform/table/condition.ts; any other fails the test. */
const holds = (condition: string | undefined, values: Row = {}, present: Row | undefined): boolean =>
  condition === undefined ||
  condition.split(' OR ').some((one) => {
    const [, negated, path = ''] = /^\(?attribute_(not_)?exists\((.+?)\)\)?$/.exec(one) ?? [];
    if (path !== '') return (at(present, path) === undefined) === (negated !== undefined);
    const [, left = '', operator, right = ''] = /^\(?(\S+) (=|<=) (\S+?)\)?$/.exec(one) ?? [];
    if (operator === '=') return at(present, left) === values[right];
    if (operator === '<=') return String(at(present, left)) <= String(values[right]);
    throw new Error(`Unknown condition ${condition}`);
  });

const pick = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(names.map((name) => [name, row[name]]));

/** A table in memory behind the SDK's mock: whole items, the conditions above, queries by key, page by page. */
export const memoryTable = () => {
  const rows = new Map<string, Row>();
  const keyOf = ({ pk, sk }: Row) => `${String(pk)}|${String(sk)}`;
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'none' }));
  const mock = mockClient(documents);
  mock.on(GetCommand).callsFake(({ Key }: { Key: Row }) => ({ Item: rows.get(keyOf(Key)) }));
  mock.on(QueryCommand).callsFake((query: Row) => {
    const index = query['IndexName'] as Index | undefined;
    const { hash, range } = index ? indexes[index] : { hash: 'pk', range: 'sk' };
    const values = query['ExpressionAttributeValues'] as Record<string, string>;
    const found = [...rows.values()]
      .filter((row) => row[hash] === values[':hash'])
      .filter((row) => values[':after'] === undefined || String(row[range]) > values[':after'])
      .filter((row) => values[':upTo'] === undefined || String(row[range]) <= values[':upTo'])
      .filter((row) => String(row[range]).startsWith(values[':prefix'] ?? ''))
      .filter(
        (row) =>
          String(row[range]) >= (values[':low'] ?? '') && String(row[range]) <= (values[':high'] ?? '\uffff'),
      )
      .toSorted((a, b) => (String(a[range]) < String(b[range]) ? -1 : 1));
    const ordered = query['ScanIndexForward'] === false ? found.toReversed() : found;
    const from = query['ExclusiveStartKey'] as Row | undefined;
    const rest = from ? ordered.slice(ordered.findIndex((row) => keyOf(row) === keyOf(from)) + 1) : ordered;
    const Items = rest.slice(0, (query['Limit'] as number | undefined) ?? rest.length);
    const last = Items.at(-1);
    return {
      Count: Items.length,
      Items: index ? Items.map((row) => pick(row, ['pk', 'sk', hash, range])) : Items,
      ...(last && Items.length < rest.length && { LastEvaluatedKey: pick(last, ['pk', 'sk', hash, range]) }),
    };
  });
  mock.on(BatchGetCommand).callsFake(({ RequestItems = {} }: BatchGetCommandInput) => {
    const found = Object.entries(RequestItems).map(([name, { Keys = [] }]) => [
      name,
      (Keys as Row[]).flatMap((key) => rows.get(keyOf(key)) ?? []),
    ]);
    return { Responses: Object.fromEntries(found) as Record<string, Row[]> };
  });
  type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;
  const write = (writes: Writes) => {
    const CancellationReasons = writes.map(({ Put, Delete, ConditionCheck }) => {
      const key = Put?.Item ?? Delete?.Key ?? ConditionCheck?.Key ?? {};
      const { ConditionExpression, ExpressionAttributeValues } = Put ?? Delete ?? ConditionCheck ?? {};
      return holds(ConditionExpression, ExpressionAttributeValues, rows.get(keyOf(key)))
        ? { Code: 'None' }
        : { Code: 'ConditionalCheckFailed' };
    });
    if (CancellationReasons.some(({ Code }) => Code !== 'None'))
      throw new TransactionCanceledException({ $metadata: {}, message: 'refused', CancellationReasons });
    for (const { Put, Delete } of writes) {
      if (Put) rows.set(keyOf(Put.Item ?? {}), Put.Item ?? {});
      if (Delete) rows.delete(keyOf(Delete.Key ?? {}));
    }
    return {};
  };
  mock
    .on(TransactWriteCommand)
    .callsFake(({ TransactItems = [] }: TransactWriteCommandInput) => write(TransactItems));
  mock.on(PutCommand).callsFake((Put: Writes[number]['Put']) => write([{ Put }]));
  mock.on(DeleteCommand).callsFake((Delete: Writes[number]['Delete']) => write([{ Delete }]));
  const ofKind = (kind: string) => [...rows.values()].filter((row) => row['kind'] === kind);
  /** All items there are, whatever their kind; secrets have none. */
  const count = () => [...rows.values()].filter((row) => row['kind'] !== undefined).length;
  return { table: new Table('table', documents), documents, mock, ofKind, count };
};

export const start = instant('2026-03-02T01:00:00.000Z');

/** A clock that tests turn on by hand. */
export const handClock = (at: Instant = start) => {
  let now = at;
  return { now: () => now, pass: (ms: number) => void (now = addMillis(now, ms)) };
};

export const partnerId = 'pt_01J9ZZZZZZZZZZZZZZZZZZZZZZ';
export const partner = {
  id: partnerId,
  name: '桂林市自来水公司',
  kind: 'utility',
  services: ['water'],
  regions: ['450300'],
  webhookUrl: 'https://water.example/hooks',
  createdAt: start,
} as Partner;

/** Webhooks on a table in memory, with one partner registered, and a queue that keeps what it is given. */
export const webhooks = async (registered: Partner | undefined = partner) => {
  const memory = memoryTable();
  const clock = handClock();
  const partners = new Partners(memory.table);
  if (registered) await partners.add(registered);
  const queued: string[] = [];
  const queue: TellDependencies['queue'] = (bodies) => {
    queued.push(...bodies.map((body) => (JSON.parse(body) as { deliveryId: string }).deliveryId));
    return Promise.resolve([]);
  };
  /** Whoever was told that an endpoint was paused, and of what. */
  const told: { recipient: Recipient; paused: Paused }[] = [];
  /** Whose delivery died, and was told of it. */
  const died: Recipient[] = [];
  const tellTrouble: TellTrouble = {
    paused: (recipient, paused) => {
      told.push({ recipient, paused: paused as Paused });
      return Promise.resolve([]);
    },
    dead: (recipient) => {
      died.push(recipient);
      return Promise.resolve([]);
    },
  };
  return {
    ...webhookDependencies({ table: memory.table, clock }),
    ...memory,
    clock,
    partners,
    queue,
    queued,
    secrets: new Secrets(memory.documents, 'secrets'),
    told,
    died,
    tellTrouble,
  };
};

/** Effect and delivery ids of tests, by number. */
const effectId = (n: number) => `ef_${String(n).padStart(26, '0')}`;
export const deliveryId = (n: number) => `wd_${String(n).padStart(26, '0')}` as DeliveryHead['id'];

/** The event of an effect, by number. */
export const toTell = (n: number, to = partnerId): ToTell => ({
  id: effectId(n),
  at: start,
  effect: { effect: 'tell-partner', partner: to, type: 'order.created', data: { orderId: `or_${n}` } },
});

/** Tells events by their numbers, together. */
export const tellThem = (on: TellDependencies, numbers: readonly number[], to = partnerId) =>
  tell(on)(numbers.map((n) => toTell(n, to)));

export const delivery = (change: Partial<DeliveryHead> = {}): DeliveryHead => ({
  id: deliveryId(1),
  recipient: { kind: 'partner', id: partnerId },
  sequence: 1,
  type: 'order.created',
  status: 'pending',
  createdAt: start,
  round: 1,
  roundBegunAt: start,
  tries: 0,
  attempted: 0,
  ...change,
});

/** What the feed has of a delivery. */
export const said = ({ id, sequence, type }: DeliveryHead): FeedEvent => ({
  id,
  type,
  timestamp: start,
  sequence,
  data: { orderId: 'or_1' },
});

/** A delivery in the table, with its event in the feed. */
export const put = async (
  { table, feed, store }: TellDependencies,
  ...deliveries: readonly DeliveryHead[]
) => {
  for (const one of deliveries) {
    const [event] = feed.append(one.recipient, { last: 0 }, [said(one)]);
    if (event) await table.transact([store.create(one, one.tries > 0, said(one).data), event]);
  }
};
