import { Fault } from '../../../common/fault.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import type { WebhookDependencies } from '../dependencies.ts';
import { addressOf } from '../endpoint-view.ts';
import { maySee, recipientBy } from '../owner.ts';
import { webhookRoutes } from '../routes.ts';

export const events = ({ feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.events, async ({ query, caller }) => {
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const items = await feed.after(addressOf(owner.value, query.endpoint), query.after, query.limit);
    return answer(200, { items, after: items.at(-1)?.sequence ?? query.after });
  });

export const list = ({ store, feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.list, async ({ query: { recipient, endpoint: name, status, ...query }, caller }) => {
    if (caller.role === 'operator' && recipient === undefined)
      return answer(200, await store.list({ ...query, status }));
    const owner = recipientBy(caller, recipient);
    if (!owner.ok) return owner;
    // One recipient's deliveries need no list of their own: its feed names them all.
    const page = await feed.newest(addressOf(owner.value, name), query);
    const found = await store.findAll(page.items.map(({ id }) => id));
    const items = found.map(({ delivery }) => delivery);
    return answer(200, {
      ...page,
      items: status === undefined ? items : items.filter((one) => one.status === status),
    });
  });

export const show = ({ store, feed }: WebhookDependencies) =>
  endpoint(webhookRoutes.show, async ({ params, caller }) => {
    const [found, attempts] = await Promise.all([store.find(params.id), store.answeredAttempts(params.id)]);
    if (!found || !maySee(caller, found.delivery)) return err(problem('not-found'));
    const { delivery } = found;
    const said = await feed.find(delivery.recipient, delivery.sequence);
    if (!said) throw new Fault(`No event ${delivery.sequence} in the feed of ${delivery.recipient.id}`);
    const { id: _, ...event } = said;
    return answer(200, { ...delivery, event, attempts });
  });
