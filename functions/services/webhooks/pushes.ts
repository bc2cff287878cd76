import { keyOf } from '../../platform/table/key.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Item } from '../../platform/table/writes.ts';
import { ChosenEndpoints, deliveryTo } from './chosen-endpoints.ts';
import { deliveryKey, type Stored } from './deliveries.ts';
import { Feed } from './feed.ts';
import { DeliveryId, type Recipient } from './model.ts';
import { deliveryOfOrder } from './proof.ts';

/** Items that say by which webhook they were pushed: an order by its own id, a message and a notice by name. */
interface Pushing {
  readonly message?: { readonly deliveryId?: string };
  readonly notice?: { readonly deliveryId?: string };
}

const deliveryIn = ({ kind, pk, sk, ...item }: Item): string | undefined => {
  const { message, notice } = item as Pushing;
  const isOrder = kind === 'order' && sk === 'ORDER';
  return isOrder ? deliveryOfOrder(pk.slice(keyOf('ORDER', '').length)) : (message ?? notice)?.deliveryId;
};

interface Push {
  readonly recipient: Recipient;
  readonly items: readonly Item[];
}

/** One delivery with its attempts, and what it said. */
const pushOf = async (table: Table, id: string): Promise<Push | undefined> => {
  const lie = await Array.fromAsync(table.queryAll<Item>({ key: deliveryKey(id).pk }));
  const head = lie.find(({ kind }) => kind === 'webhook-delivery') as (Item & Stored) | undefined;
  if (!head) return undefined;
  const { recipient, sequence } = head.delivery;
  const event = await table.get<Item>(Feed.keyOf(recipient, sequence));
  return { recipient, items: event ? [...lie, event] : lie };
};

/** The webhooks by which these items were pushed, to whichever endpoints of whoever was told: the proof of service. */
export const pushesIn = async (table: Table, items: readonly Item[]): Promise<Item[]> => {
  const chosen = new ChosenEndpoints(table);
  const pushes: Item[] = [];
  for (const id of new Set(items.flatMap((item) => deliveryIn(item) ?? []))) {
    const first = await pushOf(table, id);
    if (!first) continue;
    pushes.push(...first.items);
    for (const endpoint of await chosen.all(first.recipient))
      pushes.push(...((await pushOf(table, deliveryTo(DeliveryId.parse(id), endpoint.id)))?.items ?? []));
  }
  return pushes;
};

/** An event of a feed whose case was archived: it keeps its number, for a feed has no gaps. Undefined of anything else. */
export const emptied = (item: Item): Item | undefined => {
  if (item.kind !== 'feed-event') return undefined;
  const { event, ...rest } = item as Item & { readonly event: object };
  return { ...rest, event: { ...event, data: { archived: true } } } as Item;
};
