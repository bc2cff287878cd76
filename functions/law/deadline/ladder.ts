import { addWorkingDays } from '../calendar/working-calendar.ts';
import type { Instant } from '../instant.ts';
import { atTime, dateOf } from '../plain-date.ts';
import { lateDays } from './days-over.ts';
import type { RunningReckoning } from './reckon.ts';
import type { Ladder, Rung } from './rung.ts';
import type { WorkingTime } from './working-time.ts';

/** A rung at its moment. The key is stable: (subject, key) is acted upon once, however the due moment moves. */
export interface ReachedRung {
  readonly key: string;
  readonly rung: Rung;
  readonly at: Instant;
}

export interface Climb {
  /** To be acted upon now, in order of time. */
  readonly due: readonly ReachedRung[];
  /** Reached, but overtaken: a reminder of what is over already, an earlier turn of a notice that repeats. */
  readonly lapsed: readonly ReachedRung[];
  /** The next moment at which a rung is reached, for the due index; null when nothing is left. */
  readonly next: Instant | null;
}

interface Opening extends Pick<WorkingTime, 'hours'> {
  readonly calendar: Pick<WorkingTime['calendar'], 'isWorkingDay'>;
}

const opening = (reckoning: RunningReckoning, offset: number, { calendar, hours }: Opening): Instant =>
  atTime(addWorkingDays(calendar, reckoning.lastDay, offset), hours.opens);

/** Turns of a rung up to the first one after `now`. After the end only days are counted by which somebody can be late. */
function turnsOf(
  rung: Rung,
  reckoning: RunningReckoning,
  now: Instant,
  workingTime: WorkingTime,
): ReachedRung[] {
  switch (rung.when) {
    case 'before':
      return [{ key: rung.id, rung, at: opening(reckoning, -rung.workingDays, workingTime) }];
    case 'last-day':
      return [{ key: rung.id, rung, at: opening(reckoning, 0, workingTime) }];
    case 'due':
      return [{ key: rung.id, rung, at: reckoning.due }];
    case 'after': {
      const { id, workingDays, every } = rung;
      // Of one that still stands still nobody knows the end: whoever watches it asks again when it goes on.
      const suspensions = reckoning.spec.suspensions.filter(({ to }) => to !== undefined);
      const late = { ...workingTime, calendar: lateDays({ suspensions }, workingTime) };
      const first = {
        key: every === undefined ? id : `${id}.1`,
        rung,
        at: opening(reckoning, workingDays, late),
      };
      if (every === undefined) return [first];
      const turns: ReachedRung[] = [first];
      let day = dateOf(first.at);
      for (let turn = 2; (turns.at(-1)?.at ?? now) <= now; turn += 1) {
        day = addWorkingDays(late.calendar, day, every);
        turns.push({ key: `${id}.${turn}`, rung, at: atTime(day, workingTime.hours.opens) });
      }
      return turns;
    }
  }
}

const isReminder = ({ rung }: ReachedRung): boolean => rung.when === 'before' || rung.when === 'last-day';

/** From when a limit counts as near: its first reminder, and without one not before it is over. */
export const nearFrom = (ladder: Ladder, reckoning: RunningReckoning, workingTime: WorkingTime): Instant =>
  ladder
    .flatMap((rung) => turnsOf(rung, reckoning, reckoning.due, workingTime))
    .filter(isReminder)
    .reduce((first, { at }) => (at < first ? at : first), reckoning.due);

/** A later turn of the same rung has been reached too. */
const isOvertaken = (turn: ReachedRung, reached: readonly ReachedRung[]): boolean =>
  reached.some(({ rung, at }) => rung.id === turn.rung.id && at > turn.at);

/**
 * Where on its ladder a limit stands. A suspended limit has no due moment and is not on any ladder: ask again when it
 * runs. A rung that would lie before the event that started the limit is left out: there was nobody to remind.
 * @param done keys of the rungs acted upon already
 */
export function climb(
  ladder: Ladder,
  reckoning: RunningReckoning,
  done: ReadonlySet<string>,
  now: Instant,
  workingTime: WorkingTime,
): Climb {
  const open = ladder
    .flatMap((rung) => turnsOf(rung, reckoning, now, workingTime))
    .filter(({ key, at }) => !done.has(key) && at > reckoning.spec.anchor)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const reached = open.filter(({ at }) => at <= now);
  const isLapsed = (turn: ReachedRung) =>
    (isReminder(turn) && now >= reckoning.due) || isOvertaken(turn, reached);
  return {
    due: reached.filter((turn) => !isLapsed(turn)),
    lapsed: reached.filter(isLapsed),
    next: open.find(({ at }) => at > now)?.at ?? null,
  };
}
