import { Webhook } from 'svix';
import { describe, expect, it } from 'vitest';
import { addMillis, HOUR, MINUTE, SECOND } from '../../../../functions/law/instant.ts';
import { err, ok } from '../../../../functions/common/result.ts';
import {
  newSecret,
  type PartnerSecret,
  type Secrets,
} from '../../../../functions/services/partners/secrets.ts';
import { attempt, NotDelivered } from '../../../../functions/services/webhooks/attempt.ts';
import type { AttemptDependencies } from '../../../../functions/services/webhooks/make-attempt.ts';
import type { DeliveryHead } from '../../../../functions/services/webhooks/model.ts';
import { replayed, type Outcome } from '../../../../functions/services/webhooks/rules.ts';
import type { Outbound } from '../../../../functions/services/webhooks/send.ts';
import { delivery, deliveryId, partnerId, put, start, webhooks } from './fixture.ts';

const secret = newSecret();
const input = { deliveryId: deliveryId(1), round: 1 };

const prepared = async (
  answers: readonly (Outcome | (() => Promise<Outcome>))[],
  before: DeliveryHead = delivery(),
  signing: PartnerSecret = { current: secret },
) => {
  const on = await webhooks();
  await put(on, before);
  const sent: Outbound[] = [];
  // Real time goes its own way: ten seconds from attempt to attempt.
  let real = Date.now() - 60 * SECOND;
  const waiting = [...answers];
  const dependencies: AttemptDependencies = {
    ...on,
    secrets: { recent: () => Promise.resolve(signing) } as unknown as Secrets,
    send: async (outbound) => {
      sent.push(outbound);
      const next = waiting.shift() ?? err('timeout');
      return typeof next === 'function' ? next() : next;
    },
    realTime: () => new Date((real += 10 * SECOND)),
    draw: () => 0.5,
  };
  const stored = async () => {
    const { delivery: head } = (await on.store.find(deliveryId(1))) ?? {};
    return head && { ...head, attempts: await on.store.attempts(head) };
  };
  return { ...on, run: attempt(dependencies), sent, stored };
};

describe('an attempt that is taken', () => {
  it('ends the execution and is recorded', async () => {
    const { run, sent, stored } = await prepared([ok({ status: 204 })]);
    expect(await run(input)).toEqual({ deliveryId: deliveryId(1), status: 'delivered' });
    expect(sent).toHaveLength(1);
    expect(await stored()).toMatchObject({ status: 'delivered', attempts: [{ at: start, answer: 204 }] });
  });

  it('was signed in real time over the event and nothing else', async () => {
    const { run, sent } = await prepared([ok({ status: 200 })]);
    await run(input);
    const [{ url, headers, body } = { url: '', headers: {}, body: '' }] = sent;
    expect(url).toBe('https://water.example/hooks');
    expect(new Webhook(secret).verify(body, headers)).toEqual({
      type: 'order.created',
      timestamp: start,
      sequence: 1,
      data: { orderId: 'or_1' },
    });
    expect(headers).toMatchObject({ 'webhook-id': deliveryId(1), 'content-type': 'application/json' });
  });

  it('satisfies the old secret too for 24 hours after a rotation', async () => {
    const old = newSecret();
    const { run, sent } = await prepared([ok({ status: 200 })], delivery(), {
      current: secret,
      previous: old,
      previousValidUntil: addMillis(start, HOUR),
    });
    await run(input);
    for (const one of [secret, old]) new Webhook(one).verify(sent[0]?.body ?? '', sent[0]?.headers ?? {});
  });
});

describe('an attempt that fails', () => {
  it('tells the execution until when to wait', async () => {
    const { run, stored } = await prepared([err('connection-refused')]);
    const next = addMillis(start, 5 * SECOND);
    await expect(run(input)).rejects.toEqual(new NotDelivered(next));
    expect(await stored()).toMatchObject({ status: 'pending', nextAttemptAt: next });
  });

  it('is named so that the state machine can tell it from a breakdown', () =>
    expect(new NotDelivered(start)).toMatchObject({ name: 'NotDelivered', message: start }));

  it('is followed by the next under the same id, with a fresh timestamp and signature', async () => {
    const { run, sent, clock } = await prepared([ok({ status: 500 }), ok({ status: 200 })]);
    await expect(run(input)).rejects.toThrow(NotDelivered);
    clock.pass(5 * SECOND);
    expect(await run(input)).toMatchObject({ status: 'delivered' });
    const [first, second] = sent.map(({ headers }) => headers);
    expect(second?.['webhook-id']).toBe(first?.['webhook-id']);
    expect(Number(second?.['webhook-timestamp']) - Number(first?.['webhook-timestamp'])).toBe(10);
    for (const { body, headers } of sent) new Webhook(secret).verify(body, headers);
  });

  it('eight times leaves the delivery dead, and the execution ends', async () => {
    const { run, clock, sent, stored } = await prepared([]);
    for (let n = 1; n <= 7; n += 1) {
      await expect(run(input)).rejects.toThrow(NotDelivered);
      clock.pass(10 * HOUR);
    }
    expect(await run(input)).toMatchObject({ status: 'dead' });
    expect(sent).toHaveLength(8);
    expect((await stored())?.attempts).toHaveLength(8);
  });
});

describe('an endpoint that is gone', () => {
  it('is disabled, and nothing more is sent to it', async () => {
    const { run, sent, ...on } = await prepared([ok({ status: 410 })]);
    expect(await run(input)).toMatchObject({ status: 'disabled' });
    expect((await on.partners.find(partnerId))?.webhookDisabledAt).toBe(start);
    await put(on, delivery({ id: deliveryId(2), sequence: 2 }));
    expect(await run({ ...input, deliveryId: deliveryId(2) })).toMatchObject({ status: 'disabled' });
    expect(sent).toHaveLength(1);
  });

  it('does not disable the address an operator has given meanwhile', async () => {
    const elsewhere = 'https://new.water.example/hooks';
    const { run, partners } = await prepared([
      async () => {
        await partners.change(partnerId, (now) => ({ ...now, webhookUrl: elsewhere }));
        return ok({ status: 410 });
      },
    ]);
    await run(input);
    expect((await partners.find(partnerId))?.webhookDisabledAt).toBeUndefined();
  });
});

describe('run again by the machine', () => {
  it('sends nothing before the moment of the next attempt', async () => {
    const next = addMillis(start, 5 * MINUTE);
    const { run, sent } = await prepared([], delivery({ tries: 1, nextAttemptAt: next }));
    await expect(run(input)).rejects.toEqual(new NotDelivered(next));
    expect(sent).toEqual([]);
  });

  it('bears a clock that lags two seconds behind the one that woke it', async () => {
    const { run, sent } = await prepared(
      [ok({ status: 200 })],
      delivery({ tries: 1, nextAttemptAt: addMillis(start, 2 * SECOND) }),
    );
    await run(input);
    expect(sent).toHaveLength(1);
  });

  it.each(['delivered', 'dead', 'disabled'] as const)('sends nothing once it is %s', async (status) => {
    const { run, sent } = await prepared([], delivery({ status }));
    expect(await run(input)).toMatchObject({ status });
    expect(sent).toEqual([]);
  });

  it('sends nothing once a replay has overtaken its round', async () => {
    const { run, sent } = await prepared([], replayed(delivery({ status: 'dead' }), 'zhang', start));
    expect(await run(input)).toMatchObject({ status: 'pending' });
    expect(sent).toEqual([]);
  });

  it('sends again under the same id when it crashed before the record', async () => {
    const { run, sent } = await prepared([() => Promise.reject(new Error('crash')), ok({ status: 200 })]);
    await expect(run(input)).rejects.toThrow('crash');
    await run(input);
    expect(sent.map(({ headers }) => headers['webhook-id'])).toEqual([deliveryId(1), deliveryId(1)]);
  });
});

it('an attempt during which the delivery is replayed is recorded and leaves the new round alone', async () => {
  const { run, stored, table, store } = await prepared(
    [
      async () => {
        const found = await store.find(deliveryId(1));
        if (found)
          await table.transact([
            store.replace({ ...found, delivery: replayed(found.delivery, 'zhang', start) }),
          ]);
        return ok({ status: 500 });
      },
    ],
    delivery({ tries: 1, nextAttemptAt: start }),
  );
  expect(await run(input)).toMatchObject({ status: 'pending' });
  expect(await stored()).toMatchObject({ round: 2, tries: 0, attempts: [{ round: 1, answer: 500 }] });
});

it('nothing secret is recorded', async () => {
  const { run, stored } = await prepared([ok({ status: 400 })]);
  await expect(run(input)).rejects.toThrow(NotDelivered);
  const record = JSON.stringify(await stored());
  expect(record).not.toContain(secret);
  expect(record).not.toContain('water.example');
});
