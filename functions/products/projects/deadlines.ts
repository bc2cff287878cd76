import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import { addMillis, DAY, type Instant } from '../../law/instant.ts';
import { unwrap } from '../../common/result.ts';
import { log } from '../../platform/log.ts';
import type { Write } from '../../platform/table/writes.ts';
import { checkWrites } from './commitment.ts';
import type { ProjectDependencies } from './dependencies.ts';
import { lateness, lostStep } from './lateness.ts';
import { actOnObstacle, onSilence } from './obstacle.ts';
import { obstacleWrites } from './obstacle-writes.ts';
import { stageReckoning } from './stage-deadline.ts';
import type { ProjectFile, StoredStage } from './store.ts';

const isDue = ({ due }: { due?: Instant | undefined }, now: Instant): boolean =>
  due !== undefined && due <= now;

/** A stage whose limit is over is marked once; one that stood still meanwhile is looked at again when it will be. */
const stageDue = async (
  on: ProjectDependencies,
  { project }: ProjectFile,
  stored: StoredStage,
  now: Instant,
  workingTime: WorkingTime,
): Promise<Write[]> => {
  const { stage } = stored;
  const ids = stage.steps.flatMap(({ orderId, earlier }) => [...earlier, ...(orderId ? [orderId] : [])]);
  const [plan, orders] = await Promise.all([on.plans.find(stage.plan), on.orders.findAll(ids)]);
  const { due } = stageReckoning(
    stage,
    plan,
    'promised',
    orders.map(({ order }) => order),
    workingTime,
  );
  if (due === null || due > now)
    return [on.projects.replaceStage(project, { ...stored, due: due ?? addMillis(now, DAY) })];
  return [
    on.projects.replaceStage(project, { ...stored, stage: { ...stage, breachedAt: due }, due: undefined }),
    on.timeline.entry(
      project.id,
      { at: due, code: 'stage.overdue', facts: { stage: stage.id } },
      `overdue#${stage.id}`,
    ),
  ];
};

const obstacleDue = (
  on: ProjectDependencies,
  { project }: ProjectFile,
  stored: ProjectFile['obstacles'][number],
  now: Instant,
  workingTime: WorkingTime,
): Write[] => {
  const { deadline } = stored.part;
  const due = deadline ? reckon(deadline, workingTime).due : null;
  // The calendar has moved the limit since: it is looked at again when it is over.
  if (due !== null && due > now) return [on.projects.putObstacle(project.id, { ...stored, due })];
  const type = onSilence(stored.part);
  const next = unwrap(actOnObstacle(stored.part, { type }, now));
  return obstacleWrites(on, project.id, { ...stored, part: next }, type, now, workingTime);
};

/** Everything of a project that is due: limits of stages, answers to obstacles, checks of commitments. */
export const projectDue =
  (on: ProjectDependencies) =>
  async (id: string, now: Instant): Promise<void> => {
    for (;;) {
      const file = await on.projects.open(id);
      if (!file) return;
      const workingTime = await on.calendars.workingTime();
      const [stage] = file.stages.filter((stored) => stored.stage.status === 'running' && isDue(stored, now));
      const [obstacle] = file.obstacles.filter((stored) => isDue(stored, now));
      const [commitment] = file.commitments.filter((stored) => isDue(stored, now));
      const writes = stage
        ? await stageDue(on, file, stage, now, workingTime)
        : obstacle
          ? obstacleDue(on, file, obstacle, now, workingTime)
          : commitment
            ? await checkWrites(on, file, commitment, now, workingTime)
            : [];
      if (writes.length === 0) return;
      // One thing at a time, each in its own transaction; what moved meanwhile is seen on the next look.
      const written = await on.table.transact(writes);
      if (written.ok) log.info('project.due', { projectId: id });
    }
  };

/** A step's limit is found to be over: the day from which its department's lost days count. */
export const stepOverdue =
  (on: ProjectDependencies) =>
  async (orderId: string, now: Instant): Promise<void> => {
    const stored = await on.orders.find(orderId);
    if (stored?.order.subject.kind !== 'project' || stored.order.endedAt) return;
    const late = lateness(stored.order, now, await on.calendars.workingTime());
    const found = late && (await on.projects.find(stored.order.subject.id));
    // Refused when it is on record already.
    if (found)
      await on.table.transact([on.lostDays.begin(lostStep(found.project, stored.order, late.since))]);
  };
