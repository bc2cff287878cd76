import type { Database } from './database.ts';
import type { MapRunRecord } from './records.ts';

type Progress = Pick<MapRunRecord, 'status' | 'stopped' | 'next' | 'redrives' | 'redriven'>;

/** Distributed Maps: the plan once, the progress at each step. */
export class MapRunStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  create(run: MapRunRecord): void {
    const { status, stopped, next, redrives, redriven, ...plan } = run;
    const progress: Progress = { status, stopped, next, redrives, redriven };
    const sql = 'insert into map_runs (arn, execution, started, plan, progress) values (?, ?, ?, ?, ?)';
    this.#db.write(sql, run.arn, run.execution, run.started, JSON.stringify(plan), JSON.stringify(progress));
  }

  saveProgress({ arn, status, stopped, next, redrives, redriven }: MapRunRecord): void {
    const progress: Progress = { status, stopped, next, redrives, redriven };
    this.#db.write('update map_runs set progress = ? where arn = ?', JSON.stringify(progress), arn);
  }

  #read(row: Record<string, unknown>): MapRunRecord {
    return { ...JSON.parse(String(row['plan'])), ...JSON.parse(String(row['progress'])) } as MapRunRecord;
  }

  get(arn: string): MapRunRecord | undefined {
    const row = this.#db.get('select plan, progress from map_runs where arn = ?', arn);
    return row && this.#read(row);
  }

  ofExecution(execution: number): readonly MapRunRecord[] {
    const sql = 'select plan, progress from map_runs where execution = ? order by started desc, arn';
    return this.#db.all(sql, execution).map((row) => this.#read(row));
  }
}
