import { addMillis, SECOND } from '../../law/instant.ts';
import type { Secrets } from '../partners/secrets.ts';
import { unwrap } from '../../common/result.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import { Again } from '../../platform/tasks.ts';
import type { WebhookDependencies } from './dependencies.ts';
import type { Delivery, DeliveryStatus } from './model.ts';
import { afterAttempt, disabled, judge, type Made, type Outcome } from './rules.ts';
import type { Draw } from './schedule.ts';
import type { Outbound } from './send.ts';
import { secretsAt, signedHeaders } from './sign.ts';

export interface AttemptDependencies extends WebhookDependencies {
  readonly secrets: Secrets;
  readonly send: (outbound: Outbound) => Promise<Outcome>;
  /** Real time, whatever the platform's clock says. */
  readonly realTime: () => Date;
  readonly draw: Draw;
}

interface Round {
  readonly deliveryId: string;
  readonly round: number;
}

/** Not delivered yet; the message is the moment of the next attempt, which the state machine waits for. */
export class NotDelivered extends Again {
  override readonly name = 'NotDelivered';
}

/** How far a function's clock may lag behind the one that woke the execution. */
const lag = 2 * SECOND;

/** Writes what `change` makes of the delivery, as often as somebody else was faster. */
const record = async (
  { store, table }: AttemptDependencies,
  id: string,
  change: (delivery: Delivery) => Delivery,
): Promise<Delivery> => {
  const recorded = await untilWritten(table, async () => {
    const stored = await store.find(id);
    if (!stored) throw new Error(`No delivery ${id}`);
    const delivery = change(stored.delivery);
    return decided(delivery, [store.replace({ ...stored, delivery })]);
  });
  return unwrap(recorded);
};

const post = async (on: AttemptDependencies, delivery: Delivery, url: string): Promise<Made> => {
  const { id, recipient, event, round } = delivery;
  const startedAt = on.clock.now();
  const found = await on.secrets.find(recipient.id);
  if (!found) throw new Error(`No secret to sign ${id} with`);
  const body = JSON.stringify({ type: event.type, timestamp: event.timestamp, data: event.data });
  const headers = signedHeaders({ id, body, secrets: secretsAt(found, startedAt), at: on.realTime() });
  const begun = process.hrtime.bigint();
  const outcome = await on.send({
    url,
    headers: { 'content-type': 'application/json', 'user-agent': 'Liban-Webhooks/1', ...headers },
    body,
  });
  const ms = Number((process.hrtime.bigint() - begun) / 1_000_000n);
  return { round, startedAt, endedAt: on.clock.now(), ms, outcome };
};

/**
 * One attempt, or none where the round is over, was overtaken by a replay, or waits for a later moment: so running
 * it again does no harm. Only a crash between the POST and its record repeats the POST, under the same id.
 * @throws NotDelivered when there is to be another attempt.
 */
export const attempt =
  (on: AttemptDependencies) =>
  async ({ deliveryId, round }: Round): Promise<{ deliveryId: string; status: DeliveryStatus }> => {
    const stored = await on.store.find(deliveryId);
    if (!stored) throw new Error(`No delivery ${deliveryId}`);
    const { delivery } = stored;
    if (delivery.status !== 'pending' || delivery.round !== round)
      return { deliveryId, status: delivery.status };
    if (delivery.nextAttemptAt !== undefined && addMillis(on.clock.now(), lag) < delivery.nextAttemptAt)
      throw new NotDelivered(delivery.nextAttemptAt);

    const url = await on.endpoints.urlOf(delivery.recipient);
    if (url === undefined) return { deliveryId, status: (await record(on, deliveryId, disabled)).status };
    const made = await post(on, delivery, url);
    // First the endpoint: after a crash in between, the delivery finds it disabled.
    if (judge(made.outcome) === 'gone') await on.endpoints.disable(delivery.recipient, url, made.endedAt);
    const after = await record(on, deliveryId, (now) => afterAttempt(now, made, on.draw));
    log.info('webhook.attempted', {
      deliveryId,
      status: after.status,
      tries: after.tries,
      ms: made.ms,
      ...(made.outcome.ok ? { answer: made.outcome.value.status } : { failure: made.outcome.error }),
    });
    if (after.round === round && after.nextAttemptAt !== undefined)
      throw new NotDelivered(after.nextAttemptAt);
    return { deliveryId, status: after.status };
  };
