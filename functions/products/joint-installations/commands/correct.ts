import { problem } from '../../../platform/problem.ts';
import { fieldError } from '../../../common/field-error.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { log } from '../../../platform/log.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { wholeCase } from '../queries/show.ts';

export const correct = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.correct, async ({ params, body, caller }) => {
    for (;;) {
      const found = await on.cases.find(params.id);
      if (!found || found.case.application.applicant.uscc !== caller.uscc) return err(problem('not-found'));
      const { orderId, note, materials } = body;
      const stored = await on.orders.find(orderId);
      if (stored?.order.subject.id !== params.id)
        return err(
          problem('invalid', {
            errors: [fieldError('/orderId', text('不是本办件的工单', 'Is not an order of this case'))],
          }),
        );
      const now = on.clock.now();
      const workingTime = await on.calendars.workingTime();
      const acted = on.orders.act(stored, { type: 'corrected', note, materials }, now, workingTime);
      if (!acted.ok)
        return err(
          problem('move-not-allowed', {
            detail: text('该工单未被退回补正', 'The order was not returned for correction'),
            extensions: { status: acted.error.from },
          }),
        );
      const written = await on.table.transact(acted.value.writes);
      if (!written.ok) continue;
      log.info('joint-installation.corrected', { caseId: params.id, orderId });
      return answer(200, await wholeCase(on, found.case, true));
    }
  });
