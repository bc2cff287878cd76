import type { State } from '../table/indexes.ts';
import type { Table } from '../table/table.ts';
import type { Instant } from '../../law/instant.ts';
import type { Counts } from './asked.ts';
import { dueBounds, indexesOf, keysIn, type Lists } from './span.ts';
import { asksFacts, filterOf, type Wanted } from './wanted.ts';

/** So many of each list and state are counted; what is more is said to be more. */
export const mostCounted = 10_000;

interface Counted {
  readonly sum: number;
  readonly exact: boolean;
}

/** Counts by index alone: by what never changes of a thing, and by where it stands. */
const counter = (table: Table, lists: Lists, wanted: Wanted) => {
  const { newest, timeLeft } = indexesOf[lists.of];
  const filter = filterOf(wanted);
  const byTime = asksFacts(wanted) || filter !== undefined || wanted.dueBy !== undefined;
  return async (states: readonly State[], dueBy?: Instant): Promise<Counted> => {
    const counts = await Promise.all(
      keysIn(lists, states).map((key) =>
        table.count(
          byTime || dueBy !== undefined
            ? {
                index: timeLeft,
                key,
                filter,
                between: dueBounds({ ...wanted, dueBy: dueBy ?? wanted.dueBy }),
              }
            : { index: newest, key },
          mostCounted,
        ),
      ),
    );
    return {
      sum: counts.reduce((all, one) => all + one, 0),
      exact: counts.every((one) => one < mostCounted),
    };
  };
};

/** How many there are in each tab. @param mine the states in which it is the caller's turn, or how many it is of */
export const countsOf = async (
  table: Table,
  lists: Lists,
  wanted: Wanted,
  now: Instant,
  mine: readonly State[] | number,
): Promise<Counts> => {
  const count = counter(table, lists, wanted);
  const [open, held, ended, overdue] = await Promise.all([
    count(['open']),
    count(['held']),
    wanted.dueBy === undefined ? count(['ended']) : { sum: 0, exact: true },
    count(['open', 'held'], now),
  ]);
  const all = open.sum + held.sum;
  const own =
    typeof mine === 'number'
      ? mine
      : (mine.includes('open') ? open.sum : 0) + (mine.includes('held') ? held.sum : 0);
  return {
    open: all,
    mine: own,
    waiting: all - own,
    ended: ended.sum,
    overdue: overdue.sum,
    exact: [open, held, ended, overdue].every(({ exact }) => exact),
  };
};
