import { isDeepStrictEqual } from 'node:util';
import { checkNotice } from '../../law/calendar/check-notice.ts';
import type { CalendarNotice } from '../../law/calendar/notice.ts';
import { toldNotices } from '../../law/calendar/shipped.ts';
import { workingCalendar, type WorkingCalendar } from '../../law/calendar/working-calendar.ts';
import { viewYear } from '../../law/calendar/year-view.ts';
import type { Ladder, LadderKind } from '../../law/deadline/rung.ts';
import { invalid, problem, type Problem } from '../../platform/problem.ts';

/** Why a notice is refused, if it contradicts itself or looks like a slip of the hand. */
export const suspicion = (
  notice: CalendarNotice,
  published: readonly CalendarNotice[],
): Problem | undefined => {
  const errors = checkNotice(notice, published);
  return errors.length > 0 ? problem('suspicious-calendar', { errors }) : undefined;
};

/** A year as it is under what was published, and what others tell of the notices that are missing. */
export const yearUnder = (year: number, published: readonly CalendarNotice[]) => {
  const calendar = workingCalendar(published);
  const told = toldNotices()
    .filter((one) => one.year === year && !calendar.noticeOf(year, one.source))
    .map(({ source, withdrawn, off, work }) => ({ source, withdrawn, off, work }));
  return { ...viewYear(calendar, year), told };
};

/** The calendar as it would be with a notice. */
export const calendarWith = (notice: CalendarNotice, published: readonly CalendarNotice[]): WorkingCalendar =>
  workingCalendar([...published, notice]);

/** What a version says, apart from the number it bears: the same again is no other publication. */
export const saysTheSame = (a: CalendarNotice | undefined, b: CalendarNotice): boolean =>
  isDeepStrictEqual(a, b);

/** A ladder says once when the limit is over, so that every breach is recorded; silence on a letter is none (Art. 10). */
export const ladderProblem = (kind: LadderKind, ladder: Ladder): Problem | undefined => {
  const breaches = ladder.filter(({ when }) => when === 'due').length;
  const wanted = kind === 'letter' ? 0 : 1;
  if (breaches === wanted) return undefined;
  return kind === 'letter'
    ? invalid('/ladder', '函告逾期视为同意，不设逾期档', 'A letter is never in breach: silence is consent')
    : invalid('/ladder', '须有且仅有一档为届满时刻', 'Exactly one rung is at the due moment');
};
