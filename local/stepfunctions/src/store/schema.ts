/** Times are epoch milliseconds. What never changes stands apart from what every commit rewrites. */
export const SCHEMA = `
create table if not exists meta (key text primary key, value text not null) without rowid;

create table if not exists definitions (hash text primary key, text text not null) without rowid;

create table if not exists machines (
  arn text primary key, name text not null, created integer not null, record text not null
) without rowid;

create table if not exists versions (
  arn text primary key, machine text not null, number integer not null, record text not null
) without rowid;
create index if not exists versions_by_machine on versions (machine, number);

create table if not exists aliases (
  arn text primary key, machine text not null, name text not null, record text not null
) without rowid;
create index if not exists aliases_by_machine on aliases (machine, name);

create table if not exists activities (
  arn text primary key, name text not null, record text not null
) without rowid;

create table if not exists activity_tasks (
  activity text not null, execution integer not null, strand integer not null, primary key (execution, strand)
) without rowid;
create index if not exists activity_tasks_by_activity on activity_tasks (activity, execution, strand);

create table if not exists executions (
  id integer primary key,
  arn text not null unique,
  machine text not null,
  map_run text,
  started integer not null,
  fixed text not null,
  input text not null,
  status text not null,
  stopped integer,
  deadline integer,
  output text,
  error text,
  cause text,
  next_event integer not null,
  next_strand integer not null,
  redrives integer not null,
  redriven integer,
  crashes integer not null default 0
);
create index if not exists executions_by_machine on executions (machine, started desc, id desc);
create index if not exists executions_by_map_run on executions (map_run) where map_run is not null;
create index if not exists executions_by_deadline on executions (deadline) where deadline is not null;

create table if not exists strands (
  execution integer not null,
  id integer not null,
  due integer,
  live integer not null,
  data text not null,
  primary key (execution, id)
) without rowid;
create index if not exists strands_by_due on strands (due) where due is not null;
create index if not exists strands_live on strands (execution) where live = 1;

create table if not exists events (
  execution integer not null,
  first integer not null,
  last integer not null,
  data text not null,
  primary key (execution, first)
) without rowid;

create table if not exists map_runs (
  arn text primary key, execution integer not null, started integer not null, plan text not null, progress text not null
) without rowid;
create index if not exists map_runs_by_execution on map_runs (execution);

create table if not exists map_items (
  map_run text not null, item integer not null, status text not null, output text, primary key (map_run, item)
) without rowid;
`;
