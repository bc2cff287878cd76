import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SCHEMA } from './schema.ts';

/** The disk did not take what had to be kept: whoever waited for it is told so. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}

/** Another process has the data directory. */
export class DirectoryInUse extends Error {
  override readonly name = 'DirectoryInUse';
}

/** What a commit survives. */
export type Durability = 'machine' | 'process';

const synchronous: Record<Durability, string> = { machine: 'full', process: 'normal' };

type Row = Record<string, unknown>;

/**
 * One SQLite file, or the process's memory. A transaction opens with the first write and ends with `commit`; a write that fails spoils all of
 * it, so that nobody is told of a success that was rolled back with another's failure.
 */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #spoiled: unknown;

  constructor(directory: string | undefined, durability: Durability = 'machine') {
    if (directory !== undefined) mkdirSync(directory, { recursive: true });
    this.#sqlite = new DatabaseSync(
      directory === undefined ? ':memory:' : join(directory, 'stepfunctions.db'),
    );
    try {
      // The lock is the operating system's: a killed process leaves none behind.
      this.#sqlite.exec('pragma locking_mode = exclusive; pragma journal_mode = wal;');
      // Every commit is on the disk before anyone hears of it; where only a process may die, with the system.
      this.#sqlite.exec(
        `pragma synchronous = ${synchronous[durability]}; pragma cache_size = -8000; pragma wal_autocheckpoint = 8000; begin immediate;`,
      );
      this.#sqlite.exec(`${SCHEMA} commit;`);
    } catch (error) {
      this.#sqlite.close();
      const message = error instanceof Error ? error.message : String(error);
      if (/locked|busy/i.test(message))
        throw new DirectoryInUse(`another process uses ${directory}`, { cause: error });
      throw error;
    }
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#sqlite.prepare(sql)));
    return statement;
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  write(sql: string, ...values: SQLInputValue[]): void {
    if (this.#spoiled !== undefined) throw this.#failure();
    try {
      if (!this.#sqlite.isTransaction) this.#sqlite.exec('begin immediate');
      this.#statement(sql).run(...values);
    } catch (error) {
      this.#spoiled = error;
      throw this.#failure();
    }
  }

  /** Makes everything written since the last commit durable, or throws. */
  commit(): void {
    if (this.#spoiled !== undefined) throw this.#failure();
    try {
      if (this.#sqlite.isTransaction) this.#sqlite.exec('commit');
    } catch (error) {
      this.#spoiled = error;
      throw this.#failure();
    }
  }

  /** Takes back everything written since the last commit; a failure is over with it. */
  rollback(): void {
    if (this.#sqlite.isTransaction) this.#sqlite.exec('rollback');
    this.#spoiled = undefined;
  }

  /** A test's way to a full disk: the file may have no more pages than it has now and `spare`. */
  limitPages(spare: number | undefined): void {
    const pages = Number(this.#sqlite.prepare('pragma page_count').get()?.['page_count'] ?? 0);
    this.#sqlite.exec(`pragma max_page_count = ${spare === undefined ? 1_073_741_823 : pages + spare}`);
  }

  close(): void {
    this.#sqlite.close();
  }

  #failure(): StoreFailure {
    const error = this.#spoiled;
    return new StoreFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
