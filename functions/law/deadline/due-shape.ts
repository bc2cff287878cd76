import { Instant } from '../instant.ts';
import { lastDayOf } from '../last-day.ts';
import { PlainDate } from '../plain-date.ts';

const LastDay = PlainDate.describe('The last day on which it is in time').meta({ id: 'LastDay' });

/** A due moment as answers show it: the moment, and the day that people go by. */
export const dueShape = { due: Instant, lastDay: LastDay };

/** The same where the clock may stand still: then there is no such moment. */
export const dueShapeOrNone = {
  due: Instant.nullable()
    .describe('Null while an open suspension keeps the clock still')
    .meta({ id: 'DueOrNone' }),
  lastDay: LastDay.nullable().meta({ id: 'LastDayOrNone' }),
};

export const withLastDay = (due: Instant): { due: Instant; lastDay: PlainDate } => ({
  due,
  lastDay: lastDayOf(due),
});

export const withLastDayOrNone = (due: Instant | null): { due: Instant | null; lastDay: PlainDate | null } =>
  due === null ? { due, lastDay: null } : withLastDay(due);
