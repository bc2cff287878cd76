import { err, ok } from '../../../common/result.ts';
import { text } from '../../../common/text.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { problem } from '../../../platform/problem.ts';
import { committable, madeWrites, newCommitment, refusalOf } from '../../../services/commitments/make.ts';
import { changeProject } from '../change.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { commitmentGuard } from '../guards.ts';
import { notNow } from '../refusals.ts';
import { projectRoutes } from '../routes.ts';
import { plannedStage } from '../stage-deadline.ts';
import { wakeUp } from '../stage-gates.ts';
import { committedTo } from '../stage.ts';

/** Commits instead of proving first, where the step's plan takes it and the published list does (告知承诺); checked later. */
export const commit = (on: ProjectDependencies) =>
  endpoint(projectRoutes.commit, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { now } = asOf;
      const { project } = file;
      const { uscc } = project.owner;
      const stored = file.stages.find(({ stage }) => stage.id === params.stage);
      if (stored?.stage.status !== 'running') return err(problem('not-found'));
      const planned = plannedStage(await on.plans.find(stored.stage.plan), stored.stage);
      const step = planned.steps.find(({ id }) => id === params.step);
      const state = stored.stage.steps.find(({ id }) => id === params.step);
      if (!step || !state) return err(problem('not-found'));
      // One for each step: what was committed to once need not be committed to again.
      if (committedTo(stored.stage, step.id).length > 0) return ok([]);
      const { inForce, may } = await committable(on, uscc, asOf);
      const refused = commitmentGuard(file, { stage: stored.stage, planned, state, now }, may);
      if (refused) return err(refused);
      if (!step.commitment || step.department === undefined)
        return err(notNow('该步骤不适用告知承诺', 'This step takes no commitment instead of proof'));
      const { matter, replaces } = step.commitment;
      const terms = may(matter);
      if (!terms.ok) return err(refusalOf(terms.error));
      const subject = { kind: 'project', id: project.id } as const;
      const of = { subject, owner: { kind: 'enterprise', id: uscc } } as const;
      const signed = on.persons.keep('signatory', { name: body.madeBy }, of, now);
      const made = newCommitment(
        {
          ...{ subject, about: `${params.stage}/${params.step}`, replaces, uscc, region: project.region },
          called: text(
            `项目“${project.name}”的步骤“${step.title.zh}”`,
            `the step "${step.title.en}" of the project "${project.name}"`,
          ),
          ...{ department: step.department, madeBy: signed.ref },
        },
        { terms: terms.value, listVersion: inForce.version, claims: await on.partners.claims() },
        asOf,
      );
      const { committed = [] } = stored.stage;
      const one = { id: made.id, step: step.id, replaces, madeAt: now, holds: true };
      return ok([
        ...signed.writes,
        on.projects.touch(file),
        ...madeWrites(on, made, asOf),
        on.timeline.entry(project.id, {
          at: now,
          code: 'commitment.made',
          facts: { stage: params.stage, step: params.step, replaces },
        }),
        ...wakeUp(on, project, stored, { ...stored.stage, committed: [...committed, one] }, now),
      ]);
    }),
  );
