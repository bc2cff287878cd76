import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';

/** One version of an object, or the mark that it was deleted. */
export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly version: string;
  readonly isMarker: boolean;
  readonly size: number;
  readonly contentType: string;
  readonly etag: string;
  /** SHA-256 in base64, of an object that was put with one. */
  readonly checksum?: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly at: number;
}

/** What arrived and lies aside: nobody sees it until it is kept. */
export interface Arrived {
  readonly file: string;
  readonly size: number;
  /** In base64. */
  readonly sha256: string;
  readonly etag: string;
}

export interface Place {
  readonly bucket: string;
  readonly key: string;
}

/**
 * A folder that keeps objects with their versions. The bytes lie in files named by version, what is known of them in the
 * runtime's own database: a file is whole and on the disk before a row names it, so that one who is killed in between
 * leaves nothing that anybody sees.
 */
export class ObjectStore {
  readonly #sql: ReturnType<typeof statements>;
  readonly #directory: string;
  readonly #incoming: string;
  readonly #now: () => number;

  constructor(database: DatabaseSync, directory: string, now: () => number) {
    database.exec(`CREATE TABLE IF NOT EXISTS object (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL UNIQUE,
      marker INTEGER NOT NULL, facts TEXT NOT NULL, tags TEXT NOT NULL) STRICT;
      CREATE INDEX IF NOT EXISTS object_by_key ON object (bucket, key, seq)`);
    this.#sql = statements(database);
    this.#directory = join(directory, 'objects');
    this.#incoming = join(directory, 'objects', 'incoming');
    this.#now = now;
    mkdirSync(this.#incoming, { recursive: true });
    this.#clear();
  }

  /** Reads a stream to a file aside. Nothing of it is in memory for longer than it takes to write. */
  async receive(source: Readable): Promise<Arrived> {
    const file = join(this.#incoming, randomBytes(16).toString('hex'));
    const [sha256, md5] = [createHash('sha256'), createHash('md5')];
    let size = 0;
    const handle = await open(file, 'wx', 0o600);
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        size += chunk.length;
        sha256.update(chunk);
        md5.update(chunk);
        await handle.writeFile(chunk);
      }
      await handle.sync();
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return { file, size, sha256: sha256.digest('base64'), etag: `"${md5.digest('hex')}"` };
  }

  drop({ file }: Arrived): Promise<void> {
    return rm(file, { force: true });
  }

  /** Makes what arrived the newest version. */
  async keep(
    { bucket, key }: Place,
    { file, size, etag }: Arrived,
    given: Pick<StoredObject, 'contentType' | 'checksum'>,
  ): Promise<StoredObject> {
    const version = newVersion();
    await rename(file, join(this.#directory, version));
    await syncDirectory(this.#directory);
    const facts = { size, etag, ...given, at: this.#now() };
    this.#sql.insert.run(bucket, key, version, 0, JSON.stringify(facts), '{}');
    return { bucket, key, version, isMarker: false, tags: {}, ...facts };
  }

  /** The version asked for, else the newest, be it a mark of deletion. */
  find({ bucket, key }: Place, version?: string): StoredObject | undefined {
    const row =
      version === undefined ? this.#sql.newest.get(bucket, key) : this.#sql.version.get(bucket, key, version);
    return row && objectOf(row);
  }

  read({ version }: StoredObject, range?: { start: number; end: number }): Readable {
    return createReadStream(join(this.#directory, version), range);
  }

  /** A version is gone for good; without one only a mark is set. @returns the version that is gone, or the mark's */
  async remove(place: Place, version?: string): Promise<{ version: string; isMarker: boolean }> {
    if (version !== undefined) {
      const found = this.find(place, version);
      this.#sql.remove.run(place.bucket, place.key, version);
      if (found !== undefined && !found.isMarker) await rm(join(this.#directory, version), { force: true });
      return { version, isMarker: found?.isMarker ?? false };
    }
    const mark = newVersion();
    const facts = { size: 0, etag: '', contentType: '', at: this.#now() };
    this.#sql.insert.run(place.bucket, place.key, mark, 1, JSON.stringify(facts), '{}');
    return { version: mark, isMarker: true };
  }

  tag({ version }: StoredObject, tags: Readonly<Record<string, string>>): void {
    this.#sql.tag.run(JSON.stringify(tags), version);
  }

  /** The newest of each key that begins so, after a key, in the order of keys; what was deleted is left out. */
  list(bucket: string, { prefix, after, limit }: { prefix: string; after: string; limit: number }) {
    return this.#sql.list.all(bucket, prefix, after, limit).map(objectOf);
  }

  /** What came in before somebody looked at it: a kill came first. */
  untagged(): readonly StoredObject[] {
    return this.#sql.untagged.all().map(objectOf);
  }

  /** Every version of each key that begins so, newest first, marks of deletion too. */
  versions(bucket: string, { prefix, limit }: { prefix: string; limit: number }): readonly StoredObject[] {
    return this.#sql.history.all(bucket, prefix, limit).map(objectOf);
  }

  /** What was being received when the process was killed, and files that no row came to name. */
  #clear(): void {
    for (const file of readdirSync(this.#incoming)) rmSync(join(this.#incoming, file));
    const named = new Set(this.#sql.versions.all().map((row) => String(row['version'])));
    for (const entry of readdirSync(this.#directory, { withFileTypes: true }))
      if (entry.isFile() && !named.has(entry.name)) rmSync(join(this.#directory, entry.name));
  }
}

const newVersion = (): string => randomBytes(16).toString('hex');

/** A rename is on the disk once its directory is; Windows opens none, and needs none. */
const syncDirectory = async (directory: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const objectOf = (row: Record<string, unknown>): StoredObject => ({
  bucket: String(row['bucket']),
  key: String(row['key']),
  version: String(row['version']),
  isMarker: Number(row['marker']) === 1,
  tags: JSON.parse(String(row['tags'])) as StoredObject['tags'],
  ...(JSON.parse(String(row['facts'])) as Omit<
    StoredObject,
    'bucket' | 'key' | 'version' | 'isMarker' | 'tags'
  >),
});

const statements = (database: DatabaseSync) => ({
  insert: database.prepare(
    'INSERT INTO object (bucket, key, version, marker, facts, tags) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  newest: database.prepare('SELECT * FROM object WHERE bucket = ? AND key = ? ORDER BY seq DESC LIMIT 1'),
  version: database.prepare('SELECT * FROM object WHERE bucket = ? AND key = ? AND version = ?'),
  remove: database.prepare('DELETE FROM object WHERE bucket = ? AND key = ? AND version = ?'),
  tag: database.prepare('UPDATE object SET tags = ? WHERE version = ?'),
  versions: database.prepare('SELECT version FROM object WHERE marker = 0'),
  untagged: database.prepare("SELECT * FROM object WHERE marker = 0 AND tags = '{}'"),
  history: database.prepare(
    'SELECT * FROM object WHERE bucket = ? AND instr(key, ?) = 1 ORDER BY key, seq DESC LIMIT ?',
  ),
  list: database.prepare(`SELECT * FROM object AS one WHERE bucket = ? AND instr(key, ?) = 1 AND key > ? AND marker = 0
    AND seq = (SELECT max(seq) FROM object WHERE bucket = one.bucket AND key = one.key) ORDER BY key LIMIT ?`),
});
