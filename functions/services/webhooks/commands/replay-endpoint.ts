import { err } from '../../../common/result.ts';
import { ok } from '../../../common/result.ts';
import type { Instant } from '../../../law/instant.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { replayPage } from '../../../platform/replay.ts';
import { BadCursor } from '../../../platform/table/table.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { addressOf } from '../endpoint-view.ts';
import type { FeedEvent, Recipient } from '../model.ts';
import { recipientBy } from '../owner.ts';
import { webhookRoutes } from '../routes.ts';
import { begin, standsStill } from './begin-replay.ts';
import { known } from './known.ts';

/** The last number before a moment: a feed is in the order of its moments, so that halving finds it in some 20 reads. */
const lastBefore = async (
  { feed }: WebhookDependencies,
  address: Recipient,
  since: Instant | undefined,
): Promise<number> => {
  if (since === undefined) return 0;
  let [low, high] = [0, await feed.last(address)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const event = await feed.find(address, middle);
    if (event !== undefined && event.timestamp < since) low = middle;
    else high = middle - 1;
  }
  return low;
};

const numberIn = (cursor: string): number => {
  if (!/^\d{1,12}$/.test(cursor)) throw new BadCursor();
  return Number(cursor);
};

/** By its own hand a recipient has replayed what its endpoint was told: each event, taken or not, in the order of the feed. */
export const replayEndpoint = (on: WebhookDependencies) =>
  endpoint(webhookRoutes.replayEndpoint, async ({ params: { id }, body, caller, settle }) => {
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const found = await known(on, owner.value, id);
    if (!found.ok) return found;
    const address = addressOf(owner.value, id);
    const stopped = await standsStill(on, address);
    if (stopped) return err(stopped);
    const { limit, cursor, type, ...asked } = body;
    const after = cursor === undefined ? await lastBefore(on, address, asked.since) : numberIn(cursor);
    const items = await on.feed.after(address, after, limit);
    const last = items.at(-1);
    const page = { items, ...(last && items.length === limit && { cursor: String(last.sequence) }) };
    const replays = await replayPage<FeedEvent>(page, asked, {
      idOf: (event) => event.id,
      atOf: ({ timestamp }) => timestamp,
      fits: (event) => type === undefined || event.type === type,
      replay: async (event) => {
        const begun = await begin(on, { id: event.id, by: caller.subject });
        return begun.ok ? ok(begun.value ? 'replayed' : 'already-done') : begun;
      },
    });
    const done = answer(200, replays);
    // Each replay was a transaction of its own: what is kept is what became of all of them.
    if (done.ok) await on.table.transact([settle(done.value)]);
    return done;
  });
