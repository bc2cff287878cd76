import * as z from 'zod';
import { Title } from '../../common/text.ts';
import { PlainDate } from '../plain-date.ts';

/**
 * Whose notices arrange a year: the State Council's General Office for the nation, the autonomous region's for Guangxi
 * (三月三: Guangxi Measures for Customary Festivals of Minorities art. 2; Measures for National Holidays and Commemoration
 * Days art. 4). Where both name a day the region's holds, make-up days included.
 */
export const CalendarSource = z.enum(['nation', 'region']);
export type CalendarSource = z.infer<typeof CalendarSource>;

/** A day that is named: why it is off, or for which holiday it is worked. */
export const NoticeDay = z.strictObject({ date: PlainDate, name: Title }).meta({ id: 'NoticeDay' });
export type NoticeDay = z.infer<typeof NoticeDay>;

/** The document in which it stands. */
export const NoticeReference = z
  .strictObject({
    number: z.string().trim().min(1).max(100).optional().describe('The number of the notice (文号)'),
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional(),
    issuedOn: PlainDate.optional(),
  })
  .meta({ id: 'NoticeReference' });
export type NoticeReference = z.infer<typeof NoticeReference>;

/**
 * What one source arranges for one year. Later versions take the place of earlier ones, whole: a correction, or
 * (`withdrawn`) that the source has taken its notice back. Guangxi did so in 2020: then nobody has the days off.
 */
export const CalendarNotice = z.strictObject({
  year: z.int().min(2000).max(2999),
  source: CalendarSource,
  /** 0 is what the platform ships with. */
  version: z.int().min(0),
  notice: NoticeReference,
  withdrawn: z.boolean(),
  off: z.array(NoticeDay).max(100),
  work: z.array(NoticeDay).max(100),
});
export type CalendarNotice = z.infer<typeof CalendarNotice>;

/**
 * The first day of December that the next year's notice may arrange: that for 2019 gave 2018-12-31 off and had 2018-12-29
 * worked.
 */
export const FIRST_OF_NEXT_YEAR = '12-24';
