import { deliver, type Delivery } from '../functions/batches.ts';
import { matches } from '../functions/filter.ts';
import type { InFlight } from '../idle.ts';
import { Backlog } from './checkpoints.ts';
import type { StreamMappingOptions } from './stream-mapping-options.ts';
import type { StreamRecord } from './stream-reader.ts';

interface Waiting {
  readonly record: StreamRecord;
  readonly done: () => void;
}

interface Lane {
  readonly waiting: Waiting[];
  running: boolean;
}

const longestPauseMs = 60_000;

/** One shard's records on their way: those of one item in one lane, one after the other. */
export class StreamShard {
  readonly id: string;
  /** The last record that was read. */
  position: string | undefined;
  readonly #options: StreamMappingOptions;
  readonly #work: InFlight;
  readonly #backlog: Backlog;
  readonly #lanes: readonly Lane[];
  /** When each batch that failed is delivered again. */
  readonly #retries = new Set<{ readonly due: number }>();
  #closed = false;

  constructor(id: string, options: StreamMappingOptions, work: InFlight) {
    this.id = id;
    this.#options = options;
    this.#work = work;
    this.position = options.checkpoints.read(id);
    this.#backlog = new Backlog((sequenceNumber) => options.checkpoints.write(id, sequenceNumber));
    this.#lanes = Array.from({ length: options.parallel }, () => ({ waiting: [], running: false }));
  }

  /** Records read and not yet taken. */
  get size(): number {
    return this.#backlog.size;
  }

  /** When the first batch that failed is delivered again. */
  get nextRetry(): number {
    return Math.min(...[...this.#retries].map(({ due }) => due));
  }

  take(records: readonly StreamRecord[], room: () => void): void {
    const { filters } = this.#options;
    for (const record of records) {
      this.position = record.sequenceNumber;
      const done = this.#backlog.add(record.sequenceNumber);
      if (filters.length > 0 && !filters.some((pattern) => matches(pattern, record.event))) done();
      else this.#lanes[laneOf(record.item, this.#lanes.length)]?.waiting.push({ record, done });
    }
    this.#backlog.settle();
    for (const lane of this.#lanes) {
      if (lane.waiting.length > 0 && !lane.running) void this.#work.track(() => this.#drain(lane, room));
    }
  }

  /** What is under way may end, but is not believed: the next start delivers it again. */
  close(): void {
    this.#closed = true;
  }

  async #drain(lane: Lane, room: () => void): Promise<void> {
    lane.running = true;
    try {
      while (lane.waiting.length > 0 && !this.#closed) {
        await deliver(lane.waiting.splice(0, this.#options.batchSize), this.#delivery());
        room();
      }
    } catch (error) {
      this.#options.report(error);
    } finally {
      lane.running = false;
    }
  }

  #delivery(): Delivery<Waiting> {
    const { policy, invoke, givenUp, clock } = this.#options;
    return {
      policy,
      identifier: ({ record }) => record.sequenceNumber,
      // Records are stamped by the database, in real time.
      ageOf: ({ record }) => Date.now() - Date.parse(record.createdAt),
      invoke: (batch) => invoke({ Records: batch.map(({ record }) => record.event) }),
      taken: (batch) => {
        if (this.#closed) return;
        for (const { done } of batch) done();
        this.#backlog.settle();
      },
      exhausted: (batch, invocation, attempts) => {
        if (this.#closed) return;
        const records = batch.map(({ record }) => record);
        givenUp(this.id, records, invocation, attempts);
      },
      pause: (attempt) =>
        this.#work.aside((resume) => {
          const retry = { due: clock.now() + Math.min(100 * 2 ** (attempt - 1), longestPauseMs) };
          this.#retries.add(retry);
          clock.at(retry.due, () => {
            this.#retries.delete(retry);
            resume();
          });
        }),
    };
  }
}

const laneOf = (item: string, lanes: number): number => {
  let hash = 0;
  for (let index = 0; index < item.length; index += 1) hash = (hash * 31 + item.charCodeAt(index)) | 0;
  return Math.abs(hash) % lanes;
};
