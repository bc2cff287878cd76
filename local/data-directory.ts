import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { StartProblem } from './start-problem.ts';

/** Where a running instance can be reached; `endpoints.json` in its data directory says so once it is ready. */
export const Endpoints = z.object({
  pid: z.number(),
  api: z.string(),
  stepFunctions: z.string(),
  dynamodb: z.string(),
  /** The object store; a start of before knew none. */
  s3: z.string().default(''),
});
export type Endpoints = z.infer<typeof Endpoints>;

/** What one instance keeps between two starts. Only one process at a time holds it. */
export interface DataDirectory {
  readonly path: string;
  /** The runtime's own memory: settings, stream positions, queues, schedules. */
  readonly database: DatabaseSync;
  /** Where the last start could be reached, so that this one can be found at the same place. */
  readonly before: Endpoints | undefined;
  setting(name: string): string | undefined;
  keep(name: string, value: string): void;
  announce(endpoints: Endpoints): void;
  close(): void;
}

export const openDataDirectory = (path: string): DataDirectory => {
  // The issuer's key, secrets of webhooks and everybody's data lie in it: nobody else on this machine reads them.
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o700);
  const before = readEndpoints(path);
  const lock = takeLock(path, before);

  const file = join(path, 'runtime.sqlite');
  const database = new DatabaseSync(file);
  // Its journals take the mode of the file (SQLite, os_unix.c: findCreateFileMode).
  chmodSync(file, 0o600);
  // A commit outlives the process at once; the last ones may be lost only if the machine itself stops.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  database.exec('CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
  const get = database.prepare('SELECT value FROM setting WHERE name = ?');
  const put = database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)');

  return {
    path,
    database,
    before,
    setting: (name) => {
      const value = get.get(name)?.['value'];
      return value === undefined ? undefined : String(value);
    },
    keep: (name, value) => void put.run(name, value),
    announce: (endpoints) => {
      // Whoever waits for it finds it whole.
      const draft = join(path, 'endpoints.json.draft');
      writeFileSync(draft, `${JSON.stringify(endpoints, undefined, 2)}\n`);
      renameSync(draft, join(path, 'endpoints.json'));
    },
    close: () => {
      database.close();
      lock.close();
    },
  };
};

/** The operating system drops the lock with the process, however that ends. */
const takeLock = (path: string, holder: Endpoints | undefined): DatabaseSync => {
  const lock = new DatabaseSync(join(path, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
    return lock;
  } catch (cause) {
    lock.close();
    const who = holder === undefined ? '' : ` (process ${holder.pid}, ${holder.api})`;
    throw new StartProblem(
      `Another process already runs on ${path}${who}. Stop it, or choose another DATA_DIR.`,
      { cause },
    );
  }
};

const readEndpoints = (path: string): Endpoints | undefined => {
  try {
    return Endpoints.parse(JSON.parse(readFileSync(join(path, 'endpoints.json'), 'utf8')));
  } catch {
    // Nobody ran here before, or was stopped while writing: nothing to go back to.
    return undefined;
  }
};
