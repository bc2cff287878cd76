import { jsonPointer, type FieldError } from '../../common/field-error.ts';
import { type Text, text } from '../../common/text.ts';
import { LONGEST_BUDGET } from '../working-days.ts';
import { isWhole, type Unit } from './model.ts';
import type { PlanStep, StepId } from './plan.ts';

/** Why a plan cannot be published. */
export type PlanFault =
  | { readonly fault: 'malformed'; readonly path: readonly string[] }
  | { readonly fault: 'duplicate-id'; readonly step: StepId; readonly index: number }
  | {
      readonly fault: 'unknown-predecessor';
      readonly step: StepId;
      readonly index: number;
      readonly after: StepId;
    }
  | { readonly fault: 'cycle'; readonly steps: readonly StepId[] }
  | { readonly fault: 'budget-not-allowed'; readonly index: number; readonly field: 'statutory' | 'promised' }
  | { readonly fault: 'units-differ'; readonly index: number }
  | { readonly fault: 'promised-longer-than-statutory'; readonly index: number }
  | { readonly fault: 'plan-too-long'; readonly budget: number; readonly path: readonly StepId[] };

const isBudget = (days: number, unit: Unit = 'working-days'): boolean =>
  days >= 0.5 && days <= LONGEST_BUDGET && Number.isInteger(days * 2) && isWhole(unit, days);

function* stepFaults(steps: readonly PlanStep[]): Generator<PlanFault> {
  const known = new Set(steps.map(({ id }) => id));
  const seen = new Set<StepId>();
  for (const [index, { id, statutory, promised, unit, after }] of steps.entries()) {
    if (seen.has(id)) yield { fault: 'duplicate-id', step: id, index };
    seen.add(id);
    for (const predecessor of after)
      if (!known.has(predecessor))
        yield { fault: 'unknown-predecessor', step: id, index, after: predecessor };
    if ((unit ?? 'working-days') !== (steps[0]?.unit ?? 'working-days'))
      yield { fault: 'units-differ', index };
    if (!isBudget(statutory, unit)) yield { fault: 'budget-not-allowed', index, field: 'statutory' };
    if (promised === undefined) continue;
    if (!isBudget(promised, unit)) yield { fault: 'budget-not-allowed', index, field: 'promised' };
    else if (promised > statutory) yield { fault: 'promised-longer-than-statutory', index };
  }
}

/**
 * Kahn's algorithm, stable: among steps that are ready the one written first goes first. What is left over waits for
 * itself.
 */
function sortByPrecedence(steps: readonly PlanStep[]): { ordered: PlanStep[]; waiting: PlanStep[] } {
  const known = new Set(steps.map(({ id }) => id));
  const placed = new Set<StepId>();
  const ordered: PlanStep[] = [];
  let waiting = [...steps];
  for (;;) {
    const ready = waiting.filter(({ after }) => after.every((id) => placed.has(id) || !known.has(id)));
    if (ready.length === 0) return { ordered, waiting };
    for (const step of ready) placed.add(step.id);
    ordered.push(...ready);
    waiting = waiting.filter((step) => !ready.includes(step));
  }
}

/** One cycle among steps each of which waits for another of them, in the order in which they wait. */
function cycleAmong(waiting: readonly PlanStep[]): StepId[] {
  const byId = new Map(waiting.map((step) => [step.id, step]));
  const path: StepId[] = [];
  for (let step = waiting[0]; step;) {
    const known = path.indexOf(step.id);
    if (known >= 0) return path.slice(known);
    path.push(step.id);
    const next: StepId | undefined = step.after.find((id) => byId.has(id));
    step = next === undefined ? undefined : byId.get(next);
  }
  return path;
}

/** Every fault of the steps, and the steps in an order in which each follows those it waits for. */
export function checkSteps(steps: readonly PlanStep[]): { faults: PlanFault[]; ordered: PlanStep[] } {
  const { ordered, waiting } = sortByPrecedence(steps);
  const faults = [...stepFaults(steps)];
  if (waiting.length > 0) faults.push({ fault: 'cycle', steps: cycleAmong(waiting) });
  return { faults, ordered };
}

const WORDS: { readonly [F in PlanFault as F['fault']]: (fault: F) => [path: PropertyKey[], detail: Text] } =
  {
    malformed: ({ path }) => [[...path], text('格式有误', 'Malformed')],
    'duplicate-id': ({ index, step }) => [
      [index, 'id'],
      text(`步骤 ${step} 重复`, `There are two steps ${step}`),
    ],
    'unknown-predecessor': ({ index, after }) => [
      [index, 'after'],
      text(`前置步骤 ${after} 不存在`, `There is no step ${after} to come after`),
    ],
    cycle: ({ steps }) => [
      [],
      text(`步骤互为前置：${steps.join(' → ')}`, `Steps wait for each other: ${steps.join(' → ')}`),
    ],
    'budget-not-allowed': ({ index, field }) => [
      [index, field],
      text(
        `时限应大于零且不超过 ${LONGEST_BUDGET}；工作日为 0.5 的倍数，自然日和月为整数`,
        `A limit is above zero and at most ${LONGEST_BUDGET}: a multiple of 0.5 working days, or whole natural days or months`,
      ),
    ],
    'promised-longer-than-statutory': ({ index }) => [
      [index, 'promised'],
      text('承诺时限不得长于法定时限', 'A promised limit cannot be longer than the statutory one'),
    ],
    'units-differ': ({ index }) => [
      [index, 'unit'],
      text(
        '同一方案各步骤的计时单位须一致，方可相加',
        'The steps of a plan add up only when they share a unit',
      ),
    ],
    'plan-too-long': ({ budget, path }) => [
      [],
      text(
        `最长路径 ${path.join(' → ')} 共 ${budget}，超过 ${LONGEST_BUDGET}`,
        `The longest path ${path.join(' → ')} takes ${budget}, more than ${LONGEST_BUDGET}`,
      ),
    ],
  };

/** A fault as a problem names it. @param at the pointer to the list of steps in the request, e.g. `/steps`. */
export function describeFault<F extends PlanFault>(fault: F, at = ''): FieldError {
  const words = WORDS[fault.fault] as (fault: PlanFault) => [PropertyKey[], Text];
  const [path, detail] = words(fault);
  return { pointer: at + jsonPointer(path), detail };
}
