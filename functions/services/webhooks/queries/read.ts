import { Fault } from '../../../common/fault.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { recipientNamed } from '../model.ts';
import { webhookRoutes } from '../routes.ts';

export const events = ({ feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.events, async ({ query, caller }) => {
    const items = await feed.after({ kind: 'partner', id: caller.partner }, query.after, query.limit);
    return answer(200, { items, after: items.at(-1)?.sequence ?? query.after });
  });

export const list = ({ store, feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.list, async ({ query: { recipient, ...query } }) => {
    if (recipient === undefined) return answer(200, await store.list(query));
    // One recipient's deliveries need no list of their own: its feed names them all.
    const page = await feed.newest(recipientNamed(recipient), query);
    const found = await store.findAll(page.items.map(({ id }) => id));
    return answer(200, { ...page, items: found.map(({ delivery }) => delivery) });
  });

export const show = ({ store, feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.show, async ({ params }) => {
    const [found, attempts] = await Promise.all([store.find(params.id), store.attempts(params.id)]);
    if (!found) return err(problem('not-found'));
    const { delivery } = found;
    const said = await feed.find(delivery.recipient, delivery.sequence);
    if (!said) throw new Fault(`No event ${delivery.sequence} in the feed of ${delivery.recipient.id}`);
    const { id: _, ...event } = said;
    return answer(200, { ...delivery, event, attempts });
  });
