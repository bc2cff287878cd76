import { err, ok } from '../../../common/result.ts';
import { endpoint } from '../../../platform/http/index.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { beginning, planInForce, ready, wakeUp } from '../stage-gates.ts';
import { mayBecome, type Project, type ProjectStatus } from '../model.ts';
import { keepOwner } from '../persons.ts';
import { projectRoutes } from '../routes.ts';
import { plannedStage } from '../stage-deadline.ts';
import { actOnStage, type StageEvent } from '../stage-transitions.ts';
import type { ProjectFile } from '../store.ts';
import { changeProject, notNow } from '../change.ts';

const refusal = (from: ProjectStatus, to: ProjectStatus) =>
  notNow(`项目状态为 ${from}，不能变为 ${to}`, `The project is ${from} and cannot become ${to}`, {
    status: from,
  });

/** The same event for every running stage. */
const stageWrites = async (
  on: ProjectDependencies,
  file: ProjectFile,
  event: StageEvent,
  { now }: AsOf,
): Promise<Write[]> => {
  const running = file.stages.filter(({ stage }) => stage.status === 'running');
  const planOf = await on.plans.findAll(running.map(({ stage }) => stage.plan));
  return running.flatMap((stored) => {
    const planned = plannedStage(planOf(stored.stage.plan), stored.stage.id);
    const after = actOnStage(stored.stage, planned, event, now);
    return after.ok ? wakeUp(on, file.project, stored, after.value, now) : [];
  });
};

/** The orders whose end the project waits for: of open steps, and of checks that go on. */
const openOrders = ({ stages, commitments }: ProjectFile): string[] => [
  ...stages.flatMap(({ stage }) =>
    stage.steps.flatMap(({ status, orderId }) => (status === 'open' && orderId ? [orderId] : [])),
  ),
  ...commitments.flatMap(({ part }) => (part.status === 'in-check' ? (part.checkOrderId ?? []) : [])),
];

const become = (
  on: ProjectDependencies,
  file: ProjectFile,
  change: Partial<Project>,
  { now }: AsOf,
): Write[] => [
  on.projects.replace({ ...file, project: { ...file.project, ...change } }),
  on.timeline.entry(file.project.id, { at: now, code: `project.${change.status ?? 'changed'}` }),
];

export const pause = (on: ProjectDependencies) =>
  endpoint(projectRoutes.pause, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { status } = file.project;
      if (status === 'paused') return ok([]);
      if (!mayBecome(status, 'paused')) return err(refusal(status, 'paused'));
      const paused = { since: asOf.now, reason: body.reason };
      return ok([
        ...become(on, file, { status: 'paused', paused }, asOf),
        ...(await stageWrites(on, file, { type: 'paused' }, asOf)),
        ...(await on.orders.actOnEach(
          openOrders(file),
          { type: 'paused', basis: '项目暂停，不计入办理时限' },
          asOf,
        )),
      ]);
    }),
  );

export const resume = (on: ProjectDependencies) =>
  endpoint(projectRoutes.resume, ({ params, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { paused: _, ...project } = file.project;
      if (project.status === 'active') return ok([]);
      if (!mayBecome(project.status, 'active')) return err(refusal(project.status, 'active'));
      const plan = await planInForce(on, file.project, asOf.now);
      // A stage may have become ready while nothing could begin.
      const begun = await Promise.all(
        ready(
          plan,
          file.stages.map(({ stage }) => stage),
        )
          .filter(({ begins }) => begins === 'at-once')
          .map((planned) => beginning(on, file, planned, plan, asOf.now)),
      );
      return ok([
        on.projects.replace({ ...file, project: { ...project, status: 'active' } }),
        on.timeline.entry(params.id, { at: asOf.now, code: 'project.resumed' }),
        ...(await stageWrites(on, file, { type: 'continued' }, asOf)),
        ...(await on.orders.actOnEach(openOrders(file), { type: 'continued' }, asOf)),
        ...begun.flatMap(({ writes }) => writes),
      ]);
    }),
  );

export const cancel = (on: ProjectDependencies) =>
  endpoint(projectRoutes.cancel, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, asOf) => {
      const { status } = file.project;
      if (status === 'cancelled') return ok([]);
      if (!mayBecome(status, 'cancelled')) return err(refusal(status, 'cancelled'));
      return ok([
        ...become(on, file, { status: 'cancelled', endedAt: asOf.now }, asOf),
        ...(await stageWrites(on, file, { type: 'cancelled' }, asOf)),
        ...(await on.orders.actOnEach(openOrders(file), { type: 'withdrawn', reason: body.reason }, asOf)),
        ...file.installations
          .filter(({ part }) => part.status === 'planned')
          .map((stored) =>
            on.projects.putInstallation(params.id, {
              ...stored,
              part: { ...stored.part, status: 'dropped' },
            }),
          ),
      ]);
    }),
  );

export const transfer = (on: ProjectDependencies) =>
  endpoint(projectRoutes.transfer, ({ params, body, caller }) =>
    changeProject(on, params.id, caller, async (file, { now }) => {
      const { owner, status, formerOwners } = file.project;
      if (status !== 'active' && status !== 'paused')
        return err(notNow('项目已结束', 'The project has ended', { status }));
      if (owner.uscc === body.owner.uscc) return ok([]);
      const former = [...formerOwners, { uscc: owner.uscc, until: now }];
      const kept = keepOwner(on.persons, { kind: 'project', id: params.id }, body.owner, now);
      return ok([
        ...kept.writes,
        ...(await on.persons.release(owner.contact, now)),
        on.projects.replace({
          ...file,
          project: { ...file.project, owner: kept.owner, formerOwners: former },
        }),
        on.timeline.entry(params.id, { at: now, code: 'project.transferred' }),
      ]);
    }),
  );
