import * as z from 'zod';
import { atMostNames, withinBytes } from '../../../common/bytes.ts';
import { Title } from '../../../common/text.ts';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { LicenceTerms } from '../../../law/licensing/acceptance.ts';
import { MaterialRule } from '../../../law/missing-documents.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { WorkingDays } from '../../../law/working-days.ts';
import { DepartmentName } from '../../../services/partners/model.ts';

export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** The provision that something rests on, and what it says. */
export const Citation = z
  .strictObject({
    instrument: Title.describe('With its number'),
    article: z
      .string()
      .regex(/^\d{1,4}(\(\d{1,2}\))?$/)
      .optional()
      .describe('Article and paragraph: `27`, `164(2)`; without it, not known yet'),
    says: Title,
    seen: z
      .enum(['text', 'secondary', 'knowledge'])
      .describe('How it is known: the text was read, another page tells of it, or nobody has found it'),
  })
  .meta({ id: 'RiverCitation' });
export type Citation = z.infer<typeof Citation>;

const Budget = z.strictObject({ statutory: WorkingDays, promised: WorkingDays }).meta({ id: 'RiverBudget' });
export const Asked = Budget.extend({ department: DepartmentName }).meta({ id: 'RiverDepartmentAsked' });
export type Asked = z.infer<typeof Asked>;

/** One technical condition that a department answers. */
export const ChecklistItem = z
  .strictObject({
    id: Slug,
    title: Title,
    prohibits: Citation.optional().describe('Answered with not-met, the activity is prohibited by this'),
  })
  .meta({ id: 'RiverChecklistItem' });

const citations = z.array(Citation).max(10);
/** Every activity at every level stands in one row. */
const where = {
  activities: z.array(Slug).min(1).max(60),
  levels: z.array(Slug).min(1).max(20),
};

/** Who reviews, by which limits (working days), and what is needed. */
export const review = {
  /** 风景名胜区条例 arts. 28, 29: the body of the scenic area reviews before anybody else is asked. */
  scenic: Asked.optional(),
  departments: z.array(Asked).min(1).max(12),
  completeness: Budget,
  decision: Budget,
  publication: Budget,
  /** A meeting of experts before the decision: time the law does not count. */
  expertMeeting: z.boolean(),
  materials: MaterialRule,
  /** Standing conditions of the level; the decision may add others. */
  conditions: z.array(Title).max(20),
} as const;

const Prohibited = z.strictObject({
  ...where,
  verdict: z.literal('prohibited'),
  citations: citations.min(1),
});
const Free = z.strictObject({ ...where, verdict: z.literal('free'), citations: citations.default([]) });
const Reviewed = z.strictObject({
  ...where,
  verdict: z.literal('reviewed'),
  citations: citations.default([]),
  ...review,
});
export type Reviewed = z.infer<typeof Reviewed>;

export const RiverRule = z
  .discriminatedUnion('verdict', [Prohibited, Reviewed, Free])
  .meta({ id: 'RiverRule' });
export type RiverRule = z.infer<typeof RiverRule>;

/** A number that the law or the city has set and this platform has not seen: an operator fills it before the window opens. */
const Level = z
  .strictObject({
    id: Slug,
    title: Title,
    rank: z.int().min(1).max(100).describe('The strictest has the highest'),
    within: Slug.optional().describe('The setting by how many metres around its areas it reaches'),
  })
  .meta({ id: 'RiverLevel' });
const Activity = z.strictObject({ id: Slug, title: Title }).meta({ id: 'RiverActivity' });

const Setting = z.strictObject({
  id: Slug,
  title: Title,
  unit: z.literal('metres'),
  citation: Citation.optional(),
  value: z.int().min(0).max(20_000).optional().describe('Without it the window takes no application'),
});

/** Bytes of a version as JSON: it is one item of the table, and read whole. */
const mostBytes = 200 * 1024;

/** The rules of the window (Art. 15: 规范技术审查条件，明确审核审批时限，并予以公布) as they are published. */
export const RiverRules = withinBytes(
  z.strictObject({
    official: z.boolean().describe('False for samples: nobody may take them for what departments publish'),
    place: Title,
    publisher: Title.describe('The public body that publishes them'),
    source: Title,
    effectiveFrom: PlainDate,
    basis: LegalBasis,
    /** 行政许可: how a department's review is received, corrected and accepted; without it, it is none. */
    licence: LicenceTerms.optional(),
    /** Who is told when a department is silent. */
    supervisor: DepartmentName,
    levels: z.array(Level).min(1).max(20),
    activities: z.array(Activity).min(1).max(60),
    settings: z.array(Setting).max(20).default([]),
    checklists: atMostNames(z.record(DepartmentName, z.array(ChecklistItem).min(1).max(60)), 60),
    rules: z.array(RiverRule).min(1).max(400),
  }),
  mostBytes,
).meta({ id: 'RiverRules' });
export type RiverRules = z.infer<typeof RiverRules>;
