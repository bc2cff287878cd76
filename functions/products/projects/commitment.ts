import { listed } from '../../common/words/codes.ts';
import { Fault } from '../../common/fault.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import type { Order } from '../../services/orders/model.ts';
import type { Write } from '../../platform/table/writes.ts';
import { resolve } from '../../services/partners/names.ts';
import { departmentIn, waitsFor, type Unnamed } from '../../services/partners/waits.ts';
import { barWrites } from '../../services/commitments/bars.ts';
import { commitmentKeys } from './deadlines.ts';
import type { ProjectDependencies } from './dependencies.ts';
import type { Commitment } from './model.ts';
import { raisedByItself } from './obstacle-writes.ts';
import { reviewOrder } from './review-order.ts';
import { plannedStage } from './stage-deadline.ts';
import type { ProjectFile, Stored } from './store.ts';
import { tellCommitment } from './tell.ts';
import { doneAnew } from './done-anew.ts';
import { waitForDepartments } from './waits.ts';

/** Nobody is there to be asked: it leaves the index of what is due, and comes back when the name leads to somebody. */
const unchecked = async (
  on: ProjectDependencies,
  { project }: ProjectFile,
  stored: Stored<Commitment>,
  unnamed: Unnamed,
  now: Instant,
): Promise<Write[]> => {
  const part = { ...stored.part, waits: waitsFor(unnamed, now) };
  return [
    on.projects.putCommitment(project.id, { ...stored, part, keys: {} }),
    ...(await waitForDepartments(on, project, { stage: part.stage, step: part.step }, [unnamed], now)),
  ];
};

/** The department is asked to check: an order like any other, with a clock of its own. */
const askForCheck = async (
  on: ProjectDependencies,
  file: ProjectFile,
  stored: Stored<Commitment>,
  asOf: AsOf,
): Promise<Write[]> => {
  const { part } = stored;
  const { now } = asOf;
  const begun = file.stages.find(({ stage }) => stage.id === part.stage);
  if (!begun) throw new Fault(`Commitment ${part.id} is of a stage that has not begun`);
  const plan = await on.plans.find(begun.stage.plan);
  const step = plannedStage(plan, part.stage).steps.find(({ id }) => id === part.step);
  if (!step) throw new Fault(`Commitment ${part.id} is of no step`);
  if (step.department === undefined)
    throw new Fault(`Commitment ${part.id} is of a step without a department`);
  const wanted = departmentIn(file.project.region, step.department);
  const partner = resolve(await on.partners.claims(), wanted);
  if (!partner.ok) return unchecked(on, file, stored, { wanted, why: partner.error }, now);
  const { entries } = await on.dossiers.of(file.project.id);
  const asked = {
    project: file.project,
    plan,
    stage: part.stage,
    step,
    partner: partner.value,
    onFile: entries,
  };
  const order = reviewOrder(
    { ...asked, committed: part.replaces.map((kind) => ({ kind, madeOn: part.madeOn })) },
    asOf,
  );
  const check = { ...order, request: { ...order.request, check: part.id } };
  const checked: Commitment = { ...part, status: 'in-check', checkOrderId: order.id };
  return [
    on.projects.putCommitment(file.project.id, {
      ...stored,
      part: checked,
      keys: commitmentKeys(file.project.id, checked, asOf),
    }),
    on.timeline.entry(file.project.id, { at: now, code: 'commitment.in-check', orderId: order.id }),
    ...(await on.orders.place(check, asOf.workingTime)),
  ];
};

/**
 * What follows from a broken commitment: the step is to be done again with the proof, no further commitment is taken
 * from the project, and somebody sees to it.
 */
const broken = async (
  on: ProjectDependencies,
  file: ProjectFile,
  stored: Stored<Commitment>,
  asOf: AsOf,
): Promise<Write[]> => {
  const { now } = asOf;
  const { part } = stored;
  const { project } = file;
  const begun = file.stages.find(({ stage }) => stage.id === part.stage);
  const plan = begun && (await on.plans.find(begun.stage.plan));
  const commitment: Commitment = { ...part, status: 'broken', endedAt: now };
  const again = await doneAnew(on, file, part, asOf);
  const what = `承诺经核查不属实：${listed(part.replaces).zh}`;
  return [
    on.projects.putCommitment(project.id, {
      part: commitment,
      version: stored.version,
      keys: {},
    }),
    ...on.projects.replace({ ...file, course: again.course }, { commitmentsRefusedSince: now, ...project }),
    ...(await barWrites(on, project.owner.uscc, { id: part.id, matter: 'project-step' }, asOf)),
    ...(await raisedByItself(on, project, { what, stage: part.stage, step: part.step }, asOf)),
    ...(begun && plan
      ? await tellCommitment(on, { project, stage: begun.stage, plan, commitment }, asOf)
      : []),
    on.timeline.entry(project.id, {
      at: now,
      code: 'commitment.broken',
      facts: { stage: part.stage, step: part.step },
    }),
    ...again.writes,
  ];
};

const kept = (
  { projects, timeline }: ProjectDependencies,
  { project }: ProjectFile,
  { part, version }: Stored<Commitment>,
  now: Instant,
): Write[] => [
  projects.putCommitment(project.id, { part: { ...part, status: 'kept', endedAt: now }, version, keys: {} }),
  timeline.entry(project.id, { at: now, code: 'commitment.kept', facts: { step: part.step } }),
];

const foundBy = ({ status }: Order): 'kept' | 'broken' | undefined => {
  if (status === 'met' || status === 'met-with-conditions') return 'kept';
  return status === 'not-met' ? 'broken' : undefined;
};

/** What is to be done about a commitment whose time has come: ask for the check, or act upon what it found. */
export const checkWrites = async (
  on: ProjectDependencies,
  file: ProjectFile,
  stored: Stored<Commitment>,
  asOf: AsOf,
): Promise<Write[]> => {
  const { checkOrderId } = stored.part;
  if (checkOrderId === undefined) return askForCheck(on, file, stored, asOf);
  const order = (await on.orders.find(checkOrderId))?.order;
  const found = order && foundBy(order);
  if (found === 'kept') return kept(on, file, stored, asOf.now);
  if (found === 'broken') return broken(on, file, stored, asOf);
  // Withdrawn with the project: nothing is checked any more.
  if (order?.status === 'withdrawn')
    return [on.projects.putCommitment(file.project.id, { ...stored, keys: {} })];
  const keys = commitmentKeys(file.project.id, stored.part, asOf);
  return [on.projects.putCommitment(file.project.id, { ...stored, keys })];
};
