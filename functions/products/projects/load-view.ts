import { err } from '../../common/result.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import { summarise } from '../../law/deadline/view.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { shownContact } from '../../platform/persons/shown.ts';
import { showOwner } from './persons.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import { committable, type MayCommit } from '../../services/commitments/make.ts';
import type { Order } from '../../services/orders/model.ts';
import { lineOf } from '../../services/orders/line.ts';
import { nextOf } from '../../services/orders/next.ts';
import { responderIn } from '../../services/first-responders/shown-in-case.ts';
import { named, namedEntries, namesOf, partnersIn, type NameOf } from '../../services/partners/naming.ts';
import type { Caller } from '../../platform/http/route.ts';
import { isOwn } from './access.ts';
import {
  allowedOfAsked,
  allowedOfExpected,
  allowedOfObstacle,
  allowedOfProject,
  allowedOfStage,
  allowedOfStep,
  whoIs,
  type Who,
} from './allowed.ts';
import { viewCommitments } from './commitments-view.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { ReadOrders } from '../../services/orders/reading.ts';
import { isOver } from './model.ts';
import type { Obstacle } from './obstacle.ts';
import { PartnerId } from '../../services/partners/model.ts';
import { gatesOpen, planInForce } from './stage-gates.ts';
import { viewPhases } from './phases-view.ts';
import type { PlannedStage, StagePlan } from './plans/model.ts';
import { isCounted, type RunningPlan, type RunningStep } from './plans/running-steps.ts';
import { bindingStep, plannedAmong, stageLimit, stageWhole } from './stage-deadline.ts';
import { viewObstacle } from './obstacle-view.ts';
import { alternatives, turns, waitingElsewhere } from './stage-transitions.ts';
import { orderIdsOf, type Stage, type StageStepState } from './stage.ts';
import type { ProjectFile, Stored } from './store.ts';
import { allowedOfAskedTerm, allowedOfTerm } from './terms/guards.ts';
import type { Term } from './terms/model.ts';
import { viewTerm } from './terms/view.ts';
import type { Bottleneck, ProjectView } from './view.ts';
import { wholeTime } from './whole-time.ts';

interface Seen {
  readonly who: Who | undefined;
  readonly file: ProjectFile;
  readonly orders: ReadonlyMap<string, Order>;
  readonly onFile: ReadonlySet<MaterialKind>;
  readonly now: Instant;
  readonly workingTime: WorkingTime;
  /** Whether a commitment to a matter is taken of its owner: asked for its owner alone. */
  readonly may: MayCommit;
}

type StageViewOf = ProjectView['stages'][number];

const ordersOf = (stage: Stage, orders: ReadonlyMap<string, Order>): Order[] =>
  orderIdsOf(stage).flatMap((id) => orders.get(id) ?? []);

/** What each step whose turn it is still needs from the owner. */
const missingOf = (stage: Stage, planned: RunningPlan, { onFile }: Seen) =>
  new Map(turns(stage, planned, onFile).map(({ planned: step, missing }) => [step.id, [...missing]]));

/** What a step lacks, and of which of it one is enough. */
const lacking = (missing: readonly MaterialKind[] = [], { steps }: RunningPlan, id: string) => {
  const step = steps.find((one) => one.id === id);
  const any = step ? alternatives(step, missing) : [];
  return { missing: [...missing], ...(any.length > 0 && { alternatives: any }) };
};

const viewStage = (stage: Stage, plan: StagePlan, seen: Seen, nameOf: NameOf): StageViewOf => {
  const { orders, workingTime } = seen;
  const planned = plannedAmong(plan, stage, seen.file.stages);
  const missing = missingOf(stage, planned, seen);
  const at = stage.endedAt ?? seen.now;
  const deadline = (kind: 'promised' | 'statutory') => {
    const whole = stageWhole(stage, plan, kind, ordersOf(stage, orders), { now: at, workingTime });
    return summarise(reckon(whole.deadline, workingTime), at, workingTime);
  };
  const { run: _, rungs: __, unnamed: _unnamed, committed: _committed, steps, phases, ...rest } = stage;
  return {
    ...named(rest, nameOf, 'lead'),
    title: planned.title,
    ...(planned.national && { national: planned.national }),
    ...(phases && { phases: viewPhases(stage, planned) }),
    deadline: { promised: deadline('promised'), statutory: deadline('statutory') },
    allowed: allowedOfStage(seen.who, seen.file, stage, planned),
    steps: planned.steps.flatMap(({ id, title, by, department, partOf, phase, after }) => {
      const step = steps.find((one) => one.id === id);
      if (!step) return [];
      const { earlier: ___, ...state } = step;
      const order = step.orderId === undefined ? undefined : orders.get(step.orderId);
      return [
        {
          ...named(state, nameOf, 'partner'),
          title,
          by,
          ...(department !== undefined && { department }),
          ...(partOf !== undefined && { partOf }),
          ...(phase && { phase: phase.id }),
          after,
          ...lacking(missing.get(id), planned, id),
          ...(order && { order: lineOf(order, nameOf, seen) }),
          allowed: allowedOfStep(
            seen.who,
            seen.file,
            { stage, planned, state: step, now: seen.now },
            seen.may,
          ),
        },
      ];
    }),
  };
};

const whoseMove = (state: StageStepState | undefined, owners: boolean): Bottleneck['waitsFor'] => {
  if (state?.waits) return 'registration';
  return owners ? 'owner' : 'department';
};

/** Before a step whose turn it is not: what of the owner's own has to come first, such as building. */
const itsTurn = (
  stage: Stage,
  planned: RunningPlan,
  { id }: RunningStep,
  seen: Seen,
): RunningStep | undefined => {
  const due = missingOf(stage, planned, seen);
  const isOpen = stage.steps.some((state) => state.id === id && state.status !== 'waiting');
  if (isOpen || due.has(id)) return undefined;
  return planned.steps.find(
    (step) =>
      !isCounted(step) &&
      (due.has(step.id) || stage.steps.some((state) => state.id === step.id && state.status === 'open')),
  );
};

/** The binding step of one running stage, and whose move it is: the owner's where it has to give or correct something. */
const bottleneckOf = (stage: Stage, plan: StagePlan, seen: Seen): Bottleneck[] => {
  const planned = plannedAmong(plan, stage, seen.file.stages);
  const open = bindingStep(stage, planned, seen.orders, seen.now, seen.workingTime);
  const binding = planned.steps.find(({ id }) => id === open?.id);
  // What waits for another stage binds there.
  if (!open || !binding || waitingElsewhere(stage, planned).has(binding.id)) return [];
  const step = itsTurn(stage, planned, binding, seen) ?? binding;
  const state = stage.steps.find(({ id }) => id === step.id);
  const order = state?.orderId === undefined ? undefined : seen.orders.get(state.orderId);
  const missing = missingOf(stage, planned, seen).get(step.id) ?? [];
  const owners =
    step.by === 'owner' ||
    missing.length > 0 ||
    order?.hold?.why === 'returned' ||
    state?.status === 'failed';
  const { remaining, overdue, restOfPlan } = open;
  const next = order && nextOf(order, seen);
  return [
    {
      stage: stage.id,
      step: step.id,
      title: step.title,
      ...(step.department !== undefined && { department: step.department }),
      waitsFor: whoseMove(state, owners),
      ...lacking(missing, planned, step.id),
      due: next?.due ?? null,
      lastDay: next?.lastDay ?? null,
      remaining,
      overdue,
      restOfPlan,
    },
  ];
};

const budgetOf = (planned: PlannedStage) => {
  const { budget, unit } = stageLimit(planned, 'promised');
  return { budget, unit };
};

const expectedStages = (plan: StagePlan, { file, who }: Seen): ProjectView['expected'] => {
  const begun = file.stages.map(({ stage }) => stage);
  const { id, version } = plan;
  return plan.stages
    .filter((planned) => begun.every((stage) => stage.id !== planned.id))
    .map((planned) => ({
      id: planned.id,
      title: planned.title,
      ...(planned.national && { national: planned.national }),
      plan: { id, version },
      begins: planned.begins,
      mayBegin: gatesOpen(planned, begun),
      ...budgetOf(planned),
      allowed: allowedOfExpected(who, file, planned),
    }));
};

/** The project's own record and those of the cases linked to it, as one. */
const oneTimeline = async (
  on: ProjectDependencies,
  { project, links }: Pick<ProjectFile, 'project' | 'links'>,
) => {
  const of = [project.id, ...links.map(({ id }) => id)];
  const all = await Promise.all(
    of.map(async (id) => (await on.timeline.of(id)).map((entry) => ({ ...entry, of: id }))),
  );
  return all.flat().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const stagesOf = ({ stages }: ProjectFile): Stage[] =>
  stages.map(({ stage }) => stage).toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));

const nobodyCommits: MayCommit = () => err({ why: 'not-listed' });

/** What a project is looked at with, by who does nothing to it. */
export interface Looking extends Pick<ProjectDependencies, 'dossiers' | 'calendars' | 'plans' | 'clock'> {
  readonly orders: Pick<ReadOrders, 'findAll'>;
}

/** What its stages are reckoned by. */
const see = async (
  on: Looking,
  file: ProjectFile,
  now: Instant,
  who?: Who,
  mayCommit: MayCommit | Promise<MayCommit> = nobodyCommits,
) => {
  const stages = stagesOf(file);
  const [orders, { entries }, workingTime, planOf, may] = await Promise.all([
    on.orders.findAll(stages.flatMap(orderIdsOf)),
    on.dossiers.of(file.project.id),
    on.calendars.workingTime(),
    on.plans.findAll(stages.map(({ plan }) => plan)),
    mayCommit,
  ]);
  const seen: Seen = {
    who,
    file,
    orders: new Map(orders.map(({ order }) => [order.id, order])),
    onFile: new Set(entries.map(({ kind }) => kind)),
    now,
    workingTime,
    may,
  };
  const [bottleneck] = stages
    .filter(({ status }) => status === 'running')
    .flatMap((stage) => bottleneckOf(stage, planOf(stage.plan), seen))
    .toSorted((a, b) => b.restOfPlan - a.restOfPlan || b.overdue - a.overdue);
  return { stages, seen, planOf, bottleneck };
};

/** What binds a project now, and whose move it is: of the whole view this alone, which asks for no person or record. */
export const loadBottleneck = async (on: Looking, file: ProjectFile): Promise<Bottleneck | undefined> =>
  (await see(on, file, on.clock.now())).bottleneck;

/** To a department another's obstacles are none of its business, nor are the cases that the owner has elsewhere. */
const seenBy = (caller: Caller, file: ProjectFile): ProjectFile =>
  caller.role === 'partner'
    ? {
        ...file,
        obstacles: file.obstacles.filter(({ part }) => part.candidates.some((one) => one === caller.partner)),
        installations: [],
        terms: file.terms.filter(({ part }) => part.partner === caller.partner),
        links: [],
      }
    : file;

const allowedOfEach = (caller: Caller, { part }: Stored<Obstacle>, seen: Seen): string[] =>
  caller.role === 'partner'
    ? allowedOfAsked(PartnerId.parse(caller.partner), part, seen)
    : allowedOfObstacle(seen.who, part, seen);

const allowedOfTermFor = (caller: Caller, term: Term, seen: Seen): string[] => {
  if (caller.role === 'partner') return allowedOfAskedTerm(term, seen);
  return seen.who === 'owner' ? allowedOfTerm(seen.file, term, seen) : [];
};

/** The whole of a project as of now: stages, steps, deadlines, what binds and whose it is, and one timeline. */
export const loadProjectView = async (
  on: ProjectDependencies,
  whole: ProjectFile,
  caller: Caller,
): Promise<ProjectView> => {
  const now = on.clock.now();
  const file = seenBy(caller, whole);
  const own = isOwn(caller, file.project);
  const who = whoIs(caller, file);
  const mayCommit =
    who === 'owner'
      ? committable(on, file.project.owner.uscc, { now }).then(({ may }) => may)
      : nobodyCommits;
  const [owner, commitments, { stages, seen, planOf, bottleneck }, current, timeline, responder] =
    await Promise.all([
      showOwner(on.persons, file.project.owner, own),
      viewCommitments(on, file, own),
      see(on, file, now, who, mayCommit),
      planInForce(on, file, now),
      // What others decide of linked cases is none of a department's business.
      oneTimeline(on, who ? file : { ...file, links: [] }),
      responderIn(on, file.project.id, caller, isOver(file.project.status)),
    ]);
  const { formerOwners: _, companion, ...project } = file.project;
  const helps = companion && (await on.persons.find<'contact'>(companion.contact));
  const ended = { now: file.project.endedAt ?? now, workingTime: seen.workingTime };
  const others = await on.times.othersOf(current.id, file.project.id);
  const nameOf = await namesOf(on.partners, [
    ...stages.flatMap(({ steps, lead }) => [lead, ...steps.map(({ partner }) => partner)]),
    ...file.obstacles.flatMap(({ part }) => [part.owner, ...part.candidates]),
    ...file.terms.map(({ part }) => part.partner),
    companion?.partner,
    ...partnersIn(timeline),
  ]);
  return {
    ...project,
    owner,
    ...(companion &&
      helps && {
        companion: {
          ...named(companion, nameOf, 'partner'),
          contact: shownContact(helps, caller.role !== 'partner' || caller.partner === companion.partner),
        },
      }),
    stages: stages.map((stage) => viewStage(stage, planOf(stage.plan), seen, nameOf)),
    expected: expectedStages(current, seen),
    whole: { ...wholeTime(current, stages, ended), ...(others && { others }) },
    ...(bottleneck && { bottleneck }),
    obstacles: file.obstacles.map((stored) => ({
      ...viewObstacle(stored.part, nameOf, seen.workingTime),
      allowed: allowedOfEach(caller, stored, seen),
    })),
    commitments,
    installations: file.installations.map(({ part }) => part),
    terms: file.terms.map(({ part }) => ({
      ...viewTerm(part, nameOf, seen),
      allowed: allowedOfTermFor(caller, part, seen),
    })),
    links: [...file.links],
    timeline: namedEntries(timeline, nameOf),
    ...responder,
    allowed: allowedOfProject(who, file, [...seen.orders.values()], seen),
  };
};
