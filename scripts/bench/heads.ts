import {
  DynamoDBClient,
  ListTablesCommand,
  paginateScan,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import type { Row } from './row.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;

const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);

/** As the client has them, or as they go over the wire. */
const bytesOf = (value: Uint8Array | string): number =>
  typeof value === 'string' ? Buffer.byteLength(value, 'base64') : value.length;

const ofValue = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.length / 2) + 1;
  if (value.B !== undefined) return bytesOf(value.B);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + bytesOfItem(value.M);
  if (value.L !== undefined) return 3 + value.L.length + sum(value.L.map(ofValue));
  return 1;
};

/** What DynamoDB counts of an item: names and values (AWS, "DynamoDB item sizes and formats"). */
export const bytesOfItem = (item: Attributes): number =>
  sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + ofValue(value)));

/** A unit of writing is a kilobyte: what is written with each act stays below it. */
const most = 1_024;

/** The largest item of each of these kinds, of all that a database holds. */
export const headRows = async (
  { endpoint }: { readonly endpoint: string },
  kinds: readonly string[],
): Promise<Row[]> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  const largest = new Map(kinds.map((kind) => [kind, 0]));
  for (const TableName of (await client.send(new ListTablesCommand({}))).TableNames ?? [])
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      for (const item of Items) {
        const kind = item['kind']?.S ?? '';
        const before = largest.get(kind);
        if (before !== undefined) largest.set(kind, Math.max(before, bytesOfItem(item)));
      }
  return [...largest].map(([kind, value]) => ({
    name: `the largest item of the kind ${kind}`,
    value,
    unit: 'bytes',
    bar: `≤ ${most}`,
  }));
};
