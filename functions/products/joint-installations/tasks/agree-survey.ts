import { addWorkingDays } from '../../../law/calendar/working-calendar.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { rewriteCase } from '../deadlines.ts';
import { log } from '../../../platform/log.ts';
import type { CaseDependencies } from '../dependencies.ts';

/** Working days from the agreement to the visit: inside the survey's own limit in either channel. */
const notice = 1;

/** One visit for all who need it and are still at work; each is told the day. */
export const agreeSurvey =
  ({ table, cases, orders, timeline, calendars, clock }: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ surveyOn: string | null }> => {
    for (;;) {
      const found = await cases.find(caseId);
      if (!found) throw new Error(`No case ${caseId} to survey`);
      const { case: one } = found;
      if (one.surveyOn !== undefined || one.status !== 'in-progress')
        return { surveyOn: one.surveyOn ?? null };
      const all = await orders.findAll(one.assignments.map(({ orderId }) => orderId));
      const visited = all.filter(({ order }) => order.survey?.needed === true && !hasEnded(order));
      if (visited.length === 0) return { surveyOn: null };
      const now = clock.now();
      const workingTime = await calendars.workingTime();
      const surveyOn = addWorkingDays(workingTime.calendar, dateOf(now), notice);
      const written = await table.transact([
        ...rewriteCase({ cases, timeline }, found, { ...one, surveyOn }, now, workingTime),
        timeline.entry(caseId, { at: now, code: 'case.survey-agreed', facts: { surveyOn } }),
        ...visited.flatMap((stored) => [
          ...orders.amend(stored, { survey: { needed: true, agreedFor: surveyOn } }, now, workingTime),
          ...orders.tell(
            stored.order,
            'order.survey-scheduled',
            { surveyOn, site: one.application.site },
            now,
          ),
        ]),
      ]);
      if (!written.ok) continue;
      log.info('joint-installation.survey-agreed', { caseId, orders: visited.length });
      return { surveyOn };
    }
  };
