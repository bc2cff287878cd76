import { addWorkingDays } from '../../../law/calendar/working-calendar.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { changeKnown, decided } from '../../../platform/change.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { rewriteCase } from '../rewrite.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { orderIdsOf } from '../rules.ts';
import { tellCase } from '../tell.ts';

/** Working days from the agreement to the visit: inside the survey's own limit in either channel. */
const notice = 1;

/** One visit for all who need it and are still at work; each is told the day. */
export const agreeSurvey =
  (on: CaseDependencies) =>
  async ({ caseId }: { caseId: string }): Promise<{ surveyOn: string | null }> =>
    changeKnown(on, {
      find: () => on.cases.find(caseId),
      decide: async (found, asOf) => {
        const { case: one } = found;
        if (one.surveyOn !== undefined || one.status !== 'in-progress')
          return decided({ surveyOn: one.surveyOn ?? null });
        const all = await on.orders.findAll(orderIdsOf(one));
        const visited = all.filter(({ order }) => order.survey?.needed === true && !hasEnded(order));
        if (visited.length === 0) return decided({ surveyOn: null });
        const surveyOn = addWorkingDays(asOf.workingTime.calendar, dateOf(asOf.now), notice);
        const scheduled = await Promise.all(
          visited.map((stored) => on.orders.scheduleSurvey(stored, surveyOn, asOf)),
        );
        return decided({ surveyOn }, [
          ...(await rewriteCase(on, found, { ...one, surveyOn }, asOf)),
          on.timeline.entry(caseId, { at: asOf.now, code: 'case.survey-agreed', facts: { surveyOn } }),
          ...scheduled.flat(),
          ...(await tellCase(on, 'survey-agreed', { ...one, surveyOn }, asOf)),
        ]);
      },
    });
