import { CommittedView } from './commitments-view.ts';
import { FirstResponderView } from '../../services/first-responders/model.ts';
import * as z from 'zod';
import { dueShapeOrNone, withLastDayOrNone } from '../../law/deadline/due-shape.ts';
import { PlanUnit } from '../../law/deadline/model.ts';
import { DeadlineSummary } from '../../law/deadline/view.ts';
import { Instant } from '../../law/instant.ts';
import { Text } from '../../common/text.ts';
import { Allowed } from '../../platform/allowed.ts';
import { OrderLine } from '../../services/orders/line.ts';
import { nameBeside, NamedEntry } from '../../services/partners/naming.ts';
import { firstRunning } from './course.ts';
import { Link, Project, OwnerView } from './model.ts';
import { ObstacleView } from './obstacle-view.ts';
import { shown } from '../../platform/persons/forms.ts';
import { PlannedInstallation } from './installation.ts';
import { NationalStage, Phase, PlanRef, StepBy } from './plans/model.ts';
import { Stage, StageStepState } from './stage.ts';
import type { ProjectItem } from './store.ts';
import { TermView } from './terms/view.ts';
import { WholeTime } from './whole-time.ts';

const Alternatives = z
  .array(z.string())
  .optional()
  .describe('Of what is missing the kinds of which one is enough')
  .meta({ id: 'AlternativeMaterials' });

/** Which step binds now, and on whom it waits. */
export const Bottleneck = z
  .object({
    stage: z.string(),
    step: z.string(),
    title: Text,
    department: z.string().optional(),
    waitsFor: z
      .enum(['department', 'owner', 'registration'])
      .describe('Whose move it is; `registration`: nobody is registered as the department yet'),
    missing: z.array(z.string()).describe('What the owner has yet to give'),
    alternatives: Alternatives,
    ...dueShapeOrNone,
    remaining: z.number(),
    overdue: z.number().describe('Working days past its own limit'),
    restOfPlan: z.number().describe('Working days the rest of the stage takes at least'),
  })
  .meta({ id: 'Bottleneck' });
export type Bottleneck = z.infer<typeof Bottleneck>;

const StepView = StageStepState.omit({ earlier: true })
  .extend({
    title: Text,
    by: StepBy,
    department: z.string().optional(),
    partOf: z.string().optional().describe('The joint matter it is a segment of'),
    phase: z.string().optional(),
    after: z.array(z.string()),
    missing: z.array(z.string()),
    alternatives: Alternatives,
    allowed: Allowed,
    ...nameBeside('partner'),
    order: OrderLine.optional(),
  })
  .meta({ id: 'StageStep' });

const PhaseView = Phase.extend({
  status: z.enum(['going', 'refused', 'concluded']),
  concludedAt: Instant.optional(),
}).meta({ id: 'PhaseOfStage' });
export type PhaseView = z.infer<typeof PhaseView>;

const StageView = Stage.omit({ steps: true, run: true, rungs: true, unnamed: true, committed: true })
  .extend({
    title: Text,
    national: NationalStage.optional(),
    ...nameBeside('lead'),
    steps: z.array(StepView),
    phases: z.array(PhaseView).optional(),
    deadline: z.object({ promised: DeadlineSummary, statutory: DeadlineSummary }),
    allowed: Allowed,
  })
  .meta({ id: 'Stage' });

/** A stage that has not begun: as the plan in force has it, which may change until it does. */
const ExpectedStage = z
  .object({
    id: z.string(),
    title: Text,
    national: NationalStage.optional(),
    plan: PlanRef,
    begins: z.enum(['at-once', 'on-report']),
    mayBegin: z.boolean(),
    budget: z.number().describe('So many of `unit` at most, by its longest path (Art. 9)'),
    unit: PlanUnit,
    allowed: Allowed,
  })
  .meta({ id: 'ExpectedStage' });

export const ProjectView = Project.omit({ formerOwners: true })
  .extend({
    owner: OwnerView,
    companion: z
      .object({ partner: z.string(), ...nameBeside('partner'), contact: shown.contact, since: Instant })
      .optional()
      .describe('帮办代办: who helps the owner through'),
    stages: z.array(StageView),
    expected: z.array(ExpectedStage),
    whole: WholeTime,
    bottleneck: Bottleneck.optional(),
    obstacles: z.array(ObstacleView),
    commitments: z.array(CommittedView),
    installations: z.array(PlannedInstallation),
    terms: z.array(TermView),
    links: z.array(Link),
    firstResponder: FirstResponderView.optional(),
    timeline: z.array(NamedEntry.extend({ of: z.string().describe('The case it belongs to') })),
    allowed: Allowed,
  })
  .meta({ id: 'Project' });
export type ProjectView = z.infer<typeof ProjectView>;

export const ProjectSummary = Project.pick({
  id: true,
  code: true,
  name: true,
  region: true,
  industry: true,
  nature: true,
  key: true,
  status: true,
  registeredAt: true,
})
  .extend({
    stage: z.string().optional().describe('Which runs, and is due first'),
    ...dueShapeOrNone,
    overdueSince: Instant.optional(),
  })
  .meta({ id: 'ProjectSummary' });
export type ProjectSummary = z.infer<typeof ProjectSummary>;

export const summariseProject = ({ project, running = {} }: ProjectItem): ProjectSummary => {
  const { id, code, name, region, industry, nature, key, status, registeredAt } = project;
  const first = firstRunning(running);
  return {
    ...{ id, code, name, region, industry, nature, key, status, registeredAt },
    ...(first && { stage: first.id }),
    ...withLastDayOrNone(first?.due ?? null),
    ...(first?.breachedAt && { overdueSince: first.breachedAt }),
  };
};
