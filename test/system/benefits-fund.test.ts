import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filed, policyOf, startBenefits, type BenefitsCity } from './harness/benefits.ts';
import { usccOf } from './harness/city.ts';
import type { Reply } from './harness/client.ts';

/** More enterprises than a fund has places, and all of them click at once. */
let city: BenefitsCity;
const code = 'PLACES-2026';
/** A fund serves nine in a transaction, and matching writes a hundred items in one: both go on for many of them. */
const places = 100;
const fen = 100_000;
const everybody = Array.from({ length: places + 5 }, (_, index) => usccOf(index + 1));

const publish = (count: number) =>
  city.publish(
    code,
    policyOf(['enterprise.industry == "J6610"'], {
      fund: { source: '测试资金', budget: count * fen },
      amount: { kind: 'fixed', fen },
    }),
  );
const offers = async (of: readonly string[]) => {
  const lists = await Promise.all(of.map((uscc) => city.enterprise(uscc)('GET', '/v1/entitlements')));
  return lists.map(({ body }) => (body as { items: { id: string; status: string }[] }).items[0]);
};

/** Executions of benefits that are under way. */
const open = async (): Promise<number> => {
  const path = '/v1/executions?machine=entitlement&status=RUNNING&limit=100';
  const { body } = await city.operator('GET', path);
  const { items, cursor } = body as { items: unknown[]; cursor?: string };
  return items.length + (cursor === undefined ? 0 : 1);
};

/** Whoever is told that it takes too long (503) clicks again, as an enterprise would. */
const confirm = async (uscc: string, id: string): Promise<Reply> => {
  for (;;) {
    const reply = await city.enterprise(uscc)('POST', `/v1/entitlements/${id}/confirmation`, {
      // The record is as it was filed: its account is the first that it had.
      body: { accountVersion: 1 },
    });
    if (reply.status !== 503) return reply;
  }
};

beforeAll(async () => {
  city = await startBenefits('2026-03-02T01:00:00Z');
  await city.file(everybody.map((_, index) => filed(index + 1, { industry: 'J6610' })));
}, 60_000);
afterAll(() => city.close());

describe('a fund with fewer places than there are enterprises', () => {
  it('reserves no fen beyond its budget, though all of them confirm at once', async () => {
    await publish(places);
    const found = await offers(everybody);
    expect(found.filter((one) => one?.status === 'awaiting-confirmation')).toHaveLength(places);
    expect(found.filter((one) => one?.status === 'queued')).toHaveLength(everybody.length - places);
    // What waits for its click or its fund is a row of the table.
    expect(await open()).toBe(0);
    const clicks = await Promise.all(everybody.map((uscc, index) => confirm(uscc, found[index]?.id ?? '')));
    const answers = found.map((one, index) => `${one?.status ?? ''}: ${clicks[index]?.status ?? ''}`);
    expect(new Set(answers)).toEqual(new Set(['awaiting-confirmation: 200', 'queued: 409']));
    await city.clock.settle();
    // Nobody has paid yet: what is under way has an execution, and nothing else.
    expect(await open()).toBe(places);
    const ordered = city.receiver
      .received()
      .filter(({ path }) => path === '/finance')
      .map(({ body }) => JSON.parse(body) as { data: { orderId: string; request: { fen: number } } });
    expect(new Set(ordered.map(({ data }) => data.orderId)).size).toBe(places);
    expect(ordered.reduce((sum, { data }) => sum + data.request.fen, 0)).toBe(places * fen);
  }, 120_000);

  it('serves as many of those who wait as a larger budget has places for', async () => {
    const before = await offers(everybody);
    const waiting = everybody.filter((_, index) => before[index]?.status === 'queued');
    await publish(places + 3);
    const after = await offers(waiting);
    expect(after.map((one) => one?.status).toSorted()).toEqual([
      ...['awaiting-confirmation', 'awaiting-confirmation', 'awaiting-confirmation'],
      ...['queued', 'queued'],
    ]);
    expect(await open()).toBe(places);
  }, 60_000);
});
