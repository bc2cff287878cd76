import { isDeepStrictEqual } from 'node:util';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../change.ts';
import { log } from '../log.ts';
import { count } from '../metrics.ts';
import type { Table } from '../table/table.ts';
import type { Key, Write } from '../table/writes.ts';
import { climbAll, type Acted, type Ladders } from './climb-limits.ts';
import type { WatchKeys } from './index-keys.ts';
import type { Limits } from './limit.ts';
import type { Owed } from './owed.ts';
import type { Watcher } from './visit.ts';

/** What a look at a thing comes to: its limits with the rungs that are done with, and those to act upon now. */
export interface Climbed {
  readonly limits: Limits;
  readonly acted: readonly Acted[];
}

/**
 * A kind of thing that has limits, declared once: from this follow the sweep, the recomputation when a calendar moves,
 * and what each rung tells. Whatever is looked at in vain is left as it is.
 */
export interface Watched<S> {
  /** Its name in the log, e.g. `project-stage`. */
  readonly kind: string;
  readonly find: (key: Key) => Promise<S | undefined>;
  /** The limits that run: none once it has ended. Of a whole they follow from how its paths stand now. */
  readonly limits: (found: S, asOf: AsOf) => Limits;
  readonly ladder: (found: S, workingTime: WorkingTime) => Ladders;
  /** Where it stands in the indexes and what was told last, as it is kept; as it should be is reckoned beside it. */
  readonly kept: (found: S) => WatchKeys;
  readonly right: (found: S, asOf: AsOf) => WatchKeys;
  /** Whether something besides its limits is to be done by now: a day of a plan, the start of what comes next. */
  readonly isDue?: (found: S, now: Instant) => boolean;
  /** The next version with its record and whoever is told; of a due moment that a calendar moved, too. */
  readonly rewrite: (found: S, climbed: Climbed, asOf: AsOf) => readonly Write[] | Promise<readonly Write[]>;
  /** What is said of it where it is near its end or past it; without this nobody owes it, and it is never late. */
  readonly owed?: (found: S, asOf: AsOf) => Owed;
  /** What follows once it is written. */
  readonly then?: (found: S, climbed: Climbed) => Promise<void>;
}

/** Whether it stands in the indexes as it should, and people were told the due moments as they now are. */
const standsRight = (kept: WatchKeys, right: WatchKeys): boolean =>
  kept.dueShard === right.dueShard &&
  kept.dueAt === right.dueAt &&
  kept.lateFrom === right.lateFrom &&
  kept.openUntil === right.openUntil &&
  isDeepStrictEqual(kept.dues ?? {}, right.dues ?? {});

/** Climbs the ladders of one thing up to now and puts right what a moved calendar has changed. Again changes nothing. */
export const watcher =
  <S>(table: Table, watched: Watched<S>): Watcher =>
  async (key, asOf) => {
    const looked = await untilWritten(table, async () => {
      const found = await watched.find(key);
      if (found === undefined) return decided(undefined);
      const before = watched.limits(found, asOf);
      const climbed = climbAll(before, watched.ladder(found, asOf.workingTime), asOf.now, asOf.workingTime);
      const nothing =
        climbed.limits === before &&
        watched.isDue?.(found, asOf.now) !== true &&
        standsRight(watched.kept(found), watched.right(found, asOf));
      if (nothing) return decided(undefined);
      return decided({ found, climbed }, await watched.rewrite(found, climbed, asOf));
    });
    if (!looked.ok || !looked.value) return;
    const { found, climbed } = looked.value;
    await watched.then?.(found, climbed);
    const late = climbed.acted.filter(({ turn }) => turn.rung.when === 'due').length;
    if (late > 0) count({ LimitsLate: late });
    if (climbed.acted.length > 0)
      log.info('watch.acted', { kind: watched.kind, key: key.pk, acted: climbed.acted.length });
  };
