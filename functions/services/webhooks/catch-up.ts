import { Fault } from '../../common/fault.ts';
import { unwrap } from '../../common/result.ts';
import { SECOND } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import { effectWrites } from '../../platform/outbox/effects.ts';
import { NotDelivered } from './attempt.ts';
import { catchUpOf } from './catch-up-execution.ts';
import { makeAttempt, recordCeased, type AttemptDependencies } from './make-attempt.ts';
import type { DeliveryHead, Recipient } from './model.ts';
import { pauseAgain } from './pause.ts';
import { replayed, tellsOfTrouble, type Outcome } from './rules.ts';

interface Page {
  readonly recipient: Recipient;
  /** Of the endpoint's trouble: another page, or a pause, is another version. */
  readonly version: number;
}

/** Events that one execution looks at, and how long it goes on beginning with another: a function has 60 s. */
const together = 25;
const goesOnFor = 20 * SECOND;

/** Whose replay it is when an endpoint catches up. */
const byItself = 'platform:catch-up';

/** What says something of this event alone goes on by itself, and holds up nothing behind it. */
const isOfThisEventAlone = (outcome: Outcome): boolean =>
  outcome.ok && !tellsOfTrouble({ answer: outcome.value.status });

/** The delivery in a round of this catching up, or undefined where it needs none: an older execution finds it overtaken. */
const taken = async (
  { table, store, clock }: AttemptDependencies,
  id: string,
): Promise<DeliveryHead | undefined> => {
  const done = await untilWritten(table, async () => {
    const stored = await store.find(id);
    if (!stored) throw new Fault(`No delivery ${id}`);
    const { delivery, handedOver } = stored;
    if (delivery.status === 'delivered') return decided(undefined);
    if (delivery.status === 'pending' && delivery.replayedBy === byItself)
      return decided(handedOver ? undefined : delivery);
    const next = replayed(delivery, byItself, clock.now());
    return decided(next, [store.replace({ ...stored, delivery: next, handedOver: false })]);
  });
  return unwrap(done);
};

/**
 * One event in its turn.
 * @returns false when the endpoint was paused again
 * @throws NotDelivered when it is to be tried again, and all behind it waits
 */
const deliverInTurn = async (on: AttemptDependencies, recipient: Recipient, id: string): Promise<boolean> => {
  const delivery = await taken(on, id);
  if (!delivery) return true;
  const [destination, mark] = await Promise.all([on.endpoints.find(recipient), on.reach.find(recipient)]);
  if ('none' in destination) {
    await recordCeased(on, id, destination.none);
    return true;
  }
  if (delivery.nextAttemptAt !== undefined && on.clock.now() < delivery.nextAttemptAt)
    throw new NotDelivered(delivery.nextAttemptAt);
  const after = await makeAttempt(on, delivery, destination.url, { mark, handOver: isOfThisEventAlone });
  if (after.status === 'dead') {
    await pauseAgain(on, recipient, delivery.sequence);
    return false;
  }
  if (after.status === 'pending' && after.lastAttempt && tellsOfTrouble(after.lastAttempt))
    throw new NotDelivered(after.nextAttemptAt ?? on.clock.now());
  return true;
};

/** The next page, or the end: an event that comes at this moment has its place taken or takes it, and one of the two looks again. */
const goOn = async (on: AttemptDependencies, { recipient, version }: Page, next: number): Promise<void> => {
  const over = await untilWritten(on.table, async () => {
    const before = await on.troubles.find(recipient);
    if (before?.trouble.state !== 'catching-up' || before.version !== version) return decided(false);
    const feed = await on.feed.end(recipient);
    if (feed.last < next) return decided(true, [on.troubles.remove(before), on.feed.endsAt(recipient, feed)]);
    return decided(false, [
      on.troubles.save(recipient, { ...before.trouble, from: next }, before),
      ...effectWrites(on.table, [catchUpOf(recipient, version + 1)], on.clock.now()),
    ]);
  });
  if (unwrap(over)) log.info('webhook.caught-up', { kind: recipient.kind });
};

/**
 * Sends a page of what an endpoint missed, in the order of its feed, each event when the one before is taken; what fails is
 * tried again on the schedule of every webhook, and after its end the endpoint is paused again. Run again, or by two, it
 * ends as if it had run once, but for an event that may come twice under its id.
 */
export const catchUp =
  (on: AttemptDependencies) =>
  async (page: Page): Promise<{ readonly sent: number }> => {
    const { recipient, version } = page;
    const found = await on.troubles.find(recipient);
    if (found?.trouble.state !== 'catching-up' || found.version !== version) return { sent: 0 };
    const begun = on.realTime().getTime();
    const events = await on.feed.after(recipient, found.trouble.from - 1, together);
    let next = found.trouble.from;
    for (const { id, sequence } of events) {
      if (!(await deliverInTurn(on, recipient, id))) return { sent: sequence - found.trouble.from };
      next = sequence + 1;
      if (on.realTime().getTime() - begun > goesOnFor) break;
    }
    await goOn(on, page, next);
    return { sent: next - found.trouble.from };
  };
