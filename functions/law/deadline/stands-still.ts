import { err, ok, type Result } from '../../common/result.ts';
import { addWorkingDays } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import { dateOf, endOfDay, type PlainDate } from '../plain-date.ts';
import { cite } from '../legal-data/cite.ts';
import type { Ground, GroundCode, Nature } from '../legal-data/ground.ts';
import { lawAt } from '../legal-data/in-force.ts';
import { workingDaysBetween } from './lateness.ts';
import type { Suspension } from './model.ts';
import type { AsOf } from './working-time.ts';

/** Why a clock does not stop: the article that says so is cited to whoever tried. */
export type NotAGround =
  | { readonly why: 'ground-not-listed'; readonly allowed: readonly GroundCode[] }
  | { readonly why: 'end-is-past' }
  | { readonly why: 'too-long'; readonly longest: number };

export interface Named {
  readonly ground: string;
  /** The last day that is not counted. */
  readonly until: PlainDate;
}

/** Which grounds of the list there are for a limit; for a service those that its published item leaves out. */
export const groundsFor = (
  list: readonly Ground[],
  nature: Nature,
  leavesOut: readonly GroundCode[],
): readonly Ground[] =>
  list.filter(({ of, code }) => of.includes(nature) && (nature === 'licence' || leavesOut.includes(code)));

const stretch = ({ code, title, basis }: Ground, to: Instant, { now, workingTime }: AsOf) => ({
  from: now,
  to,
  basis: `${title.zh}，不计入办理时限（${cite(lawAt(workingTime, now), basis).zh}）`,
  ground: code,
});

/** The day of the event is not counted (民法典 art. 201). */
const daysIn = (from: Instant, end: Instant, workingTime: AsOf['workingTime']): number =>
  end <= endOfDay(dateOf(from))
    ? 0
    : workingDaysBetween(endOfDay(dateOf(from)), end, 'end-of-day', workingTime);

/** Working days of a ground that were used already; of a stretch that goes on, until now. */
const usedOf = ({ code }: Ground, earlier: readonly Suspension[], { now, workingTime }: AsOf): number =>
  earlier
    .filter((one) => one.ground === code)
    .reduce((sum, { from, to = now }) => sum + daysIn(from, to < now ? to : now, workingTime), 0);

/** From now on for as long as is left of a ground; undefined where nothing is. */
export const leftStretch = (
  ground: Ground,
  earlier: readonly Suspension[],
  asOf: AsOf,
): (Suspension & { readonly to: Instant }) | undefined => {
  const longest = Math.floor(ground.longest - usedOf(ground, earlier, asOf));
  return longest < 1 ? undefined : longestStretch({ ...ground, longest }, asOf);
};

/**
 * The stretch that is not counted from now on, or why there is none.
 * @param earlier what was not counted of this limit before
 */
export const standsStill = (
  allowed: readonly Ground[],
  { ground: code, until }: Named,
  earlier: readonly Suspension[],
  asOf: AsOf,
): Result<Suspension & { readonly to: Instant }, NotAGround> => {
  const ground = allowed.find((one) => one.code === code);
  if (!ground) return err({ why: 'ground-not-listed', allowed: allowed.map((one) => one.code) });
  const { now, workingTime } = asOf;
  const to = endOfDay(until);
  if (to <= now) return err({ why: 'end-is-past' });
  if (usedOf(ground, earlier, asOf) + daysIn(now, to, workingTime) > ground.longest)
    return err({ why: 'too-long', longest: ground.longest });
  return ok(stretch(ground, to, asOf));
};

/** From now on for as long as a ground may last. */
export const longestStretch = (ground: Ground, asOf: AsOf): Suspension & { readonly to: Instant } => {
  const { now, workingTime } = asOf;
  const last = addWorkingDays(workingTime.calendar, dateOf(now), Math.floor(ground.longest));
  return stretch(ground, endOfDay(last), asOf);
};
