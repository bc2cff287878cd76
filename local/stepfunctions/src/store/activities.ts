import type { Run } from '../execution/run.ts';
import type { Database } from './database.ts';
import type { ActivityRecord } from './records.ts';

/** Activities: the names under which workers ask for tasks. */
export class ActivityStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(arn: string): ActivityRecord | undefined {
    const row = this.#db.get('select record from activities where arn = ?', arn);
    return row && (JSON.parse(String(row['record'])) as ActivityRecord);
  }

  save(activity: ActivityRecord): void {
    const sql = 'insert or replace into activities (arn, name, record) values (?, ?, ?)';
    this.#db.write(sql, activity.arn, activity.name, JSON.stringify(activity));
  }

  remove(arn: string): void {
    this.#db.write('delete from activities where arn = ?', arn);
  }

  /** By name, from a name onwards. */
  list(after: string | undefined, limit: number): readonly ActivityRecord[] {
    return this.#db
      .all('select record from activities where name > ? order by name limit ?', after ?? '', limit)
      .map((row) => JSON.parse(String(row['record'])) as ActivityRecord);
  }
}

export interface WaitingTask {
  readonly execution: number;
  readonly strand: number;
}

/**
 * Which strands wait for a worker, by activity: written with them, in the same commit. A row may be left behind by a
 * strand that has gone on; who takes a task looks at the strand itself.
 */
export class ActivityTasks {
  readonly #db: Database;
  /** Executions with rows. */
  readonly #known: Set<number>;

  constructor(db: Database) {
    this.#db = db;
    this.#known = new Set(
      db.all('select distinct execution from activity_tasks').map((row) => Number(row['execution'])),
    );
  }

  save(run: Run): void {
    const { id } = run.record;
    for (const strandId of run.unsavedStrands) {
      const { phase } = run.strand(strandId);
      const activity = run.isOpen && phase.at === 'task' ? phase.flight.activity : undefined;
      if (activity !== undefined) {
        this.#known.add(id);
        const sql = 'insert or replace into activity_tasks (activity, execution, strand) values (?, ?, ?)';
        this.#db.write(sql, activity, id, strandId);
      } else if (this.#known.has(id)) this.remove({ execution: id, strand: strandId });
    }
    if (!this.#known.has(id)) return;
    for (const strand of run.removedStrands) this.remove({ execution: id, strand });
    if (run.isOpen) return;
    this.#db.write('delete from activity_tasks where execution = ?', id);
    this.#known.delete(id);
  }

  remove({ execution, strand }: WaitingTask): void {
    this.#db.write('delete from activity_tasks where execution = ? and strand = ?', execution, strand);
  }

  /** The one that has waited longest, by the execution that began first. */
  next(activity: string): WaitingTask | undefined {
    const row = this.#db.get(
      'select execution, strand from activity_tasks where activity = ? order by execution, strand limit 1',
      activity,
    );
    return row && { execution: Number(row['execution']), strand: Number(row['strand']) };
  }
}
