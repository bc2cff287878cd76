import type { DeadlineSpec } from '../../../law/deadline/model.ts';
import type { AsOf } from '../../../law/deadline/working-time.ts';
import type { Instant } from '../../../law/instant.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { PartnerId } from '../../../services/partners/model.ts';
import type { ProjectDependencies } from '../dependencies.ts';
import type { StagePlan } from '../plans/model.ts';
import { statutoryOf, type RunningStep } from '../plans/running-steps.ts';
import { plannedStage } from '../stage-deadline.ts';
import type { Stage } from '../stage.ts';
import type { ProjectFile } from '../store.ts';
import { Term, type TermKind } from './model.ts';
import { termWrites } from './writes.ts';

interface Of {
  readonly stage: Stage;
  readonly plan: StagePlan;
}

interface Begun {
  readonly kind: TermKind;
  readonly since: Instant;
  readonly deadline: Omit<DeadlineSpec, 'ends' | 'suspensions' | 'anchor' | 'kind'>;
  readonly more?: Partial<Term>;
}

const termOf = ({ stage }: Of, step: RunningStep, { kind, since, deadline, more }: Begun): Term => {
  const { round = 1, partner } = stage.steps.find(({ id }) => id === step.id) ?? {};
  return Term.parse({
    ...{ id: `${kind}-${stage.id}-${step.id}-${round}`, kind, status: 'running', title: step.title },
    ...{ stage: stage.id, step: step.id, since },
    ...(partner && { partner }),
    deadline: { ...deadline, kind: 'statutory', anchor: since },
    ...more,
  });
};

const begin = (on: ProjectDependencies, file: ProjectFile, part: Term, asOf: AsOf): Promise<Write[]> | [] =>
  // Done again in the same round it is the same term.
  file.terms.some((one) => one.part.id === part.id)
    ? []
    : termWrites(on, file, { part, version: 0 }, 'began', asOf);

const stepsOf = ({ stage, plan }: Of, ids: readonly string[]): RunningStep[] =>
  plannedStage(plan, stage).steps.filter(({ id }) => ids.includes(id));

/** Permits that were granted last for a time: each from the moment at which it was. */
export const termsGranted = async (
  on: ProjectDependencies,
  file: ProjectFile,
  of: Of,
  passed: readonly string[],
  asOf: AsOf,
): Promise<Write[]> => {
  const begun = stepsOf(of, passed).flatMap((step) => {
    const { life } = step;
    const { orderId, endedAt: since = asOf.now } = of.stage.steps.find(({ id }) => id === step.id) ?? {};
    // What was only filed, as an environmental registration is, was permitted by nobody and does not lapse.
    if (!life || orderId === undefined) return [];
    const deadline = { budget: life.lasts, unit: life.unit, basis: life.basis };
    return [begin(on, file, termOf(of, step, { kind: life.kind, since, deadline, more: { life } }), asOf)];
  });
  return (await Promise.all(begun)).flat();
};

/** What its department was asked without may follow, until a day (容缺受理). */
export const termsAsked = async (
  on: ProjectDependencies,
  file: ProjectFile,
  {
    step,
    partner,
    follows,
    ...of
  }: Of & { readonly step: RunningStep; readonly partner: PartnerId; readonly follows: readonly string[] },
  asOf: AsOf,
): Promise<Write[]> => {
  const { mayFollow, basis = of.plan.basis } = step;
  if (!mayFollow || follows.length === 0) return [];
  const deadline = { budget: mayFollow.within, basis };
  const more = { materials: [...follows], partner };
  return begin(on, file, termOf(of, step, { kind: 'follows', since: asOf.now, deadline, more }), asOf);
};

/** What the owner is to file by itself has a time of its own, from when its turn comes. */
export const termsOwed = async (
  on: ProjectDependencies,
  file: ProjectFile,
  of: Of,
  wanting: readonly { readonly id: string }[],
  asOf: AsOf,
): Promise<Write[]> => {
  const ids = wanting.map(({ id }) => id);
  const begun = stepsOf(of, ids).flatMap((step) => {
    const [budget, { basis = of.plan.basis, unit = 'working-days' }] = [statutoryOf(step), step];
    if (step.by !== 'complete-data' || budget === undefined) return [];
    const deadline = { budget, unit, basis };
    const more = { materials: [...step.materials] };
    return [begin(on, file, termOf(of, step, { kind: 'record', since: asOf.now, deadline, more }), asOf)];
  });
  return (await Promise.all(begun)).flat();
};
