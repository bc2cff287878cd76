import * as z from 'zod';
import { MaterialKind } from '../../law/missing-documents.ts';
import { Instant } from '../../law/instant.ts';
import { CommitmentId } from '../../services/commitments/model.ts';
import { PartnerId } from '../../services/partners/model.ts';
import { WaitsForName } from '../../services/partners/waits.ts';
import { OrderId } from '../../services/orders/model.ts';
import { Phase, PlanRef } from './plans/model.ts';
import { phasedId } from './plans/phases.ts';

/** Where a step stands. `waiting`: for steps before it, or for what it needs; nobody's clock runs. */
const stepStatuses = ['waiting', 'open', 'passed', 'failed'] as const;
export const StepStatus = z.enum(stepStatuses);
export type StepStatus = z.infer<typeof StepStatus>;

export const Outcome = z.enum(['met', 'met-with-conditions', 'not-met']);
export type Outcome = z.infer<typeof Outcome>;

/** A step of a running stage. Its opinions and clocks are its order's; here is only what other steps wait for. */
export const StageStepState = z.strictObject({
  id: z.string(),
  status: StepStatus,
  /** Grows when the step is done again: after a refusal, or after a broken commitment. */
  round: z.int().min(1),
  partner: PartnerId.optional(),
  orderId: OrderId.optional(),
  receivedAt: Instant.optional(),
  endedAt: Instant.optional(),
  outcome: Outcome.optional(),
  /** It is its turn, but nobody is registered as its department: nobody was asked, and no limit of its own runs. */
  waits: WaitsForName.optional(),
  /** Time in which it was the owner's turn: to give what the step needs, or to submit anew what was refused. */
  owed: z.array(z.strictObject({ from: Instant, to: Instant.optional() })).optional(),
  /** Time in which a matter of another stage had to come first. */
  before: z.array(z.strictObject({ from: Instant, to: Instant.optional() })).optional(),
  /** What it lets follow (容缺), as far as it was not there when its department was asked. */
  follows: z.array(MaterialKind).optional(),
  /** Orders of earlier rounds, oldest first. */
  earlier: z.array(OrderId).default([]),
});
export type StageStepState = z.infer<typeof StageStepState>;

/** What stands instead of proof in a step (告知承诺): the commitment itself is kept with all others. */
const StepCommitment = z.strictObject({
  id: CommitmentId,
  step: z.string(),
  replaces: z.array(MaterialKind),
  madeAt: Instant,
  /** Not while it is broken, and not once it is revoked. */
  holds: z.boolean(),
});
export type StepCommitment = z.infer<typeof StepCommitment>;

const stageStatuses = ['running', 'ended', 'cancelled'] as const;
export const StageStatus = z.enum(stageStatuses);
export type StageStatus = z.infer<typeof StageStatus>;

/** A stage that has begun: with the plan's version of that day, whatever is published later. */
export const Stage = z.strictObject({
  id: z.string(),
  plan: PlanRef,
  status: StageStatus,
  startedAt: Instant,
  /** The owner began it, by filing at the window, whose cut-off hour holds; else what came before it did. */
  filed: z.literal(true).optional(),
  endedAt: Instant.optional(),
  /** The department that leads it. */
  lead: PartnerId.optional(),
  steps: z.array(StageStepState),
  committed: z.array(StepCommitment).optional(),
  /** By which it is built and accepted, where not as one. */
  phases: z.array(Phase).optional(),
  /** Time in which the whole project stood still. */
  pauses: z.array(z.strictObject({ from: Instant, to: Instant.optional() })).default([]),
  /** Time in which no department had anything in hand, since the owner had yet to give what steps need. */
  waits: z.array(z.strictObject({ from: Instant, to: Instant.optional() })).default([]),
  /** Of stages begun before paths were looked at one by one; nothing follows from it any more. */
  unnamed: z.array(z.strictObject({ from: Instant, to: Instant.optional() })).optional(),
  /** The number of the execution that carries it: one lives a year at most, a stage may last longer. */
  run: z.int().min(1),
  breachedAt: Instant.optional(),
  /** The rungs of its ladder that are done with. */
  rungs: z.array(z.string()).optional(),
});
export type Stage = z.infer<typeof Stage>;

/** Whether a step has passed: of one that is done by phases, that of each. */
export const hasPassed = ({ steps, phases = [] }: Pick<Stage, 'steps' | 'phases'>, id: string): boolean => {
  const is = (one: string) => steps.some((step) => step.id === one && step.status === 'passed');
  return is(id) || (phases.length > 0 && phases.every((phase) => is(phasedId(id, phase))));
};

/** The names by which others wait for what has passed in it: of what is done by phases both each and all. */
export const namesPassed = (stage: Pick<Stage, 'steps' | 'phases'>): string[] => {
  const { steps, phases: [first] = [] } = stage;
  const ids = steps.map(({ id }) => id);
  const end = first && phasedId('', first);
  const whole = end ? ids.flatMap((id) => (id.endsWith(end) ? [id.slice(0, -end.length)] : [])) : [];
  return [...ids, ...whole].filter((id) => hasPassed(stage, id));
};

/** What was committed to instead of proved in a step, and holds. */
export const committedTo = ({ committed = [] }: Pick<Stage, 'committed'>, step: string): StepCommitment[] =>
  committed.filter((one) => one.step === step && one.holds);

/** Its orders, those of earlier rounds too. */
export const orderIdsOf = ({ steps }: Stage): string[] =>
  steps.flatMap(({ orderId, earlier }) => [...earlier, ...(orderId ? [orderId] : [])]);
