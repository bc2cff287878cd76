import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DeadlineSpec } from '../../functions/law/deadline/model.ts';
import type { WorkingTime } from '../../functions/law/deadline/working-time.ts';
import { addMillis, DAY, Instant, instant } from '../../functions/law/instant.ts';
import { newId } from '../../functions/platform/ids.ts';
import type { Item } from '../../functions/platform/table/writes.ts';
import { dueKeys } from '../../functions/platform/watch/index-keys.ts';
import { OrderId, type Order } from '../../functions/services/orders/model.ts';
import { OrderStore } from '../../functions/services/orders/store.ts';

export const begun = instant('2026-03-02T09:00:00+08:00');
/** The midnight at which the limits of five working days from `begun` have ended. */
export const midnight = instant('2026-03-10T00:00:00+08:00');

/** DynamoDB takes 25 writes in a batch. */
const batchSize = 25;
/** Batches under way at once: more do not write faster, since one database takes them one after the other. */
const together = 16;

/** Whose orders they are, in turn. */
export const partners = Array.from({ length: 50 }, (_, n) => `pt_${n}`);

const order = (number: number, createdAt: Instant): Order => ({
  id: OrderId.parse(newId('or', createdAt)),
  kind: 'work-order',
  subject: { kind: 'joint-installation', id: `ji_${number}` },
  partner: partners[number % partners.length] ?? '',
  status: 'accepted',
  request: { service: 'water', dailyUseM3: 50, pipeDiameterMm: 100, site: { region: '450305' } },
  createdAt,
  limits: {
    completion: {
      deadline: DeadlineSpec.parse({ budget: 5, kind: 'promised', basis: '第九条', anchor: createdAt }),
    },
  },
});

type Stored = Readonly<Record<string, unknown>>;

/** The same of another id, in the partition that its own id leads to. */
const copyOf = (head: Item & Stored, id: OrderId): Stored => ({
  ...(JSON.parse(JSON.stringify(head).replaceAll(OrderStore.idOf(head), id)) as Stored),
  ...dueKeys(id, Instant.parse(head.dueAt)),
});

/** So many limits open, of which some end at the midnight. */
export interface Seeded {
  readonly open: number;
  readonly ending: number;
}

export function* ordersOf(
  store: OrderStore,
  workingTime: WorkingTime,
  { open, ending }: Seeded,
): Generator<Stored> {
  const itemsOf = (number: number, at: Instant): Stored[] =>
    store.create(order(number, at), workingTime).flatMap(({ Put }) => Put?.Item ?? []);
  for (let number = 0; number < ending; number += 1) yield* itemsOf(number, begun);
  // What does not end needs no more than its head, by which it is found, or not. One is reckoned, and copied.
  const late = addMillis(midnight, 30 * DAY);
  const head = itemsOf(ending, late).find(({ dueShard }) => dueShard !== undefined) as
    (Item & Stored) | undefined;
  if (!head) throw new Error('An order has no place in the due index');
  for (let number = ending; number < open; number += 1) yield copyOf(head, OrderId.parse(newId('or', late)));
}

/** Written past the store's own transactions, by as many batches at once as the database takes. */
export const seed = async (
  documents: DynamoDBDocumentClient,
  name: string,
  of: Iterator<Stored>,
): Promise<number> => {
  let written = 0;
  const writer = async () => {
    for (;;) {
      const batch: Stored[] = [];
      for (let next = of.next(); !next.done; next = of.next()) {
        batch.push(next.value);
        if (batch.length === batchSize) break;
      }
      if (batch.length === 0) return;
      await documents.send(
        new BatchWriteCommand({
          RequestItems: { [name]: batch.map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
      written += batch.length;
    }
  };
  await Promise.all(Array.from({ length: together }, writer));
  return written;
};
