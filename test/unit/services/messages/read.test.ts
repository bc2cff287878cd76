import { describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../../functions/platform/http/route.ts';
import { markRead } from '../../../../functions/services/messages/commands/mark-read.ts';
import type { KeptMessage } from '../../../../functions/services/messages/model.ts';
import { list } from '../../../../functions/services/messages/queries/list.ts';
import { read } from '../../../../functions/services/messages/queries/read.ts';
import { MessageStore } from '../../../../functions/services/messages/store.ts';
import { handClock, memoryTable, start } from '../webhooks/fixture.ts';

const caller: Caller = { role: 'citizen', citizen: 'c1', subject: 's', name: '样例' };
const idOf = (n: number) => `ms_${String(n).padStart(26, '0')}`;
const message = (n: number, code: KeptMessage['code']): KeptMessage => ({
  id: idOf(n),
  at: start,
  code,
  title: '题',
  body: '文',
});

const mailbox = async () => {
  const { table } = memoryTable();
  const messages = new MessageStore(table);
  for (const [n, code] of (['order.created', 'order.overdue', 'channel.paused'] as const).entries())
    await table.transact([messages.create({ kind: 'citizen', id: 'c1' }, message(n + 1, code))]);
  const persons = { read: () => Promise.resolve(new Map()) };
  const on = { table, messages, persons, clock: handClock(start) } as never;
  const run = async (endpoint: { run: (call: never) => unknown }, call: object) =>
    (await endpoint.run({ caller, ...call } as never)) as { ok: boolean; value: { body?: unknown } };
  const asked = async (endpoint: { run: (call: never) => unknown }, call: object) =>
    (await run(endpoint, call)).value.body;
  return {
    messages,
    mark: (n: number) => asked(markRead(on), { body: { upTo: idOf(n) } }),
    markUpTo: (upTo: string) => run(markRead(on), { body: { upTo } }),
    unread: () => asked(read(on), {}),
    titles: async (topic?: string) =>
      ((await asked(list(on), { query: { limit: 10, topic } })) as { items: KeptMessage[] }).items.map(
        ({ code }) => code,
      ),
  };
};

describe('a mailbox', () => {
  it('counts what has come since it was read', async () => {
    const { mark, unread } = await mailbox();
    expect(await unread()).toEqual({ unread: 3 });
    await mark(2);
    expect(await unread()).toEqual({ upTo: idOf(2), unread: 1 });
  });

  it('is read forwards only', async () => {
    const { mark, unread } = await mailbox();
    await mark(3);
    await mark(1);
    expect(await unread()).toEqual({ upTo: idOf(3), unread: 0 });
  });

  it('is read forwards by two at once, whichever of them is last', async () => {
    const { mark, unread, messages } = await mailbox();
    // Both look before either writes: none is to go by what it has read.
    vi.spyOn(messages, 'readUpTo').mockResolvedValueOnce(undefined).mockResolvedValueOnce(undefined);
    await mark(3);
    await mark(1);
    vi.restoreAllMocks();
    expect(await unread()).toEqual({ upTo: idOf(3), unread: 0 });
  });

  it('is not read beyond now: what is still to come would be hidden from all who share it', async () => {
    const { markUpTo, unread } = await mailbox();
    expect(await markUpTo('ms_ZZZZZZZZZZZZZZZZZZZZZZZZZZ')).toMatchObject({ ok: false });
    expect(await unread()).toEqual({ unread: 3 });
  });

  it('is listed by topic, and how far it was read is no message', async () => {
    const { mark, titles } = await mailbox();
    await mark(3);
    expect(await titles()).toEqual(['channel.paused', 'order.overdue', 'order.created']);
    expect(await titles('order')).toEqual(['order.overdue', 'order.created']);
  });
});
