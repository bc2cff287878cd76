import { Fault } from '../../common/fault.ts';
import { notCountedBases } from '../../law/deadline/not-counted.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { startExecution } from '../../platform/outbox/effects.ts';
import type { Group, InPieces } from '../../platform/pieces.ts';
import type { Write } from '../../platform/table/writes.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Project, ProjectStatus } from './model.ts';
import { commitmentGroups, obstacleGroups, orderGroups, plannedGroups, stageGroups } from './reach.ts';
import { beginning, isFinished, planInForce, ready } from './stage-gates.ts';
import type { ProjectFile } from './store.ts';
import { tellProject } from './tell.ts';
import { daysUsed } from './whole-time.ts';

type Underway = Extract<ProjectStatus, 'pausing' | 'resuming' | 'cancelling'>;

/** A change of status that reaches everything of a project: what is left to be reached, and how it ends. */
interface Change {
  readonly groups: (on: ProjectDependencies, file: ProjectFile, asOf: AsOf) => AsyncGenerator<Group>;
  readonly last: (on: ProjectDependencies, file: ProjectFile, asOf: AsOf) => Promise<Write[]>;
}

const became = async (
  on: ProjectDependencies,
  file: ProjectFile,
  code: string,
  { underway: _, ...project }: Project,
  asOf: AsOf,
): Promise<Write[]> => [
  ...on.projects.replace(file, project),
  on.timeline.entry(project.id, { at: asOf.now, code: `project.${code}` }),
  ...(await tellProject(on, project.status, project, asOf)),
];

const pausing: Change = {
  async *groups(on, file, asOf) {
    yield* stageGroups(on, file, { type: 'paused' }, asOf);
    yield* orderGroups(on, file, { type: 'paused', basis: notCountedBases.paused }, asOf);
  },
  last: (on, file, asOf) => {
    const { underway, pauses = 0 } = file.project;
    const paused = { since: asOf.now, reason: underway?.reason ?? '' };
    const project = { ...file.project, status: 'paused', paused, pauses: pauses + 1 } as const;
    return became(on, file, 'paused', project, asOf);
  },
};

/** Only what the project's pause holds goes on: a department's own suspension is the department's. */
const resuming: Change = {
  groups: (on, file, asOf) =>
    orderGroups(
      on,
      file,
      { type: 'continued' },
      asOf,
      ({ hold }) => hold?.why === 'suspended' && hold.byProject === true,
    ),
  // The stages go on with the project, all at once: the executions they wake ask nobody of a project that stands still.
  last: async (on, file, asOf) => {
    const { paused: _, ...project } = file.project;
    const stages = file.stages.map(({ stage }) => stage);
    const plan = await planInForce(on, file, asOf.now);
    const begun = await Promise.all(
      ready(plan, stages)
        .filter(({ begins }) => begins === 'at-once')
        .map((planned) => beginning(on, file, planned, plan, asOf)),
    );
    const finished = begun.length === 0 && isFinished(plan, stages);
    const goesOn = await Array.fromAsync(stageGroups(on, file, { type: 'continued' }, asOf));
    return [
      ...(finished
        ? await became(on, file, 'completed', { ...project, status: 'completed', endedAt: asOf.now }, asOf)
        : await became(on, file, 'resumed', { ...project, status: 'active' }, asOf)),
      ...(finished ? [on.times.keep(plan.id, project.id, daysUsed(stages, asOf.now, asOf.workingTime))] : []),
      ...goesOn.flat(),
      ...begun.flat(),
    ];
  },
};

const cancelling: Change = {
  async *groups(on, file, asOf) {
    const { reason = '' } = file.project.underway ?? {};
    yield* stageGroups(on, file, { type: 'cancelled' }, asOf);
    yield* orderGroups(on, file, { type: 'withdrawn', reason }, asOf);
    yield* obstacleGroups(on, file, asOf);
    yield* plannedGroups(on, file);
    yield* commitmentGroups(on, file, asOf);
  },
  last: (on, file, asOf) =>
    became(on, file, 'cancelled', { ...file.project, status: 'cancelled', endedAt: asOf.now }, asOf),
};

const changes: Readonly<Record<Underway, Change>> = { pausing, resuming, cancelling };

const changeOf = ({ status, underway }: Project): Change | undefined =>
  underway && (status === 'pausing' || status === 'resuming' || status === 'cancelling')
    ? changes[status]
    : undefined;

/** The project is under way to another status from now on; an execution carries it there. */
export const setOut = async (
  on: ProjectDependencies,
  file: ProjectFile,
  status: Underway,
  asOf: AsOf,
  reason?: string,
): Promise<Write[]> => {
  const { now } = asOf;
  const project = { ...file.project, status };
  const underway = { since: now, ...(reason !== undefined && { reason }), done: 0 };
  const { id } = file.project;
  return [
    ...on.projects.replace(file, { ...project, underway }),
    on.timeline.entry(id, { at: now, code: `project.${status}` }),
    ...(await tellProject(on, status, project, asOf)),
    ...startExecution(on.table, 'in-pieces', `${id}-${status}-${file.version}`, { of: 'project', id }, now),
  ];
};

/** Everything happens as of the moment at which the project set out, however long it takes to be written. */
const since = (file: ProjectFile, asOf: AsOf): AsOf => ({
  ...asOf,
  now: file.project.underway?.since ?? asOf.now,
});

/** Carries a project to where it has set out for. */
export const onTheWay = (on: ProjectDependencies, projectId: string): InPieces<ProjectFile> => ({
  find: () => on.projects.open(projectId),
  isOver: ({ project }) => changeOf(project) === undefined,
  async *groups(file, asOf) {
    const change = changeOf(file.project);
    if (change) yield* change.groups(on, file, since(file, asOf));
  },
  mark: (file, taken) => {
    const { underway, ...project } = file.project;
    if (!underway) throw new Fault(`Project ${projectId} is under way to nothing`);
    const further = { ...underway, done: underway.done + taken };
    return on.projects.replace(file, { ...project, underway: further });
  },
  last: (file, asOf) => changeOf(file.project)?.last(on, file, since(file, asOf)) ?? [],
});
