import { err, ok, unwrap, type Ok, type Result } from '../common/result.ts';
import type { Clock } from '../law/clock.ts';
import type { AsOf, WorkingTime } from '../law/deadline/working-time.ts';
import { problem, type Problem } from './problem.ts';
import { Contended } from './table/contended.ts';
import type { Table } from './table/table.ts';
import type { Write } from './table/writes.ts';

/** What a decision comes to: the writes of one transaction, and what it answers. No write: it was done before. */
export interface Decided<T> {
  readonly writes: readonly Write[];
  readonly value: T;
}

export const decided = <T>(value: T, writes: readonly Write[] = []): Ok<Decided<T>> => ok({ writes, value });

/** Looks before somebody else is said to be faster for good: two seconds and a half in all. */
export const attemptLimit = 14;

/** At once after the first refusal, then after a random part of a growing while, so that many do not meet again. */
const pauseAfter = (attempt: number): Promise<void> =>
  attempt === 1
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 10 * 2 ** attempt)));

/**
 * The one loop in which anything is changed: looks, decides, and writes at once; what moved meanwhile refuses the
 * transaction, and it looks again.
 * @param decide reads what the decision rests on, anew each time
 * @throws Contended when it was refused at every attempt: a caller is told to come back, a task is run again
 */
export const untilWritten = async <T, E>(
  table: Table,
  decide: () => Promise<Result<Decided<T>, E>>,
): Promise<Result<T, E>> => {
  for (let attempt = 1; attempt <= attemptLimit; attempt += 1) {
    const decision = await decide();
    if (!decision.ok) return decision;
    const { writes, value } = decision.value;
    if (writes.length === 0 || (await table.transact(writes)).ok) return ok(value);
    await pauseAfter(attempt);
  }
  throw new Contended();
};

export interface ChangeDependencies {
  readonly table: Table;
  readonly clock: Clock;
  readonly calendars: { workingTime(): Promise<WorkingTime> };
}

export interface Change<S, T> {
  /** What the decision rests on, read anew at each attempt. */
  readonly find: () => Promise<S | undefined>;
  /** Whom it exists for: to a stranger it is like one that is not there. Without it everybody who may call may. */
  readonly may?: (found: S) => boolean;
  readonly decide: (
    found: S,
    asOf: AsOf,
  ) => Result<Decided<T>, Problem> | Promise<Result<Decided<T>, Problem>>;
}

/** Changes what an execution works on, which is always there: a refusal is a bug, and thrown. */
export const changeKnown = async <S, T>(on: ChangeDependencies, asked: Change<S, T>): Promise<T> =>
  unwrap(await change(on, asked));

/** Changes a thing that is there: who may, what follows, one transaction. A stranger is answered 404. */
export const change = <S, T>(
  { table, clock, calendars }: ChangeDependencies,
  { find, may = () => true, decide }: Change<S, T>,
): Promise<Result<T, Problem>> =>
  untilWritten(table, async () => {
    const [found, workingTime] = await Promise.all([find(), calendars.workingTime()]);
    if (found === undefined || !may(found)) return err(problem('not-found'));
    return decide(found, { now: clock.now(), workingTime });
  });
