import type { Database } from './database.ts';
import type { AliasRecord, VersionRecord } from './records.ts';

/** What is published of state machines: versions, which never change, and aliases, which lead to them. */
export class ReleaseStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  version(arn: string): VersionRecord | undefined {
    const row = this.#db.get('select record from versions where arn = ?', arn);
    return row && (JSON.parse(String(row['record'])) as VersionRecord);
  }

  saveVersion(version: VersionRecord): void {
    const sql = 'insert or replace into versions (arn, machine, number, record) values (?, ?, ?, ?)';
    this.#db.write(sql, version.arn, version.machine, version.number, JSON.stringify(version));
  }

  removeVersion(arn: string): void {
    this.#db.write('delete from versions where arn = ?', arn);
  }

  /** The newest first, from a number downwards. */
  versions(machine: string, below: number | undefined, limit: number): readonly VersionRecord[] {
    return this.#db
      .all(
        'select record from versions where machine = ? and number < ? order by number desc limit ?',
        ...[machine, below ?? Number.MAX_SAFE_INTEGER, limit],
      )
      .map((row) => JSON.parse(String(row['record'])) as VersionRecord);
  }

  alias(arn: string): AliasRecord | undefined {
    const row = this.#db.get('select record from aliases where arn = ?', arn);
    return row && (JSON.parse(String(row['record'])) as AliasRecord);
  }

  saveAlias(alias: AliasRecord): void {
    const sql = 'insert or replace into aliases (arn, machine, name, record) values (?, ?, ?, ?)';
    this.#db.write(sql, alias.arn, alias.machine, alias.name, JSON.stringify(alias));
  }

  removeAlias(arn: string): void {
    this.#db.write('delete from aliases where arn = ?', arn);
  }

  aliases(machine: string): readonly AliasRecord[] {
    return this.#db
      .all('select record from aliases where machine = ? order by name', machine)
      .map((row) => JSON.parse(String(row['record'])) as AliasRecord);
  }

  /** They go with their machine. */
  removeOf(machine: string): void {
    this.#db.write('delete from versions where machine = ?', machine);
    this.#db.write('delete from aliases where machine = ?', machine);
  }
}
