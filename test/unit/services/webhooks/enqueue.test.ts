import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { EffectOf } from '../../../../functions/platform/outbox/model.ts';
import { enqueue } from '../../../../functions/services/webhooks/enqueue.ts';
import { deliveryId, effectId, partner, partnerId, start, webhooks } from './fixture.ts';

const effect: EffectOf<'tell-partner'> = {
  effect: 'tell-partner',
  partner: partnerId,
  type: 'order.created',
  data: { orderId: 'or_1' },
};
const recipient = { kind: 'partner', id: partnerId } as const;

describe('an event for a partner', () => {
  it('stands in the feed, and is on its way, in one transaction', async () => {
    const on = await webhooks();
    on.mock.resetHistory();
    await enqueue(on)(effectId(1), effect, start);
    expect(on.mock.commandCalls(TransactWriteCommand)).toHaveLength(1);
    expect(await on.feed.after(recipient, 0, 10)).toEqual([
      { sequence: 1, id: deliveryId(1), type: 'order.created', timestamp: start, data: { orderId: 'or_1' } },
    ]);
    expect((await on.store.find(deliveryId(1)))?.delivery).toMatchObject({ status: 'pending', sequence: 1 });
    expect(on.ofKind('effect')).toMatchObject([
      {
        effect: {
          effect: 'start-execution',
          machine: 'webhook-delivery',
          name: deliveryId(1),
          input: { deliveryId: deliveryId(1), round: 1 },
        },
      },
    ]);
  });

  it('is there once however often its effect is carried out', async () => {
    const on = await webhooks();
    await Promise.all([1, 2, 3].map(() => enqueue(on)(effectId(1), effect, start)));
    expect(await on.feed.after(recipient, 0, 10)).toHaveLength(1);
    expect(on.ofKind('effect')).toHaveLength(1);
  });

  it('takes the next number, whoever else wants it', async () => {
    const on = await webhooks();
    // Two processes: each takes turns within itself only.
    const other = { ...on, inTurn: <T>(_: string, work: () => Promise<T>) => work() };
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => enqueue(n % 2 === 0 ? on : other)(effectId(n), effect, start)),
    );
    const events = await on.feed.after(recipient, 0, 100);
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(new Set(events.map(({ id }) => id)).size).toBe(20);
  });

  it('of one partner does not count in the feed of another', async () => {
    const on = await webhooks();
    await enqueue(on)(effectId(1), effect, start);
    await enqueue(on)(effectId(2), { ...effect, partner: 'pt_other' }, start);
    expect(await on.feed.lastSequence({ kind: 'partner', id: 'pt_other' })).toBe(1);
  });

  it.each([
    ['endpoint is gone', { ...partner, webhookDisabledAt: start }],
    ['registration is gone', undefined],
  ])(
    'whose %s is in the feed all the same, and an operator sees that it was not sent',
    async (_, registered) => {
      const on = await webhooks(partner);
      await on.partners.change(partnerId, (now) => registered ?? now);
      const told = registered ? effect : { ...effect, partner: 'pt_unknown' };
      await enqueue(on)(effectId(1), told, start);
      expect(await on.feed.after({ kind: 'partner', id: told.partner }, 0, 10)).toHaveLength(1);
      expect((await on.store.list({ status: 'disabled', limit: 10 })).items).toMatchObject([
        { id: deliveryId(1) },
      ]);
      expect(on.ofKind('effect')).toEqual([]);
    },
  );

  it('is tried again by the stream when the table fails', async () => {
    const on = await webhooks();
    on.mock.on(TransactWriteCommand).rejects(
      new TransactionCanceledException({
        $metadata: {},
        message: 'throttled',
        CancellationReasons: [{ Code: 'ThrottlingError' }],
      }),
    );
    await expect(enqueue(on)(effectId(1), effect, start)).rejects.toThrow('throttled');
  });
});
