import type { Instant } from '../../law/instant.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { OrderId } from '../../services/orders/model.ts';
import type { PartnerId } from '../../services/partners/model.ts';
import type { Phase, PlannedStage, StepBy } from './plans/model.ts';
import { phasedId } from './plans/phases.ts';
import type { RunningPlan, RunningStep } from './plans/running-steps.ts';
import { closedAt } from '../../law/deadline/intervals.ts';
import {
  committedTo,
  type Outcome,
  type Stage,
  type StageStatus,
  type StageStepState,
  type StepStatus,
} from './stage.ts';

/** What can happen in a stage. Everything but the pause belongs to one step. */
export type StageEvent =
  | {
      readonly type: 'placed';
      readonly step: string;
      readonly orderId: OrderId;
      readonly partner: PartnerId;
      readonly follows?: readonly MaterialKind[];
    }
  | { readonly type: 'opined'; readonly step: string; readonly orderId: OrderId; readonly outcome: Outcome }
  | { readonly type: 'redone'; readonly step: string }
  /** Complete data was handed in, and that is the filing itself. */
  | { readonly type: 'filed'; readonly step: string }
  /** The owner reports that it has begun, or done, what is its own to do. */
  | { readonly type: 'begun'; readonly step: string }
  | { readonly type: 'reported'; readonly step: string }
  /** What a step of it led to holds no more: the stage goes on with that step done anew. */
  | { readonly type: 'reopened'; readonly redo: string }
  /** Its owner builds and has accepted by phases, or by more of them: how it runs from then on. */
  | { readonly type: 'phased'; readonly phases: readonly Phase[]; readonly into: RunningPlan }
  | { readonly type: 'paused' }
  | { readonly type: 'continued' }
  | { readonly type: 'closed' }
  | { readonly type: 'cancelled' };

type StepEvent = Extract<StageEvent, { step: string }>;

/**
 * The moves of a step. `opined` leads on by what was said: not met is failed, and only doing it again leads on; of advice
 * whatever was said leads on. One that its department works upon is done anew where what it was asked upon is not so.
 */
export const stepTransitions = {
  waiting: { placed: ['open'], filed: ['passed'], begun: ['open'], reported: ['passed'] },
  open: { opined: ['passed', 'failed'], reported: ['passed'], redone: ['waiting'] },
  passed: { redone: ['waiting'] },
  failed: { redone: ['waiting'] },
} as const satisfies Record<StepStatus, Partial<Record<StepEvent['type'], readonly StepStatus[]>>>;

/** The moves of a stage; whatever a stage is asked that is not here is refused. */
export const stageTransitions = {
  running: {
    closed: 'ended',
    cancelled: 'cancelled',
    paused: 'running',
    continued: 'running',
    phased: 'running',
  },
  ended: { reopened: 'running' },
  cancelled: {},
} as const satisfies Record<StageStatus, Partial<Record<StageEvent['type'], StageStatus>>>;

export interface StageRefusal {
  readonly reason:
    | 'stage-not-running'
    | 'stage-not-ended'
    | 'no-such-step'
    | 'step-not-there'
    | 'not-this-order'
    | 'steps-before-it'
    | 'steps-open'
    | 'paused'
    | 'not-paused'
    | 'phase-begun';
}

type AnyPlan = PlannedStage | RunningPlan;

const roundOf = ({ steps }: Stage, id: string): number => steps.find((step) => step.id === id)?.round ?? 1;

const byOf = ({ steps }: AnyPlan, id: string): StepBy | undefined => steps.find((step) => step.id === id)?.by;

export const isPaused = ({ pauses }: Stage): boolean => pauses.some(({ to }) => to === undefined);

/** For no partner's name any more. */
export const waitsNoMore = ({ waits: _, ...step }: StageStepState): StageStepState => step;

/** A stage as it begins: nothing received yet. */
export const beginStage = (
  planned: RunningPlan | PlannedStage,
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

const statusAfter = (event: StepEvent, by: StepBy | undefined): StepStatus => {
  switch (event.type) {
    case 'placed':
    case 'begun':
      return 'open';
    case 'redone':
      return 'waiting';
    case 'filed':
    case 'reported':
      return 'passed';
    case 'opined':
      return event.outcome === 'not-met' && by !== 'advice' ? 'failed' : 'passed';
  }
};

/** The owner has done its part. */
const owedUntil = ({ owed = [] }: StageStepState, at: Instant): Pick<StageStepState, 'owed'> => {
  const closed = closedAt(owed, at);
  return closed.length > 0 ? { owed: closed } : {};
};

/** What kept it from its turn, over by now. */
const waited = (step: StageStepState, at: Instant): Pick<StageStepState, 'owed' | 'before'> => {
  const before = closedAt(step.before ?? [], at);
  return { ...owedUntil(step, at), ...(before.length > 0 && { before }) };
};

const changed = (
  step: StageStepState,
  event: StepEvent,
  by: StepBy | undefined,
  at: Instant,
): StageStepState => {
  const { id, round, owed = [], earlier, orderId } = step;
  const status = statusAfter(event, by);
  switch (event.type) {
    case 'begun':
      return { id, status, round, ...waited(step, at), earlier, receivedAt: at };
    case 'filed':
    case 'reported':
      return {
        ...{ id, status, round, ...waited(step, at), earlier },
        ...{ receivedAt: step.receivedAt ?? at, endedAt: at },
      };
    case 'placed':
      return {
        id,
        status,
        round,
        ...waited(step, at),
        earlier,
        partner: event.partner,
        orderId: event.orderId,
        receivedAt: at,
        ...(event.follows && event.follows.length > 0 && { follows: [...event.follows] }),
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

const taken = new Set<StepEvent['type']>(['placed', 'filed', 'begun', 'reported']);

const stepRefusal = (
  stage: Stage,
  planned: AnyPlan,
  step: StageStepState,
  event: StepEvent,
): StageRefusal | undefined => {
  const targets: readonly StepStatus[] =
    (stepTransitions[step.status] as Partial<Record<StepEvent['type'], readonly StepStatus[]>>)[event.type] ??
    [];
  if (!targets.includes(statusAfter(event, byOf(planned, step.id)))) return { reason: 'step-not-there' };
  if (event.type === 'opined' && event.orderId !== step.orderId) return { reason: 'not-this-order' };
  if (taken.has(event.type) && isPaused(stage)) return { reason: 'paused' };
  if (taken.has(event.type) && !predecessorsPassed(stage, planned, step.id))
    return { reason: 'steps-before-it' };
  return undefined;
};

/** The stage after an event, or why it cannot be. The only way a step or a stage changes. */
export const actOnStage = (
  stage: Stage,
  planned: AnyPlan,
  event: StageEvent,
  at: Instant,
): Result<Stage, StageRefusal> => {
  if (event.type === 'reopened') return reopened(stage, event.redo, at);
  if (stage.status !== 'running') return err({ reason: 'stage-not-running' });
  if ('step' in event) {
    const step = stage.steps.find(({ id }) => id === event.step);
    if (!step) return err({ reason: 'no-such-step' });
    const refusal = stepRefusal(stage, planned, step, event);
    if (refusal) return err(refusal);
    const steps = stage.steps.map((one) =>
      one === step ? changed(step, event, byOf(planned, step.id), at) : one,
    );
    return ok({ ...stage, steps });
  }
  const status = stageTransitions.running[event.type];
  switch (event.type) {
    case 'phased':
      return phased(stage, event);
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

/** Nobody was asked anything of it, and nothing was done; that building has begun is so of each phase. */
const isUntouched = ({ status, orderId, round }: StageStepState): boolean =>
  round === 1 && orderId === undefined && (status === 'waiting' || status === 'open');

const isCommitted = ({ committed = [] }: Stage, { id }: StageStepState): boolean =>
  committed.some(({ step }) => step === id);

/** Not of a phase that is called otherwise from now on: the first building is not the second. */
const isSame =
  ({ phases = [] }: Stage) =>
  ({ phase }: RunningStep): boolean =>
    phase === undefined || phases.find(({ id }) => id === phase.id)?.title === phase.title;

/** What was one step is one for each phase, each from where that one stood; a phase that has begun stays. */
const phased = (
  stage: Stage,
  { phases, into }: Extract<StageEvent, { type: 'phased' }>,
): Result<Stage, StageRefusal> => {
  const wanted = new Set(into.steps.filter(isSame(stage)).map(({ id }) => id));
  const gone = stage.steps.filter(({ id }) => !wanted.has(id));
  const isFirst = stage.phases === undefined;
  const mayGo = (step: StageStepState): boolean =>
    isUntouched(step) && (isFirst || step.status === 'waiting') && !isCommitted(stage, step);
  if (!gone.every(mayGo)) return err({ reason: 'phase-begun' });
  const baseOf = (id: string) => gone.find((step) => phases.some((phase) => phasedId(step.id, phase) === id));
  const steps = into.steps.map(({ id }): StageStepState => {
    const there = stage.steps.find((step) => step.id === id);
    const before = there ?? (isFirst ? baseOf(id) : undefined);
    return before ? { ...before, id } : { id, status: 'waiting', round: 1, earlier: [] };
  });
  return ok({ ...stage, steps, phases: [...phases] });
};

/** An ended stage goes on in an execution of its own. */
const reopened = (stage: Stage, redo: string, at: Instant): Result<Stage, StageRefusal> => {
  if (stage.status !== 'ended') return err({ reason: 'stage-not-ended' });
  if (stage.steps.every(({ id, status }) => id !== redo || status !== 'passed'))
    return err({ reason: 'no-such-step' });
  const { endedAt = at, ...rest } = stage;
  const steps = rest.steps.map((one) =>
    one.id === redo ? changed(one, { type: 'redone', step: redo }, undefined, at) : one,
  );
  // What lay between its end and now was nobody's to do in it.
  const waits = endedAt < at ? [...rest.waits, { from: endedAt, to: at }] : rest.waits;
  return ok({ ...rest, status: stageTransitions.ended.reopened, steps, waits, run: rest.run + 1 });
};

/** The stage with a step done anew, whether it runs or has ended. */
export const redone = (
  stage: Stage,
  planned: AnyPlan,
  step: string,
  at: Instant,
): Result<Stage, StageRefusal> =>
  actOnStage(
    stage,
    planned,
    stage.status === 'ended' ? { type: 'reopened', redo: step } : { type: 'redone', step },
    at,
  );

export const allPassed = ({ steps }: Stage): boolean => steps.every(({ status }) => status === 'passed');

const predecessorsPassed = (stage: Stage, planned: AnyPlan, id: string): boolean => {
  const after = planned.steps.find((step) => step.id === id)?.after ?? [];
  return after.every((before) => stage.steps.find((step) => step.id === before)?.status === 'passed');
};

/** What a step needs before anybody can be asked: of several kinds of a matter any one, and not what may follow. */
const missingOf = (
  { materials, variants, mayFollow }: RunningStep,
  round: number,
  has: (kind: MaterialKind) => boolean,
): MaterialKind[] => [
  // Done anew, nothing may follow any more.
  ...materials.filter((kind) => !has(kind) && !(round === 1 && mayFollow?.materials.includes(kind))),
  ...(variants.some(({ given }) => has(given)) ? [] : variants.map(({ given }) => given)),
];

/** The waiting steps of a stage that wait for a matter of another stage alone. */
export const waitingElsewhere = (stage: Stage, planned: AnyPlan): ReadonlySet<string> => {
  const own = new Map(stage.steps.map(({ id, status }) => [id, status]));
  return new Set(
    planned.steps
      .filter(({ id, after }) => {
        const open = after.filter((before) => own.get(before) !== 'passed');
        return own.get(id) === 'waiting' && open.length > 0 && open.every((before) => !own.has(before));
      })
      .map(({ id }) => id),
  );
};

/** A step whose turn it is, and what it still needs before its department can be asked. */
export interface Turn {
  readonly planned: RunningStep;
  readonly missing: readonly MaterialKind[];
}

/** Of what is missing the kinds of a matter of which one is enough: an environmental report, form or registration. */
export const alternatives = ({ variants }: RunningStep, missing: readonly string[]): string[] =>
  variants.map(({ given }) => given).filter((kind) => missing.includes(kind));

/** The waiting steps whose turn it is: those before them have passed. They are asked all at once (Art. 9: 并行). */
export const turns = (stage: Stage, planned: AnyPlan, onFile: ReadonlySet<MaterialKind>): Turn[] =>
  planned.steps
    .filter(({ id }) => stage.steps.find((step) => step.id === id)?.status === 'waiting')
    .filter(({ id }) => predecessorsPassed(stage, planned, id))
    .map((step) => ({
      planned: step,
      missing: missingOf(
        step,
        roundOf(stage, step.id),
        (kind) =>
          onFile.has(kind) || committedTo(stage, step.id).some(({ replaces }) => replaces.includes(kind)),
      ),
    }));
