import { unwrap } from '../../common/result.ts';
import { keyOf } from '../../platform/table/key.ts';
import type { Key } from '../../platform/table/writes.ts';
import { movedDues } from '../../platform/watch/climb-limits.ts';
import { Escalations } from '../../platform/watch/escalations.ts';
import { movedEntry, rungEntry } from '../../platform/watch/record.ts';
import type { Watched } from '../../platform/watch/watched.ts';
import { turnOf } from '../../services/orders/turn.ts';
import { OBSTACLE_LADDER, obstacleDeadlines, obstacleKeys, stageKeys, stageLadder } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { actOnObstacle, onSilence, type Obstacle } from './obstacle.ts';
import { obstacleWrites } from './obstacle-writes.ts';
import { courseAfter, limitsOf, openStage, rewriteStage, type StageFile } from './stage-file.ts';
import type { ProjectFile, Stored } from './store.ts';
import { tellStageRung } from './tell.ts';

const idIn = (key: string): string => key.slice(key.indexOf('#') + 1);

/** The promised limit of a stage: reminded of, recorded once when it is over, escalated. The stage goes on. */
export const watchedStage = (on: ProjectDependencies): Watched<StageFile> => ({
  kind: 'project-stage',
  find: ({ pk, sk }) => openStage(on, idIn(pk), idIn(sk)),
  limits: limitsOf,
  ladder: (_, workingTime) => stageLadder(workingTime),
  kept: ({ stored }) => stored.keys,
  right: ({ file, stored, plan, orders }, asOf) =>
    stageKeys(file.project.id, stored.stage, plan, orders, asOf),
  owed: ({ file, orders }) => ({ subject: { kind: 'project', id: file.project.id }, ...turnOf(orders) }),
  rewrite: async (seen, { limits, acted }, asOf) => {
    const { file, stored } = seen;
    const { id } = file.project;
    const { breachedAt, rungs } = limits['promised'] ?? {};
    const stage = { ...stored.stage, ...(breachedAt && { breachedAt }), ...(rungs && { rungs }) };
    const of = { project: file.project, stage, plan: seen.plan };
    const told = await Promise.all(acted.map((rung) => tellStageRung(on, of, rung, asOf)));
    return [
      ...(await rewriteStage(on, seen, stage, stored.token, asOf)),
      ...on.projects.relist(file, courseAfter(seen, stage, asOf)),
      ...acted.map((one) => {
        const facts = { stage: stage.id, due: one.due, rung: one.turn.key };
        return rungEntry(on.timeline, id, 'stage', one, { facts }, stage.id);
      }),
      ...new Escalations(on.table).writes(
        { subject: { kind: 'project-stage', id: keyOf(id, stage.id) } },
        acted,
      ),
      ...told.flat(),
    ];
  },
});

interface PartFile<T> {
  readonly file: ProjectFile;
  readonly stored: Stored<T>;
}

const openPart = async <T extends { readonly id: string }>(
  { projects }: ProjectDependencies,
  { pk, sk }: Key,
  among: (file: ProjectFile) => readonly Stored<T>[],
): Promise<PartFile<T> | undefined> => {
  const file = await projects.open(idIn(pk));
  const stored = file && among(file).find(({ part }) => part.id === idIn(sk));
  return file && stored && { file, stored };
};

/** Time for an answer, and for the raiser's word on it: silence closes what was answered, and answers nothing. */
export const watchedObstacle = (on: ProjectDependencies): Watched<PartFile<Obstacle>> => ({
  kind: 'project-obstacle',
  find: (key) => openPart(on, key, ({ obstacles }) => obstacles),
  limits: ({ stored }) => obstacleDeadlines(stored.part),
  ladder: () => OBSTACLE_LADDER,
  kept: ({ stored }) => stored.keys,
  right: ({ file, stored }, asOf) => obstacleKeys(file.project.id, stored.part, asOf),
  owed: ({ file, stored: { part } }) => ({
    subject: { kind: 'project', id: file.project.id },
    turn: part.status === 'answered' ? 'applicant' : 'partner',
    waitsFor: part.owner === undefined ? part.candidates : [part.owner],
  }),
  rewrite: async ({ file, stored }, { acted }, asOf) => {
    const { id } = file.project;
    if (acted.length > 0) {
      const type = onSilence(stored.part);
      const part = unwrap(actOnObstacle(stored.part, { type }, asOf));
      return obstacleWrites(on, file.project, { ...stored, part }, type, asOf);
    }
    const moved = movedDues(stored.keys.dues ?? {}, obstacleDeadlines(stored.part), asOf.workingTime);
    return [
      on.projects.putObstacle(id, { ...stored, keys: obstacleKeys(id, stored.part, asOf) }),
      ...moved.map((due) => {
        const facts = { obstacleId: stored.part.id, from: due.from, to: due.to };
        return movedEntry(on.timeline, id, 'obstacle', due, asOf.now, { facts });
      }),
    ];
  },
});
