import { randomBytes } from 'node:crypto';
import { Database, type Durability } from './database.ts';
import { ActivityStore, ActivityTasks } from './activities.ts';
import { ExecutionStore } from './executions.ts';
import { MachineStore } from './machines.ts';
import { MapRunStore } from './map-runs.ts';
import { ReleaseStore } from './releases.ts';

export interface StoreOptions {
  readonly seed?: string | undefined;
  readonly durability?: Durability | undefined;
}

/** Everything the engine keeps, in one file of a data directory that one process has at a time. */
export class Store {
  readonly db: Database;
  readonly executions: ExecutionStore;
  readonly machines: MachineStore;
  readonly mapRuns: MapRunStore;
  readonly releases: ReleaseStore;
  readonly activities: ActivityStore;
  readonly activityTasks: ActivityTasks;
  /** From which tokens, jitter and the random functions are derived; made once per directory unless given. */
  readonly seed: string;

  constructor(directory: string | undefined, { seed, durability }: StoreOptions = {}) {
    this.db = new Database(directory, durability);
    this.activities = new ActivityStore(this.db);
    this.activityTasks = new ActivityTasks(this.db);
    this.executions = new ExecutionStore(this.db, this.activityTasks);
    this.releases = new ReleaseStore(this.db);
    this.machines = new MachineStore(this.db);
    this.mapRuns = new MapRunStore(this.db);
    const kept = this.meta('seed');
    this.seed = kept ?? seed ?? randomBytes(16).toString('hex');
    if (kept === undefined) {
      this.setMeta('seed', this.seed);
      this.db.commit();
    }
  }

  meta(key: string): string | undefined {
    const row = this.db.get('select value from meta where key = ?', key);
    return row && String(row['value']);
  }

  setMeta(key: string, value: string | undefined): void {
    if (value === undefined) this.db.write('delete from meta where key = ?', key);
    else this.db.write('insert or replace into meta (key, value) values (?, ?)', key, value);
  }

  close(): void {
    this.db.close();
  }
}
