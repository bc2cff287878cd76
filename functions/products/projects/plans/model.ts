import * as z from 'zod';
import { LicenceTerms } from '../../../law/licensing/acceptance.ts';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { WorkingDays } from '../../../law/working-days.ts';
import { PlanStep, StepId } from '../../../law/deadline/plan.ts';
import { MaterialKind } from '../../../law/missing-documents.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { Title } from '../../../common/text.ts';
import { DepartmentName } from '../../../services/partners/model.ts';
import { Nature, Size } from '../model.ts';

/** Of a plan, a stage, a step, a condition. */
export const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** A technical condition that the department answers one by one. */
const ChecklistItem = z.strictObject({ id: Name, title: Title });
type ChecklistItem = z.infer<typeof ChecklistItem>;

/** One step of a stage: whose it is, how long it may take, what it needs, and what may follow later. */
export const StageStep = PlanStep.extend({
  title: Title,
  after: z.array(StepId).max(40).default([]),
  department: DepartmentName.describe('As it is registered'),
  materials: z.array(MaterialKind).max(50).default([]),
  checklist: z.array(ChecklistItem).max(60).default([]),
  licence: LicenceTerms.optional().describe('行政许可: received, corrected and accepted by art. 32'),
  /** In the green channel these may be committed to instead of proved; checked so many working days later. */
  commitment: z
    .strictObject({ replaces: z.array(MaterialKind).min(1).max(20), checkWithin: WorkingDays })
    .optional(),
}).meta({ id: 'PlannedStep' });
export type StageStep = z.infer<typeof StageStep>;

/** What must have ended before a stage begins: another stage, or only one step of it, so that the two overlap. */
const Gate = z.strictObject({ stage: Name, step: Name.optional() });
type Gate = z.infer<typeof Gate>;

export const PlannedStage = z
  .strictObject({
    id: Name,
    title: Title,
    /** `at-once` when its gates open; `on-report` when the owner says so, such as that building is finished. */
    begins: z.enum(['at-once', 'on-report']),
    after: z.array(Gate).max(20).default([]),
    steps: z.array(StageStep).min(1).max(40),
  })
  .meta({ id: 'PlannedStage' });
export type PlannedStage = z.infer<typeof PlannedStage>;

/** Which projects a plan is for; what is not named does not matter. Of several the most specific holds. */
const PlanSelector = z.strictObject({
  natures: z.array(Nature).min(1).max(2).optional(),
  sizes: z.array(Size).min(1).max(3).optional(),
  industries: z
    .array(z.string().regex(/^[A-T]\d{0,4}$/))
    .min(1)
    .max(50)
    .optional()
    .describe('Codes or their beginnings'),
  key: z.boolean().optional(),
});

/** The stages of a kind of project in one version: superseded by a later version, never edited. */
export const StagePlan = z
  .strictObject({
    id: Name,
    version: z.int().min(1),
    title: Title,
    effectiveFrom: PlainDate,
    basis: LegalBasis,
    appliesTo: PlanSelector,
    stages: z.array(PlannedStage).min(1).max(8),
  })
  .meta({ id: 'StagePlan' });
export type StagePlan = z.infer<typeof StagePlan>;

export const PlanRef = z.strictObject({ id: Name, version: z.int() }).meta({ id: 'PlanRef' });
export type PlanRef = z.infer<typeof PlanRef>;
