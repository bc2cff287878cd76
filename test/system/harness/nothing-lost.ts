import { expect } from 'vitest';
import type { CaseSeen, City } from './city.ts';
import type { Kills } from './kills.ts';

/** Every page of a list. */
const all = async <T>(city: City, path: string, call = city.operator): Promise<T[]> => {
  const found: T[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: { items: T[]; cursor?: string } = (
      await call('GET', `${path}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
    ).body as { items: T[]; cursor?: string };
    found.push(...page.items);
    ({ cursor } = page);
  }
  return found;
};

/** The feed of a partner from its beginning: every sequence once, none left out. */
const feedOf = async (call: City['operator']) => {
  const events: { sequence: number; type: string; data: { orderId?: string } }[] = [];
  for (;;) {
    const { body } = await call('GET', `/v1/events?after=${events.length}&limit=100`);
    const { items } = body as { items: typeof events };
    if (items.length === 0) return events;
    events.push(...items);
  }
};

/** After kills: what was acknowledged is there once, repeats answer the same, and everything has gone on from it. */
export const expectNothingLost = async (city: City, { acknowledged }: Kills): Promise<void> => {
  await city.clock.settle();
  const owners = new Map(acknowledged.applications.map(({ uscc }) => [uscc, city.enterprise(uscc)]));
  const orders: string[] = [];
  for (const { uscc, key, body, answer } of acknowledged.applications) {
    const owner = owners.get(uscc);
    if (!owner) throw new Error(`Nobody applied as ${uscc}`);
    const again = await owner('POST', '/v1/joint-installations', {
      body,
      headers: { 'idempotency-key': key },
    });
    expect(again).toMatchObject({ status: 202, body: answer });
    const seen = (await owner('GET', `/v1/joint-installations/${answer.id}`)).body as CaseSeen;
    expect(seen.orders).toHaveLength(1);
    orders.push(...seen.orders.map(({ id }) => id));
  }
  for (const [uscc, owner] of owners)
    expect(
      (await all<{ id: string }>(city, '/v1/joint-installations?', owner)).map(({ id }) => id).toSorted(),
    ).toEqual(
      acknowledged.applications
        .filter((one) => one.uscc === uscc)
        .map(({ answer }) => answer.id)
        .toSorted(),
    );

  for (const { service, orderId, eventId } of acknowledged.events) {
    const body = { eventId, type: 'accepted' };
    const again = await city.utilities[service].call('POST', `/v1/orders/${orderId}/events`, { body });
    expect(again).toMatchObject({ status: 200, body: { status: 'accepted' } });
  }

  const created: string[] = [];
  for (const { call } of Object.values(city.utilities)) {
    const feed = await feedOf(call);
    expect(feed.map(({ sequence }) => sequence)).toEqual(feed.map((_, index) => index + 1));
    for (const { type, data } of feed) if (type === 'order.created') created.push(data.orderId ?? '');
  }
  expect(created.toSorted()).toEqual(orders.toSorted());

  const executions = await all<{ status: string }>(city, '/v1/executions?machine=joint-installation&');
  expect(executions).toHaveLength(acknowledged.applications.length);
  expect([...new Set(executions.map(({ status }) => status))]).toEqual(['RUNNING']);
  for (const path of ['/v1/dead-effects?', '/v1/sick-items?']) expect(await all(city, path)).toEqual([]);
};
