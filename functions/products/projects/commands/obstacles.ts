import { problem, type Problem } from '../../../platform/problem.ts';
import { err, map, ok, type Result } from '../../../common/result.ts';
import { answer as answered, endpoint, type Reply } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { change, decided } from '../../../platform/change.ts';
import type { Write } from '../../../platform/table/writes.ts';
import { courseAsking } from '../course.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { actOnObstacle, type ObstacleEvent, type ObstacleRefusal } from '../obstacle.ts';
import { newObstacle, obstacleWrites } from '../obstacle-writes.ts';
import { PartnerId } from '../../../services/partners/model.ts';
import { projectRoutes } from '../routes.ts';
import type { ProjectFile } from '../store.ts';
import { isRaiser } from '../allowed.ts';
import { changeProject, once } from '../change.ts';
import { projectGuards } from '../guards.ts';
import { notNow } from '../refusals.ts';

const refusals: Readonly<Record<ObstacleRefusal, [zh: string, en: string]>> = {
  'not-now': ['当前状态不允许', 'Not in its present status'],
  'not-asked': ['未交由本部门', 'You were not asked'],
  'not-the-owner': ['由首接部门负责到底', 'Whoever received it first owns it to the end'],
};

const moved = async (
  on: ProjectDependencies,
  file: ProjectFile,
  id: string,
  event: ObstacleEvent,
  asOf: AsOf,
): Promise<Result<Write[], Problem>> => {
  const { project, obstacles } = file;
  const stored = obstacles.find(({ part }) => part.id === id);
  if (!stored) return err(problem('not-found'));
  const acted = actOnObstacle(stored.part, event, asOf);
  if (!acted.ok)
    return err(notNow(...refusals[acted.error], { status: stored.part.status, reason: acted.error }));
  const asked = event.type === 'assigned' ? event.to : [];
  return ok([
    ...on.projects.relist(file, courseAsking(file.course, asked)),
    ...(await obstacleWrites(on, project, { ...stored, part: acted.value }, event.type, asOf)),
  ]);
};

export const raise = (on: ProjectDependencies) =>
  endpoint(projectRoutes.raise, ({ params, body, caller, ...call }) => {
    const raised = once(call, async (file, asOf) => {
      const { what, stage, step } = body;
      const refused = projectGuards.obstacles(file);
      if (refused) return err(refused);
      const part = newObstacle(
        { what, raisedBy: caller.role, ...(stage && { stage }), ...(step && { step }) },
        asOf.now,
      );
      return ok([
        on.projects.touch(file),
        ...(await obstacleWrites(on, file.project, { part, version: 0 }, 'raised', asOf)),
      ]);
    });
    return changeProject(on, params.id, caller, raised);
  });

export const assign = (on: ProjectDependencies) =>
  endpoint(projectRoutes.assign, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, (file, asOf) =>
      moved(on, file, params.obstacle, { type: 'assigned', to: body.to }, asOf),
    ),
  );

export const judge = (on: ProjectDependencies) =>
  endpoint(projectRoutes.judge, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, (file, asOf) => {
      const found = file.obstacles.find(({ part }) => part.id === params.obstacle);
      if (!found || !isRaiser(found.part, caller.role)) return err(problem('not-found'));
      return moved(on, file, params.obstacle, { type: body.solved ? 'confirmed' : 'contested' }, asOf);
    }),
  );

/** What a department does with an obstacle: it sees no more of the project than it was told. */
const byDepartment = async (
  on: ProjectDependencies,
  { id, obstacle }: { id: string; obstacle: string },
  partner: PartnerId,
  event: ObstacleEvent,
): Promise<Reply> => {
  const find = ({ obstacles }: ProjectFile) => obstacles.find(({ part }) => part.id === obstacle)?.part;
  const changed = await change(on, {
    find: () => on.projects.open(id),
    may: (file) => find(file)?.candidates.includes(partner) ?? false,
    decide: async (file, asOf) =>
      event.type === 'received' && find(file)?.owner === partner
        ? decided(undefined)
        : map(await moved(on, file, obstacle, event, asOf), (writes) => ({ writes, value: undefined })),
  });
  if (!changed.ok) return changed;
  log.info('project.obstacle-moved', { projectId: id, event: event.type });
  return answered(204);
};

export const receive = (on: ProjectDependencies) =>
  endpoint(projectRoutes.receive, ({ params, caller }) => {
    const by = PartnerId.parse(caller.partner);
    return byDepartment(on, params, by, { type: 'received', by });
  });

export const answer = (on: ProjectDependencies) =>
  endpoint(projectRoutes.answer, ({ params, body, caller }) => {
    const by = PartnerId.parse(caller.partner);
    return byDepartment(on, params, by, { type: 'answered', by, text: body.text });
  });
