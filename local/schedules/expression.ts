import { Temporal } from 'temporal-polyfill';
import { cron } from './cron.ts';

/** When a schedule fires next, if ever. */
export interface Recurrence {
  /** The first moment after `after`; `anchor` is when the schedule was made. */
  next(after: number, anchor: number): number | undefined;
}

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `rate(15 minutes)`, `cron(0 9 ? * MON-FRI *)` or `at(2026-10-01T09:00:00)`. */
export const recurrence = (expression: string, timeZone: string): Recurrence => {
  const [, kind = '', argument = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') {
    const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
    const period = Number(count) * (units[unit] ?? 0);
    if (period <= 0) throw new Error(`${expression} is no rate`);
    // As AWS does, counted from when the schedule was made.
    return { next: (after, anchor) => anchor + (Math.floor((after - anchor) / period) + 1) * period };
  }
  if (kind === 'cron') return { next: cron(argument, timeZone) };
  if (kind === 'at') {
    const moment = Temporal.PlainDateTime.from(argument).toZonedDateTime(timeZone).epochMilliseconds;
    return { next: (after) => (moment > after ? moment : undefined) };
  }
  throw new Error(`${expression} is no schedule expression`);
};
