import { ok, type Schema } from '@liban/client';
import { dayOf } from '../parts/days.ts';
import type { Client, Me } from '../session/context.tsx';
import { applicationFor } from './people.ts';
import type { Place } from './place.ts';

/** What an act of the tour may use: the API in the name of whoever one is, and this machine's clock. */
export interface Acting {
  readonly client: Client;
  readonly me: Me;
  readonly place: Place;
  /** Where the time of this machine is moved. */
  readonly clock: string;
  /** The same for every attempt of one tour. */
  readonly key: string;
}

/** What an act adds to what the tour knows. */
export type Learnt = Partial<Pick<Place, 'case' | 'order'>>;
export type Act = (on: Acting) => Promise<Learnt>;

const shown = (client: Client, id: string): Promise<Schema<'JointInstallation'>> =>
  ok(client.GET('/v1/joint-installations/{id}', { params: { path: { id } } }));

const later = (milliseconds: number): Promise<void> =>
  new Promise((done) => void setTimeout(done, milliseconds));

/** A house of its own for each tour: a second application for the same site is refused while the first is under way. */
const numberOf = (key: string): number => 1 + (Number.parseInt(key.slice(0, 6), 16) % 9_000);

/** Applies once for six services, and waits until each company has its order. */
export const apply: Act = async ({ client, me, key }) => {
  const { id } = await ok(
    client.POST('/v1/joint-installations', {
      params: { header: { 'Idempotency-Key': key } },
      body: applicationFor(me.uscc ?? '', numberOf(key)),
    }),
  );
  for (let tries = 0; tries < 40; tries += 1) {
    const { orders } = await shown(client, id);
    const water = orders.find(({ service }) => service === 'water');
    if (water !== undefined) return { case: id, order: water.id };
    await later(500);
  }
  return { case: id };
};

const orderOf = ({ client, place: { order } }: Pick<Acting, 'client' | 'place'>) =>
  ok(client.GET('/v1/orders/{id}', { params: { path: { id: order } } }));

export const isAccepted = async (on: Acting): Promise<boolean> => (await orderOf(on)).status !== 'pending';

export const accept: Act = async ({ client, place: { order }, key }) => {
  await ok(
    client.POST('/v1/orders/{id}/events', {
      params: { path: { id: order } },
      body: { eventId: `${key}-accepted`, type: 'accepted' },
    }),
  );
  return {};
};

/** Moves the clock of this machine; everything due on the way happens before it answers. */
export const threeDaysLater: Act = async ({ clock }) => {
  const response = await fetch(clock, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: { workingDays: 3 } }),
  });
  if (!response.ok) throw new Error(await response.text());
  return {};
};

const latePayments = async (client: Client): Promise<Schema<'OverdueItem'>[]> => {
  const { items } = await ok(
    client.GET('/v1/overdue', { params: { query: { kind: 'entitlement', light: 'red', limit: 100 } } }),
  );
  return items.filter(({ stated }) => stated !== true);
};

/** How long the department of the samples takes to pay what is late, in days of the calendar. */
const withinDays = 14;

/** Says of each payment that is late why it is, when it is paid, and who answers for it (Art. 16). */
export const state: Act = async ({ client, clock }) => {
  const { now } = (await (await fetch(clock)).json()) as { now: string };
  const on = dayOf(new Date(Date.parse(now) + withinDays * 86_400_000).toISOString());
  for (const { subject } of await latePayments(client)) {
    const params = { path: { id: subject.id } };
    const { fen, paid } = await ok(client.GET('/v1/entitlements/{id}', { params }));
    const body = {
      reason: '年度预算调剂尚未到位',
      plan: [{ on, fen: fen - paid }],
      person: '王五',
      contact: '0773-2800000',
    };
    await ok(client.PUT('/v1/entitlements/{id}/overdue-statement', { params, body }));
  }
  return {};
};

export const isStated = async ({ client }: Acting): Promise<boolean> =>
  (await latePayments(client)).length === 0;
