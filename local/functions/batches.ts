import type { Invocation } from './runtime.ts';

/** How a mapping treats a batch that its function did not take. */
export interface RetryPolicy {
  readonly bisect: boolean;
  /** Retries after the first try; -1 means for ever. */
  readonly maximumRetries: number;
  /** How old a record may be when it is tried once more; negative means any age. */
  readonly maximumAgeMs: number;
  /** Whether the function names the records it did not take. */
  readonly reportsFailures: boolean;
}

export interface Delivery<R> {
  readonly policy: RetryPolicy;
  /** By what the function names a record. */
  identifier(record: R): string;
  /** Since it was written, in milliseconds. */
  ageOf(record: R): number;
  invoke(records: readonly R[]): Promise<Invocation>;
  /** These need not be delivered again. */
  taken(records: readonly R[]): void;
  /** These are given up. */
  exhausted(records: readonly R[], invocation: Invocation, attempts: number): void;
  pause(attempt: number): Promise<void>;
}

/**
 * Brings a batch of a stream to its function as Lambda does: after a failure what comes before the lowest failed
 * record counts as taken, a batch without progress is halved, and only a batch that cannot be halved uses up its
 * retries or its age (AWS Lambda, "Configuring partial batch response with DynamoDB and Lambda"; splitting a batch does not
 * count towards the retry quota).
 */
export const deliver = async <R>(batch: readonly R[], delivery: Delivery<R>): Promise<void> => {
  let records = batch;
  for (let attempt = 1; records.length > 0;) {
    const invocation = await delivery.invoke(records);
    const failedAt = lowestFailure(records, invocation, delivery);
    delivery.taken(records.slice(0, failedAt));
    if (failedAt > 0) {
      records = records.slice(failedAt);
      attempt = 1;
    } else if (delivery.policy.bisect && records.length > 1) {
      const middle = Math.ceil(records.length / 2);
      await deliver(records.slice(0, middle), delivery);
      records = records.slice(middle);
      attempt = 1;
    } else if (isExhausted(records, attempt, delivery)) {
      delivery.exhausted(records, invocation, attempt);
      delivery.taken(records);
      return;
    } else {
      await delivery.pause(attempt);
      attempt += 1;
    }
  }
};

/** Of records that are given up together the youngest counts: each is tried as long as it may be. */
const isExhausted = <R>(
  records: readonly R[],
  attempt: number,
  { policy: { maximumRetries, maximumAgeMs }, ageOf }: Delivery<R>,
): boolean =>
  (maximumRetries >= 0 && attempt > maximumRetries) ||
  (maximumAgeMs >= 0 && records.every((record) => ageOf(record) > maximumAgeMs));

/** The index of the first record to deliver again; the batch's length when there is none. */
const lowestFailure = <R>(records: readonly R[], invocation: Invocation, delivery: Delivery<R>): number => {
  if (!invocation.ok) return 0;
  if (!delivery.policy.reportsFailures) return records.length;
  const failures = reportedFailures(invocation.payload);
  const positions = failures.map((failure) =>
    records.findIndex((record) => delivery.identifier(record) === failure),
  );
  // A name that no record has says nothing about the others: the whole batch failed.
  return positions.includes(-1) ? 0 : Math.min(records.length, ...positions);
};

/** The `itemIdentifier`s of a function's answer; without a list of failures everything was taken. */
export const reportedFailures = (payload: unknown): readonly (string | undefined)[] => {
  if (typeof payload !== 'object' || payload === null || !('batchItemFailures' in payload)) return [];
  const { batchItemFailures } = payload;
  if (!Array.isArray(batchItemFailures)) return [];
  return batchItemFailures.map((failure: { itemIdentifier?: unknown } | null) =>
    typeof failure?.itemIdentifier === 'string' ? failure.itemIdentifier : undefined,
  );
};
