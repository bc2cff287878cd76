import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { ProjectCode } from '../../law/identifiers/project-code.ts';
import { Region } from '../../law/identifiers/region.ts';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { Instant } from '../../law/instant.ts';
import { kept, sent, shown } from '../../platform/persons/forms.ts';
import { GivenAtFirst } from '../../services/dossiers/model.ts';
import { PartnerId } from '../../services/partners/model.ts';
import { SiteGeometry } from '../../law/geometry/geojson.ts';

export const ProjectId = idOf('pj').brand<'ProjectId'>().meta({ id: 'ProjectId' });
export type ProjectId = z.infer<typeof ProjectId>;

const line = (max: number) => z.string().trim().min(1).max(max);

/** Who invests, and whom to call. */
const ownerIn = <C extends z.ZodType>(contact: C) => z.strictObject({ uscc: Uscc, name: line(100), contact });
export const NewOwner = ownerIn(sent.contact).meta({ id: 'NewOwner' });
export type NewOwner = z.infer<typeof NewOwner>;
export const Owner = ownerIn(kept.contact);
export type Owner = z.infer<typeof Owner>;
export const OwnerView = ownerIn(shown.contact).meta({ id: 'Owner' });
export type OwnerView = z.infer<typeof OwnerView>;

/** Of a plan, a stage, a step, a condition, a park. */
export const Name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** 审批: the government's own money; 核准: must be approved; 备案: is filed. */
export const Nature = z.enum(['government', 'approval', 'filing']);
export type Nature = z.infer<typeof Nature>;

/** 低风险, 带方案出让, 可不报项目建议书 (政府投资条例 art. 13): what makes a project's way shorter, as a plan says. */
export const Trait = z.enum(['low-risk', 'land-with-design', 'without-proposal']);
export type Trait = z.infer<typeof Trait>;

/** How much is built. */
export const Building = z
  .strictObject({ floorAreaM2: z.int().min(1).max(10_000_000), heightM: z.number().min(0).max(1_000) })
  .meta({ id: 'Building' });
export type Building = z.infer<typeof Building>;

/** By investment; a stage plan may be for some sizes only. */
export const Size = z.enum(['small', 'medium', 'large']);
export type Size = z.infer<typeof Size>;

/** From which investment on (yuan) a project counts as of which size, largest first. */
const sizes: readonly { readonly size: Size; readonly from: number }[] = [
  { size: 'large', from: 500_000_000 },
  { size: 'medium', from: 50_000_000 },
  { size: 'small', from: 0 },
];

export const sizeOf = (investmentYuan: number): Size =>
  sizes.find(({ from }) => investmentYuan >= from)?.size ?? 'small';

/** What is said once, at the start, and read by every department after it. */
export const NewProject = z
  .strictObject({
    code: ProjectCode,
    name: line(200),
    owner: NewOwner,
    region: Region,
    industry: z
      .string()
      .regex(/^[A-T]\d{0,4}$/, 'industry')
      .describe('GB/T 4754-2017: a section, or down to a class'),
    investmentYuan: z.int().min(0).max(10_000_000_000_000).describe('Whole yuan'),
    nature: Nature,
    key: z.boolean().default(false).describe('重点项目: the green channel (Art. 13)'),
    traits: z.array(Trait).max(2).optional(),
    building: Building.optional(),
    park: Name.optional(),
    site: z.strictObject({ address: line(300), geometry: SiteGeometry.optional() }),
    materials: z.array(GivenAtFirst).max(50).default([]),
  })
  .meta({ id: 'NewProject' });
export type NewProject = z.infer<typeof NewProject>;

const projectStatuses = [
  'active',
  'pausing',
  'paused',
  'resuming',
  'completed',
  'cancelling',
  'cancelled',
] as const;
export const ProjectStatus = z.enum(projectStatuses);
export type ProjectStatus = z.infer<typeof ProjectStatus>;

/**
 * From where a project may go where; what is not here cannot happen. What reaches all its stages and orders takes a
 * while: `pausing`, `resuming` and `cancelling` last until the last of them is written.
 */
export const projectTransitions = {
  active: ['pausing', 'completed', 'cancelling'],
  pausing: ['paused'],
  paused: ['resuming', 'cancelling'],
  resuming: ['active', 'completed'],
  completed: [],
  cancelling: ['cancelled'],
  cancelled: [],
} as const satisfies Record<ProjectStatus, readonly ProjectStatus[]>;

export const mayBecome = (from: ProjectStatus, to: ProjectStatus): boolean =>
  projectTransitions[from].some((status) => status === to);

/** Whether nothing more is done for it, or soon will not be. */
export const isOver = (status: ProjectStatus): boolean =>
  status === 'completed' || status === 'cancelling' || status === 'cancelled';

/** The most that is kept of what can be many: each is counted, and the next is refused (docs/adr/0025). */
export const mostOf = {
  installationsOfAStage: 10,
  installations: 50,
  obstacles: 100,
  links: 100,
  pauses: 50,
  owners: 20,
  rounds: 20,
} as const;

export const Project = NewProject.omit({ materials: true }).extend({
  owner: Owner,
  id: ProjectId,
  status: ProjectStatus,
  registeredAt: Instant,
  /** Since when it stands still, and why. */
  paused: z.strictObject({ since: Instant, reason: z.string() }).optional(),
  /** What reaches everything of it, while it is going on: since when, and how much is done. */
  underway: z
    .strictObject({ since: Instant, reason: z.string().optional(), done: z.int().min(0) })
    .optional(),
  /** How often it stood still. */
  pauses: z.int().min(0).optional(),
  /** Codes of those who owned it before, with the day it passed on. */
  formerOwners: z
    .array(z.strictObject({ uscc: Uscc, until: Instant }))
    .max(mostOf.owners)
    .default([]),
  /** 帮办代办: who helps its owner through, by name, from which department. */
  companion: z.strictObject({ partner: PartnerId, contact: kept.contact, since: Instant }).optional(),
  endedAt: Instant.optional(),
});
export type Project = z.infer<typeof Project>;

export const linkKinds = ['joint-installation', 'river-approval', 'consultation', 'entitlement'] as const;

/** Another case that belongs to the project. */
export const Link = z
  .strictObject({
    kind: z.enum(linkKinds),
    id: line(80),
    at: Instant,
  })
  .meta({ id: 'ProjectLink' });
export type Link = z.infer<typeof Link>;
