import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../functions/common/result.ts';
import { addMillis, MINUTE, SECOND } from '../../../../functions/law/instant.ts';
import { newSecret, type Secrets } from '../../../../functions/services/partners/secrets.ts';
import type { DeliveryHead } from '../../../../functions/services/webhooks/model.ts';
import { attempt, NotDelivered } from '../../../../functions/services/webhooks/attempt.ts';
import { firstAttempt } from '../../../../functions/services/webhooks/first-attempt.ts';
import type { AttemptDependencies } from '../../../../functions/services/webhooks/make-attempt.ts';
import type { Outcome } from '../../../../functions/services/webhooks/rules.ts';
import { delivery, deliveryId, partnerId, start, tellThem, webhooks } from './fixture.ts';

const body = (n = 1) => JSON.stringify({ deliveryId: deliveryId(n) });

/** One delivery in the queue for each answer that the endpoint will give. */
const prepared = async (...answers: readonly Outcome[]) => {
  const on = await webhooks();
  await tellThem(
    on,
    answers.map((_, index) => index + 1),
  );
  const sent: string[] = [];
  const waiting = [...answers];
  const dependencies: AttemptDependencies = {
    ...on,
    secrets: { recent: () => Promise.resolve({ current: newSecret() }) } as unknown as Secrets,
    send: ({ headers }) => {
      sent.push(headers['webhook-id'] ?? '');
      return Promise.resolve(waiting.shift() ?? err('timeout'));
    },
    realTime: () => new Date(),
    draw: () => 0.5,
  };
  const head = async (n = 1) => (await on.store.find(deliveryId(n)))?.delivery;
  return { ...on, run: firstAttempt(dependencies), machine: attempt(dependencies), sent, head };
};

describe('a first attempt', () => {
  it('that is taken is all: no execution, and in no list', async () => {
    const { run, head, ofKind, store } = await prepared(ok({ status: 204 }));
    await run(body(), 1);
    expect(await head()).toMatchObject({ status: 'delivered', tries: 1, lastAttempt: { answer: 204 } });
    expect(ofKind('effect')).toEqual([]);
    expect((await store.list({ status: 'pending', limit: 10 })).items).toEqual([]);
    expect(ofKind('webhook-delivery')[0]).not.toHaveProperty('listKey');
  });

  it('that is not taken goes on as an execution, in one transaction with its record, on the same schedule', async () => {
    const { run, machine, head, ofKind, clock, store, sent } = await prepared(
      ok({ status: 400 }),
      ok({ status: 200 }),
    );
    await run(body(), 1);
    const next = addMillis(start, 5 * SECOND);
    expect(await head()).toMatchObject({ status: 'pending', tries: 1, nextAttemptAt: next });
    expect(ofKind('effect')).toMatchObject([
      {
        effect: {
          machine: 'webhook-delivery',
          name: deliveryId(1),
          input: { deliveryId: deliveryId(1), round: 1 },
        },
      },
    ]);
    expect((await store.list({ status: 'pending', limit: 10 })).items).toMatchObject([{ id: deliveryId(1) }]);
    // The execution comes too early, waits, and makes the second attempt.
    await expect(machine({ deliveryId: deliveryId(1), round: 1 })).rejects.toEqual(new NotDelivered(next));
    clock.pass(5 * SECOND);
    expect(await machine({ deliveryId: deliveryId(1), round: 1 })).toMatchObject({ status: 'delivered' });
    const done = await store.find(deliveryId(1));
    expect((done ? await store.attempts(done.delivery) : []).map(({ answer }) => answer)).toEqual([400, 200]);
    expect(sent).toEqual([deliveryId(1), deliveryId(1)]);
    expect((await store.list({ status: 'pending', limit: 10 })).items).toEqual([]);
  });

  it('is made once however often its message comes', async () => {
    const { run, sent } = await prepared(ok({ status: 204 }));
    await run(body(), 1);
    await run(body(), 2);
    expect(sent).toHaveLength(1);
  });

  it('of an endpoint that is gone disables it', async () => {
    const { run, head, partners } = await prepared(ok({ status: 410 }));
    await run(body(), 1);
    expect(await head()).toMatchObject({ status: 'disabled' });
    expect((await partners.find(partnerId))?.webhookDisabledAt).toBe(start);
  });

  it('that breaks down twice is left to an execution, whose failure operators see', async () => {
    const { run, sent, ofKind, head } = await prepared(ok({ status: 204 }));
    await run(body(), 3);
    expect(sent).toEqual([]);
    expect(ofKind('effect')).toMatchObject([{ effect: { name: deliveryId(1) } }]);
    expect(await head()).toMatchObject({ status: 'pending', tries: 0 });
  });
});

describe('an endpoint that does not answer', () => {
  it.each<Outcome>([err('timeout'), err('connection-refused'), ok({ status: 503 }), ok({ status: 429 })])(
    'holds nobody up: after %j what is queued for it goes to executions at once',
    async (failure) => {
      const { run, sent, ofKind } = await prepared(failure, ok({ status: 200 }));
      await run(body(1), 1);
      await run(body(2), 1);
      expect(sent).toEqual([deliveryId(1)]);
      expect(ofKind('effect')).toHaveLength(2);
    },
  );

  it('is another thing than one that refuses an event', async () => {
    const { run, sent } = await prepared(ok({ status: 400 }), ok({ status: 200 }));
    await run(body(1), 1);
    await run(body(2), 1);
    expect(sent).toEqual([deliveryId(1), deliveryId(2)]);
  });

  it('is served from the queue again after an attempt of an execution that it took', async () => {
    const { run, machine, sent, clock } = await prepared(
      err('timeout'),
      ok({ status: 200 }),
      ok({ status: 200 }),
    );
    await run(body(1), 1);
    clock.pass(5 * SECOND);
    await machine({ deliveryId: deliveryId(1), round: 1 });
    await run(body(3), 1);
    expect(sent).toEqual([deliveryId(1), deliveryId(1), deliveryId(3)]);
  });

  it('is tried from the queue again after ten minutes', async () => {
    const { run, sent, clock } = await prepared(err('timeout'), ok({ status: 200 }));
    await run(body(1), 1);
    clock.pass(10 * MINUTE);
    await run(body(2), 1);
    expect(sent).toEqual([deliveryId(1), deliveryId(2)]);
  });
});

it('a hundred attempts are kept of a delivery that was replayed again and again, the newest last', async () => {
  const { store, table } = await webhooks();
  let head: DeliveryHead = delivery();
  for (let n = 1; n <= 130; n += 1) {
    const lastAttempt = { at: addMillis(start, n), round: 1, ms: n, answer: 500 };
    const next = { ...head, attempted: n, lastAttempt };
    const beside = store.attempt(head, next);
    if (beside.length > 0) await table.transact(beside);
    head = next;
  }
  const kept = await store.attempts(head);
  expect(kept.map(({ ms }) => ms)).toEqual(Array.from({ length: 100 }, (_, index) => index + 31));
});
