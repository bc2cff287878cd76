import { err, ok, type Result } from '../../../common/result.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { dateOf, startOfDay } from '../../../law/plain-date.ts';
import { answerRecheck, recheckDeadline } from '../../../law/recheck.ts';
import { reckon } from '../../../law/deadline/reckon.ts';
import { change, decided } from '../../../platform/change.ts';
import { claimedDay } from '../../../platform/claims.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { changeProject, once } from '../change.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { projectGuards, standsStill } from '../guards.ts';
import { notNow } from '../refusals.ts';
import { projectRoutes } from '../routes.ts';
import { plannedStage } from '../stage-deadline.ts';
import type { ProjectFile, Stored } from '../store.ts';
import { extensionGuard, recheckGuard, restartGuard } from '../terms/guards.ts';
import { Term } from '../terms/model.ts';
import { askToDecide } from '../terms/decide.ts';
import { recheckOf } from '../terms/watched.ts';
import { movedTerm, termWrites } from '../terms/writes.ts';

type Ask = (
  file: ProjectFile,
  stored: Stored<Term>,
  asOf: AsOf,
) => Promise<Result<readonly Write[], Problem>> | Result<readonly Write[], Problem>;

const ofTerm =
  (id: string, ask: Ask) =>
  (file: ProjectFile, asOf: AsOf): ReturnType<Ask> => {
    const stored = file.terms.find(({ part }) => part.id === id);
    return stored ? ask(file, stored, asOf) : err(problem('not-found'));
  };

/** A longer life of a permit is asked for: its department decides. */
export const extend = (on: ProjectDependencies) =>
  endpoint(projectRoutes.extend, ({ params, body, caller }) =>
    changeProject(
      on,
      params.id,
      caller,
      ofTerm(params.term, async (file, stored, asOf) => {
        const refused = extensionGuard(file, stored.part, asOf);
        if (refused) return err(refused);
        const { by: most = 0 } = stored.part.life?.extension ?? {};
        if (body.by > most)
          return err(notNow(`延期超过每次最多可延的${most}`, `By ${most} at most`, { most }));
        return ok(await askToDecide(on, file, stored, { by: body.by }, asOf));
      }),
    ),
  );

/** What nobody built by for years is to be checked again before building begins: silence agrees. */
export const recheck = (on: ProjectDependencies) =>
  endpoint(projectRoutes.recheck, ({ params, caller }) =>
    changeProject(
      on,
      params.id,
      caller,
      ofTerm(params.term, async (file, stored, asOf) => {
        if (stored.part.status === 'in-check') return ok([]);
        const refused = recheckGuard(file, stored.part);
        if (refused) return err(refused);
        const { recheckWithin: days = 10, basis = '' } = stored.part.life ?? {};
        const deadline = recheckDeadline(asOf.now, { days, basis });
        const asked = { servedAt: asOf.now, deadline };
        return ok(await movedTerm(on, file, stored, { type: 'recheck-asked', recheck: asked }, asOf));
      }),
    ),
  );

const lapsed = notNow('逾期未答复，依法已视为审核同意', 'Too late: by law it is agreed already', {
  reason: 'lapsed',
});

/** A person at the department answers a re-check, in time; afterwards silence has agreed. */
export const answerOfRecheck = (on: ProjectDependencies) =>
  endpoint(projectRoutes.answerOfRecheck, async ({ params, body, caller }) => {
    const termIn = (file: ProjectFile) => file.terms.find(({ part }) => part.id === params.term);
    const changed = await change(on, {
      find: () => on.projects.open(params.id),
      may: (file) => termIn(file)?.part.partner === caller.partner,
      decide: async (file, asOf) => {
        const stored = termIn(file);
        if (stored?.part.recheck?.outcome)
          return stored.part.recheck.outcome.outcome === 'deemed-agreed'
            ? err(lapsed)
            : err(notNow('已经答复', 'It is answered already'));
        const open = stored && recheckOf(stored.part);
        if (!stored || !open) return err(notNow('没有待答复的重新审核', 'There is no re-check to answer'));
        const answered = answerRecheck(open, body, asOf.now, asOf.workingTime);
        if (!answered.ok) return err(lapsed);
        const event = { type: 'rechecked', outcome: answered.value } as const;
        return decided(undefined, await movedTerm(on, file, stored, event, asOf));
      },
    });
    return changed.ok ? answer(204) : changed;
  });

/** Building stands still: reported within a month, by law (建筑法 art. 10); a report that is late is taken, and on record. */
export const stop = (on: ProjectDependencies) =>
  endpoint(projectRoutes.stop, ({ params, body, caller, ...call }) =>
    changeProject(
      on,
      params.id,
      caller,
      once(call, async (file, asOf) => {
        const { now, workingTime } = asOf;
        const untrue = claimedDay('/on', body.on, dateOf(now), dateOf(file.project.registeredAt));
        if (untrue) return err(untrue);
        const refused = projectGuards.stops(file);
        if (refused) return err(refused);
        if (standsStill(file, body))
          return err(notNow('已报告停工', 'That it stands still is reported already'));
        const stored = file.stages.find(({ stage }) => stage.id === body.stage);
        const state = stored?.stage.steps.find(({ id }) => id === body.step);
        const step =
          stored &&
          plannedStage(await on.plans.find(stored.stage.plan), stored.stage).steps.find(
            ({ id }) => id === body.step,
          );
        const { stops } = step ?? {};
        if (!step || !stops || state?.status !== 'open')
          return err(notNow('该事项未在施工', 'Nothing is being built in that step'));
        const since = startOfDay(body.on);
        const spec = (budget: number) =>
          ({ budget, unit: 'months', kind: 'statutory', basis: stops.basis, anchor: since }) as const;
        const stopsSoFar = file.terms.filter(({ part }) => part.kind === 'stop').length;
        const permit = file.terms.findLast(({ part }) => part.kind === 'construction')?.part;
        const part = Term.parse({
          id: `stop-${body.stage}-${body.step}-${stopsSoFar + 1}`,
          ...{ kind: 'stop', status: 'running', title: step.title, stage: body.stage, step: body.step },
          ...(permit?.partner && { partner: permit.partner }),
          since,
          deadline: spec(stops.verifiedAfter),
        });
        const { due } = reckon({ ...part.deadline, budget: stops.reportWithin }, workingTime);
        const reportedLate = due !== null && now >= due;
        const stopped = { on: body.on, reason: body.reason, reportedAt: now, reportedLate };
        return ok([
          on.projects.touch(file),
          ...(await termWrites(on, file, { part: { ...part, stopped }, version: 0 }, 'began', asOf)),
        ]);
      }),
    ),
  );

/** Building goes on: at once, or after a year once its permit is verified. */
export const restart = (on: ProjectDependencies) =>
  endpoint(projectRoutes.restart, ({ params, caller }) =>
    changeProject(
      on,
      params.id,
      caller,
      ofTerm(params.term, async (file, stored, asOf) => {
        if (stored.part.status === 'met') return ok([]);
        const refused = restartGuard(file, stored.part);
        if (refused) return err(refused);
        const year = reckon(stored.part.deadline, asOf.workingTime).due;
        if (year === null || asOf.now < year)
          return ok(await movedTerm(on, file, stored, { type: 'met' }, asOf));
        return ok(await askToDecide(on, file, stored, {}, asOf));
      }),
    ),
  );
