import * as z from 'zod';
import { withinBytes } from '../../../common/bytes.ts';
import { GroundCode } from '../../../law/legal-data/ground.ts';
import { LicenceTerms } from '../../../law/licensing/acceptance.ts';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { WorkingDays } from '../../../law/working-days.ts';
import { PlanStep, StepId } from '../../../law/deadline/plan.ts';
import { MaterialKind } from '../../../law/missing-documents.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { Title } from '../../../common/text.ts';
import { CommitmentMatterCode } from '../../../services/commitments/list-model.ts';
import { DepartmentName } from '../../../services/partners/model.ts';
import { Building, Name, Nature, Size, Trait } from '../model.ts';

export { Name };

/** A technical condition that the department answers one by one. */
const ChecklistItem = z.strictObject({ id: Name, title: Title });
type ChecklistItem = z.infer<typeof ChecklistItem>;

/** A department's own part of a joint matter (联合审图, 联合验收): asked at once with the others, before the one conclusion. */
const Segment = z
  .strictObject({
    id: Name,
    title: Title,
    department: DepartmentName,
    within: WorkingDays.describe(
      'Of the limit of the whole matter; what is left of it is for the conclusion',
    ),
    materials: z.array(MaterialKind).max(20).default([]),
  })
  .meta({ id: 'PlannedSegment' });
type Segment = z.infer<typeof Segment>;

/** A matter that comes in several kinds, told apart by what is handed in: a report, a form, a registration. */
const Variant = z
  .strictObject({
    given: MaterialKind,
    statutory: z.number().optional().describe('Absent where complete data is all that is asked'),
  })
  .meta({ id: 'PlannedVariant' });
export type Variant = z.infer<typeof Variant>;

/** 特别程序: what is not counted of the step and has a limit of its own; no other ground stops its clock. */
const SpecialProcedure = z
  .strictObject({ ground: GroundCode, within: WorkingDays, basis: LegalBasis })
  .meta({ id: 'SpecialProcedure' });

/** How long a permit lasts that is not used, and what its end means. */
export const PermitLife = z
  .strictObject({
    kind: z.enum(['approval', 'construction', 'environment']),
    lasts: z.int().min(1).max(240),
    unit: z.enum(['months', 'natural-days']).default('months'),
    basis: LegalBasis,
    extension: z
      .strictObject({
        times: z.int().min(1).max(5),
        by: z.int().min(1).max(240).describe('So many of `unit` at most, each'),
        askedBefore: WorkingDays.optional().describe('Working days before its end'),
      })
      .optional(),
    recheckWithin: z.int().min(1).max(60).optional().describe('Natural days, after which silence consents'),
    otherwise: z
      .enum(['void', 're-check'])
      .describe('void: by itself, and its step is done anew; re-check: silence consents'),
  })
  .meta({ id: 'PermitLife' });
export type PermitLife = z.infer<typeof PermitLife>;

/** Where a limit comes from: until the city publishes its own, it is a sample. */
const Source = z
  .strictObject({
    place: z.string().trim().min(1).max(60),
    confidence: z.enum(['read', 'reported', 'default', 'own-knowledge']),
  })
  .meta({ id: 'LimitSource' });

/**
 * Who leads a step to its end.
 * - `department`: it reviews, and its limit runs.
 * - `advice`: it advises, and whatever it says keeps nothing from going on (前期策划).
 * - `complete-data`: complete data is the filing itself (企业投资项目核准和备案管理条例 art. 13): nobody decides.
 * - `owner`: it reports it: a tender, building. Not counted.
 */
export const StepBy = z.enum(['department', 'advice', 'complete-data', 'owner']);
export type StepBy = z.infer<typeof StepBy>;

/** One step of a stage: whose it is, how long it may take, what it needs, and what may follow later. */
export const StageStep = PlanStep.extend({
  title: Title,
  by: StepBy.default('department'),
  statutory: z
    .number()
    .optional()
    .describe("Not counted without it; of what is the owner's, its own time from when its turn comes"),
  after: z.array(StepId).max(40).default([]).describe('Steps of this stage, or of another of the plan'),
  department: DepartmentName.optional().describe("As it is registered; none where it is the owner's alone"),
  source: Source.optional(),
  materials: z.array(MaterialKind).max(50).default([]),
  variants: z.array(Variant).max(6).default([]),
  segments: z.array(Segment).max(12).default([]),
  checklist: z.array(ChecklistItem).max(60).default([]),
  licence: LicenceTerms.optional().describe('行政许可: received, corrected and accepted by art. 32'),
  special: z.array(SpecialProcedure).max(8).optional(),
  /** These may be committed to instead of proved (告知承诺), on the terms of the published list. */
  commitment: z
    .strictObject({
      matter: CommitmentMatterCode.default('project-step'),
      replaces: z.array(MaterialKind).min(1).max(20),
    })
    .optional(),
  /** 容缺: these may follow within so many working days from when its department was asked. */
  mayFollow: z
    .strictObject({ materials: z.array(MaterialKind).min(1).max(20), within: WorkingDays })
    .optional(),
  life: PermitLife.optional(),
  /** Building: that it has begun is reported too, and uses what permits it. */
  begins: z.literal('reported').optional(),
  /** That it stands still is reported within so many months, and after so many its permit is verified. */
  stops: z
    .strictObject({
      reportWithin: z.int().min(1).max(12),
      verifiedAfter: z.int().min(1).max(60),
      basis: LegalBasis,
    })
    .optional(),
  byPhases: z
    .literal(true)
    .optional()
    .describe('Done for each phase by itself, where the owner builds and has accepted by phases (分期验收)'),
  /** Linked cases of this kind must have ended before it is done. */
  waitsForLinked: z.literal('joint-installation').optional(),
}).meta({ id: 'PlannedStep' });
export type StageStep = z.infer<typeof StageStep>;

/** A part of a project that is built and accepted by itself: a phase, a building (分期验收). */
export const Phase = z
  .strictObject({ id: Name, title: z.string().trim().min(1).max(60) })
  .meta({ id: 'ProjectPhase' });
export type Phase = z.infer<typeof Phase>;

/** 立项用地规划许可, 工程建设许可, 施工许可, 竣工验收. */
export const NationalStage = z
  .enum(['initiation', 'engineering', 'construction', 'acceptance'])
  .meta({ id: 'NationalStage' });
type NationalStage = z.infer<typeof NationalStage>;

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
    /** Of the four stages of 国办发〔2018〕33号; what is not among them is ours, or goes on beside them. */
    national: NationalStage.optional(),
    lead: DepartmentName.optional().describe('牵头部门: told of its beginning, and when it is late'),
    steps: z.array(StageStep).min(1).max(40),
  })
  .meta({ id: 'PlannedStage' });
export type PlannedStage = z.infer<typeof PlannedStage>;

/** Which projects a plan is for; what is not named does not matter. Of several the most specific holds. */
const PlanSelector = z.strictObject({
  natures: z.array(Nature).min(1).max(3).optional(),
  sizes: z.array(Size).min(1).max(3).optional(),
  industries: z
    .array(z.string().regex(/^[A-T]\d{0,4}$/))
    .min(1)
    .max(50)
    .optional()
    .describe('Codes or their beginnings'),
  key: z.boolean().optional(),
  traits: z.array(Trait).min(1).max(2).optional().describe('It must have all of them'),
  parks: z.array(Name).min(1).max(20).optional(),
  most: Building.optional().describe('It says how much it builds, and that is no more'),
});

/** 区域评估: done once for a park, at the government's cost (优化营商环境条例 art. 42); no step asks an enterprise for it again. */
const RegionalAssessment = z
  .strictObject({
    title: Title,
    replaces: z.array(MaterialKind).min(1).max(10),
    paidBy: z.literal('government'),
  })
  .meta({ id: 'RegionalAssessment' });

/** Bytes of a plan as JSON: it lies in one item, and every look at a stage reads one. */
export const planBytes = 200 * 1024;

/** The stages of a kind of project in one version: superseded by a later version, never edited. */
export const StagePlan = withinBytes(
  z.strictObject({
    id: Name,
    version: z.int().min(1),
    title: Title,
    effectiveFrom: PlainDate,
    basis: LegalBasis,
    appliesTo: PlanSelector,
    assessed: z.array(RegionalAssessment).max(20).optional(),
    stages: z.array(PlannedStage).min(1).max(10),
  }),
  planBytes,
).meta({ id: 'StagePlan' });
export type StagePlan = z.infer<typeof StagePlan>;

export const PlanRef = z.strictObject({ id: Name, version: z.int() }).meta({ id: 'PlanRef' });
export type PlanRef = z.infer<typeof PlanRef>;
