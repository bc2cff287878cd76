import { Fault } from '../../../common/fault.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import { resolve } from '../../../services/partners/names.ts';
import { departmentIn } from '../../../services/partners/waits.ts';
import type { PartnerId } from '../../../services/partners/model.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import type { RunningStep } from '../plans/running-steps.ts';
import { reviewOrder } from '../review-order.ts';
import { plannedStage } from '../stage-deadline.ts';
import type { ProjectFile, Stored } from '../store.ts';
import type { Term } from './model.ts';
import { movedTerm } from './writes.ts';

/** Who granted what is to last longer, or whoever is that department now. */
const decider = async (
  on: ProjectDependencies,
  { project }: ProjectFile,
  { partner }: Term,
  department: string | undefined,
): Promise<PartnerId | undefined> => {
  if (partner || department === undefined) return partner;
  const found = resolve(await on.partners.claims(), departmentIn(project.region, department));
  return found.ok ? found.value : undefined;
};

const permitSteps = (steps: readonly RunningStep[], { kind, step }: Term): RunningStep | undefined =>
  kind === 'stop'
    ? steps.find(({ life }) => life?.kind === 'construction')
    : steps.find(({ id }) => id === step);

/** Its department is asked to decide, by an order like that of the step by which it was granted. */
export const askToDecide = async (
  on: ProjectDependencies,
  file: ProjectFile,
  stored: Stored<Term>,
  { by }: { readonly by?: number },
  asOf: AsOf,
): Promise<Write[]> => {
  const { part } = stored;
  const begun = file.stages.find(({ stage }) => stage.id === part.stage);
  if (!begun) throw new Fault(`Term ${part.id} is of a stage that has not begun`);
  const plan = await on.plans.find(begun.stage.plan);
  const [found] = plan.stages.flatMap(({ id }) => {
    const stage = file.stages.find((one) => one.stage.id === id)?.stage ?? { id };
    const step = permitSteps(plannedStage(plan, stage).steps, part);
    return step && (part.kind === 'stop' || id === part.stage) ? [{ stage, step }] : [];
  });
  const partner = found && (await decider(on, file, part, found.step.department));
  if (!found || !partner) throw new Fault(`Nobody decides on term ${part.id}`);
  const { entries: onFile } = await on.dossiers.of(file.project.id);
  const { stage, step } = found;
  const order = reviewOrder(
    { project: file.project, plan, stage, step, partner, onFile, committed: [] },
    asOf,
  );
  const asks = by === undefined ? { verification: true } : { extension: { by, unit: part.life?.unit } };
  return [
    ...(await on.orders.place(
      { ...order, request: { ...order.request, check: part.id, ...asks } },
      asOf.workingTime,
    )),
    ...(await movedTerm(
      on,
      file,
      stored,
      { type: 'asked', orderId: order.id, ...(by !== undefined && { by }) },
      asOf,
    )),
  ];
};
