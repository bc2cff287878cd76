import { Feed } from '../../../../functions/services/webhooks/feed.ts';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { addMillis, MINUTE } from '../../../../functions/law/instant.ts';
import { isUnavailable } from '../../../../functions/platform/unavailable.ts';
import { portions } from '../../../../functions/services/webhooks/portions.ts';
import { tell } from '../../../../functions/services/webhooks/tell.ts';
import { unreachedKey, type Unreached } from '../../../../functions/services/webhooks/reach.ts';
import { deliveryId, partner, partnerId, start, tellThem, toTell, webhooks } from './fixture.ts';

const recipient = { kind: 'partner', id: partnerId } as const;
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe('events for a recipient', () => {
  it('stand in the feed in their order, and their first attempts in the queue: up to 33 in a transaction', async () => {
    const on = await webhooks();
    on.mock.resetHistory();
    await tellThem(on, upTo(33));
    expect(on.mock.commandCalls(TransactWriteCommand)).toHaveLength(1);
    const events = await on.feed.after(recipient, 0, 100);
    expect(events.map(({ sequence, id }) => [sequence, id])).toEqual(upTo(33).map((n) => [n, deliveryId(n)]));
    expect(on.queued).toEqual(upTo(33).map(deliveryId));
    expect((await on.store.find(deliveryId(7)))?.delivery).toMatchObject({ status: 'pending', sequence: 7 });
    expect(on.ofKind('effect')).toEqual([]);
  });

  it('need no more writes than a transaction takes, and no more room, even past the queue', () => {
    const data = 'x'.repeat(400_000);
    const heavy = upTo(20).map((n) => {
      const one = toTell(n);
      return { ...one, effect: { ...one.effect, data: { data } } };
    });
    expect(portions(heavy).map(({ length }) => length)).toEqual([7, 7, 6]);
    expect(portions(upTo(70).map((n) => toTell(n))).map(({ length }) => length)).toEqual([33, 33, 4]);
  });

  it('are there once however often, in whatever batches they are brought', async () => {
    const on = await webhooks();
    await Promise.all([tellThem(on, [1, 2]), tellThem(on, [1, 2, 3]), tellThem(on, [2, 3, 3])]);
    const events = await on.feed.after(recipient, 0, 100);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  });

  it('go on from the newest event of a feed that another has written to', async () => {
    const on = await webhooks();
    const [old] = on.feed.append(recipient, { last: 6 }, [
      { id: deliveryId(1), type: 'order.created', timestamp: start, sequence: 7, data: {} },
    ]);
    if (old) await on.table.transact([old]);
    await tellThem(on, [2]);
    await tellThem(on, [3]);
    expect((await on.feed.after(recipient, 0, 9)).map(({ sequence }) => sequence)).toEqual([7, 8, 9]);
  });

  it('go on from what another process has written since this one did', async () => {
    const on = await webhooks();
    const other = { ...on, feed: new Feed(on.table) };
    for (const [who, n] of [
      [on, 1],
      [other, 2],
      [on, 3],
      [on, 4],
      [other, 5],
    ] as const)
      await tellThem(who, [n]);
    expect((await on.feed.after(recipient, 0, 9)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it('of one recipient do not count in the feed of another', async () => {
    const on = await webhooks();
    await tellThem(on, [1]);
    await tellThem(on, [2], 'pt_other');
    expect(await on.feed.after({ kind: 'partner', id: 'pt_other' }, 0, 9)).toMatchObject([{ sequence: 1 }]);
  });

  it.each([
    ['endpoint is gone', { ...partner, webhookDisabledAt: start }, partnerId],
    ['registration is gone', partner, 'pt_unknown'],
  ])(
    'whose %s are in the feed all the same, and an operator sees that they were not sent',
    async (_, now, to) => {
      const on = await webhooks();
      await on.partners.change(partnerId, () => now);
      await tellThem(on, [1], to);
      expect(await on.feed.after({ kind: 'partner', id: to }, 0, 10)).toHaveLength(1);
      expect((await on.store.list({ status: 'disabled', limit: 10 })).items).toMatchObject([
        { id: deliveryId(1) },
      ]);
      expect([on.queued, on.ofKind('effect')]).toEqual([[], []]);
    },
  );

  it('go past the queue to executions while the endpoint is known not to answer, and not for long', async () => {
    const on = await webhooks();
    const url = partner.webhookUrl ?? '';
    const mark: Unreached = {
      ...unreachedKey(recipient),
      kind: 'endpoint-unreached',
      url,
      until: addMillis(start, MINUTE),
    };
    await on.table.transact([on.table.write.put(mark)]);
    await tellThem(on, [1, 2]);
    expect(on.queued).toEqual([]);
    expect(on.ofKind('effect')).toMatchObject([1, 2].map((n) => ({ effect: { name: deliveryId(n) } })));
    on.clock.pass(MINUTE);
    await tellThem(on, [3]);
    expect(on.queued).toEqual([deliveryId(3)]);
  });

  it('that the queue does not take go to executions', async () => {
    const on = await webhooks();
    await tell({ ...on, queue: () => Promise.resolve([1]) })([toTell(1), toTell(2)]);
    expect(on.ofKind('effect')).toMatchObject([
      { effect: { machine: 'webhook-delivery', name: deliveryId(2) } },
    ]);
  });

  it('are tried again by the stream when the table is throttled', async () => {
    const on = await webhooks();
    on.mock.on(TransactWriteCommand).rejects(
      new TransactionCanceledException({
        $metadata: {},
        message: 'throttled',
        CancellationReasons: [{ Code: 'None' }, { Code: 'ThrottlingError' }],
      }),
    );
    await expect(tellThem(on, [1])).rejects.toSatisfy(isUnavailable);
  });
});

describe('killed in between', () => {
  it('before the queue had them: they are queued by the next run, and counted once', async () => {
    const on = await webhooks();
    const killed = () => Promise.reject(new Error('killed'));
    await expect(tell({ ...on, queue: killed })([toTell(1), toTell(2)])).rejects.toThrow('killed');
    expect(await on.feed.after(recipient, 0, 9)).toHaveLength(2);
    await tellThem(on, [1, 2, 3]);
    expect(on.queued).toEqual([1, 2, 3].map(deliveryId));
    expect((await on.feed.after(recipient, 0, 9)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  it('between two transactions: the rest follows without a gap', async () => {
    const on = await webhooks();
    let transactions = 0;
    const dying = Object.assign(
      Object.create(Object.getPrototypeOf(on.table) as object),
      on.table,
    ) as typeof on.table;
    dying.transact = (writes) =>
      (transactions += 1) > 1 ? Promise.reject(new Error('killed')) : on.table.transact(writes);
    dying.get = on.table.get.bind(on.table);
    dying.getAll = on.table.getAll.bind(on.table);
    await expect(tellThem({ ...on, table: dying }, upTo(50))).rejects.toThrow('killed');
    expect(await on.feed.after(recipient, 0, 100)).toHaveLength(33);
    await tellThem(on, upTo(50));
    const events = await on.feed.after(recipient, 0, 100);
    expect(events.map(({ sequence, id }) => [sequence, id])).toEqual(upTo(50).map((n) => [n, deliveryId(n)]));
  });
});
