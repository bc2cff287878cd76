import type { OnFile } from '../../services/dossiers/model.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import { dateOf } from '../../law/plain-date.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import { asLicence } from '../../services/orders/licensing.ts';
import { OrderId, type Order } from '../../services/orders/model.ts';
import type { PartnerId } from '../../services/partners/model.ts';
import { newId } from '../../platform/ids.ts';
import type { Project } from './model.ts';
import type { StagePlan } from './plans/model.ts';
import type { RunningStep } from './plans/running-steps.ts';
import type { Stage, StepCommitment } from './stage.ts';
import { plannedStage, stepLimits } from './stage-deadline.ts';

export interface Asked {
  readonly project: Project;
  readonly plan: StagePlan;
  readonly stage: Pick<Stage, 'id' | 'phases'>;
  readonly step: RunningStep;
  readonly partner: PartnerId;
  readonly onFile: readonly OnFile[];
  /** What was committed to instead of given. */
  readonly committed: readonly StepCommitment[];
  /** What the segments of a joint matter came to, where it is asked for the one conclusion. */
  readonly segments?: readonly object[];
}

/** What of the file a step needs: it is handed to its department, and never asked for again. */
export const servedFrom = (step: RunningStep, onFile: readonly OnFile[]): OnFile[] => {
  const needed = new Set<string>([...step.materials, ...step.variants.map(({ given }) => given)]);
  return onFile.filter(({ kind, given }) => needed.has(kind) || 'value' in given);
};

/** What a department is asked in a step: all that is known of the project, and no personal data. */
export const requestOf = ({
  project,
  plan,
  stage,
  step,
  onFile,
  committed,
  segments = [],
}: Omit<Asked, 'partner'>): Order['request'] => ({
  project: {
    code: project.code,
    name: project.name,
    region: project.region,
    industry: project.industry,
    nature: project.nature,
    investmentYuan: project.investmentYuan,
    key: project.key,
    site: project.site,
    owner: { uscc: project.owner.uscc, name: project.owner.name },
  },
  dossier: project.id,
  stage: stage.id,
  step: step.id,
  ...(step.phase && { phase: step.phase }),
  title: step.title,
  plan: { id: plan.id, version: plan.version },
  department: step.department,
  checklist: step.checklist,
  onFile: servedFrom(step, onFile).map(({ given, givenAt }) => ({ ...given, givenAt })),
  committed: committed.flatMap(({ replaces, madeAt }) =>
    replaces.map((kind) => ({ kind, madeOn: dateOf(madeAt) })),
  ),
  ...(segments.length > 0 && { segments }),
  ...(step.special && { special: step.special }),
});

/** The order of a step: its department's own clock runs from its receipt, which is the push (Art. 9, 10). */
export const reviewOrder = (asked: Asked, { now, workingTime }: AsOf): Order =>
  asLicence(
    {
      id: OrderId.parse(newId('or', now)),
      kind: 'review',
      subject: { kind: 'project', id: asked.project.id },
      partner: asked.partner,
      status: 'pending',
      request: requestOf(asked),
      persons: { contact: asked.project.owner.contact },
      createdAt: now,
      limits: stepLimits(plannedStage(asked.plan, asked.stage), asked.step, asked.plan.basis, now),
    },
    asked.step.licence,
    lawAt(workingTime, now),
  );
