import { SECOND } from '../../law/instant.ts';

/**
 * How long a process goes by what it has read of things that are read with nearly everything and change a few times a
 * year: who is registered, what is published, what signs. Every other process sees a change after as long at the latest;
 * the one that makes it sees it at once.
 */
export const keptFor = 5 * SECOND;

/** So many partitions, and then it begins anew: a process is never asked for so many within a few seconds. */
const most = 2_000;

interface Entry {
  readonly readAt: number;
  readonly read: Promise<unknown>;
}

/** What was read lately, by partition: a write to a partition forgets all that was read of it. */
export class Kept {
  readonly #partitions = new Map<string, Map<string, Entry>>();
  readonly #now: () => number;
  /** @param now real milliseconds that only ever grow: the platform's own clock may stand still */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * @param what names the read within its partition
   * @param within how old it may be, in real milliseconds
   */
  of<T>(partition: string, what: string, read: () => Promise<T>, within = keptFor): Promise<T> {
    const known = this.#partitions.get(partition)?.get(what);
    if (known && this.#now() - known.readAt < within) return known.read as Promise<T>;
    const entry = { readAt: this.#now(), read: read() };
    if (this.#partitions.size >= most) this.#partitions.clear();
    const entries = this.#partitions.get(partition) ?? new Map<string, Entry>();
    this.#partitions.set(partition, entries.set(what, entry));
    // Whoever asked is told; whoever asks next reads again.
    entry.read.catch(() => this.#drop(partition, what, entry));
    return entry.read;
  }

  #drop(partition: string, what: string, entry: Entry): void {
    const entries = this.#partitions.get(partition);
    if (entries?.get(what) === entry) entries.delete(what);
  }

  /** After each write, whatever became of it: a read that began before it may have seen what was before. */
  forget(partition: string): void {
    this.#partitions.delete(partition);
  }
}

const ofClients = new WeakMap<object, Kept>();

/** What all who use one client of the database have read. */
export const keptOf = (client: object): Kept => {
  const known = ofClients.get(client) ?? new Kept();
  ofClients.set(client, known);
  return known;
};
