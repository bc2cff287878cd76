import { dueOf, strandFromText, strandToText, type Strand } from '../execution/strand.ts';
import type { Run } from '../execution/run.ts';
import type { HistoryEvent } from '../history/event.ts';
import type { ActivityTasks } from './activities.ts';
import type { Database } from './database.ts';
import type { ExecutionRecord, ExecutionStatus } from './records.ts';

type Fixed = Pick<
  ExecutionRecord,
  | 'version'
  | 'alias'
  | 'name'
  | 'definition'
  | 'revision'
  | 'role'
  | 'type'
  | 'waiter'
  | 'traceHeader'
  | 'testCase'
  | 'origin'
>;

function toRecord(row: Record<string, unknown>): ExecutionRecord {
  const fixed = JSON.parse(String(row['fixed'])) as Fixed;
  return {
    ...fixed,
    id: Number(row['id']),
    arn: String(row['arn']),
    machine: String(row['machine']),
    started: Number(row['started']),
    input: String(row['input']),
    status: row['status'] as ExecutionStatus,
    stopped: row['stopped'] as number | null,
    deadline: row['deadline'] as number | null,
    output: row['output'] as string | null,
    error: row['error'] as string | null,
    cause: row['cause'] as string | null,
    nextEvent: Number(row['next_event']),
    nextStrand: Number(row['next_strand']),
    redrives: Number(row['redrives']),
    redriven: row['redriven'] as number | null,
  };
}

const isLive = ({ phase }: Strand): boolean =>
  phase.at === 'ready' ||
  (phase.at === 'task' && phase.flight.submitted !== true && phase.flight.activity === undefined) ||
  (phase.at === 'mapRun' && (phase.reading ?? phase.writing) !== undefined);

/** An execution that was at work when the process ended, and how often it was so without getting on. */
export interface Interrupted {
  readonly id: number;
  readonly crashes: number;
}

export interface Due {
  readonly execution: number;
  readonly strand: number;
}

/** Executions, their strands and their histories. */
export class ExecutionStore {
  readonly #db: Database;
  readonly #tasks: ActivityTasks;

  constructor(db: Database, tasks: ActivityTasks) {
    this.#db = db;
    this.#tasks = tasks;
  }

  lastId(): number {
    return Number(this.#db.get('select max(id) as id from executions')?.['id'] ?? 0);
  }

  byId(id: number): ExecutionRecord | undefined {
    const row = this.#db.get('select * from executions where id = ?', id);
    return row && toRecord(row);
  }

  byArn(arn: string): ExecutionRecord | undefined {
    const row = this.#db.get('select * from executions where arn = ?', arn);
    return row && toRecord(row);
  }

  strands(execution: number): readonly Strand[] {
    return this.#db
      .all('select data from strands where execution = ? order by id', execution)
      .map((row) => strandFromText(String(row['data'])));
  }

  /** Writes what the store does not know of a run yet. */
  save(run: Run): void {
    const { record } = run;
    const { id } = record;
    // AWS keeps no record of an express execution once it has ended.
    if (record.type === 'EXPRESS' && !run.isOpen) {
      this.#tasks.save(run);
      return this.#forget(id);
    }
    const mutable = [
      ...[record.status, record.stopped, record.deadline, record.output, record.error, record.cause],
      ...[record.nextEvent, record.nextStrand, record.redrives, record.redriven],
    ];
    if (run.isNew) {
      const { name, definition, revision, role, type, waiter, traceHeader, testCase, origin } = record;
      const { version, alias } = record;
      const fixed: Fixed = {
        ...{ name, definition, revision, role, type, waiter, traceHeader, testCase, origin, version, alias },
      };
      this.#db.write(
        `insert into executions (status, stopped, deadline, output, error, cause, next_event, next_strand, redrives,
         redriven, id, arn, machine, map_run, started, fixed, input) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
        ...mutable,
        ...[id, record.arn, record.machine, waiter?.kind === 'mapRun' ? waiter.mapRun : null, record.started],
        ...[JSON.stringify(fixed), record.input],
      );
    } else if (run.recordChanged)
      this.#db.write(
        `update executions set status = ?, stopped = ?, deadline = ?, output = ?, error = ?, cause = ?, next_event = ?,
         next_strand = ?, redrives = ?, redriven = ?, crashes = 0 where id = ?`,
        ...mutable,
        id,
      );
    this.#saveEvents(id, run.unsavedEvents);
    this.#saveStrands(run);
  }

  #forget(execution: number): void {
    this.#db.write('delete from executions where id = ?', execution);
    this.#db.write('delete from strands where execution = ?', execution);
    this.#db.write('delete from events where execution = ?', execution);
  }

  #saveEvents(execution: number, events: readonly HistoryEvent[]): void {
    const [first] = events;
    const last = events.at(-1);
    if (!first || !last) return;
    const sql = 'insert into events (execution, first, last, data) values (?, ?, ?, ?)';
    this.#db.write(sql, execution, first.id, last.id, JSON.stringify(events));
  }

  #saveStrands(run: Run): void {
    const { id } = run.record;
    this.#tasks.save(run);
    if (run.record.status === 'SUCCEEDED')
      return this.#db.write('delete from strands where execution = ?', id);
    for (const strand of run.removedStrands)
      this.#db.write('delete from strands where execution = ? and id = ?', id, strand);
    for (const strandId of run.unsavedStrands) {
      const strand = run.strand(strandId);
      const sql = 'insert or replace into strands (execution, id, due, live, data) values (?, ?, ?, ?, ?)';
      const due = run.isOpen ? (dueOf(strand) ?? null) : null;
      this.#db.write(sql, id, strandId, due, run.isOpen && isLive(strand) ? 1 : 0, strandToText(strand));
    }
    // What failed keeps its strands, for it may be redriven; none of them waits for anything any more.
    if (!run.isOpen) this.#db.write('update strands set due = null, live = 0 where execution = ?', id);
  }

  /** The executions that were at work when the process ended, with how often they were without getting on. */
  interrupted(): readonly Interrupted[] {
    return this.#db
      .all(
        `select id, crashes from executions where id in (select execution from strands where live = 1)
         order by id`,
      )
      .map((row) => ({ id: Number(row['id']), crashes: Number(row['crashes']) }));
  }

  /** The definitions that running executions need. */
  runningDefinitions(): readonly string[] {
    return this.#db
      .all(`select distinct fixed ->> 'definition' as hash from executions where status = 'RUNNING'`)
      .map((row) => String(row['hash']));
  }

  setCrashes(id: number, crashes: number): void {
    this.#db.write('update executions set crashes = ? where id = ?', crashes, id);
  }

  nextDue(): number | undefined {
    const strand = this.#db.get('select min(due) as due from strands where due is not null')?.['due'];
    const deadline = this.#db.get('select min(deadline) as due from executions where deadline is not null')?.[
      'due'
    ];
    const dues = [strand, deadline].filter((due) => typeof due === 'number');
    return dues.length > 0 ? Math.min(...dues) : undefined;
  }

  /** When the first state that failed is tried again, if by `until`. */
  nextRetry(until: number): number | undefined {
    const sql = `select min(due) as due from strands where due <= ? and data ->> '$.phase.at' = 'retrying'`;
    const due = this.#db.get(sql, until)?.['due'];
    return typeof due === 'number' ? due : undefined;
  }

  /** Strands due by now, the earliest first. */
  dueStrands(now: number, limit: number): readonly Due[] {
    return this.#db
      .all('select execution, id from strands where due <= ? order by due, execution, id limit ?', now, limit)
      .map((row) => ({ execution: Number(row['execution']), strand: Number(row['id']) }));
  }

  dueExecutions(now: number, limit: number): readonly number[] {
    return this.#db
      .all('select id from executions where deadline <= ? order by deadline, id limit ?', now, limit)
      .map((row) => Number(row['id']));
  }

  history(execution: number): readonly HistoryEvent[] {
    return this.#db
      .all('select data from events where execution = ? order by first', execution)
      .flatMap((row) => JSON.parse(String(row['data'])) as HistoryEvent[]);
  }

  /** What was appended after the commit whose last event this was. */
  historySince(execution: number, last: number): readonly HistoryEvent[] {
    return this.#db
      .all('select data from events where execution = ? and first > ? order by first', execution, last)
      .flatMap((row) => JSON.parse(String(row['data'])) as HistoryEvent[]);
  }

  /** Events from an id onwards, or from an id backwards. */
  events(execution: number, from: number, limit: number, backwards: boolean): readonly HistoryEvent[] {
    const sql = backwards
      ? 'select data from events where execution = ? and first <= ? order by first desc'
      : 'select data from events where execution = ? and last >= ? order by first';
    const found: HistoryEvent[] = [];
    for (const row of this.#db.all(sql, execution, from)) {
      const chunk = (JSON.parse(String(row['data'])) as HistoryEvent[]).filter(({ id }) =>
        backwards ? id <= from : id >= from,
      );
      found.push(...(backwards ? chunk.reverse() : chunk));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** Newest first, from a position onwards. */
  list(filter: ListFilter): readonly ExecutionRecord[] {
    const where = ['1'];
    const values: (string | number)[] = [];
    const and = (clause: string, ...given: (string | number)[]) => {
      where.push(clause);
      values.push(...given);
    };
    if (filter.machine !== undefined) and('machine = ? and map_run is null', filter.machine);
    if (filter.version !== undefined) and(`fixed ->> 'version' = ?`, filter.version);
    if (filter.alias !== undefined) and(`fixed ->> 'alias' = ?`, filter.alias);
    if (filter.mapRun !== undefined) and('map_run = ?', filter.mapRun);
    if (filter.status !== undefined) and('status = ?', filter.status);
    if (filter.redriven !== undefined) and(filter.redriven ? 'redrives > 0' : 'redrives = 0');
    if (filter.before) and('(started, id) < (?, ?)', filter.before.started, filter.before.id);
    const sql = `select * from executions where ${where.join(' and ')} order by started desc, id desc limit ?`;
    return this.#db.all(sql, ...values, filter.limit).map(toRecord);
  }

  countRunning(machine: string): number {
    const sql = `select count(*) as n from executions where machine = ? and status = 'RUNNING'`;
    return Number(this.#db.get(sql, machine)?.['n'] ?? 0);
  }

  /** Everything that a machine ever ran, the children of its MapRuns among it: gone with the machine. */
  removeOf(machine: string): void {
    const ids = `(select id from executions where machine = ?1 or machine like ?1 || '/%')`;
    for (const table of ['events', 'strands', 'activity_tasks'])
      this.#db.write(`delete from ${table} where execution in ${ids}`, machine);
    const runs = `(select arn from map_runs where execution in ${ids})`;
    this.#db.write(`delete from map_items where map_run in ${runs}`, machine);
    this.#db.write(`delete from map_runs where execution in ${ids}`, machine);
    this.#db.write(`delete from executions where id in ${ids}`, machine);
  }

  countByStatus(mapRun: string): Readonly<Record<string, number>> {
    const rows = this.#db.all(
      'select status, count(*) as n from executions where map_run = ? group by status',
      mapRun,
    );
    return Object.fromEntries(rows.map((row) => [String(row['status']), Number(row['n'])]));
  }
}

export interface ListFilter {
  readonly machine?: string;
  readonly version?: string | undefined;
  readonly alias?: string | undefined;
  readonly mapRun?: string;
  readonly status?: string;
  readonly redriven?: boolean;
  readonly before?: { readonly started: number; readonly id: number };
  readonly limit: number;
}
