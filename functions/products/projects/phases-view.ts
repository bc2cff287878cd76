import type { RunningPlan } from './plans/running-steps.ts';
import type { Stage } from './stage.ts';
import type { PhaseView } from './view.ts';

/** How each phase of a stage stands: concluded once all of it has passed. */
export const viewPhases = ({ phases = [], steps }: Stage, planned: RunningPlan): PhaseView[] =>
  phases.map((phase) => {
    const own = new Set(planned.steps.filter((step) => step.phase?.id === phase.id).map(({ id }) => id));
    const states = steps.filter(({ id }) => own.has(id));
    if (states.some(({ status }) => status === 'failed')) return { ...phase, status: 'refused' };
    if (!states.every(({ status }) => status === 'passed')) return { ...phase, status: 'going' };
    const last = states
      .flatMap(({ endedAt }) => endedAt ?? [])
      .toSorted()
      .at(-1);
    return { ...phase, status: 'concluded', ...(last && { concludedAt: last }) };
  });
