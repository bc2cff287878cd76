import { problem } from '../../../platform/problem.ts';
import { err } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { CaseDependencies } from '../dependencies.ts';
import { supplied } from '../missing-documents.ts';
import { jointInstallationRoutes } from '../routes.ts';
import { actOnOrders, makeUp } from '../tasks/make-up.ts';
import { rewriteCase } from '../deadlines.ts';
import { wholeCase } from '../queries/show.ts';

const over = problem('lapsed', {
  detail: text('办件已终止，补正期限已届满', 'The case has ended: the time to supply was over'),
});
const ended = problem('move-not-allowed', { detail: text('办件已办结', 'The case has ended') });

/** Takes materials that were missing. What comes too late does not undo what the item says happens then. */
export const supply = (on: CaseDependencies) =>
  endpoint(jointInstallationRoutes.supply, async ({ params, body, caller }) => {
    const { cases, table, timeline, calendars, clock } = on;
    for (;;) {
      const before = await cases.find(params.id);
      if (before?.case.application.applicant.uscc !== caller.uscc) return err(problem('not-found'));
      // The execution may not have woken yet: what has lapsed has lapsed.
      await makeUp(on)({ caseId: params.id });
      const found = await cases.find(params.id);
      if (!found) return err(problem('not-found'));
      const { case: one } = found;
      if (one.status === 'ended-incomplete') return err(over);
      if (one.endedAt !== undefined) return err(ended);
      const now = clock.now();
      const workingTime = await calendars.workingTime();
      const after = supplied(one, body.materials, now);
      const written = await table.transact([
        ...rewriteCase(on, found, after, now, workingTime),
        timeline.entry(params.id, {
          at: now,
          code: 'case.documents-supplied',
          facts: { kinds: body.materials.map(({ kind }) => kind) },
        }),
        ...(one.hold && !after.hold
          ? await actOnOrders(on, one, { type: 'continued' }, now, workingTime)
          : []),
      ]);
      if (!written.ok) continue;
      log.info('joint-installation.documents-supplied', { caseId: params.id });
      return answer(200, await wholeCase(on, after, true));
    }
  });
