import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Instant } from '../../law/instant.ts';
import { correlated } from '../correlation.ts';
import { log } from '../log.ts';
import { count } from '../metrics.ts';
import { keyOf } from '../table/key.ts';
import type { Key } from '../table/writes.ts';
import { carry, type Carriers } from './carry.ts';
import { isTelling, recipientOf, type Act, type Telling } from './model.ts';
import { received, type Read, type Received } from './received.ts';
import type { SetAside } from './set-aside.ts';
import { isUnavailable } from '../unavailable.ts';

/** An event for a recipient, by the effect that asks for it and the moment it happened. */
export interface ToTell {
  readonly id: string;
  readonly at: Instant;
  readonly effect: Telling;
  readonly correlationId?: string | undefined;
}

export interface BatchDependencies {
  readonly carriers: Carriers;
  readonly setAside: SetAside;
  readonly retryLater: (key: Key) => Promise<void>;
  /** Tells one recipient these events in their order. Those it was told before it is not told again. */
  readonly tell: (events: readonly ToTell[]) => Promise<void>;
  readonly read: Read;
}

/** An act on an execution. What AWS cannot take now waits in a queue of its own, and holds nobody up. */
const carryOut = async (on: BatchDependencies, { key, id, effect }: Received<Act>): Promise<boolean> => {
  try {
    await carry(on.carriers, id, effect);
  } catch (error) {
    if (!isUnavailable(error)) return on.setAside.refused(key, error);
    await on.retryLater(key);
    await on.setAside.waits(key, error);
  }
  return true;
};

/**
 * One recipient's events, as many together as can be. Of those that are refused the one that is at fault is found by
 * telling them one by one: it is counted, and the later ones wait for it, so that the order holds, until it is dead.
 * @returns the first that is not done
 */
const tellInOrder = async (
  { tell, setAside }: BatchDependencies,
  events: readonly Received<Telling>[],
): Promise<Received<Telling> | undefined> => {
  try {
    await tell(events);
    count({ EventsTold: events.length });
    return undefined;
  } catch (error) {
    if (isUnavailable(error)) throw error;
  }
  for (const one of events) {
    try {
      await tell([one]);
      count({ EventsTold: 1 });
    } catch (error) {
      if (isUnavailable(error) || !(await setAside.refused(one.key, error))) return one;
    }
  }
  return undefined;
};

/** Work on records of which the first not done is told. What it throws is a failure of the first. */
interface Lane {
  readonly first: string;
  readonly run: () => Promise<string | undefined>;
}

const lanesOf = (records: readonly DynamoDBRecord[], on: BatchDependencies): readonly Lane[] => {
  const lanes: Lane[] = [];
  const recipients = new Map<string, Received<Telling>[]>();
  for (const record of records) {
    const { key, effect: one, error } = received(record, on.read);
    const first = record.dynamodb?.SequenceNumber ?? '';
    if (one === undefined)
      lanes.push({ first, run: () => on.setAside.unreadable(key, error).then(() => undefined) });
    else if (!isTelling(one.effect)) {
      const act = { ...one, effect: one.effect };
      const run = () => correlated(act.correlationId, () => carryOut(on, act));
      lanes.push({ first, run: async () => ((await run()) ? undefined : first) });
    } else {
      const { kind, id } = recipientOf(one.effect);
      const told = { ...one, effect: one.effect };
      const before = recipients.get(keyOf(kind, id));
      if (before) before.push(told);
      else {
        const events = [told];
        recipients.set(keyOf(kind, id), events);
        lanes.push({ first, run: async () => (await tellInOrder(on, events))?.sequenceNumber });
      }
    }
  }
  return lanes;
};

/**
 * Carries out a batch of the stream: the events of one recipient together and in their order, recipients and all else
 * side by side. What fails is reported by its sequence number, and the stream begins again at the lowest (AWS Lambda,
 * "Configuring partial batch response with DynamoDB and Lambda"); what was done before is found done.
 */
export const effectBatch =
  (on: BatchDependencies) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed = await Promise.all(
      lanesOf(Records, on).map(async ({ first, run }) => {
        try {
          return await run();
        } catch (error) {
          log.error('effect.not-carried', { sequenceNumber: first }, error);
          return first;
        }
      }),
    );
    return {
      batchItemFailures: failed.flatMap((sequenceNumber) =>
        sequenceNumber === undefined ? [] : [{ itemIdentifier: sequenceNumber }],
      ),
    };
  };
