import { err } from '../../../common/result.ts';
import { workingCalendar } from '../../../law/calendar/working-calendar.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { foresee, type Foreseer } from '../../../platform/watch/foresee.ts';
import type { CalendarDependencies } from '../dependencies.ts';
import { calendarRoutes } from '../routes.ts';
import { calendarWith, suspicion } from '../rules.ts';

/** Moves that an answer names. */
export const shownMoves = 50;

type PreviewDependencies = CalendarDependencies & {
  /** What a calendar would move, by kind of item: of every product, so loaded when a notice is tried. */
  readonly foreseers: () => Promise<Readonly<Record<string, Foreseer>>>;
};

/** Which open limits a notice would move. Reads, reckons, and writes nothing. */
export const preview = ({ calendars, table, clock, foreseers }: PreviewDependencies) =>
  endpoint(calendarRoutes.preview, async ({ params, body: { cursor, withdrawn, ...days } }) => {
    const { year, source } = params;
    const [published, workingTime] = await Promise.all([calendars.notices(), calendars.workingTime()]);
    const before = published.find((one) => one.year === year && one.source === source);
    const version = (before?.version ?? 0) + 1;
    const said = withdrawn ? { off: [], work: [] } : days;
    const notice = { year, source, version, notice: {}, withdrawn, ...said };
    const refused = suspicion(notice, published);
    if (refused) return err(refused);
    const asOf = {
      now: clock.now(),
      workingTime: { ...workingTime, calendar: calendarWith(notice, published) },
    };
    const { moves, ...foreseen } = await foresee(table, await foreseers(), { fromYear: year, cursor }, asOf);
    return answer(200, {
      ...foreseen,
      version,
      calendar: workingCalendar(published).version,
      moved: moves.length,
      moves: moves.slice(0, shownMoves),
    });
  });
