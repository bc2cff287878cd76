import { err, ok, unwrap } from '../../../../common/result.ts';
import { decided, untilWritten } from '../../../../platform/change.ts';
import { departmentOf } from '../../../../platform/http/caller.ts';
import { answer, endpoint } from '../../../../platform/http/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { log } from '../../../../platform/log.ts';
import { problem } from '../../../../platform/problem.ts';
import type { IntegrityDependencies } from '../dependencies.ts';
import { restrictedFrom } from '../restricted.ts';
import { integrityRoutes } from '../routes.ts';
import { FundApplication } from '../standing-model.ts';
import { viewAwards } from '../queries/standing.ts';

/** A department applies; while a determination runs it may not, and one that is made meanwhile has it decided anew. */
export const apply = (on: IntegrityDependencies) =>
  endpoint(integrityRoutes.apply, async ({ body, caller, settle }) => {
    const done = await untilWritten(on.table, async () => {
      const department = departmentOf(caller);
      if (department === undefined) return err(problem('forbidden'));
      const now = on.clock.now();
      const restriction = await on.restrictions.of(department, now);
      const refused = restrictedFrom(restriction);
      if (refused) return err(refused);
      const application = FundApplication.parse({
        ...body,
        id: newId('fa', now),
        department,
        appliedAt: now,
      });
      const reply = { status: 201, body: application };
      return decided({ id: application.id, reply }, [
        restriction.unchanged,
        on.standings.apply(application),
        settle(reply),
      ]);
    });
    if (!done.ok) return done;
    log.info('integrity.applied', { applicationId: done.value.id });
    return ok(done.value.reply);
  });

export const putAwards = (on: IntegrityDependencies) =>
  endpoint(integrityRoutes.putAwards, async ({ params: { id }, body }) => {
    const list = { ...body, id, updatedAt: on.clock.now() };
    unwrap(
      await untilWritten(on.table, async () =>
        decided(undefined, [on.standings.putAwards(list, await on.standings.awardVersion(id))]),
      ),
    );
    log.info('integrity.award-list', { list: id });
    return answer(200, await viewAwards(on, list));
  });
