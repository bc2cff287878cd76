import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from './harness/client.ts';
import { clockOf } from './harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from './harness/instance.ts';

let instance: RunningInstance;
beforeAll(async () => {
  instance = await startInstanceProcess({ LIBAN_RATE_LIMITS: 'on' });
});
afterAll(() => instance.dispose());

const tryOne = (forwarded: string) =>
  clientOf(instance)('POST', '/v1/policies/none/try', {
    body: { record: {} },
    headers: { 'x-forwarded-for': forwarded },
  });

/** A minute of real time that is long enough for what the test does within it. */
const aFreshMinute = async () => {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 15_000) await new Promise((resolve) => setTimeout(resolve, left + 50));
};

describe('the public try', () => {
  it('has a budget of its own for each address, whatever headers say and whoever moves the clock', async () => {
    await aFreshMinute();
    const statuses: number[] = [];
    for (let asked = 0; asked < 30; asked += 1) statuses.push((await tryOne(`198.51.100.${asked}`)).status);
    expect(new Set(statuses)).toEqual(new Set([404]));
    const refused = await tryOne('198.51.100.99');
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-policy')).toBe('"address-this-operation";q=30;w=60');
    await clockOf(instance).advance('PT2H');
    expect((await tryOne('198.51.100.99')).status).toBe(429);
    const others = await clientOf(instance)('GET', '/v1/policies');
    expect(others.status).toBe(200);
    expect(others.headers.get('ratelimit')).toMatch(/^"address";r=\d+;t=\d+$/);
  });
});

it('every answer to a token says what is left of its subject’s budget', async () => {
  const { headers } = await clientOf(instance, { role: 'operator' })('GET', '/v1/partners');
  expect(headers.get('ratelimit-policy')).toBe('"subject";q=1200;w=60');
});
