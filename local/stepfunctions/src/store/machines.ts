import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import type { MachineRecord } from './records.ts';

/** State machines, and every definition that one of them or an execution ever had. */
export class MachineStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(arn: string): MachineRecord | undefined {
    const row = this.#db.get('select record from machines where arn = ?', arn);
    return row && (JSON.parse(String(row['record'])) as MachineRecord);
  }

  save(machine: MachineRecord): void {
    const sql = 'insert or replace into machines (arn, name, created, record) values (?, ?, ?, ?)';
    this.#db.write(sql, machine.arn, machine.name, machine.created, JSON.stringify(machine));
  }

  remove(arn: string): void {
    this.#db.write('delete from machines where arn = ?', arn);
  }

  /** By name, from a name onwards. */
  list(after: string | undefined, limit: number): readonly MachineRecord[] {
    return this.#db
      .all('select record from machines where name > ? order by name limit ?', after ?? '', limit)
      .map((row) => JSON.parse(String(row['record'])) as MachineRecord);
  }

  deleting(): readonly MachineRecord[] {
    return this.#db
      .all(`select record from machines where record ->> 'deleting' = 1`)
      .map((row) => JSON.parse(String(row['record'])) as MachineRecord);
  }

  definition(hash: string): string {
    const row = this.#db.get('select text from definitions where hash = ?', hash);
    if (!row) throw new Error(`no definition ${hash}`);
    return String(row['text']);
  }

  keepDefinition(text: string): string {
    const hash = createHash('sha256').update(text).digest('hex');
    this.#db.write('insert or ignore into definitions (hash, text) values (?, ?)', hash, text);
    return hash;
  }
}
