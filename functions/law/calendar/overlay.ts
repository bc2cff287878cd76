import * as z from 'zod';
import { PlainDate } from '../plain-date.ts';
import { Text } from '../../common/text.ts';

/** A day the operator names: why it is off, or for which holiday it is worked. */
export const OverlayDay = z.strictObject({ date: PlainDate, name: Text }).meta({ id: 'OverlayDay' });
export type OverlayDay = z.infer<typeof OverlayDay>;

/**
 * What an operator lays over the published data of one year: a year the library does not know yet, a correction, a
 * local holiday (such as Guangxi's 三月三). A day named here wins over the published one: a published holiday among the
 * `workdays` is worked again, a published make-up day among the `holidays` is off again.
 */
export const CalendarOverlay = z
  .strictObject({
    year: z.int().min(2000).max(2999),
    /** Grows by one with every change of this year's overlay. */
    version: z.int().min(1),
    /**
     * True when this overlay carries the State Council's whole arrangement of the year: from then on the year's deadlines
     * are no longer provisional.
     */
    publishes: z.boolean(),
    holidays: z.array(OverlayDay).max(100),
    workdays: z.array(OverlayDay).max(100),
  })
  .meta({ id: 'CalendarOverlay' });
export type CalendarOverlay = z.infer<typeof CalendarOverlay>;
