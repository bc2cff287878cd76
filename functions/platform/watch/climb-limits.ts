import { daysOver } from '../../law/deadline/days-over.ts';
import { climb, nearFrom, type Climb, type ReachedRung } from '../../law/deadline/ladder.ts';
import type { Ladder } from '../../law/deadline/rung.ts';
import { reckon, type RunningReckoning } from '../../law/deadline/reckon.ts';
import type { AsOf, WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import type { Limit, Limits } from './limit.ts';
import { own } from '../../common/own.ts';

/** A rung that is acted upon now. */
export interface Acted {
  /** Of the limit, as in `limits`. */
  readonly name: string;
  readonly due: Instant;
  /** For how many working days it is over. */
  readonly over: number;
  /** A notice still to come may move it. */
  readonly provisional: boolean;
  readonly turn: ReachedRung;
}

/** One ladder for all limits of a thing, or one for each by its name. */
export type Ladders = Ladder | ((limit: string) => Ladder);

const ladderFor = (ladders: Ladders, limit: string): Ladder =>
  typeof ladders === 'function' ? ladders(limit) : ladders;

/** Limits that run: neither met nor standing still under an open suspension. */
const running = (limits: Limits, workingTime: WorkingTime): [string, Limit, RunningReckoning][] =>
  Object.entries(limits).flatMap(([name, limit]): [string, Limit, RunningReckoning][] => {
    if (limit.metAt !== undefined) return [];
    const reckoning = reckon(limit.deadline, workingTime);
    return reckoning.status === 'running' ? [[name, limit, reckoning]] : [];
  });

/** What was reckoned of limits that run, to be kept beside them: where they are found, and what people were told. */
export interface DueMoments {
  /** When each running limit is due. */
  readonly dues: Readonly<Record<string, Instant>>;
  /** The first moment at which a rung of any of them is reached; undefined when nothing is left to do. */
  readonly next: Instant | undefined;
  /** The last year whose calendar any of them rests on; undefined when none runs. */
  readonly lastYear: number | undefined;
  /** From when the first of them is near, and when it is over; without one nothing runs. */
  readonly near?: Near | undefined;
}

/** From when a limit is near, and when it is over. */
export interface Near {
  readonly from: Instant;
  readonly due: Instant;
}

const byDue = (a: { readonly due: Instant }, b: { readonly due: Instant }): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : 0;

const firstOf = ({ due, lapsed, next }: Climb): Instant[] =>
  [...due, ...lapsed].map(({ at }) => at).concat(next ?? []);

const doneOf = ({ rungs }: Limit): ReadonlySet<string> => new Set(rungs);

export const dueMomentsOf = (
  limits: Limits,
  ladders: Ladders,
  now: Instant,
  workingTime: WorkingTime,
): DueMoments => {
  const open = running(limits, workingTime);
  const moments = open.flatMap(([name, limit, reckoning]) =>
    firstOf(climb(ladderFor(ladders, name), reckoning, doneOf(limit), now, workingTime)),
  );
  const years = open.flatMap(([, , reckoning]) => reckoning.years);
  const nears = open.map(([name, , reckoning]): Near => {
    return { from: nearFrom(ladderFor(ladders, name), reckoning, workingTime), due: reckoning.due };
  });
  const from = nears.map((near) => near.from).toSorted()[0];
  const due = nears.toSorted(byDue)[0]?.due;
  return {
    dues: Object.fromEntries(open.map(([name, , { due }]) => [name, due])),
    next: moments.toSorted()[0],
    lastYear: years.length > 0 ? Math.max(...years) : undefined,
    ...(from !== undefined && due !== undefined && { near: { from, due } }),
  };
};

/**
 * Climbs every running limit up to `now`: the limits with their breaches recorded and their rungs done with, and what
 * is to be done. Again at the same moment it answers the very same limits and nothing to do.
 */
export const climbAll = (
  limits: Limits,
  ladders: Ladders,
  now: Instant,
  workingTime: WorkingTime,
): { limits: Limits; acted: readonly Acted[] } => {
  const changed = new Map<string, Limit>();
  const acted: Acted[] = [];
  for (const [name, limit, reckoning] of running(limits, workingTime)) {
    const { due: reached, lapsed } = climb(
      ladderFor(ladders, name),
      reckoning,
      doneOf(limit),
      now,
      workingTime,
    );
    if (reached.length + lapsed.length === 0) continue;
    const { due, provisional } = reckoning;
    const broken = limit.breachedAt === undefined && reached.some(({ rung }) => rung.when === 'due');
    changed.set(name, {
      ...limit,
      ...(broken && { breachedAt: due }),
      rungs: [...(limit.rungs ?? []), ...[...lapsed, ...reached].map(({ key }) => key)],
    });
    const over = daysOver(reckoning, now, workingTime);
    acted.push(...reached.map((turn) => ({ name, due, over, provisional, turn })));
  }
  return {
    limits: changed.size > 0 ? { ...limits, ...Object.fromEntries(changed) } : limits,
    acted,
  };
};

/** A due moment that is no longer the one people were told. */
export interface MovedDue {
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
  /** A notice still to come may move it again. */
  readonly provisional: boolean;
}

/** @param told the due moments reckoned when the limits were last written */
export const movedDues = (
  told: Readonly<Record<string, Instant>>,
  limits: Limits,
  workingTime: WorkingTime,
): MovedDue[] =>
  running(limits, workingTime).flatMap(([name, , { due, provisional }]) => {
    const from = own(told, name);
    return from === undefined || from === due ? [] : [{ name, from, to: due, provisional }];
  });

/** A limit that is near its end or past it. */
export interface NearLimit {
  readonly name: string;
  readonly due: Instant;
  readonly lastDay: PlainDate;
  /** For how many working days it is over. */
  readonly over: number;
}

/** Of limits that run, those that are near or over at a moment; the first that is due comes first. */
export const nearLimits = (limits: Limits, ladders: Ladders, { now, workingTime }: AsOf): NearLimit[] =>
  running(limits, workingTime)
    .filter(([name, , reckoning]) => nearFrom(ladderFor(ladders, name), reckoning, workingTime) <= now)
    .map(([name, , reckoning]) => ({
      ...{ name, due: reckoning.due, lastDay: reckoning.lastDay },
      over: daysOver(reckoning, now, workingTime),
    }))
    .toSorted(byDue);
