import { answerTask } from '../../../platform/outbox/effects.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { unwrap } from '../../../common/result.ts';
import { change, decided } from '../../../platform/change.ts';
import type { Order } from '../../../services/orders/model.ts';
import { log } from '../../../platform/log.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Course } from '../course.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import { asking, atOnce } from '../asking.ts';
import { beginning, isFinished, planInForce, ready, wakeWaiting } from '../stage-gates.ts';
import { installationsOfStage } from '../installations-of-stage.ts';
import { carryOn } from '../../../platform/pieces.ts';
import { lostBy } from '../lost-steps.ts';
import type { StagePlan } from '../plans/model.ts';
import { plannedStage } from '../stage-deadline.ts';
import { courseAfter, openStage, rewriteStage } from '../stage-file.ts';
import { actOnStage, allPassed } from '../stage-transitions.ts';
import type { Outcome, Stage } from '../stage.ts';
import type { ProjectFile } from '../store.ts';
import { raisedByItself } from '../obstacle-writes.ts';
import { tellProject, tellStage, tellSteps } from '../tell.ts';
import { termsGranted } from '../terms/begin.ts';
import { filedBy, termsMet } from '../terms/met.ts';
import { stepTitle } from '../told-words.ts';
import { daysUsed } from '../whole-time.ts';

/** An application that was not accepted is not met: the step may be done again. */
const outcomeOf = ({ status }: Order): Outcome | undefined =>
  status === 'rejected'
    ? 'not-met'
    : status === 'met' || status === 'met-with-conditions' || status === 'not-met'
      ? status
      : undefined;

/** The opinions given since the last look, as many as one transaction takes in, each from the moment it was given. */
const settled = (stage: Stage, plan: StagePlan, orders: readonly Order[]) => {
  const planned = plannedStage(plan, stage);
  const all = orders.flatMap((order) => {
    const step = stage.steps.find(({ orderId, status }) => orderId === order.id && status === 'open');
    const outcome = outcomeOf(order);
    return step && outcome ? [{ order, step: step.id, outcome }] : [];
  });
  const given = all.slice(0, atOnce);
  const after = given.reduce(
    (before, { order, step, outcome }) =>
      unwrap(
        actOnStage(
          before,
          planned,
          { type: 'opined', step, orderId: order.id, outcome },
          order.endedAt ?? before.startedAt,
        ),
      ),
    stage,
  );
  return { after, given, more: all.length > atOnce };
};

/** A stage as it now stands, and the plan by which it runs. */
interface Looked {
  readonly stage: Stage;
  readonly plan: StagePlan;
}

/** What follows from it for the others: those whose gates opened begin. Its owner is told, of its end first. */
const following = async (
  on: ProjectDependencies,
  file: ProjectFile,
  { stage, plan: of }: Looked,
  course: Course,
  asOf: AsOf,
): Promise<Write[]> => {
  const { now } = asOf;
  const { project } = file;
  const stages = file.stages.map((other) => (other.stage.id === stage.id ? stage : other.stage));
  const plan = await planInForce(on, file, now);
  const goesOn = project.status === 'active';
  const next = goesOn ? ready(plan, stages) : [];
  const mayBegin = next.filter(({ begins }) => begins === 'on-report');
  const closed =
    stage.status === 'ended'
      ? await tellStage(on, 'closed', { project, stage, plan: of, mayBegin }, asOf)
      : [];
  const begun = await Promise.all(
    next
      .filter(({ begins }) => begins === 'at-once')
      .map((planned) => beginning(on, file, planned, plan, asOf)),
  );
  const rest = [...closed, ...begun.flat()];
  if (!goesOn || begun.length > 0 || !isFinished(plan, stages)) {
    const [relisted = on.projects.unchanged(file)] = on.projects.relist(file, course);
    return [...rest, relisted];
  }
  const completed = { ...project, status: 'completed', endedAt: now } as const;
  return [
    ...rest,
    ...on.projects.replace({ ...file, course }, completed),
    on.times.keep(plan.id, project.id, daysUsed(stages, now, asOf.workingTime)),
    on.timeline.entry(project.id, { at: now, code: 'project.completed' }),
    ...(await tellProject(on, 'completed', completed, asOf)),
  ];
};

/** A step that was refused keeps the project from going on: its owner is to submit it anew, and somebody sees to it. */
const refusing = async (
  on: ProjectDependencies,
  { project }: ProjectFile,
  { stage, plan }: Looked,
  steps: readonly string[],
  asOf: AsOf,
): Promise<Write[]> => {
  const raised = await Promise.all(
    steps.map((step) => {
      const what = `步骤“${stepTitle(plan, stage, step).zh}”的意见为不予通过`;
      return raisedByItself(on, project, { what, stage: stage.id, step }, asOf);
    }),
  );
  const failed = steps.map((id) => ({ id }));
  return [...raised.flat(), ...(await tellSteps(on, 'failed', { project, stage, plan }, failed, asOf))];
};

/** The steps that have passed by this look. */
const passedSince = (before: Stage, { steps }: Stage): string[] =>
  steps
    .filter(({ id, status, round }) => {
      const was = before.steps.find((step) => step.id === id);
      return status === 'passed' && (was?.status !== 'passed' || was.round !== round);
    })
    .map(({ id }) => id);

/** Of these steps those that are the one conclusion about a phase. */
const concluded = ({ stage, plan }: Looked, passed: readonly string[]): { readonly id: string }[] =>
  plannedStage(plan, stage).steps.filter(
    ({ id, phase }, _, steps) => passed.includes(id) && phase && steps.some(({ partOf }) => partOf === id),
  );

/** What steps that passed lead to: permits that last for a time, what was owed and is filed, and steps of other stages. */
const afterPassing = async (
  on: ProjectDependencies,
  file: ProjectFile,
  looked: Looked,
  passed: readonly string[],
  asOf: AsOf,
): Promise<Write[]> =>
  passed.length === 0
    ? []
    : [
        ...(await termsGranted(on, file, looked, passed, asOf)),
        ...(await termsMet(on, file, filedBy(looked.stage.id, passed), asOf)),
        ...(await wakeWaiting(on, file, looked.stage, asOf)),
        ...(await tellSteps(
          on,
          'phase-passed',
          { project: file.project, ...looked },
          concluded(looked, passed),
          asOf,
        )),
      ];

/**
 * One look at a stage: takes in what was said, asks whose turn it is, begins what may begin, and keeps the token of the
 * execution that waits for the next thing to happen. Running it again finds everything done.
 */
const lookOnce = (on: ProjectDependencies, projectId: string, id: string, token: string) =>
  change(on, {
    find: () => openStage(on, projectId, id),
    decide: async (seen, asOf) => {
      const { file, stored, plan, orders } = seen;
      const { now } = asOf;
      const answer = (state: string): Write[] => answerTask(on.table, token, { state }, now);
      const { status } = stored.stage;
      if (status !== 'running') return decided<Look>({ awaited: [], status, more: false }, answer(status));
      const { after, given, more: unsaid } = settled(stored.stage, plan, orders);
      const finished = allPassed(after);
      const { stage, writes, more } = finished
        ? {
            stage: unwrap(actOnStage(after, plannedStage(plan, after), { type: 'closed' }, now)),
            writes: [
              ...answer('ended'),
              on.timeline.entry(projectId, { at: now, code: 'stage.ended', facts: { stage: id } }),
            ],
            more: false,
          }
        : await asking(on, seen, after, asOf);
      // Advice that is against it keeps nothing back.
      const refused = given
        .map(({ step }) => step)
        .filter((step) => after.steps.some(({ id: one, status: now }) => one === step && now === 'failed'));
      const looked = { stage, plan };
      return decided<Look>({ awaited: openOrders(stage), status: stage.status, more: more || unsaid }, [
        ...(await rewriteStage(on, seen, stage, finished ? undefined : token, asOf)),
        ...writes,
        ...given.flatMap(({ order }) => lostBy(on, file.project, order, asOf)),
        ...(await refusing(on, file, looked, refused, asOf)),
        ...(await afterPassing(on, file, looked, passedSince(stored.stage, stage), asOf)),
        ...(await following(on, file, looked, courseAfter(seen, stage, asOf), asOf)),
      ]);
    },
  });

interface Look {
  /** The orders whose end the execution is to be told of. */
  readonly awaited: readonly string[];
  readonly status: Stage['status'];
  /** There are more departments to ask than one transaction takes. */
  readonly more: boolean;
}

const openOrders = ({ steps }: Stage): string[] =>
  steps.flatMap(({ orderId, status }) => (orderId && status === 'open' ? [orderId] : []));

export const advance =
  (on: ProjectDependencies) =>
  async ({ projectId, stage: id, token }: { projectId: string; stage: string; token: string }) => {
    await carryOn(on, installationsOfStage(on, projectId, id));
    let look: Look;
    do look = unwrap(await lookOnce(on, projectId, id, token));
    while (look.more);
    for (const orderId of look.awaited) await on.orders.await(orderId, { until: 'ended', token });
    log.info('project.stage-advanced', { projectId, stage: id, status: look.status });
    return {};
  };
