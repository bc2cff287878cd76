import { Fault } from '../../common/fault.ts';
import { unwrap } from '../../common/result.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Secrets } from '../partners/secrets.ts';
import type { Stored } from './deliveries.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { executionOf } from './execution.ts';
import type { DeliveryHead } from './model.ts';
import type { Unreached } from './reach.ts';
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

/** Writes what `change` makes of the delivery, as often as somebody else was faster. */
const record = async (
  { store, table, clock }: AttemptDependencies,
  id: string,
  change: (stored: Stored) => Stored,
): Promise<DeliveryHead> => {
  const recorded = await untilWritten(table, async () => {
    const stored = await store.find(id);
    if (!stored) throw new Fault(`No delivery ${id}`);
    const next = change(stored);
    const { delivery } = next;
    return decided(delivery, [
      store.replace(next),
      ...(delivery.attempted > stored.delivery.attempted ? store.attempt(delivery) : []),
      ...(next.handedOver && !stored.handedOver
        ? effectWrites(table, [executionOf(delivery)], clock.now())
        : []),
    ]);
  });
  return unwrap(recorded);
};

const post = async (on: AttemptDependencies, delivery: DeliveryHead, url: string): Promise<Made> => {
  const { id, recipient, sequence, round } = delivery;
  const startedAt = on.clock.now();
  const [found, event] = await Promise.all([
    on.secrets.find(recipient.id),
    on.feed.find(recipient, sequence),
  ]);
  if (!found) throw new Fault(`No secret to sign ${id} with`);
  if (!event) throw new Fault(`No event ${sequence} in the feed of ${recipient.id}`);
  const { id: _, ...said } = event;
  const body = JSON.stringify(said);
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
 * One POST and its record. Only a crash between the two repeats the POST, under the same id.
 * @param handOver whether what was not taken goes on as an execution
 */
export const makeAttempt = async (
  on: AttemptDependencies,
  delivery: DeliveryHead,
  url: string,
  { mark, handOver }: { readonly mark: Unreached | undefined; readonly handOver: boolean },
): Promise<DeliveryHead> => {
  const { id, recipient } = delivery;
  const made = await post(on, delivery, url);
  // First the endpoint: after a crash in between, the delivery finds it disabled.
  if (judge(made.outcome) === 'gone') await on.endpoints.disable(recipient, url, made.endedAt);
  const after = await record(on, id, (stored) => {
    const next = { ...stored, delivery: afterAttempt(stored.delivery, made, on.draw) };
    const goesOn =
      handOver && next.delivery.round === made.round && next.delivery.nextAttemptAt !== undefined;
    return goesOn ? { ...next, handedOver: true } : next;
  });
  log.info('webhook.attempted', {
    deliveryId: id,
    status: after.status,
    tries: after.tries,
    ms: made.ms,
    ...(made.outcome.ok ? { answer: made.outcome.value.status } : { failure: made.outcome.error }),
  });
  if (after.lastAttempt) await on.reach.learn(recipient, url, after.lastAttempt, { mark, now: made.endedAt });
  return after;
};

/** Its recipient has no endpoint any more. */
export const recordDisabled = (on: AttemptDependencies, id: string): Promise<DeliveryHead> =>
  record(on, id, (stored) => ({ ...stored, delivery: disabled(stored.delivery) }));
