import { Fault } from '../../../common/fault.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { Asked, Counts } from '../../../platform/lists/asked.ts';
import { answerIn } from '../../../platform/lists/endpoint.ts';
import { countedOf, pageOf, sheetRows } from '../../../platform/lists/page.ts';
import { sheetOf } from '../../../platform/lists/sheet.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { addressOf } from '../endpoint-view.ts';
import { asksFeed, deliveryColumns, fedPage, troubledSeen } from '../lists.ts';
import type { Recipient } from '../model.ts';
import { namedDeliveries } from '../named.ts';
import { maySee, recipientBy, toBeNamed } from '../owner.ts';
import { webhookRoutes } from '../routes.ts';

export const events = ({ feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.events, async ({ query, caller }) => {
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const items = await feed.after(addressOf(owner.value, query.endpoint), query.after, query.limit);
    return answer(200, { items, after: items.at(-1)?.sequence ?? query.after });
  });

/** How many of one endpoint there are: its numbers begin at 1, so that its newest counts all that were ever sent. */
const countsWith = async (
  { feed }: WebhookDependencies,
  recipient: Recipient | undefined,
  asked: Asked,
  counts: Counts,
): Promise<Counts> => {
  const { kind, receivedFrom, receivedTo, text } = asked;
  const isNarrowed = [kind, receivedFrom, receivedTo, text].some((one) => one !== undefined);
  if (!recipient || isNarrowed) return { ...counts, exact: false };
  const last = await feed.last(recipient);
  return { ...counts, ended: Math.max(0, last - counts.open) };
};

export const list = (on: WebhookDependencies) =>
  endpoint(webhookRoutes.list, async (call) => {
    const { recipient: named, partner, endpoint: name, ...asked } = call.query;
    const { caller } = call;
    const of = partner ?? named;
    const owner = caller.role === 'operator' && of === undefined ? undefined : recipientBy(caller, of);
    if (owner?.ok === false) return owner;
    const recipient = owner && addressOf(owner.value, name);
    const fromFeed = asksFeed(asked, recipient);
    if (fromFeed && !recipient) return err(toBeNamed);
    const now = on.clock.now();
    const seen = troubledSeen(on, recipient);
    const page = (limit: number) =>
      recipient && fromFeed
        ? fedPage(on, recipient, asked, limit, now)
        : pageOf({ table: on.table, now }, seen, { ...asked, limit, counts: false });
    return answerIn(call, {
      page: async () => ({
        ...(await page(asked.limit)),
        ...(asked.counts === true && {
          counts: await countsWith(
            on,
            recipient,
            asked,
            await countedOf({ table: on.table, now }, seen, asked),
          ),
        }),
      }),
      sheet: async () => {
        const { items, cursor } = await page(sheetRows);
        return { sheet: sheetOf(deliveryColumns, items), ...(cursor !== undefined && { cursor }) };
      },
    });
  });

export const show = ({ store, feed, partners }: WebhookDependencies) =>
  endpoint(webhookRoutes.show, async ({ params, caller }) => {
    const found = await store.find(params.id);
    if (!found || !maySee(caller, found.delivery)) return err(problem('not-found'));
    const { delivery } = found;
    const [attempts, said] = await Promise.all([
      store.answeredAttempts(delivery),
      feed.find(delivery.recipient, delivery.sequence),
    ]);
    if (!said) throw new Fault(`No event ${delivery.sequence} in the feed of ${delivery.recipient.id}`);
    const { id: _, ...event } = said;
    const [shown] = await namedDeliveries(partners, [delivery]);
    return answer(200, { ...(shown ?? delivery), event, attempts });
  });
