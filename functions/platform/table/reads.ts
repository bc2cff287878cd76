import { BatchGetCommand, GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import DataLoader from 'dataloader';
import { Contended } from './contended.ts';

/** DynamoDB takes at most 100 keys in a batch (Service quotas). */
const batchLimit = 100;

/** How often a batch asks anew for keys that DynamoDB left out: throttled reads end, by then after some four seconds. */
const batchLooks = 8;

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where something lies, in whichever table: one has a sort key, and another none. */
interface Place {
  readonly table: string;
  readonly key: { readonly pk: string; readonly sk?: string };
}

type Attributes = Readonly<Record<string, unknown>>;
type Found = ReadonlyMap<string, Attributes>;

const nameOf = ({ table, key: { pk, sk = '' } }: Place): string => [table, pk, sk].join('\0');

const one = async (documents: DynamoDBDocumentClient, place: Place): Promise<Found> => {
  const { Item } = await documents.send(
    new GetCommand({ TableName: place.table, Key: place.key, ConsistentRead: true }),
  );
  return new Map(Item ? [[nameOf(place), Item]] : []);
};

/** @throws Contended when DynamoDB leaves keys out each time */
const many = async (documents: DynamoDBDocumentClient, places: readonly Place[]): Promise<Found> => {
  const found = new Map<string, Attributes>();
  let pending = places;
  for (let again = 0; pending.length > 0; again += 1) {
    if (again === batchLooks) throw new Contended();
    if (again > 0) await pause(Math.random() * 25 * 2 ** Math.min(again, 6));
    const asked = Map.groupBy(pending, ({ table }) => table);
    const { Responses = {}, UnprocessedKeys = {} } = await documents.send(
      new BatchGetCommand({
        RequestItems: Object.fromEntries(
          [...asked].map(([table, of]) => [table, { Keys: of.map(({ key }) => key), ConsistentRead: true }]),
        ),
      }),
    );
    for (const [table, items] of Object.entries(Responses))
      for (const item of items) found.set(nameOf({ table, key: item as Place['key'] }), item);
    pending = Object.entries(UnprocessedKeys).flatMap(([table, { Keys = [] }]) =>
      Keys.map((key) => ({ table, key: key as Place['key'] })),
    );
  }
  return found;
};

const readsOf = (documents: DynamoDBDocumentClient): DataLoader<Place, Attributes | undefined> =>
  new DataLoader<Place, Attributes | undefined>(
    async (places) => {
      const distinct = [...new Map(places.map((place) => [nameOf(place), place])).values()];
      const [only] = distinct;
      const found =
        distinct.length === 1 && only ? await one(documents, only) : await many(documents, distinct);
      return places.map((place) => found.get(nameOf(place)));
    },
    { cache: false, maxBatchSize: batchLimit },
  );

const ofClients = new WeakMap<DynamoDBDocumentClient, ReturnType<typeof readsOf>>();

/**
 * What lies at a place, as it is now. What all who use one client ask for side by side goes out as one call, of whichever
 * tables, each place once; nothing is kept, so that who asks later reads anew.
 */
export const readAt = (documents: DynamoDBDocumentClient, place: Place): Promise<Attributes | undefined> => {
  const reads = ofClients.get(documents) ?? readsOf(documents);
  ofClients.set(documents, reads);
  return reads.load(place);
};
