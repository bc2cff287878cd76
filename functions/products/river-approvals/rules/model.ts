import * as z from 'zod';
import { LicenceTerms } from '../../../law/licensing/acceptance.ts';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { WorkingDays } from '../../../law/working-days.ts';
import { MaterialRule } from '../../../law/missing-documents.ts';
import { PlainDate } from '../../../law/plain-date.ts';
import { Text } from '../../../common/text.ts';
import { DepartmentName } from '../../../services/partners/model.ts';

const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const Budget = z.strictObject({ statutory: WorkingDays, promised: WorkingDays }).meta({ id: 'RiverBudget' });
const ChecklistItem = z.strictObject({ id: Slug, title: Text });

/** What one activity at one level needs: who reviews it by which checklist, within which limits (working days). */
export const RiverRule = z.strictObject({
  activity: Slug,
  level: Slug,
  departments: z
    .array(Budget.extend({ department: DepartmentName }))
    .min(1)
    .max(12),
  completeness: Budget,
  decision: Budget,
  publication: Budget,
  /** A meeting of experts before the decision: time the law does not count. */
  expertMeeting: z.boolean(),
  materials: MaterialRule,
  /** Standing conditions of the level; the decision may add others. */
  conditions: z.array(Text).max(20),
});
export type RiverRule = z.infer<typeof RiverRule>;

/** The published rules of the window (Art. 15: 规范技术审查条件，明确审核审批时限，并予以公布), in one version. */
export const RiverRules = z.strictObject({
  version: z.string().min(1).max(40),
  effectiveFrom: PlainDate,
  basis: LegalBasis,
  /** 行政许可: how a department's review is received, corrected and accepted; without it, it is none. */
  licence: LicenceTerms.optional(),
  /** Who is told when a department is silent. */
  supervisor: DepartmentName,
  levels: z.array(z.strictObject({ id: Slug, title: Text, rank: z.int().min(1) })).min(1),
  activities: z.array(z.strictObject({ id: Slug, title: Text })).min(1),
  checklists: z.record(DepartmentName, z.array(ChecklistItem).min(1).max(60)),
  rules: z.array(RiverRule).min(1),
});
export type RiverRules = z.infer<typeof RiverRules>;
