import type { DatabaseSync } from 'node:sqlite';

/** How far a mapping has come in each shard, kept across restarts. */
export interface Checkpoints {
  read(shard: string): string | undefined;
  write(shard: string, sequenceNumber: string): void;
}

export const checkpointsOf = (database: DatabaseSync, mapping: string): Checkpoints => {
  database.exec(`CREATE TABLE IF NOT EXISTS checkpoint (
    mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT NOT NULL, PRIMARY KEY (mapping, shard)) STRICT`);
  const read = database.prepare('SELECT sequence FROM checkpoint WHERE mapping = ? AND shard = ?');
  const write = database.prepare(
    'INSERT OR REPLACE INTO checkpoint (mapping, shard, sequence) VALUES (?, ?, ?)',
  );
  return {
    read: (shard) => {
      const sequence = read.get(mapping, shard)?.['sequence'];
      return sequence === undefined ? undefined : String(sequence);
    },
    write: (shard, sequenceNumber) => void write.run(mapping, shard, sequenceNumber),
  };
};

/**
 * The records of a shard that were read and not yet taken. Lanes finish in any order; the checkpoint follows the
 * oldest record still under way, so that a kill delivers some again and loses none.
 */
export class Backlog {
  readonly #entries: { readonly sequenceNumber: string; done: boolean }[] = [];
  readonly #reached: (sequenceNumber: string) => void;

  constructor(reached: (sequenceNumber: string) => void) {
    this.#reached = reached;
  }

  get size(): number {
    return this.#entries.length;
  }

  /** @returns what to call when the record is done. */
  add(sequenceNumber: string): () => void {
    const entry = { sequenceNumber, done: false };
    this.#entries.push(entry);
    return () => void (entry.done = true);
  }

  /** Moves the checkpoint as far as everything is done. */
  settle(): void {
    const undone = this.#entries.findIndex(({ done }) => !done);
    const last = this.#entries.splice(0, undone < 0 ? this.#entries.length : undone).at(-1);
    if (last !== undefined) this.#reached(last.sequenceNumber);
  }
}
