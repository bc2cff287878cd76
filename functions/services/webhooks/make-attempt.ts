import { Fault } from '../../common/fault.ts';
import { unwrap } from '../../common/result.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import { count } from '../../platform/metrics.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { PartnerSecret, Secrets } from '../partners/secrets.ts';
import type { Stored } from './deliveries.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { executionOf } from './execution.ts';
import type { DeliveryHead, FeedEvent } from './model.ts';
import { DeadTold } from './dead-told.ts';
import { isSandbox } from './model.ts';
import { learnTrouble, type TellTrouble } from './pause.ts';
import type { Unreached } from './reach.ts';
import { afterAttempt, ceased, judge, type Made, type Outcome } from './rules.ts';
import type { Draw } from './schedule.ts';
import { secretNameOf } from './secret-name.ts';
import type { Outbound } from './send.ts';
import { outbound } from './sign.ts';

export interface AttemptDependencies extends WebhookDependencies {
  readonly secrets: Secrets;
  readonly send: (outbound: Outbound) => Promise<Outcome>;
  readonly tellTrouble: TellTrouble;
  /** Real time, whatever the platform's clock says. */
  readonly realTime: () => Date;
  readonly draw: Draw;
}

/** Nobody took it: its owner and the operators are told, of many at once in one message. */
const died = async (
  { table, clock, tellTrouble }: AttemptDependencies,
  { recipient, createdAt }: DeliveryHead,
): Promise<readonly Write[]> => {
  const now = clock.now();
  const mark = isSandbox(recipient) ? undefined : await new DeadTold(table).mark(recipient, now);
  return mark ? [mark, ...(await tellTrouble.dead(recipient, { since: createdAt, at: now }))] : [];
};

/**
 * Writes what `change` makes of the delivery, as often as somebody else was faster.
 * @param said what its endpoint said
 * @param read as it was read before: if it has moved since, that write is refused, and it is read again
 */
const record = async (
  on: AttemptDependencies,
  id: string,
  change: (stored: Stored) => Stored,
  { said, read }: { readonly said?: string | undefined; readonly read?: Stored } = {},
): Promise<DeliveryHead> => {
  const { store, table, clock } = on;
  let known = read;
  const recorded = await untilWritten(table, async () => {
    const stored = known ?? (await store.find(id));
    known = undefined;
    if (!stored) throw new Fault(`No delivery ${id}`);
    const next = change(stored);
    const { delivery } = next;
    return decided(delivery, [
      store.replace(next),
      ...(delivery.attempted > stored.delivery.attempted
        ? store.attempt(stored.delivery, delivery, said)
        : []),
      ...(next.handedOver && !stored.handedOver
        ? effectWrites(table, [executionOf(delivery)], clock.now())
        : []),
      ...(delivery.status === 'dead' && stored.delivery.status !== 'dead' ? await died(on, delivery) : []),
    ]);
  });
  return unwrap(recorded);
};

/** What it says and what signs it, where that was read with the delivery. */
interface Known {
  readonly event?: FeedEvent | undefined;
  readonly secret?: PartnerSecret | undefined;
}

const post = async (
  on: AttemptDependencies,
  delivery: DeliveryHead,
  url: string,
  known: Known,
): Promise<Made> => {
  const { id, recipient, sequence, round } = delivery;
  const startedAt = on.clock.now();
  const [secret, event] = await Promise.all([
    known.secret ?? on.secrets.recent(secretNameOf(recipient)),
    known.event ?? on.feed.find(recipient, sequence),
  ]);
  if (!secret) throw new Fault(`No secret to sign ${id} with`);
  if (!event) throw new Fault(`No event ${sequence} in the feed of ${recipient.id}`);
  const { id: _, ...said } = event;
  const begun = process.hrtime.bigint();
  const outcome = await on.send(outbound({ id, url, said, secret, now: startedAt, at: on.realTime() }));
  const ms = Number((process.hrtime.bigint() - begun) / 1_000_000n);
  return { round, startedAt, endedAt: on.clock.now(), ms, outcome };
};

/** What its endpoint said where it did not take the event; an event that was taken leaves nothing behind. */
const saidBy = ({ outcome }: Made): string | undefined =>
  outcome.ok && judge(outcome) !== 'delivered' ? outcome.value.said : undefined;

interface Circumstances extends Known {
  readonly mark: Unreached | undefined;
  /** Whether what was not taken goes on as an execution. */
  readonly handOver: (outcome: Outcome) => boolean;
  /** The delivery with the version in which it was read. */
  readonly read?: Stored;
  /** Whether it was seen just before that nothing is wrong with the endpoint. */
  readonly isWell?: boolean;
}

/** One POST and its record. Only a crash between the two repeats the POST, under the same id. */
export const makeAttempt = async (
  on: AttemptDependencies,
  delivery: DeliveryHead,
  url: string,
  { mark, handOver, read, isWell = false, ...known }: Circumstances,
): Promise<DeliveryHead> => {
  const { id, recipient, sequence } = delivery;
  const made = await post(on, delivery, url, known);
  const verdict = judge(made.outcome);
  // First the endpoint: after a crash in between, the delivery finds it disabled.
  if (verdict === 'gone') await on.endpoints.disable(recipient, url, made.endedAt);
  const after = await record(
    on,
    id,
    (stored) => {
      const next = { ...stored, delivery: afterAttempt(stored.delivery, made, on.draw) };
      const goesOn =
        handOver(made.outcome) &&
        next.delivery.round === made.round &&
        next.delivery.nextAttemptAt !== undefined;
      return goesOn ? { ...next, handedOver: true } : next;
    },
    { said: saidBy(made), ...(read && { read }) },
  );
  log.info('webhook.attempted', {
    deliveryId: id,
    status: after.status,
    tries: after.tries,
    ms: made.ms,
    ...(made.outcome.ok ? { answer: made.outcome.value.status } : { failure: made.outcome.error }),
  });
  if (after.status === 'dead') count({ DeliveriesDead: 1 });
  if (after.lastAttempt) await on.reach.learn(recipient, url, after.lastAttempt, { mark, now: made.endedAt });
  const taken = verdict !== 'failed';
  // What was well and took it is well: nothing is to be learned.
  if (!isWell || !taken) await learnTrouble(on, recipient, { url, sequence, at: made.endedAt, taken });
  return after;
};

/** It has no endpoint any more, or takes none of it. */
export const recordCeased = (
  on: AttemptDependencies,
  id: string,
  status: 'inbox' | 'disabled',
): Promise<DeliveryHead> =>
  record(on, id, (stored) => ({ ...stored, delivery: ceased(stored.delivery, status) }));
