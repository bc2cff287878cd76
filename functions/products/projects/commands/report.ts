import { err, ok, type Result } from '../../../common/result.ts';
import { listed } from '../../../common/words/codes.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { endpoint } from '../../../platform/http/index.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { changeProject } from '../change.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { standsStill, stepGuards } from '../guards.ts';
import type { RunningStep } from '../plans/running-steps.ts';
import { notNow } from '../refusals.ts';
import { projectRoutes } from '../routes.ts';
import { plannedAmong } from '../stage-deadline.ts';
import { wakeUp, wakeWaiting } from '../stage-gates.ts';
import { actOnStage } from '../stage-transitions.ts';
import type { ProjectFile } from '../store.ts';
import { termsMet, usedByBuilding } from '../terms/met.ts';

interface Reported {
  readonly stage: string;
  readonly step: string;
  readonly what: 'begun' | 'done';
}

/** Why building may not begin, or end, by what permits it and whether it stands. */
const standsInTheWay = (file: ProjectFile, of: Reported): Problem | undefined => {
  const open = file.terms
    .map(({ part }) => part)
    .filter(({ status }) => status === 'over' || status === 'in-check');
  if (of.what === 'begun' && open.some(({ kind }) => kind === 'environment'))
    return notNow(
      '环境影响评价办结已满五年，须先重新审核',
      'Its environmental document is to be checked again before building begins',
    );
  return standsStill(file, of)
    ? notNow('已报告停工，请先报告恢复施工', 'Building stands still: report first that it goes on')
    : undefined;
};

/** What the owner needs on file for its own step, and what of the project is still under way elsewhere. */
const lacks = async (
  on: ProjectDependencies,
  { project, links }: ProjectFile,
  { materials, waitsForLinked }: RunningStep,
): Promise<Problem | undefined> => {
  const { entries } = await on.dossiers.of(project.id);
  const missing = materials.filter((kind) => entries.every((entry) => entry.kind !== kind));
  if (missing.length > 0) {
    const words = listed(missing);
    return notNow(`尚缺材料：${words.zh}`, `This is missing: ${words.en}`, { missing });
  }
  if (waitsForLinked === undefined) return undefined;
  const linked = links.filter(({ kind }) => kind === waitsForLinked);
  const cases = await Promise.all(linked.map(({ id }) => on.cases.find(id)));
  return cases.some((one) => one && one.case.endedAt === undefined)
    ? notNow('关联的联合报装尚未办结', 'A joint installation of the project is still under way')
    : undefined;
};

const reported = async (
  on: ProjectDependencies,
  file: ProjectFile,
  of: Reported,
  asOf: AsOf,
): Promise<Result<Write[], Problem>> => {
  const { now } = asOf;
  const { project } = file;
  const stored = file.stages.find(({ stage }) => stage.id === of.stage);
  if (!stored) return err(problem('not-found'));
  const planned = plannedAmong(await on.plans.find(stored.stage.plan), stored.stage, file.stages);
  const step = planned.steps.find(({ id }) => id === of.step);
  const state = stored.stage.steps.find(({ id }) => id === of.step);
  if (!step || !state) return err(problem('not-found'));
  // Told again it is reported already.
  if (state.status === 'passed' || (of.what === 'begun' && state.status === 'open')) return ok([]);
  const refused = stepGuards.report(file, { stage: stored.stage, planned, state, now });
  if (refused) return err(refused);
  if (step.begins && of.what === 'done' && state.status === 'waiting')
    return err(notNow('请先报告开工', 'Report first that it has begun'));
  if (!step.begins && of.what === 'begun')
    return err(notNow('该事项无须报告开始', 'Of this only the end is reported'));
  const inTheWay = step.begins && standsInTheWay(file, of);
  if (inTheWay) return err(inTheWay);
  const lacking = of.what === 'done' ? await lacks(on, file, step) : undefined;
  if (lacking) return err(lacking);
  const type = of.what === 'begun' ? 'begun' : 'reported';
  const acted = actOnStage(stored.stage, planned, { type, step: of.step }, now);
  if (!acted.ok)
    return err(notNow('前置事项尚未办结', 'What must come before has not ended', { ...acted.error }));
  return ok([
    on.projects.touch(file),
    on.timeline.entry(project.id, {
      at: now,
      code: `step.${type}`,
      facts: { stage: of.stage, step: of.step },
    }),
    ...wakeUp(on, project, stored, acted.value, now),
    ...(of.what === 'done' ? await wakeWaiting(on, file, acted.value, asOf) : []),
    ...(step.begins && of.what === 'begun' ? await termsMet(on, file, usedByBuilding, asOf) : []),
  ]);
};

/** The owner reports that what is its own to do has begun, or is done. */
export const report = (on: ProjectDependencies) =>
  endpoint(projectRoutes.report, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, (file, asOf) =>
      reported(on, file, { stage: params.stage, step: params.step, what: body.what }, asOf),
    ),
  );
