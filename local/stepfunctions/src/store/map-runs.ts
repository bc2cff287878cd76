import type { MapRun } from '../execution/map-run.ts';
import type { Database } from './database.ts';
import type { ExecutionStatus, MapItem, MapRunRecord } from './records.ts';

type Progress = Pick<
  MapRunRecord,
  'status' | 'stopped' | 'redrives' | 'redriven' | 'maxConcurrency' | 'toleratedCount' | 'toleratedPercentage'
>;

/** Distributed Maps: the plan once, the progress and the items as they change. */
export class MapRunStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  save(run: MapRun): void {
    const {
      status,
      stopped,
      redrives,
      redriven,
      maxConcurrency,
      toleratedCount,
      toleratedPercentage,
      ...plan
    } = run.record;
    const changing: Progress = {
      ...{ status, stopped, redrives, redriven, maxConcurrency, toleratedCount, toleratedPercentage },
    };
    const progress = JSON.stringify(changing);
    if (run.isNew) {
      const sql = 'insert into map_runs (arn, execution, started, plan, progress) values (?, ?, ?, ?, ?)';
      this.#db.write(sql, plan.arn, plan.execution, plan.started, JSON.stringify(plan), progress);
    } else this.#db.write('update map_runs set progress = ? where arn = ?', progress, plan.arn);
    for (const index of run.unsaved) {
      const item = run.items[index];
      const sql = 'insert or replace into map_items (map_run, item, status, output) values (?, ?, ?, ?)';
      if (item) this.#db.write(sql, plan.arn, index, item.status, item.output);
    }
  }

  #read(row: Record<string, unknown>): MapRunRecord {
    return { ...JSON.parse(String(row['plan'])), ...JSON.parse(String(row['progress'])) } as MapRunRecord;
  }

  get(arn: string): MapRunRecord | undefined {
    const row = this.#db.get('select plan, progress from map_runs where arn = ?', arn);
    return row && this.#read(row);
  }

  items(arn: string): readonly MapItem[] {
    return this.#db
      .all('select status, output from map_items where map_run = ? order by item', arn)
      .map((row) => ({ status: row['status'] as ExecutionStatus, output: row['output'] as string | null }));
  }

  ofExecution(execution: number): readonly MapRunRecord[] {
    const sql = 'select plan, progress from map_runs where execution = ? order by started desc, arn';
    return this.#db.all(sql, execution).map((row) => this.#read(row));
  }
}
