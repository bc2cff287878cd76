import { unwrap } from '../../common/result.ts';
import type { EffectOf } from '../../platform/outbox/model.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { executionOf } from './execution.ts';
import { DeliveryId, recipientKey, type Delivery, type Recipient, type WebhookEvent } from './model.ts';

/** The delivery of an effect: always the same one. */
export const deliveryIdOf = (effectId: string): DeliveryId =>
  DeliveryId.parse(effectId.replace(/^ef_/, 'wd_'));

type Append = Pick<Delivery, 'id' | 'recipient' | 'event'>;

const append = async (on: WebhookDependencies, { id, recipient, event }: Append): Promise<void> => {
  const { table, feed, store, endpoints, clock } = on;
  const appended = await untilWritten(table, async () => {
    const [before, last, url] = await Promise.all([
      store.find(id),
      feed.lastSequence(recipient),
      endpoints.urlOf(recipient),
    ]);
    if (before) return decided(undefined);
    const now = clock.now();
    const sequence = last + 1;
    const delivery: Delivery = {
      id,
      recipient,
      sequence,
      event,
      status: url === undefined ? 'disabled' : 'pending',
      createdAt: now,
      round: 1,
      roundBegunAt: now,
      tries: 0,
      attempts: [],
    };
    return decided(delivery.status, [
      store.create(delivery),
      feed.append(recipient, { ...event, sequence, id }),
      ...(delivery.status === 'pending' ? effectWrites(table, [executionOf(delivery)], now) : []),
    ]);
  });
  const status = unwrap(appended);
  if (status !== undefined) log.info('webhook.enqueued', { deliveryId: id, type: event.type, status });
};

type Telling = EffectOf<'tell-partner' | 'tell-enterprise'>;

const recipientOf = (effect: Telling): Recipient =>
  effect.effect === 'tell-partner'
    ? { kind: 'partner', id: effect.partner }
    : { kind: 'enterprise', id: effect.uscc };

/**
 * Puts an event into its recipient's feed and on its way as a webhook, in one transaction.
 * Doing so again for the same effect changes nothing.
 * @param at when it happened: the event's `timestamp`.
 */
export const enqueue =
  (on: WebhookDependencies) =>
  (id: string, effect: Telling, at: Instant): Promise<void> => {
    const { type, data } = effect;
    const recipient = recipientOf(effect);
    const event: WebhookEvent = { type, timestamp: at, data };
    return on.inTurn(recipientKey(recipient), () => append(on, { id: deliveryIdOf(id), recipient, event }));
  };
