import type { Instant } from '../../law/instant.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { OrderId } from '../../services/orders/model.ts';
import type { PartnerId } from '../../services/partners/model.ts';
import type { PlannedStage, StageStep } from './plans/model.ts';
import { closedAt } from '../../law/deadline/intervals.ts';
import type { Outcome, Stage, StageStatus, StageStepState, StepStatus } from './stage.ts';

/** What can happen in a stage. Everything but the pause belongs to one step. */
export type StageEvent =
  | { readonly type: 'placed'; readonly step: string; readonly orderId: OrderId; readonly partner: PartnerId }
  | { readonly type: 'opined'; readonly step: string; readonly orderId: OrderId; readonly outcome: Outcome }
  | { readonly type: 'redone'; readonly step: string }
  | { readonly type: 'paused' }
  | { readonly type: 'continued' }
  | { readonly type: 'closed' }
  | { readonly type: 'cancelled' };

type StepEvent = Extract<StageEvent, { step: string }>;

/** The moves of a step. `opined` leads on by what was said: not met is failed, and only doing it again leads on. */
export const stepTransitions = {
  waiting: { placed: ['open'] },
  open: { opined: ['passed', 'failed'] },
  passed: { redone: ['waiting'] },
  failed: { redone: ['waiting'] },
} as const satisfies Record<StepStatus, Partial<Record<StepEvent['type'], readonly StepStatus[]>>>;

/** The moves of a stage; whatever a stage is asked that is not here is refused. */
export const stageTransitions = {
  running: { closed: 'ended', cancelled: 'cancelled', paused: 'running', continued: 'running' },
  ended: {},
  cancelled: {},
} as const satisfies Record<StageStatus, Partial<Record<StageEvent['type'], StageStatus>>>;

export interface StageRefusal {
  readonly reason:
    | 'stage-not-running'
    | 'no-such-step'
    | 'step-not-there'
    | 'not-this-order'
    | 'steps-before-it'
    | 'steps-open'
    | 'paused'
    | 'not-paused';
}

export const isPaused = ({ pauses }: Stage): boolean => pauses.some(({ to }) => to === undefined);

/** For no partner's name any more. */
export const waitsNoMore = ({ waits: _, ...step }: StageStepState): StageStepState => step;

/** A stage as it begins: nothing received yet. */
export const beginStage = (
  planned: PlannedStage,
  plan: Stage['plan'],
  startedAt: Instant,
  by: 'filing' | 'event' = 'event',
): Stage => ({
  id: planned.id,
  plan,
  status: 'running',
  startedAt,
  ...(by === 'filing' && { filed: true }),
  steps: planned.steps.map(({ id }) => ({ id, status: 'waiting', round: 1, earlier: [] })),
  pauses: [],
  waits: [],
  run: 1,
});

const statusAfter = (event: StepEvent): StepStatus => {
  if (event.type === 'placed') return 'open';
  if (event.type === 'redone') return 'waiting';
  return event.outcome === 'not-met' ? 'failed' : 'passed';
};

/** The owner has done its part. */
const owedUntil = ({ owed = [] }: StageStepState, at: Instant): Pick<StageStepState, 'owed'> => {
  const closed = closedAt(owed, at);
  return closed.length > 0 ? { owed: closed } : {};
};

const changed = (step: StageStepState, event: StepEvent, at: Instant): StageStepState => {
  const { id, round, owed = [], earlier, orderId } = step;
  const status = statusAfter(event);
  switch (event.type) {
    case 'placed':
      return {
        id,
        status,
        round,
        ...owedUntil(step, at),
        earlier,
        partner: event.partner,
        orderId: event.orderId,
        receivedAt: at,
      };
    case 'opined':
      // What was refused is the owner's to submit anew.
      return {
        ...step,
        status,
        outcome: event.outcome,
        endedAt: at,
        ...(status === 'failed' && { owed: [...owed, { from: at }] }),
      };
    case 'redone':
      return {
        id,
        status,
        round: round + 1,
        ...owedUntil(step, at),
        earlier: orderId ? [...earlier, orderId] : earlier,
      };
  }
};

const stepRefusal = (
  stage: Stage,
  planned: PlannedStage,
  step: StageStepState,
  event: StepEvent,
): StageRefusal | undefined => {
  const targets: readonly StepStatus[] =
    (stepTransitions[step.status] as Partial<Record<StepEvent['type'], readonly StepStatus[]>>)[event.type] ??
    [];
  if (!targets.includes(statusAfter(event))) return { reason: 'step-not-there' };
  if (event.type === 'opined' && event.orderId !== step.orderId) return { reason: 'not-this-order' };
  if (event.type === 'placed' && isPaused(stage)) return { reason: 'paused' };
  if (event.type === 'placed' && !predecessorsPassed(stage, planned, step.id))
    return { reason: 'steps-before-it' };
  return undefined;
};

/** The stage after an event, or why it cannot be. The only way a step or a stage changes. */
export const actOnStage = (
  stage: Stage,
  planned: PlannedStage,
  event: StageEvent,
  at: Instant,
): Result<Stage, StageRefusal> => {
  if (stage.status !== 'running') return err({ reason: 'stage-not-running' });
  if ('step' in event) {
    const step = stage.steps.find(({ id }) => id === event.step);
    if (!step) return err({ reason: 'no-such-step' });
    const refusal = stepRefusal(stage, planned, step, event);
    if (refusal) return err(refusal);
    const steps = stage.steps.map((one) => (one === step ? changed(step, event, at) : one));
    return ok({ ...stage, steps });
  }
  const status = stageTransitions.running[event.type];
  switch (event.type) {
    case 'paused':
      return isPaused(stage)
        ? err({ reason: 'paused' })
        : ok({ ...stage, pauses: [...stage.pauses, { from: at }] });
    case 'continued':
      return isPaused(stage)
        ? ok({ ...stage, pauses: closedAt(stage.pauses, at) })
        : err({ reason: 'not-paused' });
    case 'closed':
      return allPassed(stage) ? ok({ ...stage, status, endedAt: at }) : err({ reason: 'steps-open' });
    case 'cancelled':
      return ok({ ...stage, status, endedAt: at, steps: stage.steps.map(waitsNoMore) });
  }
};

export const allPassed = ({ steps }: Stage): boolean => steps.every(({ status }) => status === 'passed');

const predecessorsPassed = (stage: Stage, planned: PlannedStage, id: string): boolean => {
  const after = planned.steps.find((step) => step.id === id)?.after ?? [];
  return after.every((before) => stage.steps.find((step) => step.id === before)?.status === 'passed');
};

/** A step whose turn it is, and what it still needs before its department can be asked. */
export interface Turn {
  readonly planned: StageStep;
  readonly missing: readonly MaterialKind[];
}

/** The waiting steps whose turn it is: those before them have passed. They are asked all at once (Art. 9: 并行). */
export const turns = (
  stage: Stage,
  planned: PlannedStage,
  onFile: ReadonlySet<MaterialKind>,
  committed: (step: string) => ReadonlySet<string>,
): Turn[] =>
  planned.steps
    .filter(({ id }) => stage.steps.find((step) => step.id === id)?.status === 'waiting')
    .filter(({ id }) => predecessorsPassed(stage, planned, id))
    .map((step) => ({
      planned: step,
      missing: step.materials.filter((kind) => !onFile.has(kind) && !committed(step.id).has(kind)),
    }));
