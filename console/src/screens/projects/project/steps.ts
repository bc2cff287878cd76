import type { Project, Stage, Step } from '../queries.ts';

/** A step that somebody has to move on, and of which stage it is. */
export interface Turn {
  readonly stage: Stage;
  readonly step: Step;
}

/** The steps of the stages that run. */
export const runningSteps = ({ stages }: Project): Turn[] =>
  stages
    .filter(({ status }) => status === 'running')
    .flatMap((stage) => stage.steps.map((step) => ({ stage, step })));

export const returnedBy = ({ order }: Step) => (order?.hold?.why === 'returned' ? order.hold : undefined);

/** What the owner has to do at a step, if anything: give what is missing, answer a return, submit anew. */
export const owedAt = (step: Step): 'materials' | 'correction' | 'resubmission' | undefined => {
  if (step.allowed.includes('resubmission')) return 'resubmission';
  if (step.status === 'open' && returnedBy(step)) return 'correction';
  return step.missing.length > 0 ? 'materials' : undefined;
};

/** A step as it is after an act, wherever it stands now. */
export const stepIn = ({ stages }: Project, stage: string, step: string): Step | undefined =>
  stages.find(({ id }) => id === stage)?.steps.find(({ id }) => id === step);
