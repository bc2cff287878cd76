import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../functions/law/instant.ts';
import { resume } from '../../../../functions/services/webhooks/pause.ts';
import { deliveryId, partnerId, start } from './fixture.ts';
import { world } from './world.ts';
import { runs } from '../../../runs.ts';

const to = { kind: 'partner', id: partnerId } as const;
const by = 'li';

/** An endpoint that was down for two days while events came. */
const paused = async () => {
  const on = await world();
  await on.tell(2);
  await on.settle();
  on.answers(503);
  await on.tell(3);
  await on.pass(DAY);
  await on.tell(2);
  await on.pass(DAY);
  return on;
};

describe('an endpoint that is down', () => {
  it('is paused and told about once; what comes then is held and not attempted', async () => {
    const on = await paused();
    expect(await on.standing()).toMatchObject({ state: 'paused', from: 3 });
    expect(on.told).toHaveLength(1);
    const before = on.attempts.length;
    await on.tell(40);
    await on.pass(3 * DAY);
    expect(on.attempts).toHaveLength(before);
    expect((await on.statuses()).slice(7)).toEqual(Array.from({ length: 40 }, () => 'held'));
  });

  it('and resumed, is sent everything from where it stopped, in order, what comes meanwhile too', async () => {
    const on = await paused();
    on.answers(204);
    on.taken.length = 0;
    await on.tell(40);
    expect(await resume(on, to, { by, now: on.clock.now() })).toBe(true);
    await on.tell(2);
    await on.pass(HOUR);
    expect(on.taken.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 47 }, (_, n) => n + 3));
    expect(await on.standing()).toBeUndefined();
    expect(new Set(await on.statuses())).toEqual(new Set(['delivered']));
    await on.tell(1);
    await on.settle();
    expect(on.taken.at(-1)?.sequence).toBe(50);
  });

  it('resumed twice catches up once', async () => {
    const on = await paused();
    on.answers(204);
    const [one, two] = await Promise.all([
      resume(on, to, { by, now: on.clock.now() }),
      resume(on, to, { by, now: on.clock.now() }),
    ]);
    expect([one, two].toSorted()).toEqual([false, true]);
    on.taken.length = 0;
    await on.pass(HOUR);
    expect(on.taken.map(({ sequence }) => sequence)).toEqual([3, 4, 5, 6, 7]);
  });

  it('resumed too early waits at the event that is not taken, and is paused again after its last attempt', async () => {
    const on = await paused();
    await resume(on, to, { by, now: on.clock.now() });
    const before = on.attempts.length;
    await on.pass(3 * DAY);
    expect(on.attempts.slice(before)).toEqual(Array.from({ length: 8 }, () => 3));
    expect(await on.standing()).toMatchObject({ state: 'paused', from: 3 });
    expect(on.told).toHaveLength(2);
  });

  it('that refuses one event alone goes on with the next', async () => {
    const on = await paused();
    on.answers(422);
    await resume(on, to, { by, now: on.clock.now() });
    on.attempts.length = 0;
    await on.settle();
    expect(on.attempts).toEqual([3, 4, 5, 6, 7]);
    expect(await on.standing()).not.toMatchObject({ state: 'paused' });
    on.answers(204);
    await on.pass(HOUR);
    expect(new Set(await on.statuses())).toEqual(new Set(['delivered']));
  });

  it('and was taken away leaves nothing that waits for it', async () => {
    const on = await paused();
    await on.partners.change(partnerId, ({ webhookUrl: _, ...rest }) => rest);
    await resume(on, to, { by, now: on.clock.now() });
    await on.pass(HOUR);
    expect(await on.standing()).toBeUndefined();
    expect((await on.statuses()).slice(2)).toEqual(Array.from({ length: 5 }, () => 'inbox'));
  });

  it('and whose partner is retired is sent nothing any more', async () => {
    const on = await paused();
    await on.partners.change(partnerId, (one) => ({ ...one, retired: { at: start, reason: 'merged' } }));
    const before = on.attempts.length;
    await resume(on, to, { by, now: on.clock.now() });
    await on.pass(HOUR);
    expect(on.attempts).toHaveLength(before);
    expect((await on.statuses()).slice(2)).toEqual(Array.from({ length: 5 }, () => 'disabled'));
  });
});

describe('a partner without an endpoint', () => {
  it('works by its inbox: its feed has everything, nothing is sent and nothing waits', async () => {
    const on = await world();
    await on.partners.change(partnerId, ({ webhookUrl: _, ...rest }) => rest);
    await on.tell(3);
    await on.pass(2 * DAY);
    expect(on.attempts).toEqual([]);
    expect(await on.statuses()).toEqual(['inbox', 'inbox', 'inbox']);
    expect((await on.feed.after(to, 0, 10)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect((await on.store.list({ status: 'dead', limit: 10 })).items).toEqual([]);
    expect(on.ofKind('effect')).toEqual([]);
  });
});

/** What may happen to an endpoint, in any order. */
const step = fc.oneof(
  fc.record({ is: fc.constant('tell' as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ is: fc.constant('answers' as const), status: fc.constantFrom(204, 0, 503, 400) }),
  fc.record({ is: fc.constant('pass' as const), ms: fc.constantFrom(MINUTE, HOUR, 8 * HOUR, 2 * DAY) }),
  fc.record({ is: fc.constant('resume' as const) }),
  fc.record({
    is: fc.constant('kill' as const),
    kills: fc.array(fc.record({ reaches: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  }),
);

it('whatever happens, and whoever is killed: once it is up and resumed nothing is lost and no number is left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const on = await world();
      await on.tell(3);
      for (const one of steps) {
        if (one.is === 'tell') await on.tell(one.count);
        else if (one.is === 'answers') on.answers(one.status);
        else if (one.is === 'pass') await on.pass(one.ms);
        else if (one.is === 'kill') on.kills.push(...one.kills);
        else await resume(on, to, { by, now: on.clock.now() });
      }
      on.answers(204);
      await on.pass(5 * DAY);
      const before = await on.standing();
      if (before?.state === 'paused') await resume(on, to, { by, now: on.clock.now() });
      await on.pass(DAY);
      const state = (await on.standing())?.state;
      expect(state).not.toBe('paused');
      expect(state).not.toBe('catching-up');
      // What was refused as such, by 400, or died before there was a pause, is dead and says so; nothing is held or on its way.
      const statuses = await on.statuses();
      expect(statuses.filter((status) => status !== 'delivered' && status !== 'dead')).toEqual([]);
      const all = await on.feed.after(to, 0, 400);
      expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, n) => n + 1));
      // From where it stopped everything was taken.
      if (before?.state === 'paused')
        for (let n = before.from; n <= all.length; n += 1) expect(statuses[n - 1]).toBe('delivered');
      expect((await on.store.find(deliveryId(1)))?.delivery.recipient).toEqual(to);
    }),
    { numRuns: runs(60, 15) },
  );
}, 60_000);
