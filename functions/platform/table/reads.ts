import { BatchGetCommand, GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import DataLoader from 'dataloader';
import { Contended } from './contended.ts';
import { nameOf, type Item, type Key } from './writes.ts';

/** DynamoDB takes at most 100 keys in a batch (Service quotas). */
const batchLimit = 100;

/** How often a batch asks anew for keys that DynamoDB left out: throttled reads end, by then after some four seconds. */
const batchLooks = 8;

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Found = ReadonlyMap<string, Item>;

const one = async (documents: DynamoDBDocumentClient, table: string, { pk, sk }: Key): Promise<Found> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }),
  );
  return new Map(Item ? [[nameOf({ pk, sk }), Item as Item]] : []);
};

/** @throws Contended when DynamoDB leaves keys out each time */
const many = async (
  documents: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<Found> => {
  const found = new Map<string, Item>();
  let pending = keys.map(({ pk, sk }): Key => ({ pk, sk }));
  for (let again = 0; pending.length > 0; again += 1) {
    if (again === batchLooks) throw new Contended();
    if (again > 0) await pause(Math.random() * 25 * 2 ** Math.min(again, 6));
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: pending, ConsistentRead: true } } }),
    );
    for (const item of (Responses?.[table] ?? []) as Item[]) found.set(nameOf(item), item);
    pending = (UnprocessedKeys?.[table]?.Keys ?? []) as Key[];
  }
  return found;
};

/**
 * Items by their keys, as they are now. What is asked for side by side goes out as one call, each key once; nothing is
 * kept, so that who asks later reads anew.
 */
export const readsOf = (
  documents: DynamoDBDocumentClient,
  table: string,
): DataLoader<Key, Item | undefined> =>
  new DataLoader<Key, Item | undefined>(
    async (keys) => {
      const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
      const [only] = distinct;
      const found =
        distinct.length === 1 && only
          ? await one(documents, table, only)
          : await many(documents, table, distinct);
      return keys.map((key) => found.get(nameOf(key)));
    },
    { cache: false, maxBatchSize: batchLimit },
  );
