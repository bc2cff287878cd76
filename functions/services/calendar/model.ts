import * as z from 'zod';
import { CalendarNotice, NoticeDay, NoticeReference } from '../../law/calendar/notice.ts';
import { ServedHours, ServiceHours } from '../../law/calendar/service-hours.ts';
import { CalendarYear } from '../../law/calendar/year-view.ts';
import { OfficeHours } from '../../law/calendar/office-hours.ts';
import { Ladder, LadderKind } from '../../law/deadline/rung.ts';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import { Text } from '../../common/text.ts';

/** Why something is changed: it stays on record with who changed it and when. */
export const Why = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .describe('Why, e.g. the number of the notice')
  .meta({ id: 'Why' });

/** The version the change is meant to replace; another one in force by then refuses the change (412). */
const replaces = z.int().min(0).optional().describe('The version seen; 0 for none yet');

/** Which change it was: each version is kept for ever. */
export const Change = z.strictObject({
  version: z.int().min(1),
  at: Instant,
  by: z.string().describe('The account of the operator'),
  why: Why,
});
export type Change = z.infer<typeof Change>;

/** The document itself: its number, and where it can be read. */
const Reference = NoticeReference.required({ number: true, url: true });

const noticeDays = z.array(NoticeDay).max(100);
const days = {
  off: noticeDays,
  work: noticeDays.describe('Make-up days, and days off of the nation that are worked'),
};

/** What names a publication: the same again changes nothing, another under the same version is refused. */
const Publication = z
  .strictObject({
    version: z.int().min(1).describe('The version this becomes: one more than the one in force'),
    notice: Reference,
    reason: Why,
    calendar: z
      .string()
      .max(2_000)
      .optional()
      .describe('The calendar the preview reckoned by; another refuses (412)'),
  })
  .meta({ id: 'Publication' });

/** What a source arranges for a year. */
export const NoticePublication = Publication.extend(days);
export type NoticePublication = z.infer<typeof NoticePublication>;

/** That a source has taken its notice back, by which later one. */
export const NoticeWithdrawal = Publication;
export type NoticeWithdrawal = z.infer<typeof NoticeWithdrawal>;

/** What is to be looked at before it is published. */
export const PreviewAsked = z.strictObject({
  ...days,
  withdrawn: z.boolean().default(false).describe('What a withdrawal would do; then without days'),
  cursor: z.string().max(2_000).optional().describe('From the answer before'),
});
export type PreviewAsked = z.infer<typeof PreviewAsked>;

/** Open limits that a publication would move, of those that were looked at. */
export const PreviewView = z.strictObject({
  version: z.int().min(1).describe('The version a publication would be'),
  calendar: z.string().describe('The calendar it was reckoned by: a publication may name it'),
  looked: z.int().min(0).describe('Things with open limits that were looked at'),
  unread: z.int().min(0).describe('Things that could not be read: `GET /v1/sick-items`'),
  moved: z.int().min(0).describe('Limits among them that would move'),
  moves: z
    .array(
      z.strictObject({
        kind: z.string(),
        id: z.string(),
        limit: z.string(),
        from: Instant,
        to: Instant,
      }),
    )
    .describe('The first of them'),
  cursor: z.string().optional().describe('There are more to look at'),
});
export type PreviewView = z.infer<typeof PreviewView>;

export const PlaceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .describe('A place, e.g. civic-centre-north-1')
  .meta({ id: 'PlaceId' });

export const PlaceChange = ServiceHours.extend({ reason: Why, replaces });

export const PlaceView = ServiceHours.extend({ place: PlaceId, version: z.int().min(1) }).meta({
  id: 'Place',
});

/** A place with one of its days. */
export const PlaceOnDay = PlaceView.extend({
  day: z.strictObject({
    date: PlainDate,
    served: ServedHours.optional().describe('Absent when it serves nobody that day'),
    workingDay: z.boolean().describe('Whether limits count the day: not because a place is open'),
    note: Text.optional(),
  }),
});

export const HoursChange = z
  .strictObject({ hours: OfficeHours, why: Why, replaces })
  .meta({ id: 'OfficeHoursChange' });

export const LadderChange = z
  .strictObject({ ladder: Ladder, why: Why, replaces })
  .meta({ id: 'LadderChange' });

/** A year, and what others tell of a notice that is missing: a sample that holds for nobody. */
export const YearView = CalendarYear.extend({
  told: z
    .array(CalendarNotice.pick({ source: true, withdrawn: true, off: true, work: true }))
    .describe(
      'What other pages tell of a missing notice: to be compared with the notice, and never in force',
    ),
}).meta({ id: 'CalendarYear' });

export const HoursView = z
  .strictObject({ hours: OfficeHours, version: z.int().min(0) })
  .meta({ id: 'PublishedOfficeHours' });

export const LadderView = z
  .strictObject({ kind: LadderKind, ladder: Ladder, version: z.int().min(0) })
  .meta({ id: 'PublishedLadder' });

export const YearVersion = Change.extend({ notice: CalendarNotice }).meta({ id: 'CalendarYearVersion' });
