import { err, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { CalendarSource, type CalendarNotice } from '../../law/calendar/notice.ts';
import { workingCalendar } from '../../law/calendar/working-calendar.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import { log } from '../../platform/log.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { changedMeanwhile, executionName } from './change.ts';
import type { SettingName } from './calendars.ts';
import type { CalendarDependencies } from './dependencies.ts';
import { saysTheSame, suspicion } from './rules.ts';

export interface Publication {
  readonly notice: CalendarNotice;
  readonly why: string;
  readonly by: string;
  /** The calendar by which its effect was foreseen; undefined where nobody looked. */
  readonly foreseenBy?: string | undefined;
}

const nothingToWithdraw = problem('conflict', {
  detail: text('没有可撤回的通知', 'There is no notice to take back'),
});

const foreseenByAnother = (version: string): Problem =>
  problem('precondition-failed', {
    detail: text('预览之后日历已变更，请重新预览', 'The calendar has changed since the preview: look again'),
    extensions: { calendar: version },
  });

/** Why a notice cannot come into force as the next version; undefined when it can. */
const refusalOf = (
  { notice, foreseenBy }: Publication,
  before: CalendarNotice | undefined,
  published: readonly CalendarNotice[],
): Problem | undefined => {
  const inForce = before?.version ?? 0;
  if (notice.version !== inForce + 1) return changedMeanwhile(inForce);
  const calendar = workingCalendar(published);
  if (foreseenBy !== undefined && foreseenBy !== calendar.version) return foreseenByAnother(calendar.version);
  const withdrawn = calendar.noticeOf(notice.year, notice.source)?.withdrawn ?? true;
  if (notice.withdrawn && withdrawn) return nothingToWithdraw;
  return suspicion(notice, published);
};

/**
 * Puts what a source arranges for a year into force as its next version, and starts the recomputation of every open
 * deadline that it can move. The same again changes nothing: it is named by source, year and version. Refused when
 * another version of either source of the year came in between.
 */
export const publishNotice = (
  { calendars, recomputations, table, clock }: CalendarDependencies,
  publication: Publication,
): Promise<Result<readonly CalendarNotice[], Problem>> =>
  untilWritten(table, async () => {
    const { notice, why, by } = publication;
    const { year, source, version } = notice;
    const name: SettingName = ['YEAR', year, source];
    const published = await calendars.notices();
    const of = (which: CalendarSource) =>
      published.find((one) => one.year === year && one.source === which && one.version > 0);
    const before = of(source);
    if (saysTheSame(before, notice)) return decided(published);
    const refused = refusalOf(publication, before, published);
    if (refused) return err(refused);
    const others = CalendarSource.options.filter((which) => which !== source);
    const now = clock.now();
    log.info('calendar.publishing', { year, source, version });
    return decided(
      [...published.filter((one) => one !== before), notice],
      [
        ...calendars.set(name, notice, { version, at: now, by, why }),
        ...others.map((which) => calendars.unchanged(['YEAR', year, which], of(which)?.version ?? 0)),
        ...(await recomputations.begin(executionName(name, version), year, now)),
      ],
    );
  });
