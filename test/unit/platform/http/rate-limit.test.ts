import { describe, expect, it } from 'vitest';
import type { HttpEvent } from '../../../../functions/platform/http/event.ts';
import { limiterOn } from '../../../../functions/platform/http/rate-limit.ts';
import { get, post } from '../../../../functions/platform/http/route.ts';

const list = get('/v1/things', 'public', { summary: 'Things', answers: {} });
const dear = post('/v1/things/{id}/try', 'public', {
  summary: 'Dear',
  again: 'nothing of it is kept',
  perMinute: 2,
  answers: {},
});

interface From {
  readonly subject?: string;
  readonly address?: string;
  readonly forwarded?: string;
}

const from = ({ subject, address = '203.0.113.9', forwarded }: From): HttpEvent =>
  ({
    headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) },
    requestContext: {
      http: { sourceIp: address },
      ...(subject !== undefined && { authorizer: { jwt: { claims: { sub: subject } } } }),
    },
  }) as unknown as HttpEvent;

/** Budgets counted in a map, at a time that the test sets. */
const counted = () => {
  const counts = new Map<string, number>();
  const time = { now: Date.UTC(2026, 2, 2, 1, 0, 15) };
  const limiter = limiterOn(
    (key) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return Promise.resolve(counts.get(key) ?? 0);
    },
    () => time.now,
  );
  return { counts, time, limiter };
};
const times = async (number: number, ask: () => Promise<{ spent: boolean }>) => {
  const spent: boolean[] = [];
  for (let asked = 0; asked < number; asked += 1) spent.push((await ask()).spent);
  return spent;
};

describe('a budget of requests', () => {
  it('is told with every answer, by the headers of the draft', async () => {
    const { limiter } = counted();
    expect(await limiter(list, from({ subject: 'a' }))).toEqual({
      spent: false,
      headers: { 'ratelimit-policy': '"subject";q=1200;w=60', ratelimit: '"subject";r=1199;t=45' },
    });
    expect((await limiter(list, from({}))).headers).toEqual({
      'ratelimit-policy': '"address";q=600;w=60',
      ratelimit: '"address";r=599;t=45',
    });
  });

  it('is spent by its quota, and says when to come back', async () => {
    const { limiter } = counted();
    expect(await times(3, () => limiter(dear, from({})))).toEqual([false, false, true]);
    expect((await limiter(dear, from({}))).headers).toEqual({
      'ratelimit-policy': '"address-this-operation";q=2;w=60',
      ratelimit: '"address-this-operation";r=0;t=45',
      'retry-after': '45',
    });
  });

  it('is full again with the next minute', async () => {
    const { limiter, time } = counted();
    await times(3, () => limiter(dear, from({})));
    time.now += 45_000;
    expect((await limiter(dear, from({}))).spent).toBe(false);
  });

  it('is each caller’s own, and an operation with a budget of its own takes nothing from the others', async () => {
    const { limiter } = counted();
    await times(3, () => limiter(dear, from({})));
    expect((await limiter(dear, from({ address: '203.0.113.10' }))).spent).toBe(false);
    expect((await limiter(dear, from({ subject: 'a' }))).spent).toBe(false);
    expect((await limiter(list, from({}))).headers['ratelimit']).toBe('"address";r=599;t=45');
  });

  it('goes by what the gateway saw: another X-Forwarded-For is the same caller', async () => {
    const { limiter } = counted();
    const spent = await Promise.all(
      ['1.1.1.1', '2.2.2.2', '3.3.3.3'].map((forwarded) => limiter(dear, from({ forwarded }))),
    );
    expect(spent.map((one) => one.spent)).toEqual([false, false, true]);
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8::1', '2001:0db8:0000:0000:8000::', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::ffff:203.0.113.9', '203.0.113.9', true],
    ['::1', '::2', true],
  ])('%s and %s are one caller: %s', async (one, other, same) => {
    const { limiter, counts } = counted();
    await limiter(list, from({ address: one }));
    await limiter(list, from({ address: other }));
    expect(counts.size).toBe(same ? 1 : 2);
  });

  it('keeps neither a subject nor an address', async () => {
    const { limiter, counts } = counted();
    await limiter(list, from({ subject: 'zhang-san' }));
    await limiter(list, from({}));
    expect([...counts.keys()].join()).not.toMatch(/zhang-san|203\.0\.113/);
  });

  it('once spent is not counted again before the next minute: who floods pays no writes', async () => {
    const { limiter, counts } = counted();
    await times(50, () => limiter(dear, from({})));
    expect([...counts.values()]).toEqual([3]);
  });

  it('that cannot be counted lets the request through', async () => {
    const limiter = limiterOn(() => Promise.reject(new Error('The table is gone')));
    expect(await limiter(dear, from({}))).toEqual({ spent: false, headers: {} });
  });
});
