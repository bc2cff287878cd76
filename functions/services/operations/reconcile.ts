import * as z from 'zod';
import type { Clock } from '../../law/clock.ts';
import { addMillis, DAY } from '../../law/instant.ts';
import { log } from '../../platform/log.ts';
import { startExecution } from '../../platform/outbox/effects.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Key } from '../../platform/table/writes.ts';
import { dueShardKeys } from '../../platform/watch/index-keys.ts';
import { casesIndex, type KeptCases } from '../closed-cases/kept-cases.ts';
import { type KnownCases, subjectNamed, type Work } from '../closed-cases/model.ts';
import type { Executions } from './executions.ts';
import { caseOf, type MachineOfACase } from './record-stop.ts';

/** Where it is: among the cases, then among the executions of each machine. */
const Place = z.discriminatedUnion('of', [
  z.object({ of: z.literal('cases'), shard: z.int().min(0), cursor: z.string().optional() }),
  z.object({ of: z.literal('executions'), machine: z.int().min(0), cursor: z.string().optional() }),
]);
type Place = z.infer<typeof Place>;
type At<O extends Place['of']> = Extract<Place, { of: O }>;

const count = z.int().min(0);
/** What came of it so far. `stopped` and `astray` are for operators; the log has their names. */
const Found = z.object({ cases: count, started: count, stopped: count, astray: count });
type Found = z.infer<typeof Found>;

const nothing: Found = { cases: 0, started: 0, stopped: 0, astray: 0 };

export const Reconciling = z.object({
  at: Place.default({ of: 'cases', shard: 0 }),
  found: Found.default(nothing),
});

export interface ReconcileDependencies {
  readonly table: Table;
  readonly clock: Clock;
  readonly kept: Pick<KeptCases, 'at'>;
  readonly known: KnownCases;
  readonly executions: Pick<Executions, 'describe' | 'list'>;
}

const pageSize = 50;
const shards = dueShardKeys(casesIndex);

/** Whose executions name their case; those of `in-pieces` end by themselves within minutes. */
const machines = (Object.keys(caseOf) as MachineOfACase[]).filter((machine) => machine !== 'in-pieces');

const HandedOver = z.object({ next: z.string() });

/** The execution that an ended one names as the next, else a name of its own for one that begins anew. */
const after = (name: string, output = '{}'): string => {
  const handed = HandedOver.safeParse(JSON.parse(output));
  if (handed.success) return handed.data.next;
  const [, first = name, number = '1'] = /^(.+)-r(\d+)$/.exec(name) ?? [];
  return `${first}-r${Number(number) + 1}`;
};

/** No chain is longer: an execution lasts months, and nobody sets a table back a thousand times. */
const longestChain = 1_000;

/** Whether an execution works on it, has stopped where an operator sees it, or by which name one is to begin. */
const standingOf = async (
  { executions }: ReconcileDependencies,
  { machine, name }: Work,
): Promise<'works' | 'stopped' | { readonly startAs: string }> => {
  let current = name;
  for (let looked = 0; looked < longestChain; looked += 1) {
    const found = await executions.describe(`${machine}:${current}`);
    if (found === undefined) return { startAs: current };
    if (found.status === 'RUNNING') return 'works';
    if (found.status !== 'SUCCEEDED') return 'stopped';
    current = after(current, found.output);
  }
  return 'stopped';
};

/** Gives a case the executions that it lacks. Asked twice it starts one: the name makes a repeat harmless. */
const mend = async (on: ReconcileDependencies, key: Key): Promise<Found> => {
  const kept = (await on.kept.at(key))?.kept;
  if (kept?.state !== 'kept') return nothing;
  const { kind, id } = kept.subject;
  const found = { ...nothing, cases: 1 };
  for (const work of (await on.known[kind](id))?.works ?? []) {
    const { machine, input } = work;
    const standing = await standingOf(on, work);
    if (standing === 'works') continue;
    if (standing === 'stopped') {
      found.stopped += 1;
      log.warn('reconcile.execution-stopped', { kind, id, machine });
      continue;
    }
    const name = standing.startAs;
    await on.table.transact(startExecution(on.table, machine, name, input, on.clock.now()));
    found.started += 1;
    log.info('reconcile.execution-started', { kind, id, machine, execution: name });
  }
  return found;
};

/** An execution whose case is not there, or has been over for more than a day. */
const isAstray = async (
  on: ReconcileDependencies,
  machine: MachineOfACase,
  name: string,
): Promise<boolean> => {
  const described = await on.executions.describe(`${machine}:${name}`);
  const input = z.record(z.string(), z.unknown()).parse(JSON.parse(described?.input ?? '{}'));
  const subject = subjectNamed(String(input[caseOf[machine]]));
  const known = subject && (await on.known[subject.kind](subject.id));
  if (!known) return true;
  return known.endedAt !== undefined && addMillis(known.endedAt, DAY) < on.clock.now();
};

const both = (one: Found, other: Found): Found => ({
  cases: one.cases + other.cases,
  started: one.started + other.started,
  stopped: one.stopped + other.stopped,
  astray: one.astray + other.astray,
});

interface Page {
  readonly found: Found;
  readonly cursor: string | undefined;
}

const ofCases = async (on: ReconcileDependencies, { shard, cursor }: At<'cases'>): Promise<Page> => {
  const page = await on.table.keys({ index: 'byDue', key: shards[shard] ?? '', limit: pageSize, cursor });
  let found = nothing;
  for (const key of page.items) found = both(found, await mend(on, key));
  return { found, cursor: page.cursor };
};

const ofExecutions = async (
  on: ReconcileDependencies,
  { machine: at, cursor }: At<'executions'>,
): Promise<Page> => {
  const machine = machines[at];
  if (machine === undefined) return { found: nothing, cursor: undefined };
  const page = await on.executions.list(machine, 'RUNNING', pageSize, cursor);
  let astray = 0;
  for (const { name = '' } of page.executions) {
    if (!(await isAstray(on, machine, name))) continue;
    astray += 1;
    log.warn('reconcile.execution-astray', { machine, execution: name });
  }
  return { found: { ...nothing, astray }, cursor: page.nextToken };
};

const following = (place: Place, cursor: string | undefined): Place | undefined => {
  if (cursor !== undefined) return { ...place, cursor };
  if (place.of === 'executions')
    return place.machine + 1 < machines.length ? { of: 'executions', machine: place.machine + 1 } : undefined;
  return place.shard + 1 < shards.length
    ? { of: 'cases', shard: place.shard + 1 }
    : { of: 'executions', machine: 0 };
};

/** The input of the next page, while there is one. */
// A type and no interface: what a task answers is a record.
type Reconciled = { readonly found: Found; readonly more: boolean; readonly at?: Place };

/** After a restore: a page of what is open, then of what runs, until each has the other (docs/runbook.md). */
export const reconcile =
  (on: ReconcileDependencies) =>
  async ({ at, found }: z.infer<typeof Reconciling>): Promise<Reconciled> => {
    const page = at.of === 'cases' ? await ofCases(on, at) : await ofExecutions(on, at);
    const next = following(at, page.cursor);
    return { found: both(found, page.found), more: next !== undefined, ...(next && { at: next }) };
  };
