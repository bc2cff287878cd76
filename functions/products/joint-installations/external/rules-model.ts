import * as z from 'zod';
import { LegalBasis } from '../../../law/deadline/model.ts';
import { WorkingDays } from '../../../law/working-days.ts';
import { LineMatter } from '../../../services/orders/kinds/line.ts';
import { DepartmentName, Service } from '../../../services/partners/model.ts';
import { Confidence, publishedAs, publishing } from '../../../services/published/versions.ts';

/** By which way a line is approved: not at all, by a commitment of the applicant, by a filing, or by review. */
export const Way = z.enum(['exempt', 'commitment', 'filing', 'review']).meta({ id: 'LineWay' });
export type Way = z.infer<typeof Way>;

const most = z.number().positive().max(1_000_000);

/** A threshold: what is no more than this goes that way. Of several the first that fits; where none does, it is reviewed. */
export const Threshold = z
  .strictObject({
    matters: z
      .array(LineMatter)
      .min(1)
      .max(LineMatter.options.length)
      .optional()
      .describe('All, if not named'),
    services: z.array(Service).min(1).max(Service.options.length).optional().describe('All, if not named'),
    maxLengthM: most.optional().describe('Of the whole line; not told is not short'),
    maxAreaM2: most.optional(),
    maxVoltageKv: most.optional(),
    way: Way,
    basis: LegalBasis,
  })
  .meta({ id: 'LineThreshold' });
export type Threshold = z.infer<typeof Threshold>;

/** Whom a matter is for, and within how many working days each of them decides. */
export const MatterTerms = z
  .strictObject({
    matter: LineMatter,
    departments: z.array(DepartmentName).min(1).max(4).describe('Asked at once, each with its own limit'),
    limit: WorkingDays.optional().describe('Else what the matter of joint installation itself gives'),
    basis: LegalBasis,
  })
  .meta({ id: 'LineMatterTerms' });
export type MatterTerms = z.infer<typeof MatterTerms>;

/** What a utility owes that digs at once, and when the departments answer. */
const EmergencyTerms = z
  .strictObject({
    papersHours: z.int().min(1).max(240).describe('From the report, by the clock: nights and days off count'),
    papersBasis: LegalBasis,
    answerDays: WorkingDays.describe('Of each department, from the papers'),
    restorationDays: z.int().min(1).max(60).describe('Natural days from the report'),
    basis: LegalBasis.describe('Of the answer and the restoration'),
    confidence: Confidence,
  })
  .meta({ id: 'EmergencyTerms' });
export type EmergencyTerms = z.infer<typeof EmergencyTerms>;

const content = {
  place: z.string().trim().min(1).max(100).describe('Whose thresholds they are'),
  basis: LegalBasis,
  confidence: Confidence,
  sample: z.boolean().default(false).describe('Found elsewhere, and not decided here'),
  matters: z
    .array(MatterTerms)
    .min(1)
    .max(LineMatter.options.length)
    .refine((all) => new Set(all.map(({ matter }) => matter)).size === all.length, {
      error: 'matters-repeat',
    }),
  filingDays: WorkingDays.default(1).describe('Within which a filing is confirmed; works do not wait for it'),
  thresholds: z.array(Threshold).max(60),
  emergency: EmergencyTerms.optional().describe(
    'Of a line that failed; as it is shipped, where it is not said',
  ),
};

export const LineRules = z.strictObject(content);
export type LineRules = z.infer<typeof LineRules>;

export const LineRulesChange = LineRules.extend(publishing).meta({ id: 'LineRulesChange' });

export const LineRulesView = LineRules.extend({
  ...publishedAs,
  region: z.string().describe('For which it was published: the region itself, else the city'),
})
  .partial({ publishedAt: true, publishedBy: true, why: true })
  .meta({ id: 'LineRules' });
