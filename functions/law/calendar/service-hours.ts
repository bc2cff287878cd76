import * as z from 'zod';
import { Title } from '../../common/text.ts';
import { PlainDate, TimeOfDay, weekdayOf } from '../plain-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

const hours = { opens: TimeOfDay, closes: TimeOfDay };
const inOrder = ({ opens, closes }: { opens: TimeOfDay; closes: TimeOfDay }): boolean => opens < closes;

/** From when to when a place serves, in Asia/Shanghai. */
export const ServedHours = z
  .strictObject(hours)
  .refine(inOrder, { error: 'closes-before-it-opens' })
  .meta({ id: 'ServedHours' });
export type ServedHours = z.infer<typeof ServedHours>;

/**
 * When a place serves people (Art. 8: 工作日延时办、节假日错时办): longer on working days, and on days that are off.
 * A service, and nothing else: a window that opens on a Saturday makes no working day of it, for limits count the working
 * days that the notices name (Administrative Licensing Law art. 82; docs/adr/0037).
 */
export const ServiceHours = z
  .strictObject({
    name: Title.describe('The place, as people know it'),
    workingDays: ServedHours.describe('On every working day'),
    weekends: z
      .array(
        z
          .strictObject({ weekday: z.literal([6, 7]), ...hours })
          .refine(inOrder, { error: 'closes-before-it-opens' })
          .meta({ id: 'ServedWeekly' }),
      )
      .max(2)
      .default([])
      .describe('On every Saturday (6) or Sunday (7) that is off'),
    opened: z
      .array(
        z
          .strictObject({ date: PlainDate, ...hours })
          .refine(inOrder, { error: 'closes-before-it-opens' })
          .meta({ id: 'ServedOnce' }),
      )
      .max(100)
      .default([])
      .describe('On single days, whatever they are'),
    closed: z.array(PlainDate).max(100).default([]).describe('Single days on which it serves nobody'),
  })
  .meta({ id: 'ServiceHours' });
export type ServiceHours = z.infer<typeof ServiceHours>;

/** When a place serves on a day; undefined when it does not. */
export const servedOn = (
  { workingDays, weekends, opened, closed }: ServiceHours,
  date: PlainDate,
  calendar: WorkingCalendar,
): ServedHours | undefined => {
  if (closed.includes(date)) return undefined;
  const single = opened.find((one) => one.date === date);
  if (single) return { opens: single.opens, closes: single.closes };
  if (calendar.isWorkingDay(date)) return workingDays;
  if (calendar.day(date).kind !== 'weekend') return undefined;
  const weekly = weekends.find(({ weekday }) => weekday === weekdayOf(date));
  return weekly && { opens: weekly.opens, closes: weekly.closes };
};
