import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { hasEnded } from '../../../services/orders/rules.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { caseMoves } from '../model.ts';
import { ended } from '../rules.ts';
import { rewriteCase } from '../deadlines.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { wholeCase } from '../queries/show.ts';

export const withdraw = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.withdraw, async ({ params, caller }) => {
    for (;;) {
      const found = await on.cases.find(params.id);
      if (!found || found.case.application.applicant.uscc !== caller.uscc) return err(problem('not-found'));
      const { status, assignments } = found.case;
      if (status === 'withdrawn') return answer(200, await wholeCase(on, found.case, true));
      if (!caseMoves[status].some((to) => to === 'withdrawn'))
        return err(
          problem('move-not-allowed', {
            detail: text(`办件状态为 ${status}，不能撤回`, `The case is ${status} and cannot be withdrawn`),
          }),
        );
      const now = on.clock.now();
      const [orders, workingTime] = await Promise.all([
        on.orders.findAll(assignments.map(({ orderId }) => orderId)),
        on.calendars.workingTime(),
      ]);
      const withdrawn = ended(found.case, 'withdrawn', now);
      const written = await on.table.transact([
        ...rewriteCase(on, found, withdrawn, now, workingTime),
        on.timeline.entry(params.id, { at: now, code: 'case.withdrawn' }),
        ...orders
          .filter(({ order }) => !hasEnded(order))
          .flatMap((stored) => {
            const acted = on.orders.act(stored, { type: 'withdrawn' }, now, workingTime);
            return acted.ok ? acted.value.writes : [];
          }),
      ]);
      // Refused: a provider moved its order meanwhile; look again.
      if (!written.ok) continue;
      log.info('joint-installation.withdrawn', { caseId: params.id });
      return answer(200, await wholeCase(on, withdrawn, true));
    }
  });
