import { checkOverlay } from '../../law/calendar/check-overlay.ts';
import type { CalendarOverlay } from '../../law/calendar/overlay.ts';
import { workingCalendar } from '../../law/calendar/working-calendar.ts';
import { viewYear } from '../../law/calendar/year-view.ts';
import type { Ladder, LadderKind } from '../../law/deadline/rung.ts';
import { invalid, problem, type Problem } from '../../platform/problem.ts';

/** Why an overlay is refused, if it looks like a slip of the hand. */
export const suspicion = (
  overlay: CalendarOverlay,
  inForce: readonly CalendarOverlay[],
): Problem | undefined => {
  const errors = checkOverlay(overlay, inForce);
  return errors.length > 0 ? problem('suspicious-calendar', { errors }) : undefined;
};

/** A year as it is under the overlays in force. */
export const yearUnder = (year: number, overlays: readonly CalendarOverlay[]) => ({
  ...viewYear(workingCalendar(overlays), year),
  overlay: overlays.find((overlay) => overlay.year === year)?.version ?? 0,
});

/** A ladder says once when the limit is over, so that every breach is recorded; silence on a letter is none (Art. 10). */
export const ladderProblem = (kind: LadderKind, ladder: Ladder): Problem | undefined => {
  const breaches = ladder.filter(({ when }) => when === 'due').length;
  const wanted = kind === 'letter' ? 0 : 1;
  if (breaches === wanted) return undefined;
  return kind === 'letter'
    ? invalid('/ladder', '函告逾期视为同意，不设逾期档', 'A letter is never in breach: silence is consent')
    : invalid('/ladder', '须有且仅有一档为届满时刻', 'Exactly one rung is at the due moment');
};
